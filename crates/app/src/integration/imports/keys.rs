//! What tells one row from all others.

use dujiang_domain::integration::{Mapping, TargetField};
use dujiang_tabular::Row;
use dujiang_tabular::values::{TextRule, text};
use sha2::{Digest, Sha256};

/// Characters a key may have.
const MAX_CHARS: usize = 200;
/// What stands between the parts of a key.
const JOINER: &str = " | ";
/// Any length of text on one line, plain letters and digits.
const PLAIN: TextRule = TextRule { max_chars: usize::MAX, keeps_lines: false, half_width: true };

/// The key of a row; `None` when all its columns are blank or none are mapped.
pub(super) fn row_key(mapping: &Mapping, row: &Row) -> Option<String> {
    let parts: Vec<String> =
        mapping.key.columns.iter().map(|column| plain(row, *column).unwrap_or_default()).collect();
    if parts.iter().all(String::is_empty) {
        return None;
    }
    // Trimmed as the register keeps it: a blank last column must not make another key the second time.
    Some(bounded(parts.join(JOINER).trim().to_owned()))
}

/// The project code of a row.
pub(super) fn row_code(mapping: &Mapping, row: &Row) -> Option<String> {
    let field = mapping.of(TargetField::Code)?;
    field.columns.iter().find_map(|column| plain(row, *column))
}

/// What the row is known by in the whole file: unit and key, or the project code.
pub(super) fn identity(mapping: &Mapping, row: &Row) -> Option<String> {
    let unit = mapping
        .of(TargetField::Unit)
        .and_then(|field| field.columns.iter().find_map(|column| plain(row, *column)));
    let key = row_key(mapping, row).or_else(|| row_code(mapping, row))?;
    Some(format!("{}\u{1f}{key}", unit.unwrap_or_default()))
}

fn plain(row: &Row, column: u32) -> Option<String> {
    let cell = row.cell(usize::try_from(column).ok()?);
    text(cell, PLAIN).ok().flatten().map(|parsed| parsed.value)
}

/// A key that is too long keeps its beginning and a digest of the whole.
fn bounded(key: String) -> String {
    if key.chars().count() <= MAX_CHARS {
        return key;
    }
    let digest: String =
        Sha256::digest(key.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let start: String = key.chars().take(MAX_CHARS - digest.len() - 1).collect();
    format!("{start}#{digest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_keys_differ_in_their_ends() {
        let long = "长".repeat(300);
        let (one, other) = (bounded(format!("{long}甲")), bounded(format!("{long}乙")));
        assert_ne!(one, other);
        assert_eq!(one.chars().count(), MAX_CHARS);
        assert_eq!(bounded("短".into()), "短");
    }
}
