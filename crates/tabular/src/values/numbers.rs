//! Plain numbers: exact decimals, whole numbers, percentages.

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::normalise::{content, without_grouping};
use super::outcome::{Parsed, ValueError};
use crate::Cell;

/// The decimal a text stands for, with `1.2E7` understood and no binary fraction in between.
pub fn exact_decimal(text: &str) -> Option<Decimal> {
    if text.contains(['e', 'E']) { Decimal::from_scientific(text).ok() } else { Decimal::from_str(text).ok() }
}

/// A number as people write it: sign or brackets for negative, thousands separators, exponent.
pub(super) fn written_decimal(text: &str) -> Option<Decimal> {
    let bracketed = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let (text, negative) = match bracketed {
        Some(inner) => (inner.trim(), true),
        None => match text.strip_prefix('-') {
            Some(rest) => (rest.trim(), true),
            None => (text.strip_prefix('+').unwrap_or(text).trim(), false),
        },
    };
    let begins_well = text.starts_with(|first: char| first.is_ascii_digit() || first == '.');
    let number = match without_grouping(text) {
        Some(digits) => exact_decimal(&digits),
        None if begins_well && text.contains(['e', 'E']) => exact_decimal(text),
        None => None,
    }?;
    Some(if negative { -number } else { number })
}

/// A whole number; `270.0` is one, `12.5` is not.
///
/// # Errors
/// [`ValueError::NotAWholeNumber`], [`ValueError::OutOfRange`], [`ValueError::FormulaError`].
pub fn whole_number(cell: &Cell) -> Result<Option<Parsed<i64>>, ValueError> {
    let Some(text) = cell_content(cell, ValueError::NotAWholeNumber)? else { return Ok(None) };
    let number = written_decimal(&text).ok_or(ValueError::NotAWholeNumber)?;
    if !number.fract().is_zero() {
        return Err(ValueError::NotAWholeNumber);
    }
    number.to_i64().map(|value| Some(Parsed::plain(value))).ok_or(ValueError::OutOfRange)
}

/// What a percentage without the sign means; a workbook keeps 12.5% as 0.125.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlainPercent {
    /// `12.5` is 12.5%.
    Points,
    /// `0.125` is 12.5%.
    Fraction,
}

/// A percentage in percentage points: `12.5%` is 12.5.
///
/// # Errors
/// [`ValueError::NotAPercentage`], [`ValueError::OutOfRange`], [`ValueError::FormulaError`].
pub fn percent(cell: &Cell, plain: PlainPercent) -> Result<Option<Parsed<Decimal>>, ValueError> {
    let Some(text) = cell_content(cell, ValueError::NotAPercentage)? else { return Ok(None) };
    let signed = text.strip_suffix('%').map(str::trim);
    let number = written_decimal(signed.unwrap_or(&text)).ok_or(ValueError::NotAPercentage)?;
    let value = match (signed, plain) {
        (None, PlainPercent::Fraction) => {
            number.checked_mul(Decimal::ONE_HUNDRED).ok_or(ValueError::OutOfRange)?
        }
        _ => number,
    };
    Ok(Some(Parsed::plain(value.normalize())))
}

/// The text of a cell that should hold a number, exactly as it stands in the file.
pub(super) fn cell_content(cell: &Cell, otherwise: ValueError) -> Result<Option<String>, ValueError> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Text(text) => Ok(content(text)),
        Cell::Number(digits) => Ok(Some(digits.clone())),
        Cell::Error(_) => Err(ValueError::FormulaError),
        Cell::Date(_) | Cell::Bool(_) => Err(otherwise),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        written_decimal(text).map(|number| number.normalize().to_string())
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("1,234,567.89", "1234567.89"),
            ("1,2345,6789", "123456789"),
            ("1 234.5", "1234.5"),
            ("(1,000)", "-1000"),
            ("- 5", "-5"),
            ("+.5", "0.5"),
            ("1.2E7", "12000000"),
            ("1E-2", "0.01"),
        ] {
            assert_eq!(read(text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn what_could_mean_something_else_is_not_a_number() {
        for text in [
            "", "-", ".", "1,5", "1.234,56", "12,34", "1.2.3", "--1", "(-1", "e5", "0x10", "1_000",
            "Infinity",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn percentages_come_out_in_points() {
        let read =
            |text: &str, plain| percent(&Cell::Text(text.into()), plain).unwrap().unwrap().value.to_string();
        assert_eq!(read("12.50％", PlainPercent::Fraction), "12.5");
        assert_eq!(read("0.125", PlainPercent::Fraction), "12.5");
        assert_eq!(read("80", PlainPercent::Points), "80");
    }

    #[test]
    fn whole_numbers_may_carry_a_zero_fraction_only() {
        assert_eq!(whole_number(&Cell::Number("270.0".into())).unwrap().unwrap().value, 270);
        assert_eq!(whole_number(&Cell::Text("12.5".into())), Err(ValueError::NotAWholeNumber));
        assert_eq!(whole_number(&Cell::Text("99999999999999999999".into())), Err(ValueError::OutOfRange));
        assert_eq!(whole_number(&Cell::Text(" / ".into())), Ok(None));
    }
}
