//! The one value that carries a refusal.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{Code, Kind};

/// A complaint about one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// JSON pointer into the body, such as `/planned_end`.
    pub pointer: String,
    /// What is wrong with it.
    pub code: Code,
    /// Figures for the text.
    pub params: Map<String, Value>,
}

impl FieldFault {
    /// A complaint about the field at `pointer`.
    pub fn new(pointer: impl Into<String>, code: Code) -> Self {
        Self { pointer: pointer.into(), code, params: Map::new() }
    }

    /// Adds a figure for the text.
    pub fn with(mut self, name: &str, value: impl Serialize) -> Self {
        insert(&mut self.params, name, value);
        self
    }
}

/// The rule behind a refusal, named so that a reader can look it up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleRef {
    /// Identifier in the registry.
    pub id: String,
    /// Title of the rule.
    pub title: String,
    /// Source document and clause.
    pub clause: String,
}

/// A refusal with everything a reader needs to do better.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", code.as_str())]
pub struct Fault {
    /// Which refusal.
    pub code: Code,
    /// Figures for the text.
    pub params: Map<String, Value>,
    /// Complaints about single fields.
    pub fields: Vec<FieldFault>,
    /// The rule that refused, if one did.
    pub rule: Option<RuleRef>,
    /// The version that stands now, for a stale change.
    pub current_version: Option<i64>,
}

impl Fault {
    /// A refusal without further figures.
    pub fn new(code: Code) -> Self {
        Self { code, params: Map::new(), fields: Vec::new(), rule: None, current_version: None }
    }

    /// A refusal of single fields.
    pub fn invalid(fields: Vec<FieldFault>) -> Self {
        Self { fields, ..Self::new(Code::RequestInvalid) }
    }

    /// A refusal of one field.
    pub fn field(pointer: impl Into<String>, code: Code) -> Self {
        Self::invalid(vec![FieldFault::new(pointer, code)])
    }

    /// Adds a figure for the text.
    pub fn with(mut self, name: &str, value: impl Serialize) -> Self {
        insert(&mut self.params, name, value);
        self
    }

    /// Names the rule behind the refusal.
    pub fn by_rule(mut self, rule: RuleRef) -> Self {
        self.rule = Some(rule);
        self
    }

    /// The sort of refusal.
    pub fn kind(&self) -> Kind {
        self.code.kind()
    }
}

fn insert(params: &mut Map<String, Value>, name: &str, value: impl Serialize) {
    if let Ok(value) = serde_json::to_value(value) {
        params.insert(name.to_owned(), value);
    }
}
