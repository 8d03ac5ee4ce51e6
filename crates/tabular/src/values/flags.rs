//! Yes and no.

use super::normalise::to_half_width;
use super::outcome::{Parsed, ValueError};
use crate::Cell;

const YES: [&str; 9] = ["是", "有", "真", "对", "√", "✓", "y", "yes", "true"];
const NO: [&str; 9] = ["否", "无", "假", "错", "×", "✗", "n", "no", "false"];

/// 是 or 否, in the ways people write them; 1 and 0 too. 无 is "no" here, not "nothing".
///
/// # Errors
/// [`ValueError::NotABoolean`], [`ValueError::FormulaError`].
pub fn boolean(cell: &Cell) -> Result<Option<Parsed<bool>>, ValueError> {
    let text = match cell {
        Cell::Empty => return Ok(None),
        Cell::Bool(value) => return Ok(Some(Parsed::plain(*value))),
        Cell::Error(_) => return Err(ValueError::FormulaError),
        Cell::Date(_) => return Err(ValueError::NotABoolean),
        Cell::Text(text) | Cell::Number(text) => to_half_width(text).trim().to_lowercase(),
    };
    let is = |words: &[&str]| words.contains(&text.as_str());
    match text.as_str() {
        "" | "-" | "/" => Ok(None),
        "1" => Ok(Some(Parsed::plain(true))),
        "0" => Ok(Some(Parsed::plain(false))),
        _ if is(&YES) => Ok(Some(Parsed::plain(true))),
        _ if is(&NO) => Ok(Some(Parsed::plain(false))),
        _ => Err(ValueError::NotABoolean),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_their_ways() {
        let read =
            |text: &str| boolean(&Cell::Text(text.into())).map(|found| found.map(|parsed| parsed.value));
        for yes in ["是", " Ｙｅｓ", "TRUE", "1", "√"] {
            assert_eq!(read(yes), Ok(Some(true)), "{yes}");
        }
        for no in ["否", "无", "N", "0", "false"] {
            assert_eq!(read(no), Ok(Some(false)), "{no}");
        }
        assert_eq!(read(" "), Ok(None));
        assert_eq!(read("也许"), Err(ValueError::NotABoolean));
    }
}
