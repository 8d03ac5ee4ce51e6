//! What a rule says about a case, and the refusal that names the rule.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{RuleFields, RuleId, Severity};
use crate::money::spoken;

/// Declares the codes with their dotted words.
macro_rules! missing_codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)+) => {
        /// What can be missing or wrong by a rule. The words are those of the error catalogue.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum MissingCode {$(
            $(#[$doc])*
            #[serde(rename = $text)]
            $name,
        )+}

        impl MissingCode {
            /// Every code, for the walk over the error catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The dotted word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

missing_codes! {
    /// A field of the thing is empty. Figure: `field`.
    FieldRequired = "field.required",
    /// Nobody checks his own work.
    OwnWork = "access.own_work",
    /// The command carries no reason.
    ReasonRequired = "project.command.reason_required",
    /// Too few papers. Figures: `required`, `present`.
    PapersRequired = "project.command.papers_required",
    /// Too few photos. Figures: `required`, `present`.
    PhotosRequired = "field.confirmation.photos_required",
    /// No valid project code.
    CodeRequired = "project.command.code_required",
    /// Too few tasks. Figures: `required`, `present`.
    TasksRequired = "project.command.tasks_required",
    /// Too few milestones. Figures: `required`, `present`.
    MilestonesRequired = "project.command.milestones_required",
    /// Tasks are still open. Figure: `open`.
    TasksOpen = "project.command.tasks_open",
    /// Defects are open. Figure: `number`.
    DefectsOpen = "project.command.defects_open",
    /// Defects are past their deadline. Figure: `number`.
    DefectsOverdue = "project.command.defects_overdue",
    /// The text has not the structure of a project code.
    CodeMalformed = "project.code.malformed",
    /// The year of the code is outside the accepted years. Figures: `year`, `earliest`.
    CodeYear = "project.code.year_out_of_range",
    /// The region of the code is not accepted. Figure: `region`.
    CodeRegion = "project.code.region_unknown",
    /// The type of the code is not accepted. Figure: `type`.
    CodeType = "project.code.type_unknown",
}

/// One thing that is missing or wrong, for the field it concerns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Missing {
    /// Word of the error catalogue.
    pub code: MissingCode,
    /// JSON pointer to the field in the thing or the command; empty for the whole.
    pub pointer: String,
    /// Figures and names for the text of the code.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub params: Map<String, Value>,
}

impl Missing {
    /// Something missing at `pointer`.
    pub fn new(code: MissingCode, pointer: &str) -> Self {
        Self { code, pointer: pointer.to_owned(), params: Map::new() }
    }

    /// With a figure or name for the text.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

/// The answer of a rule that lets pass or refuses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing stands against it.
    Passes,
    /// Everything that is missing, not just the first.
    Refuses {
        /// Never empty.
        missing: Vec<Missing>,
    },
}

impl Verdict {
    /// Passes when nothing is missing.
    pub fn of(missing: Vec<Missing>) -> Self {
        if missing.is_empty() { Self::Passes } else { Self::Refuses { missing } }
    }

    /// Whether nothing stands against it.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Passes)
    }
}

/// What speaks against a case: the items that are missing and the figures that decided.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grounds {
    /// What is missing, by field.
    pub missing: Vec<Missing>,
    /// The figures by the names a message may use.
    pub numbers: Map<String, Value>,
}

/// An outcome of any kind of rule.
pub trait Outcome: Serialize {
    /// What speaks against the case; `None` when the rule has nothing to object.
    fn grounds(&self) -> Option<Grounds>;
}

impl Outcome for Verdict {
    fn grounds(&self) -> Option<Grounds> {
        match self {
            Self::Passes => None,
            Self::Refuses { missing } => {
                let numbers = Map::from_iter([("count".to_owned(), Value::from(missing.len()))]);
                Some(Grounds { missing: missing.clone(), numbers })
            }
        }
    }
}

/// The rule behind a refusal, an alert or a deadline, as every screen and answer shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCitation {
    /// Its name in code and API.
    pub id: RuleId,
    /// Its name for people.
    pub title: String,
    /// The document it comes from.
    pub source_document: String,
    /// Article or clause.
    pub clause: String,
}

impl From<&RuleFields> for RuleCitation {
    fn from(fields: &RuleFields) -> Self {
        Self {
            id: fields.id.clone(),
            title: fields.title.clone(),
            source_document: fields.source_document.clone(),
            clause: fields.clause.clone(),
        }
    }
}

/// A rule's objection to a case: which rule, how serious, what is missing, which figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// The rule that objects.
    pub rule: RuleCitation,
    /// Whether the act stops or goes on with a warning.
    pub severity: Severity,
    /// The rule's message with its figures filled in.
    pub message: String,
    /// What is missing, by field.
    pub missing: Vec<Missing>,
    /// The figures that decided.
    pub numbers: Map<String, Value>,
}

impl Refusal {
    /// The objection of the rule with these fields.
    pub(super) fn new(fields: &RuleFields, grounds: Grounds) -> Self {
        Self {
            rule: RuleCitation::from(fields),
            severity: fields.severity,
            message: fill(&fields.message, &grounds.numbers),
            missing: grounds.missing,
            numbers: grounds.numbers,
        }
    }

    /// Whether the act must stop.
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Block
    }
}

/// Puts the figures into the places of a message, amounts as people read them.
fn fill(message: &str, numbers: &Map<String, Value>) -> String {
    numbers.iter().fold(message.to_owned(), |text, (name, value)| {
        let plain = |text: &str| spoken(text).unwrap_or_else(|| text.to_owned());
        let value = value.as_str().map_or_else(|| value.to_string(), plain);
        text.replace(&format!("{{{name}}}"), &value)
    })
}

/// The names between braces in a message.
pub(super) fn placeholders(message: &str) -> impl Iterator<Item = &str> {
    message.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_money_in_a_message_are_grouped_and_nothing_else_is() {
        let numbers =
            Map::from_iter([("amount".to_owned(), "3044118.86".into()), ("days".to_owned(), 1200.into())]);
        assert_eq!(fill("支出 {amount} 元，{days} 天", &numbers), "支出 3,044,118.86 元，1200 天");
    }
}
