//! What is wrong with a password that somebody wants to set.

use crate::fault::{Code, FieldFault};

/// One reason to refuse a password. All of them are shown at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PasswordViolation {
    /// Fewer characters than the policy asks.
    TooShort {
        /// The least number of characters.
        min: usize,
    },
    /// More characters than the policy takes; nothing else about it is examined.
    TooLong {
        /// The greatest number of characters.
        max: usize,
    },
    /// Too few of the four classes: lower case, upper case, digits, other signs.
    TooFewClasses {
        /// How many classes are needed.
        min: usize,
        /// How many there are.
        present: usize,
    },
    /// The login name is in it, forwards or backwards.
    ContainsLogin,
    /// The name of the person is in it.
    ContainsName,
    /// It was one of the last passwords.
    Reused {
        /// How many old passwords may not come back.
        history: usize,
    },
    /// It is easily guessed: a common password, a keyboard row, a date.
    Guessable {
        /// The least score of the estimate, 0 to 4.
        min_score: u8,
        /// The score it has.
        score: u8,
    },
    /// Control characters, which cannot be typed again for certain.
    ControlCharacter,
}

impl PasswordViolation {
    /// The dotted code of the error catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort { .. } => "identity.password.too_short",
            Self::TooLong { .. } => "identity.password.too_long",
            Self::TooFewClasses { .. } => "identity.password.too_few_classes",
            Self::ContainsLogin => "identity.password.contains_login",
            Self::ContainsName => "identity.password.contains_name",
            Self::Reused { .. } => "identity.password.reused",
            Self::Guessable { .. } => "identity.password.guessable",
            Self::ControlCharacter => "identity.password.control_character",
        }
    }

    /// The complaint about the field at `pointer`.
    pub fn at(self, pointer: &str) -> FieldFault {
        let code = Code::parse(self.code()).unwrap_or(Code::FieldMalformed);
        self.params()
            .into_iter()
            .fold(FieldFault::new(pointer, code), |fault, (name, figure)| fault.with(name, figure))
    }

    /// The figures for the text of the code.
    pub fn params(self) -> Vec<(&'static str, usize)> {
        match self {
            Self::TooShort { min } => vec![("min", min)],
            Self::TooLong { max } => vec![("max", max)],
            Self::TooFewClasses { min, present } => vec![("min", min), ("present", present)],
            Self::Reused { history } => vec![("history", history)],
            Self::Guessable { min_score, score } => {
                vec![("min_score", usize::from(min_score)), ("score", usize::from(score))]
            }
            Self::ContainsLogin | Self::ContainsName | Self::ControlCharacter => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_violation_is_in_the_catalogue() {
        let all = [
            PasswordViolation::TooShort { min: 8 },
            PasswordViolation::TooLong { max: 64 },
            PasswordViolation::TooFewClasses { min: 3, present: 1 },
            PasswordViolation::ContainsLogin,
            PasswordViolation::ContainsName,
            PasswordViolation::Reused { history: 5 },
            PasswordViolation::Guessable { min_score: 2, score: 0 },
            PasswordViolation::ControlCharacter,
        ];
        for violation in all {
            assert_eq!(violation.at("/new_password").code.as_str(), violation.code());
        }
    }
}
