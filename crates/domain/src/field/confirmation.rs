//! The confirmation of a milestone 关键节点确认: by the event, once per milestone, with the evidence its rule asks for.
//!
//! Where the rule asks for a second person, the confirmation waits for somebody else; only then is the milestone
//! reached. The second person may return it with words, and it may be tried again.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::capture::{Captured, Position};
use crate::fault::{Code, Fault};
use crate::files::photo::PhotoRef;
use crate::ids::{MilestoneConfirmationId, MilestoneId, ProjectId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;
use crate::time::civil_date;

/// Where a confirmation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfirmationState {
    /// A second person has to look.
    Waiting,
    /// The milestone is reached.
    Confirmed,
    /// The second person was not convinced.
    Returned,
}

/// What people say in a confirmation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationFields {
    /// The day on which the milestone was reached.
    pub reached_on: NaiveDate,
    /// Words, at most 2,000 characters.
    pub words: String,
    /// Where; kept coarsely.
    pub position: Option<Position>,
    /// When it was written, by the clock of the device.
    pub captured: Captured,
}

impl ConfirmationFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self, now: DateTime<Utc>) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.words = fields.optional_text("/words", &self.words, 2000);
        fields.require("/reached_on", self.reached_on <= civil_date(now), Code::ConfirmationFuture);
        self.position = self.position.map(Position::coarse);
        fields.finish(self)
    }
}

/// A confirmation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneConfirmation {
    /// Identifier.
    pub id: MilestoneConfirmationId,
    /// The project.
    pub project_id: ProjectId,
    /// The milestone.
    pub milestone_id: MilestoneId,
    /// What it was called then.
    pub milestone_title: String,
    /// What is said.
    #[serde(flatten)]
    pub fields: ConfirmationFields,
    /// Photos.
    pub photos: Vec<PhotoRef>,
    /// The rule that said which evidence it takes.
    pub rule_id: Option<String>,
    /// Where it stands.
    pub state: ConfirmationState,
    /// Who confirms.
    pub confirmed_by: UserId,
    /// When.
    pub confirmed_at: DateTime<Utc>,
    /// Who looked a second time.
    pub second_by: Option<UserId>,
    /// When.
    pub second_at: Option<DateTime<Utc>>,
    /// What he said.
    pub second_words: String,
    /// Rises by one with every change.
    pub version: i64,
}

impl MilestoneConfirmation {
    /// Says that a milestone was reached. `self` comes with its fields checked and its photos claimed.
    pub fn made(self) -> (Self, Event) {
        let event = Event::created(EventName::ConfirmationMade, &self);
        (self, event)
    }

    /// A second person agrees: the milestone is reached.
    ///
    /// # Errors
    /// [`Code::ConfirmationNotWaiting`]; too many words.
    pub fn countersign(&self, words: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let after = self.seen_again(ConfirmationState::Confirmed, words, false, stamp)?;
        let event = Event::changed(EventName::ConfirmationCountersigned, self, &after);
        Ok((after, event))
    }

    /// A second person does not agree and says why; the milestone may be confirmed anew.
    ///
    /// # Errors
    /// [`Code::ConfirmationNotWaiting`]; [`Code::FieldRequired`] without words.
    pub fn send_back(&self, words: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let after = self.seen_again(ConfirmationState::Returned, words, true, stamp)?;
        let event = Event::changed(EventName::ConfirmationReturned, self, &after);
        Ok((after, event))
    }

    fn seen_again(
        &self,
        state: ConfirmationState,
        words: &str,
        needs_words: bool,
        stamp: Stamp,
    ) -> Result<Self, Fault> {
        if self.state != ConfirmationState::Waiting {
            return Err(Fault::new(Code::ConfirmationNotWaiting));
        }
        let mut fields = Fields::default();
        let second_words = if needs_words {
            fields.text("/words", words, 1000)
        } else {
            fields.optional_text("/words", words, 1000)
        };
        let (second_by, second_at) = (stamp.by, Some(stamp.at));
        fields.finish(Self {
            state,
            second_words,
            second_by,
            second_at,
            version: self.version + 1,
            ..self.clone()
        })
    }
}

impl Audited for MilestoneConfirmation {
    const KIND: SubjectKind = SubjectKind::MilestoneConfirmation;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.milestone_title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confirmation() -> MilestoneConfirmation {
        let id = Uuid::from_u128;
        let at = DateTime::parse_from_rfc3339("2026-09-28T04:00:00Z").unwrap().to_utc();
        MilestoneConfirmation {
            id: MilestoneConfirmationId(id(1)),
            project_id: ProjectId(id(2)),
            milestone_id: MilestoneId(id(3)),
            milestone_title: "主体封顶".into(),
            fields: ConfirmationFields {
                reached_on: civil_date(at),
                words: "混凝土浇筑完成".into(),
                position: None,
                captured: Captured { at, offset_minutes: 480 },
            },
            photos: Vec::new(),
            rule_id: None,
            state: ConfirmationState::Waiting,
            confirmed_by: UserId(id(4)),
            confirmed_at: at,
            second_by: None,
            second_at: None,
            second_words: String::new(),
            version: 1,
        }
    }

    fn stamp() -> Stamp {
        Stamp { by: Some(UserId(Uuid::from_u128(5))), at: confirmation().confirmed_at }
    }

    #[test]
    fn a_second_person_looks_once() {
        let (done, _) = confirmation().countersign("", stamp()).unwrap();
        assert_eq!((done.state, done.second_by), (ConfirmationState::Confirmed, stamp().by));
        assert_eq!(done.countersign("", stamp()).unwrap_err().code, Code::ConfirmationNotWaiting);
        assert_eq!(confirmation().send_back(" ", stamp()).unwrap_err().fields[0].code, Code::FieldRequired);
        let (back, event) = confirmation().send_back("缺少试块报告", stamp()).unwrap();
        assert_eq!((back.state, event.name), (ConfirmationState::Returned, EventName::ConfirmationReturned));
    }

    #[test]
    fn what_lies_in_the_future_was_not_reached() {
        let now = confirmation().confirmed_at;
        let mut fields = confirmation().fields;
        assert!(fields.clone().checked(now).is_ok());
        fields.reached_on = fields.reached_on.succ_opt().unwrap();
        let fault = fields.checked(now).unwrap_err();
        assert_eq!(
            (fault.fields[0].pointer.as_str(), fault.fields[0].code),
            ("/reached_on", Code::ConfirmationFuture)
        );
    }
}
