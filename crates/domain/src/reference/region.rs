//! Codes of administrative regions 行政区划.
//!
//! Sources: GB/T 2260 (six digits: province 2, city 2, county 2), GB/T 10114 (three more for the township);
//! the statistical codes add three for the village. Trailing zeros of the longer forms mean the coarser
//! region, so each region has one spelling here: 6 digits down to the county, 9 for a township, 12 for a
//! village.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::TreeCode;
use crate::audit::{EventName, SubjectKind};

/// Why a text is not a region code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegionCodeError {
    /// Not 6, 9 or 12 ASCII digits.
    #[error("a region code has 6, 9 or 12 digits")]
    Form,
    /// A level is left out: a county without a city, a village without a township.
    #[error("a region code names every level above its own")]
    Gap,
}

/// How fine a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegionLevel {
    /// 省级
    Province,
    /// 地级
    City,
    /// 县级
    County,
    /// 乡级
    Township,
    /// 村级
    Village,
}

/// The code of a region. Whether the region exists is known to the table alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionCode(String);

impl RegionCode {
    /// Reads a code and brings it to its one spelling: `990101000000` and `990101000` are `990101`.
    ///
    /// # Errors
    /// When it is not 6, 9 or 12 digits, begins with `00`, or leaves out a level.
    pub fn parse(text: &str) -> Result<Self, RegionCodeError> {
        if ![6, 9, 12].contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(RegionCodeError::Form);
        }
        let mut shortest = text;
        while shortest.len() > 6 {
            match shortest.strip_suffix("000") {
                Some(shorter) => shortest = shorter,
                None => break,
            }
        }
        let code = Self(shortest.to_owned());
        if code.has_gap() { Err(RegionCodeError::Gap) } else { Ok(code) }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How fine the region is.
    pub fn level(&self) -> RegionLevel {
        match (self.0.len(), self.part(2, 4), self.part(4, 6)) {
            (12, ..) => RegionLevel::Village,
            (9, ..) => RegionLevel::Township,
            (_, "00", _) => RegionLevel::Province,
            (_, _, "00") => RegionLevel::City,
            _ => RegionLevel::County,
        }
    }

    /// The region one level up; none for a province. Districts of a municipality and counties directly
    /// under a province have an entry of the table between, called 市辖区, 县 and the like.
    pub fn parent(&self) -> Option<Self> {
        match self.level() {
            RegionLevel::Province => None,
            RegionLevel::City => Some(Self(format!("{}0000", self.part(0, 2)))),
            RegionLevel::County => Some(Self(format!("{}00", self.part(0, 4)))),
            RegionLevel::Township => Some(Self(self.part(0, 6).to_owned())),
            RegionLevel::Village => Some(Self(self.part(0, 9).to_owned())),
        }
    }

    /// The regions above, nearest first.
    pub fn ancestors(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), Self::parent)
    }

    /// Whether this region is `other` or lies in it.
    pub fn is_within(&self, other: &Self) -> bool {
        self == other || self.ancestors().any(|ancestor| ancestor == *other)
    }

    fn part(&self, from: usize, to: usize) -> &str {
        self.0.get(from..to).unwrap_or_default()
    }

    /// Whether a level above the own one is zero.
    fn has_gap(&self) -> bool {
        let (province, city, county) = (self.part(0, 2), self.part(2, 4), self.part(4, 6));
        let below_county = self.0.len() > 6;
        province == "00"
            || (city == "00" && (county != "00" || below_county))
            || (self.0.len() == 12 && self.part(6, 9) == "000")
    }
}

impl TreeCode for RegionCode {
    const KIND: SubjectKind = SubjectKind::Region;
    const CREATED: EventName = EventName::RegionCreated;
    const CHANGED: EventName = EventName::RegionChanged;

    fn as_str(&self) -> &str {
        self.as_str()
    }

    fn parent(&self) -> Option<Self> {
        self.parent()
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for RegionCode {
    type Error = RegionCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<RegionCode> for String {
    fn from(code: RegionCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{RegionCode, RegionCodeError, RegionLevel};

    fn code(text: &str) -> RegionCode {
        RegionCode::parse(text).unwrap()
    }

    #[test]
    fn a_village_climbs_to_its_province() {
        let village = code("990101001203");
        assert_eq!(village.level(), RegionLevel::Village);
        let above: Vec<_> = village.ancestors().map(String::from).collect();
        assert_eq!(above, ["990101001", "990101", "990100", "990000"]);
    }

    #[test]
    fn levels_by_their_digits() {
        for (text, level) in [
            ("990000", RegionLevel::Province),
            ("990100", RegionLevel::City),
            ("990101", RegionLevel::County),
            ("990101001", RegionLevel::Township),
            ("441900003", RegionLevel::Township),
        ] {
            assert_eq!(code(text).level(), level, "{text}");
        }
        assert_eq!(code("441900003").parent(), Some(code("441900")), "towns of a city without counties");
    }

    #[test]
    fn trailing_zeros_are_the_coarser_region() {
        assert_eq!(code("990101000000"), code("990101"));
        assert_eq!(code("990101000"), code("990101"));
        assert_eq!(code("990101001000"), code("990101001"));
    }

    #[test]
    fn other_forms_and_gaps_are_refused() {
        for text in ["", "99", "9901", "9901010", "99010a", "９９０１０１", "9901010012031"] {
            assert_eq!(RegionCode::parse(text), Err(RegionCodeError::Form), "{text}");
        }
        for text in ["000000", "990001", "990000001", "990101000001"] {
            assert_eq!(RegionCode::parse(text), Err(RegionCodeError::Gap), "{text}");
        }
    }

    #[test]
    fn within_is_itself_or_above() {
        assert!(code("990101001").is_within(&code("990101")));
        assert!(code("990101").is_within(&code("990101")));
        assert!(!code("990101").is_within(&code("990102")));
        assert!(!code("990100").is_within(&code("990101")));
    }

    proptest! {
        #[test]
        fn every_ancestor_is_coarser_and_a_code_itself(text in "[0-9]{6}|[0-9]{9}|[0-9]{12}") {
            if let Ok(code) = RegionCode::parse(&text) {
                let mut level = code.level();
                for ancestor in code.ancestors() {
                    prop_assert!(ancestor.level() < level);
                    prop_assert_eq!(RegionCode::parse(ancestor.as_str()), Ok(ancestor.clone()));
                    level = ancestor.level();
                }
                prop_assert_eq!(level, RegionLevel::Province);
            }
        }
    }
}
