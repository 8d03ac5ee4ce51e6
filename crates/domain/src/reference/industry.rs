//! Codes of the national industry classification 国民经济行业分类.
//!
//! Source: GB/T 4754-2017: one letter (门类), two digits (大类), three (中类), four (小类). Which section a
//! division belongs to follows from its number; the ranges are those of the 2017 edition.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::TreeCode;
use crate::audit::{EventName, SubjectKind};

/// First and last division of each section, GB/T 4754-2017.
const SECTIONS: [(char, u8, u8); 20] = [
    ('A', 1, 5),
    ('B', 6, 12),
    ('C', 13, 43),
    ('D', 44, 46),
    ('E', 47, 50),
    ('F', 51, 52),
    ('G', 53, 60),
    ('H', 61, 62),
    ('I', 63, 65),
    ('J', 66, 69),
    ('K', 70, 70),
    ('L', 71, 72),
    ('M', 73, 75),
    ('N', 76, 79),
    ('O', 80, 82),
    ('P', 83, 83),
    ('Q', 84, 85),
    ('R', 86, 90),
    ('S', 91, 96),
    ('T', 97, 97),
];

/// Why a text is not an industry code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IndustryCodeError {
    /// Neither one letter nor two to four digits.
    #[error("an industry code is a letter A to T or two to four digits")]
    Form,
    /// Digits outside every section.
    #[error("no section of GB/T 4754-2017 has this division")]
    UnknownDivision,
}

/// How fine a code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IndustryLevel {
    /// 门类, one letter.
    Section,
    /// 大类, two digits.
    Division,
    /// 中类, three digits.
    Group,
    /// 小类, four digits.
    Class,
}

/// A code of the right form and section. Whether the class exists is known to the table alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IndustryCode(String);

impl IndustryCode {
    /// Reads a code.
    ///
    /// # Errors
    /// When the text has another form or its division belongs to no section.
    pub fn parse(text: &str) -> Result<Self, IndustryCodeError> {
        let is_section = text.len() == 1 && SECTIONS.iter().any(|(letter, ..)| text.starts_with(*letter));
        if is_section {
            return Ok(Self(text.to_owned()));
        }
        let is_number = (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            return Err(IndustryCodeError::Form);
        }
        section_of(text).map(|_| Self(text.to_owned())).ok_or(IndustryCodeError::UnknownDivision)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How fine the code is.
    pub fn level(&self) -> IndustryLevel {
        match self.0.len() {
            1 => IndustryLevel::Section,
            2 => IndustryLevel::Division,
            3 => IndustryLevel::Group,
            _ => IndustryLevel::Class,
        }
    }

    /// The next coarser code; none for a section.
    pub fn parent(&self) -> Option<Self> {
        match self.level() {
            IndustryLevel::Section => None,
            IndustryLevel::Division => section_of(&self.0).map(|letter| Self(letter.to_string())),
            IndustryLevel::Group => self.0.get(..2).map(|text| Self(text.to_owned())),
            IndustryLevel::Class => self.0.get(..3).map(|text| Self(text.to_owned())),
        }
    }
}

/// The section of a number by its first two digits.
fn section_of(digits: &str) -> Option<char> {
    let division: u8 = digits.get(..2)?.parse().ok()?;
    SECTIONS.iter().find(|(_, first, last)| (*first..=*last).contains(&division)).map(|(letter, ..)| *letter)
}

impl TreeCode for IndustryCode {
    const KIND: SubjectKind = SubjectKind::Industry;
    const CREATED: EventName = EventName::IndustryCreated;
    const CHANGED: EventName = EventName::IndustryChanged;

    fn as_str(&self) -> &str {
        self.as_str()
    }

    fn parent(&self) -> Option<Self> {
        self.parent()
    }
}

impl fmt::Display for IndustryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for IndustryCode {
    type Error = IndustryCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<IndustryCode> for String {
    fn from(code: IndustryCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::{IndustryCode, IndustryCodeError, IndustryLevel, SECTIONS};

    fn code(text: &str) -> IndustryCode {
        IndustryCode::parse(text).unwrap()
    }

    #[test]
    fn a_class_climbs_to_its_section() {
        let class = code("4813");
        assert_eq!(class.level(), IndustryLevel::Class);
        let group = class.parent().unwrap();
        let division = group.parent().unwrap();
        let section = division.parent().unwrap();
        assert_eq!((group.as_str(), division.as_str(), section.as_str()), ("481", "48", "E"));
        assert_eq!(section.parent(), None);
    }

    #[test]
    fn other_forms_are_refused() {
        for text in ["", "U", "a", "1", "12345", "4a", "E48", "４８"] {
            assert_eq!(IndustryCode::parse(text), Err(IndustryCodeError::Form), "{text}");
        }
        for text in ["00", "98", "991"] {
            assert_eq!(IndustryCode::parse(text), Err(IndustryCodeError::UnknownDivision), "{text}");
        }
    }

    #[test]
    fn sections_cover_the_divisions_without_gap_or_overlap() {
        let mut next = 1;
        for (_, first, last) in SECTIONS {
            assert_eq!(first, next);
            next = last + 1;
        }
        assert_eq!(next, 98);
    }
}
