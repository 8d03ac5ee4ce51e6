//! The national project code 项目代码.
//!
//! Source: GB/T 40058-2021 and 发改投资〔2020〕1439号 (固定资产投资项目代码管理规范): 24 characters with
//! hyphens, 4 time – 6 region – 2 central guiding department – 2 project type – 5 random + 1 check digit.
//!
//! Only the structure is read here. The check digit's algorithm is not published with the standard's
//! structure, so it is never computed: a code is confirmed by the national platform. Which years, regions
//! and types are acceptable is a rule record, not a constant
//! (`rules::kinds::ProjectCodeFormat`).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Digits of the five segments between the hyphens.
const SEGMENTS: [usize; 5] = [4, 6, 2, 2, 6];

/// Why a text is not a project code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProjectCodeError {
    /// Not five segments joined by hyphens.
    #[error("a project code has five segments joined by hyphens")]
    SegmentCount,
    /// A segment has the wrong number of digits, or something other than the digits 0 to 9.
    #[error("segment {segment} of a project code has {digits} digits")]
    Segment {
        /// Which segment, from 1.
        segment: usize,
        /// How many digits it must have.
        digits: usize,
    },
}

/// A project code of the right structure, for example `2025-990101-04-01-123456`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ProjectCode(String);

impl ProjectCode {
    /// Reads a code as the platform writes it: ASCII digits and hyphens, nothing around them.
    ///
    /// # Errors
    /// When the text has another structure.
    pub fn parse(text: &str) -> Result<Self, ProjectCodeError> {
        if text.split('-').count() != SEGMENTS.len() {
            return Err(ProjectCodeError::SegmentCount);
        }
        for ((part, digits), segment) in text.split('-').zip(SEGMENTS).zip(1..) {
            if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(ProjectCodeError::Segment { segment, digits });
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// The code as it is written on every approval.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The year the code was issued in.
    pub fn year(&self) -> u16 {
        self.segment(0).bytes().fold(0, |year, byte| {
            year.saturating_mul(10).saturating_add(u16::from(byte.saturating_sub(b'0')))
        })
    }

    /// The six digits of the region (GB/T 2260).
    pub fn region(&self) -> &str {
        self.segment(1)
    }

    /// The two digits of the central department that guides the trade.
    pub fn guiding_department(&self) -> &str {
        self.segment(2)
    }

    /// The two digits of the project type.
    pub fn project_type(&self) -> &str {
        self.segment(3)
    }

    /// The five random digits and the check digit.
    pub fn serial(&self) -> &str {
        self.segment(4)
    }

    fn segment(&self, index: usize) -> &str {
        self.0.split('-').nth(index).unwrap_or_default()
    }
}

impl fmt::Display for ProjectCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ProjectCode {
    type Err = ProjectCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl TryFrom<String> for ProjectCode {
    type Error = ProjectCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<ProjectCode> for String {
    fn from(code: ProjectCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ProjectCode, ProjectCodeError};

    #[test]
    fn parts_of_a_code() {
        let code = ProjectCode::parse("2025-990101-04-01-123456").unwrap();
        assert_eq!(code.year(), 2025);
        assert_eq!(code.region(), "990101");
        assert_eq!(code.guiding_department(), "04");
        assert_eq!(code.project_type(), "01");
        assert_eq!(code.serial(), "123456");
    }

    #[test]
    fn other_structures_are_refused() {
        let fault = |segment, digits| Err(ProjectCodeError::Segment { segment, digits });
        for (text, expected) in [
            ("", Err(ProjectCodeError::SegmentCount)),
            ("20259901010401123456", Err(ProjectCodeError::SegmentCount)),
            ("2025-990101-04-01-123456-", Err(ProjectCodeError::SegmentCount)),
            ("225-990101-04-01-123456", fault(1, 4)),
            ("2025-99010-04-01-123456", fault(2, 6)),
            ("2025-990101-4-01-123456", fault(3, 2)),
            ("2025-990101-04-1X-123456", fault(4, 2)),
            ("2025-990101-04-01-12345", fault(5, 6)),
            (" 2025-990101-04-01-123456", fault(1, 4)),
            ("２０２５-990101-04-01-123456", fault(1, 4)),
            ("2025—990101-04-01-123456", Err(ProjectCodeError::SegmentCount)),
        ] {
            assert_eq!(ProjectCode::parse(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_code_of_the_structure_reads_back_as_written(text in "[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}") {
            let code = ProjectCode::parse(&text).unwrap();
            prop_assert_eq!(code.to_string(), text.clone());
            prop_assert_eq!(text.len(), 24);
            prop_assert_eq!(code.year(), text.get(..4).unwrap().parse::<u16>().unwrap());
        }

        #[test]
        fn what_parses_has_the_structure(text in "[0-9-]{20,26}|\\PC{0,30}") {
            if let Ok(code) = ProjectCode::parse(&text) {
                prop_assert_eq!(code.as_str().len(), 24);
            }
        }
    }
}
