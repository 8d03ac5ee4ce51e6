//! Texts that a spreadsheet would take for a formula when it opens a CSV file.

use std::borrow::Cow;

use crate::values::exact_decimal;

/// Puts an apostrophe before a text that begins like a formula (`=`, `+`, `-`, `@`, their full-width twins, a tab
/// or a line break). Plain numbers such as `-12.5` stay numbers.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Takes off again what [`neutralise`] put on, so that an exported text comes back as it was.
pub(crate) fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| needs_guard(rest)).unwrap_or(text)
}

/// A text that already looks guarded needs one more, or it would lose its own apostrophe on the way back.
fn needs_guard(text: &str) -> bool {
    let bare = text.trim_start_matches('\'').trim_start_matches([' ', '\u{3000}', '\u{A0}']);
    let dangerous = bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    dangerous && exact_decimal(text).is_none()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_disarmed_and_numbers_are_not() {
        for text in [
            "=1+1", "+86 138", "-", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a", " =1", "'=1",
            "-2+3",
        ] {
            assert_eq!(neutralise(text), format!("'{text}"));
        }
        for text in ["-12.5", "+3", "-1.2E7", "项目=1", "'tis", "", "a\n=1"] {
            assert_eq!(neutralise(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_put_on_comes_off(text in "['=+@ \\-\t]{0,3}\\PC{0,8}") {
            let guarded = neutralise(&text);
            prop_assert_eq!(without_guard(&guarded), text.as_str());
        }
    }
}
