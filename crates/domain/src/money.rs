//! Money 金额: whole 分 in an `i64`, never a float, never past the cap unnoticed.
//!
//! The interchange form is a string in yuan with two decimals, such as `"1234.50"`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An amount of renminbi in 分 (1/100 yuan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not an optional sign, digits and at most two decimals.
    #[error("not an amount in yuan with at most two decimals")]
    Malformed,
    /// Beyond 10¹⁵ 分 either way.
    #[error("beyond the largest amount")]
    TooLarge,
}

/// An amount in its interchange form as people read it, with thousands separators: `1749817.04` as `1,749,817.04`.
/// `None` for any other text: only amounts have two decimals.
pub fn spoken(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (yuan, decimals) = digits.split_once('.')?;
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(yuan) || !plain(decimals) || decimals.len() != 2 {
        return None;
    }
    let mut spoken = sign.to_owned();
    for (place, digit) in yuan.chars().enumerate() {
        if place > 0 && (yuan.len() - place).is_multiple_of(3) {
            spoken.push(',');
        }
        spoken.push(digit);
    }
    Some(format!("{spoken}.{decimals}"))
}

impl Money {
    /// The largest amount either way: 10¹⁵ 分, ten trillion yuan.
    pub const CAP: i64 = 1_000_000_000_000_000;
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of `fen` 分.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] beyond the cap.
    pub const fn from_fen(fen: i64) -> Result<Self, MoneyError> {
        if fen > Self::CAP || fen < -Self::CAP { Err(MoneyError::TooLarge) } else { Ok(Self(fen)) }
    }

    /// The amount in 分.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Reads yuan with at most two decimals: `1234`, `1234.5`, `-0.01`.
    ///
    /// # Errors
    /// [`MoneyError`] when the text is anything else; nothing is rounded here.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (yuan, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(yuan) || !plain(decimals) || decimals.len() > 2 || yuan.len() > 20 {
            return Err(MoneyError::Malformed);
        }
        let fen = format!("{yuan}{decimals:0<2}").parse::<i64>().map_err(|_| MoneyError::TooLarge)?;
        Self::from_fen(if negative { -fen } else { fen })
    }

    /// The sum, or nothing when it leaves the range.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(|fen| Self::from_fen(fen).ok())
    }

    /// The difference, or nothing when it leaves the range.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).and_then(|fen| Self::from_fen(fen).ok())
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_read_amounts_with_thousands_separators() {
        let cases = [
            ("0.05", "0.05"),
            ("999.99", "999.99"),
            ("1000.00", "1,000.00"),
            ("1749817.04", "1,749,817.04"),
            ("-120000.50", "-120,000.50"),
            ("10000000000000.00", "10,000,000,000,000.00"),
        ];
        for (plain, read) in cases {
            assert_eq!(spoken(plain).as_deref(), Some(read));
        }
        // A share, a day, a number, words: none of them is an amount.
        for other in ["95", "12.5", "2026-03-10", "1,000.00", "", ".50", "1.", "1.234", "--1.00", "一万.00"]
        {
            assert_eq!(spoken(other), None, "{other}");
        }
    }

    #[test]
    fn texts_that_are_no_amount_are_refused() {
        for text in ["", "-", ".5", "1.", "1.234", "1,000", "1e5", "NaN", "１", "+1", " 1", "--1"] {
            assert_eq!(Money::parse(text), Err(MoneyError::Malformed), "{text:?}");
        }
        assert_eq!(Money::parse("10000000000000.01"), Err(MoneyError::TooLarge));
        assert_eq!(Money::parse("99999999999999999999"), Err(MoneyError::TooLarge));
    }

    proptest! {
        #[test]
        fn every_amount_survives_its_text(fen in -Money::CAP..=Money::CAP) {
            let amount = Money::from_fen(fen).unwrap();
            prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = Money::parse(&text);
        }
    }
}
