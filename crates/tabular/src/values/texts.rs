//! Texts: trimmed, without invisible characters, on one line unless lines matter.

use super::normalise::{is_invisible, to_half_width};
use super::outcome::{Parsed, ValueError};
use crate::Cell;
use crate::writer::without_guard;

/// What a field asks of its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextRule {
    /// Most characters it takes.
    pub max_chars: usize,
    /// Keep line breaks (descriptions) or make them spaces (names).
    pub keeps_lines: bool,
    /// Full-width letters and digits become plain ones (codes).
    pub half_width: bool,
}

/// A text fit for a field. Numbers and dates come as a spreadsheet shows them.
///
/// # Errors
/// [`ValueError::TooLong`], [`ValueError::FormulaError`].
pub fn text(cell: &Cell, rule: TextRule) -> Result<Option<Parsed<String>>, ValueError> {
    if matches!(cell, Cell::Error(_)) {
        return Err(ValueError::FormulaError);
    }
    let shown = cell.display();
    let shown = without_guard(&shown);
    let shown = if rule.half_width { to_half_width(shown) } else { shown.to_owned() };
    let tidy = if rule.keeps_lines {
        let lines: Vec<String> = shown.lines().map(one_line).collect();
        lines.join("\n").trim_matches('\n').to_owned()
    } else {
        one_line(&shown)
    };
    if tidy.is_empty() {
        return Ok(None);
    }
    if tidy.chars().count() > rule.max_chars {
        Err(ValueError::TooLong)
    } else {
        Ok(Some(Parsed::plain(tidy)))
    }
}

/// Words with single spaces between them.
fn one_line(text: &str) -> String {
    let visible: String = text.chars().filter(|character| !is_invisible(*character)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NAME: TextRule = TextRule { max_chars: 20, keeps_lines: false, half_width: false };

    fn read(content: &str, rule: TextRule) -> Result<Option<String>, ValueError> {
        text(&Cell::Text(content.into()), rule).map(|found| found.map(|parsed| parsed.value))
    }

    #[test]
    fn names_stand_on_one_line() {
        assert_eq!(read("　安澜县\n 第一中学\u{200B} ", NAME), Ok(Some("安澜县 第一中学".into())));
        assert_eq!(read("\u{FEFF} \n", NAME), Ok(None));
        assert_eq!(read(&"长".repeat(21), NAME), Err(ValueError::TooLong));
    }

    #[test]
    fn descriptions_keep_their_lines_and_codes_become_half_width() {
        let lines = TextRule { keeps_lines: true, ..NAME };
        assert_eq!(read("\n一  二 \n\n三\n", lines), Ok(Some("一 二\n\n三".into())));
        let code = TextRule { half_width: true, ..NAME };
        assert_eq!(read("ＡＢ－１２", code), Ok(Some("AB-12".into())));
    }

    #[test]
    fn the_guard_of_an_exported_formula_is_taken_off_again() {
        assert_eq!(read("'=1+1", NAME), Ok(Some("=1+1".into())));
        assert_eq!(read("'tis", NAME), Ok(Some("'tis".into())));
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(content in "\\PC{0,20}", keeps_lines: bool, half_width: bool) {
            let rule = TextRule { max_chars: 100, keeps_lines, half_width };
            if let Ok(Some(once)) = read(&content, rule) && !once.starts_with('\'') {
                prop_assert_eq!(read(&once, rule), Ok(Some(once.clone())));
            }
        }
    }
}
