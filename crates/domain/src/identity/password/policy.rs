//! The profile of acceptable passwords.

use chrono::{DateTime, Days, Utc};
use serde::{Deserialize, Serialize};
use zxcvbn::zxcvbn;

use super::PasswordViolation;

/// Fewer characters are never acceptable, whatever the configuration says.
const FLOOR_LENGTH: usize = 8;
/// Longer passwords cost hashing and estimating time without making anything safer.
const CEILING_LENGTH: usize = 128;
/// A shorter login or name is found inside passwords by chance.
const MIN_TELLING_CHARS: usize = 2;

/// Settings of a policy, as configuration gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PasswordSettings {
    /// Least number of characters, 8 to `max_length`.
    pub min_length: usize,
    /// Greatest number of characters, at most 128.
    pub max_length: usize,
    /// How many of the four classes are needed, 1 to 4.
    pub min_classes: usize,
    /// How many old passwords may not come back, at most 24.
    pub history: usize,
    /// Days after which it must be changed; 0 for never.
    pub max_age_days: u16,
    /// Least score of the strength estimate, 0 to 4.
    pub min_score: u8,
}

impl Default for PasswordSettings {
    /// What assessors of level 3 commonly ask.
    fn default() -> Self {
        Self { min_length: 8, max_length: 64, min_classes: 3, history: 5, max_age_days: 90, min_score: 2 }
    }
}

/// Why settings are no policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordPolicyError {
    /// The lengths are not 8 ≤ min ≤ max ≤ 128.
    #[error("password lengths must satisfy 8 <= min_length <= max_length <= 128")]
    Lengths,
    /// Not 1 to 4 classes.
    #[error("min_classes must be 1 to 4")]
    Classes,
    /// More than 24 old passwords.
    #[error("history must be at most 24")]
    History,
    /// A score above 4.
    #[error("min_score must be 0 to 4")]
    Score,
}

/// A policy whose settings make sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "PasswordSettings", into = "PasswordSettings")]
pub struct PasswordPolicy(PasswordSettings);

/// A password somebody wants to set, and what must not be in it.
#[derive(Clone, Copy)]
pub struct PasswordCandidate<'a> {
    /// The password as typed.
    pub password: &'a str,
    /// The login of the account.
    pub login: &'a str,
    /// The name of the person.
    pub name: &'a str,
    /// Whether it is one of the last [`PasswordPolicy::history`] passwords (the current one included), by
    /// the stored hashes.
    pub was_used_before: bool,
}

impl PasswordPolicy {
    /// Takes settings that make sense.
    ///
    /// # Errors
    /// When a setting is out of range.
    pub fn new(settings: PasswordSettings) -> Result<Self, PasswordPolicyError> {
        let PasswordSettings { min_length, max_length, min_classes, history, min_score, .. } = settings;
        if min_length < FLOOR_LENGTH || min_length > max_length || max_length > CEILING_LENGTH {
            Err(PasswordPolicyError::Lengths)
        } else if !(1..=4).contains(&min_classes) {
            Err(PasswordPolicyError::Classes)
        } else if history > 24 {
            Err(PasswordPolicyError::History)
        } else if min_score > 4 {
            Err(PasswordPolicyError::Score)
        } else {
            Ok(Self(settings))
        }
    }

    /// The settings it was made from.
    pub fn settings(&self) -> PasswordSettings {
        self.0
    }

    /// How many old hashes the caller keeps and compares with.
    pub fn history(&self) -> usize {
        self.0.history
    }

    /// Everything that speaks against the password; empty when it may be set.
    pub fn violations(&self, candidate: &PasswordCandidate<'_>) -> Vec<PasswordViolation> {
        let settings = &self.0;
        let length = candidate.password.chars().count();
        if length > settings.max_length {
            return vec![PasswordViolation::TooLong { max: settings.max_length }];
        }
        let present = classes(candidate.password);
        let score = u8::from(zxcvbn(candidate.password, &[candidate.login, candidate.name]).score());
        let lower = candidate.password.to_lowercase();
        [
            (length < settings.min_length)
                .then_some(PasswordViolation::TooShort { min: settings.min_length }),
            (present < settings.min_classes)
                .then_some(PasswordViolation::TooFewClasses { min: settings.min_classes, present }),
            (contains(&lower, candidate.login) || contains(&lower, &reversed(candidate.login)))
                .then_some(PasswordViolation::ContainsLogin),
            contains(&lower, candidate.name).then_some(PasswordViolation::ContainsName),
            (settings.history > 0 && candidate.was_used_before)
                .then_some(PasswordViolation::Reused { history: settings.history }),
            (score < settings.min_score)
                .then_some(PasswordViolation::Guessable { min_score: settings.min_score, score }),
            candidate.password.chars().any(char::is_control).then_some(PasswordViolation::ControlCharacter),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Whether a password set at `changed_at` must be changed at `now`.
    pub fn has_expired(&self, changed_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        let age = u64::from(self.0.max_age_days);
        age > 0 && changed_at.checked_add_days(Days::new(age)).is_some_and(|end| end <= now)
    }
}

/// How many of lower case, upper case, digits and other signs occur. A character without case, such as a
/// Chinese one, counts among the other signs.
fn classes(password: &str) -> usize {
    let tests: [fn(char) -> bool; 4] = [
        char::is_lowercase,
        char::is_uppercase,
        |c| c.is_ascii_digit(),
        |c| !c.is_lowercase() && !c.is_uppercase() && !c.is_ascii_digit() && !c.is_whitespace(),
    ];
    tests.into_iter().filter(|test| password.chars().any(test)).count()
}

/// Whether `part` is in the lower-cased password, when `part` is long enough to tell.
fn contains(lower_password: &str, part: &str) -> bool {
    let part = part.trim().to_lowercase();
    part.chars().count() >= MIN_TELLING_CHARS && lower_password.contains(&part)
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

impl TryFrom<PasswordSettings> for PasswordPolicy {
    type Error = PasswordPolicyError;

    fn try_from(settings: PasswordSettings) -> Result<Self, Self::Error> {
        Self::new(settings)
    }
}

impl From<PasswordPolicy> for PasswordSettings {
    fn from(policy: PasswordPolicy) -> Self {
        policy.0
    }
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
