//! The rule record: what a rule says, where it comes from, when and where it applies.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Deref;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{FaultCode, RuleFault, RuleKind, ShapeFault};

/// The longest id, so that it fits a key column.
const MAX_ID_BYTES: usize = 100;

/// The name of a rule: dotted lower-case words, for example `project.code.format`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RuleId(String);

impl RuleId {
    /// Reads an id of at least two words.
    ///
    /// # Errors
    /// When the text is not dotted lower-case words or is longer than 100 bytes.
    pub fn parse(text: &str) -> Result<Self, ShapeFault> {
        if text.len() <= MAX_ID_BYTES && text.contains('.') && text.split('.').all(is_word) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ShapeFault::at("/id", FaultCode::InvalidId, "an id is dotted lower-case words"))
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `a`, `day_2`: a letter, then letters, digits and underscores.
fn is_word(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for RuleId {
    type Error = ShapeFault;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<RuleId> for String {
    fn from(id: RuleId) -> Self {
        id.0
    }
}

/// What happens when the rule speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It is shown where it matters.
    Info,
    /// The act goes on, with a warning on record.
    Warn,
    /// The act is refused.
    Block,
}

impl Severity {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Info, Self::Warn, Self::Block];

    /// The word in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.as_str() == text)
    }
}

/// Whether an administrator has withdrawn the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleState {
    /// Applies within its dates.
    Active,
    /// Withdrawn; `effective_to` is its last day.
    Retired,
}

impl RuleState {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Active, Self::Retired];

    /// The word in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Retired => "retired",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.as_str() == text)
    }
}

/// An example the rule must decide as written, kept with the rule so that a correction cannot break it unseen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestVector {
    /// What the example shows, in the words of the administrator.
    pub name: String,
    /// The facts, in the input shape of the rule's kind.
    pub input: Value,
    /// The fields of the outcome that matter; each must come out as given.
    pub expect: Value,
}

/// The fields of a rule record, not yet validated; also its read-only face once it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFields {
    /// Its name in code and API.
    pub id: RuleId,
    /// Which code evaluates it.
    pub kind: RuleKind,
    /// Its name for people.
    pub title: String,
    /// The law, regulation, standard or measure it comes from.
    pub source_document: String,
    /// Article or clause in that document.
    pub clause: String,
    /// First day it applies.
    pub effective_from: NaiveDate,
    /// Last day it applies; none while open.
    #[serde(default)]
    pub effective_to: Option<NaiveDate>,
    /// What it applies to: the command of a guard (`accept-for-review`), the case of a clock (`disclosure.request`).
    pub scope: String,
    /// What happens when it speaks.
    pub severity: Severity,
    /// What people read; `{name}` stands for a figure of the outcome.
    pub message: String,
    /// Parameters in the shape of the kind.
    pub params: Value,
    /// Examples that must hold.
    pub vectors: Vec<TestVector>,
    /// Whether it has been withdrawn.
    pub state: RuleState,
}

/// A rule record whose own fields are sound. Its parameters and vectors are judged by [`super::check`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RuleFields", into = "RuleFields")]
pub struct RuleRecord(RuleFields);

impl RuleRecord {
    /// Takes the fields when they are sound.
    ///
    /// # Errors
    /// The first fault: an empty text, a malformed scope, a period that ends before it begins, a retired
    /// rule without a last day, no test vectors, or two of one name.
    pub fn new(fields: RuleFields) -> Result<Self, RuleFault> {
        match first_fault(&fields) {
            None => Ok(Self(fields)),
            Some(fault) => Err(RuleFault { rule: fields.id.to_string(), fault }),
        }
    }

    /// Whether the rule is law on `day`. Dates alone decide, so that an old case can be judged by the
    /// rules of its day; retiring a rule sets its last day.
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.effective_from <= day && self.effective_to.is_none_or(|last| day <= last)
    }

    /// Gives the fields back, for a correction.
    pub fn into_fields(self) -> RuleFields {
        self.0
    }
}

fn first_fault(fields: &RuleFields) -> Option<ShapeFault> {
    let texts = [
        ("/title", &fields.title),
        ("/source_document", &fields.source_document),
        ("/clause", &fields.clause),
        ("/message", &fields.message),
    ];
    if let Some((pointer, _)) = texts.into_iter().find(|(_, text)| text.trim().is_empty()) {
        return Some(ShapeFault::at(pointer, FaultCode::EmptyText, "the text is empty"));
    }
    // A command of two words has a hyphen, as in its address.
    if !fields.scope.split(['.', '-']).all(is_word) {
        return Some(ShapeFault::at("/scope", FaultCode::InvalidValue, "a scope is lower-case words"));
    }
    if fields.effective_to.is_some_and(|last| last < fields.effective_from) {
        return Some(ShapeFault::at("/effective_to", FaultCode::InvalidPeriod, "ends before it begins"));
    }
    if fields.state == RuleState::Retired && fields.effective_to.is_none() {
        return Some(ShapeFault::at("/effective_to", FaultCode::InvalidPeriod, "retired without a last day"));
    }
    first_vector_fault(&fields.vectors)
}

fn first_vector_fault(vectors: &[TestVector]) -> Option<ShapeFault> {
    if vectors.is_empty() {
        return Some(ShapeFault::at("/vectors", FaultCode::VectorMissing, "a rule has at least one example"));
    }
    let mut names = BTreeSet::new();
    vectors.iter().enumerate().find_map(|(index, vector)| {
        let pointer = format!("/vectors/{index}/name");
        if vector.name.trim().is_empty() {
            Some(ShapeFault::at(pointer, FaultCode::EmptyText, "the name is empty"))
        } else if names.insert(vector.name.as_str()) {
            None
        } else {
            Some(ShapeFault::at(pointer, FaultCode::InvalidValue, "two examples have this name"))
        }
    })
}

impl Deref for RuleRecord {
    type Target = RuleFields;

    fn deref(&self) -> &RuleFields {
        &self.0
    }
}

impl TryFrom<RuleFields> for RuleRecord {
    type Error = RuleFault;

    fn try_from(fields: RuleFields) -> Result<Self, Self::Error> {
        Self::new(fields)
    }
}

impl From<RuleRecord> for RuleFields {
    fn from(record: RuleRecord) -> Self {
        record.0
    }
}

#[cfg(test)]
#[path = "record_tests.rs"]
mod tests;
