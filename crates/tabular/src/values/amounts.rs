//! Amounts of money, to 分, in one exact multiplication and one named rounding (half-up, 四舍五入).

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::numbers::{cell_content, exact_decimal, written_decimal};
use super::outcome::{Parsed, ValueError, Warning};
use crate::Cell;

/// The largest amount taken, in 分: ten trillion yuan, beyond any public project and far inside `i64`.
pub const MAX_FEN: i64 = 1_000_000_000_000_000;

/// What one unit of a column is worth in yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AmountUnit(Decimal);

impl AmountUnit {
    /// 元.
    pub const YUAN: Self = Self(Decimal::ONE);
    /// 万元.
    pub const TEN_THOUSAND: Self = Self(Decimal::from_parts(10_000, 0, 0, false, 0));
    /// 亿元.
    pub const HUNDRED_MILLION: Self = Self(Decimal::from_parts(100_000_000, 0, 0, false, 0));

    /// A factor as a mapping states it: `"1"`, `"10000"`, `"0.01"`. `None` unless it is a number above zero.
    pub fn from_factor(factor: &str) -> Option<Self> {
        exact_decimal(factor.trim()).filter(|factor| *factor > Decimal::ZERO).map(Self)
    }

    /// The factor as a plain number.
    pub fn factor(self) -> String {
        self.0.normalize().to_string()
    }

    /// The unit a heading names, as in `总投资（万元）`.
    pub fn in_heading(heading: &str) -> Option<Self> {
        let heading = super::to_half_width(heading);
        let bracketed: Vec<&str> = heading.split(['(', ')', '/', ':', ' ', '[', ']', '_']).collect();
        UNITS
            .iter()
            .find(|(name, _)| bracketed.iter().any(|piece| piece.trim().trim_start_matches("单位") == *name))
            .map(|(_, factor)| Self(Decimal::from(*factor)))
    }
}

/// Units that may follow the figure, longer names first.
const UNITS: [(&str, i64); 12] = [
    ("亿元", 100_000_000),
    ("千万元", 10_000_000),
    ("百万元", 1_000_000),
    ("万元整", 10_000),
    ("万元", 10_000),
    ("千元", 1_000),
    ("元整", 1),
    ("亿", 100_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("万", 10_000),
    ("元", 1),
];
/// Units that follow a figure with the sign of another currency only: a bare `m` could be anything.
const FOREIGN_UNITS: [(&str, i64); 4] =
    [("bn", 1_000_000_000), ("m", 1_000_000), ("M", 1_000_000), ("k", 1_000)];
/// Signs of the yuan.
const YUAN_SIGNS: [&str; 5] = ["人民币", "RMB", "CNY", "CN¥", "¥"];
/// Signs of other currencies; `Ł` and `Ĺ` + U+0081 are what a pound sign becomes in a wrongly decoded file.
const FOREIGN_SIGNS: [&str; 10] = ["HK$", "US$", "USD", "GBP", "EUR", "$", "£", "€", "Ĺ\u{81}", "Ł"];
/// What else a pound sign can become: a control character, which would be trimmed off unseen.
const LOST_POUND: char = '\u{81}';

/// An amount in 分. A unit written in the cell goes before `unit`; brackets or a minus sign mean negative.
///
/// # Errors
/// [`ValueError::NotAnAmount`], [`ValueError::OutOfRange`], [`ValueError::FormulaError`].
pub fn amount(cell: &Cell, unit: AmountUnit) -> Result<Option<Parsed<i64>>, ValueError> {
    let Some(mut text) = cell_content(cell, ValueError::NotAnAmount)? else { return Ok(None) };
    if matches!(cell, Cell::Text(raw) if raw.trim_start().starts_with(LOST_POUND)) {
        text.insert(0, '£');
    }
    let figure = Figure::read(&text).ok_or(ValueError::NotAnAmount)?;
    let mut warnings = Vec::new();
    if figure.is_foreign {
        warnings.push(Warning::ForeignCurrency);
    }
    let factor = figure.unit.unwrap_or(unit.0);
    if figure.unit.is_some() && factor != unit.0 {
        warnings.push(Warning::UnitFromCell);
    }
    let yuan = figure.number.checked_mul(factor).ok_or(ValueError::OutOfRange)?;
    let exact = yuan.checked_mul(Decimal::ONE_HUNDRED).ok_or(ValueError::OutOfRange)?;
    let rounded = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    if (exact - rounded).abs() > binary_noise(exact) {
        warnings.push(Warning::AmountRounded);
    }
    let value =
        rounded.to_i64().filter(|fen| (-MAX_FEN..=MAX_FEN).contains(fen)).ok_or(ValueError::OutOfRange)?;
    Ok(Some(Parsed { value, warnings }))
}

/// How far a binary fraction may stray from the two decimals it meant (`1122486.9599999997`): the 14th
/// significant digit, and never less than a ten-thousandth of a 分.
fn binary_noise(fen: Decimal) -> Decimal {
    let fourteenth_digit = fen.abs().checked_mul(Decimal::new(1, 14)).unwrap_or_default();
    fourteenth_digit.max(Decimal::new(1, 4))
}

/// A figure taken apart.
struct Figure {
    number: Decimal,
    unit: Option<Decimal>,
    is_foreign: bool,
}

impl Figure {
    fn read(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        // Brackets may stand around sign and unit as well: (¥1,000元).
        let bracketed = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
        let mut negative = bracketed.is_some();
        rest = bracketed.unwrap_or(rest).trim();
        let is_foreign = strip_sign(&mut rest, &mut negative)?;
        let mut unit = None;
        let foreign_units = FOREIGN_UNITS.iter().filter(|_| is_foreign);
        if let Some((name, factor)) = UNITS.iter().chain(foreign_units).find(|(name, _)| rest.ends_with(name))
        {
            rest = rest.strip_suffix(name)?.trim();
            unit = Some(Decimal::from(*factor));
        }
        let number = written_decimal(rest)?;
        // A second sign or a second pair of brackets is not how anybody writes an amount.
        if negative && (rest.starts_with(['-', '(', '+'])) {
            return None;
        }
        Some(Self { number: if negative { -number } else { number }, unit, is_foreign })
    }
}

/// Takes a currency sign off either end, and a minus sign that stands before it. Says whether it was foreign.
fn strip_sign(rest: &mut &str, negative: &mut bool) -> Option<bool> {
    let signs =
        || YUAN_SIGNS.iter().map(|sign| (sign, false)).chain(FOREIGN_SIGNS.iter().map(|sign| (sign, true)));
    let unsigned = rest.strip_prefix('-').map_or(*rest, str::trim_start);
    if let Some((sign, is_foreign)) = signs().find(|(sign, _)| unsigned.starts_with(**sign)) {
        if unsigned.len() < rest.len() {
            if *negative {
                return None;
            }
            *negative = true;
        }
        *rest = unsigned.strip_prefix(sign)?.trim_start_matches([' ', ':']);
        return Some(is_foreign);
    }
    if let Some((sign, is_foreign)) = signs().find(|(sign, _)| rest.ends_with(**sign)) {
        *rest = rest.strip_suffix(sign)?.trim_end();
        return Some(is_foreign);
    }
    Some(false)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fen(text: &str, unit: AmountUnit) -> Result<Option<Parsed<i64>>, ValueError> {
        amount(&Cell::Text(text.into()), unit)
    }

    #[test]
    fn amounts_without_doubt() {
        for (text, expected) in [
            ("1234.5", 123_450),
            ("１，２３４．５０", 123_450),
            ("￥1,234.50元", 123_450),
            ("¥ 1,234.50", 123_450),
            ("-¥5", -500),
            ("(1,000.00)", -100_000),
            ("（￥1,000.00元）", -100_000),
            ("人民币：3元整", 300),
            ("2359288.6200000001", 235_928_862),
            ("1122486.9599999997", 112_248_696),
            ("1.2E7", 1_200_000_000),
            ("-4318643.37", -431_864_337),
            ("0", 0),
        ] {
            assert_eq!(fen(text, AmountUnit::YUAN), Ok(Some(Parsed::plain(expected))), "{text}");
        }
    }

    #[test]
    fn the_factor_of_the_mapping_applies_unless_the_cell_names_its_unit() {
        assert_eq!(fen("123.4567", AmountUnit::TEN_THOUSAND), Ok(Some(Parsed::plain(123_456_700))));
        let own = Parsed { value: 12_000_000_000, warnings: vec![Warning::UnitFromCell] };
        assert_eq!(fen("1.2亿元", AmountUnit::TEN_THOUSAND), Ok(Some(own)));
        assert_eq!(fen("3万", AmountUnit::TEN_THOUSAND), Ok(Some(Parsed::plain(3_000_000))));
    }

    #[test]
    fn a_fraction_of_a_fen_is_rounded_half_up_with_a_warning() {
        for (text, expected) in [("1.005", 101), ("1.004", 100), ("-1.005", -101), ("0.0049", 0)] {
            let rounded = Parsed { value: expected, warnings: vec![Warning::AmountRounded] };
            assert_eq!(fen(text, AmountUnit::YUAN), Ok(Some(rounded)), "{text}");
        }
    }

    #[test]
    fn foreign_signs_are_taken_with_a_warning() {
        for text in ["£11.10", "Ł11.10", "Ĺ\u{81}11.10", "\u{81}11.10", "US$11.10", "11.10€"] {
            let foreign = Parsed { value: 1_110, warnings: vec![Warning::ForeignCurrency] };
            assert_eq!(fen(text, AmountUnit::YUAN), Ok(Some(foreign)), "{text}");
        }
    }

    #[test]
    fn millions_are_understood_behind_a_foreign_sign_only() {
        for text in ["\u{81}1.90m", "£1.9M", "£0.0019bn"] {
            assert_eq!(
                fen(text, AmountUnit::YUAN).map(|found| found.map(|parsed| parsed.value)),
                Ok(Some(190_000_000))
            );
        }
        assert_eq!(fen("1.9m", AmountUnit::YUAN), Err(ValueError::NotAnAmount));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["约100万", "100-200", "1,5", "元", "--5", "(-5)", "-(5)x", "Exempt", "1.2.3"] {
            assert_eq!(fen(text, AmountUnit::YUAN), Err(ValueError::NotAnAmount), "{text}");
        }
        assert_eq!(fen("10000000000000.01", AmountUnit::YUAN), Err(ValueError::OutOfRange));
        assert_eq!(fen("1e25", AmountUnit::HUNDRED_MILLION), Err(ValueError::OutOfRange));
        assert_eq!(amount(&Cell::Error("#N/A".into()), AmountUnit::YUAN), Err(ValueError::FormulaError));
        assert_eq!(fen(" — ", AmountUnit::YUAN), Ok(None));
    }

    #[test]
    fn headings_name_units() {
        assert_eq!(AmountUnit::in_heading("总投资（万元）"), Some(AmountUnit::TEN_THOUSAND));
        assert_eq!(AmountUnit::in_heading("金额(单位:亿元)"), Some(AmountUnit::HUNDRED_MILLION));
        assert_eq!(AmountUnit::in_heading("总投资"), None);
    }

    proptest! {
        #[test]
        fn any_amount_survives_being_written_with_separators(value in -MAX_FEN..=MAX_FEN) {
            let digits = (value.unsigned_abs() / 100).to_string();
            let first = digits.len() % 3;
            let mut groups: Vec<&str> = Vec::new();
            if first > 0 { groups.push(&digits[..first]); }
            groups.extend(digits.as_bytes()[first..].chunks(3).map(|group| std::str::from_utf8(group).unwrap()));
            let sign = if value < 0 { "-" } else { "" };
            let text = format!("{sign}{}.{:02}", groups.join(","), value.unsigned_abs() % 100);
            prop_assert_eq!(fen(&text, AmountUnit::YUAN), Ok(Some(Parsed::plain(value))));
        }

        #[test]
        fn any_amount_survives_a_binary_fraction(value in -100_000_000_000_i64..=100_000_000_000) {
            let nearest: f64 = value.to_string().parse().unwrap();
            let text = (nearest / 100.0).to_string();
            prop_assert_eq!(fen(&text, AmountUnit::YUAN), Ok(Some(Parsed::plain(value))));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*", factor in "[0-9.eE-]{0,8}") {
            let unit = AmountUnit::from_factor(&factor).unwrap_or(AmountUnit::YUAN);
            let _outcome = fen(&text, unit);
        }

        #[test]
        fn no_near_amount_makes_it_panic(text in "[-+(]{0,2}[¥£万亿元 0-9,.eE()]{0,40}") {
            if let Ok(Some(parsed)) = fen(&text, AmountUnit::HUNDRED_MILLION) {
                prop_assert!(parsed.value.abs() <= MAX_FEN);
            }
        }
    }
}
