//! A rule of the registry as an administrator corrects, retires and reinstates it.
//!
//! Rules kept here: kind, scope and id of a rule never change, because code asks for them; whatever else
//! changes, the whole record is judged again, its own examples included; every change is an event.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{RuleFault, RuleFields, RuleRecord, RuleState, Severity, ShapeFault, TestVector, check};
use crate::audit::{Audited, Event, EventName, SubjectKind, id_of_code};
use crate::change::Change;
use crate::fault::{Code, Fault, FieldFault};
use crate::input::Fields;

/// The longest reason, in characters.
const MAX_REASON: usize = 1_000;

/// A record with its version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// What it says.
    #[serde(flatten)]
    pub record: RuleRecord,
    /// Rises by one with every change.
    pub version: i64,
}

/// What to correct; absent fields stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RulePatch {
    /// New name for people.
    pub title: Option<String>,
    /// New source document.
    pub source_document: Option<String>,
    /// New article or clause.
    pub clause: Option<String>,
    /// New first day.
    pub effective_from: Option<NaiveDate>,
    /// New last day, or none.
    pub effective_to: Change<NaiveDate>,
    /// New severity.
    pub severity: Option<Severity>,
    /// New message.
    pub message: Option<String>,
    /// New parameters, all of them.
    pub params: Option<Value>,
    /// New examples, all of them.
    pub vectors: Option<Vec<TestVector>>,
}

impl RulePatch {
    fn apply(self, fields: RuleFields) -> RuleFields {
        let mut effective_to = fields.effective_to;
        self.effective_to.apply(&mut effective_to);
        RuleFields {
            title: self.title.unwrap_or(fields.title),
            source_document: self.source_document.unwrap_or(fields.source_document),
            clause: self.clause.unwrap_or(fields.clause),
            effective_from: self.effective_from.unwrap_or(fields.effective_from),
            effective_to,
            severity: self.severity.unwrap_or(fields.severity),
            message: self.message.unwrap_or(fields.message),
            params: self.params.unwrap_or(fields.params),
            vectors: self.vectors.unwrap_or(fields.vectors),
            ..fields
        }
    }
}

impl Rule {
    /// The corrected rule; `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] with every place of the record that is wrong, failing examples included.
    pub fn edit(&self, patch: RulePatch, calendar: &WorkCalendar) -> Result<Option<(Self, Event)>, Fault> {
        let after = self.with(patch.apply(self.record.clone().into_fields()), calendar)?;
        if after.record == self.record {
            return Ok(None);
        }
        let event = Event::changed(EventName::RuleChanged, self, &after);
        Ok(Some((after, event)))
    }

    /// The rule with `last_day` as its last. Cases of that day and before are still judged by it.
    ///
    /// # Errors
    /// [`Code::RuleRetired`] when it is already; a [`Fault`] when the reason is missing or the day lies
    /// before the first.
    pub fn retire(
        &self,
        last_day: NaiveDate,
        reason: &str,
        calendar: &WorkCalendar,
    ) -> Result<(Self, Event), Fault> {
        if self.record.state == RuleState::Retired {
            return Err(Fault::new(Code::RuleRetired));
        }
        let reason = required_reason(reason)?;
        let fields = RuleFields {
            state: RuleState::Retired,
            effective_to: Some(last_day),
            ..self.record.clone().into_fields()
        };
        let after = self.with(fields, calendar)?;
        let event = Event::changed(EventName::RuleRetired, self, &after).because(Some(&reason));
        Ok((after, event))
    }

    /// The rule without a last day.
    ///
    /// # Errors
    /// [`Code::RuleNotRetired`] when it is in use; a [`Fault`] when the reason is missing.
    pub fn reinstate(&self, reason: &str, calendar: &WorkCalendar) -> Result<(Self, Event), Fault> {
        if self.record.state == RuleState::Active {
            return Err(Fault::new(Code::RuleNotRetired));
        }
        let reason = required_reason(reason)?;
        let fields =
            RuleFields { state: RuleState::Active, effective_to: None, ..self.record.clone().into_fields() };
        let after = self.with(fields, calendar)?;
        let event = Event::changed(EventName::RuleReinstated, self, &after).because(Some(&reason));
        Ok((after, event))
    }

    /// The rule with other fields, when they are sound and the examples hold.
    fn with(&self, fields: RuleFields, calendar: &WorkCalendar) -> Result<Self, Fault> {
        let record = RuleRecord::new(fields).map_err(|fault| faults([fault]))?;
        check(&record, calendar).map_err(faults)?;
        Ok(Self { record, version: self.version.saturating_add(1) })
    }
}

fn required_reason(reason: &str) -> Result<String, Fault> {
    let mut fields = Fields::default();
    let reason = fields.text("/reason", reason, MAX_REASON);
    fields.finish(reason)
}

fn faults(faults: impl IntoIterator<Item = RuleFault>) -> Fault {
    Fault::invalid(faults.into_iter().map(|fault| FieldFault::from(fault.fault)).collect())
}

impl From<ShapeFault> for FieldFault {
    fn from(fault: ShapeFault) -> Self {
        let code = Code::parse(fault.code.as_str()).unwrap_or(Code::FieldMalformed);
        Self::new(fault.pointer, code).with("detail", fault.detail)
    }
}

impl Audited for Rule {
    const KIND: SubjectKind = SubjectKind::Rule;

    fn subject_id(&self) -> Uuid {
        id_of_code(Self::KIND, self.record.id.as_str())
    }

    fn subject_name(&self) -> &str {
        &self.record.title
    }
}

#[cfg(test)]
#[path = "rule_tests.rs"]
mod tests;
