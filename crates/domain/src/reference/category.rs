//! Codes of the government's own project categories 项目类别.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest code.
const MAX_BYTES: usize = 32;

/// Why a text is not a category code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a category code is 1 to 32 lower-case letters, digits, hyphens and underscores, a letter or digit first"
)]
pub struct CategoryCodeError;

/// The code of a category, chosen by the administrator: `transport`, `water-2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CategoryCode(String);

impl CategoryCode {
    /// Reads a code.
    ///
    /// # Errors
    /// When it is empty, longer than 32, or has other signs than lower-case letters, digits, `-` and `_`.
    pub fn parse(text: &str) -> Result<Self, CategoryCodeError> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let is_sound = text.len() <= MAX_BYTES
            && text.bytes().next().is_some_and(plain)
            && text.bytes().all(|byte| plain(byte) || byte == b'-' || byte == b'_');
        if is_sound { Ok(Self(text.to_owned())) } else { Err(CategoryCodeError) }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CategoryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CategoryCode {
    type Error = CategoryCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<CategoryCode> for String {
    fn from(code: CategoryCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::CategoryCode;

    #[test]
    fn codes_are_short_plain_words() {
        for good in ["transport", "water-2", "01", "a_b"] {
            assert_eq!(CategoryCode::parse(good).unwrap().as_str(), good);
        }
        let long = "a".repeat(33);
        for bad in ["", "-a", "Transport", "交通", "a b", "a/b", &long] {
            assert!(CategoryCode::parse(bad).is_err(), "{bad}");
        }
    }
}
