//! A risk and its state machine: open → treated → occurred → closed, and back by reopening.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{RiskFields, Treatment};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{ProjectId, RiskId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;
use crate::time::civil_date;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a risk stands.
    RiskState {
        /// 未应对
        Open = "open",
        /// 应对中
        Treated = "treated",
        /// 已发生
        Occurred = "occurred",
        /// 已关闭
        Closed = "closed",
    }
}

/// Something that may go wrong in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// Identifier.
    pub id: RiskId,
    /// The project.
    pub project_id: ProjectId,
    /// Running number in the project, from 1.
    pub number: i64,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: RiskFields,
    /// What is done about it.
    pub treatment: Option<Treatment>,
    /// Where it stands.
    pub state: RiskState,
    /// Words of the last change of state: how it occurred, why it was closed or reopened.
    pub state_words: String,
    /// When it came true.
    pub occurred_on: Option<NaiveDate>,
    /// Until when it is looked at again.
    pub review_due: NaiveDate,
    /// When it was looked at last.
    pub reviewed_on: Option<NaiveDate>,
    /// When it was raised.
    pub raised_at: DateTime<Utc>,
    /// By whom; `None` for the system.
    pub raised_by: Option<UserId>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// Rises by one with every change.
    pub version: i64,
}

/// What a new risk is called and where it goes.
#[derive(Debug, Clone, Copy)]
pub struct NewRisk {
    /// Identifier.
    pub id: RiskId,
    /// The project.
    pub project_id: ProjectId,
    /// Running number in the project.
    pub number: i64,
    /// Until when it is looked at again.
    pub review_due: NaiveDate,
}

impl Risk {
    /// Somebody sees a risk.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn raise(new: NewRisk, fields: RiskFields, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let risk = Self {
            id: new.id,
            project_id: new.project_id,
            number: new.number,
            fields: fields.checked()?,
            treatment: None,
            state: RiskState::Open,
            state_words: String::new(),
            occurred_on: None,
            review_due: new.review_due,
            reviewed_on: None,
            raised_at: stamp.at,
            raised_by: stamp.by,
            updated_at: stamp.at,
            version: 1,
        };
        let event = Event::created(EventName::RiskRaised, &risk);
        Ok((risk, event))
    }

    /// Somebody decides what is done about it, or brings the measures up to date. `None` when the
    /// wish is what already stands.
    ///
    /// # Errors
    /// [`Code::RiskWrongState`] once it occurred or is closed; a [`Fault`] that names every field
    /// that is wrong.
    pub fn treat(&self, treatment: Treatment, at: DateTime<Utc>) -> Result<Option<(Self, Event)>, Fault> {
        self.require(&[RiskState::Open, RiskState::Treated])?;
        let treatment = Some(treatment.checked(self.fields.place)?);
        if treatment == self.treatment && self.state == RiskState::Treated {
            return Ok(None);
        }
        let after = Self { treatment, state: RiskState::Treated, ..self.clone() };
        Ok(Some(self.became(after, EventName::RiskTreated, None, at)))
    }

    /// The risk came true.
    ///
    /// # Errors
    /// [`Code::RiskWrongState`] when it did already or is closed; a [`Fault`] when the words are
    /// missing or the day lies ahead.
    pub fn occur(&self, on: NaiveDate, words: &str, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[RiskState::Open, RiskState::Treated])?;
        let mut fields = Fields::default();
        let words = fields.text("/words", words, 1000);
        fields.require("/occurred_on", on <= civil_date(at), Code::FieldRange);
        let words = fields.finish(words)?;
        let after = Self {
            state: RiskState::Occurred,
            state_words: words.clone(),
            occurred_on: Some(on),
            ..self.clone()
        };
        Ok(self.became(after, EventName::RiskOccurred, Some(&words), at))
    }

    /// The risk is over.
    ///
    /// # Errors
    /// [`Code::RiskWrongState`] when it is closed already; a [`Fault`] when the reason is missing.
    pub fn close(&self, reason: &str, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[RiskState::Open, RiskState::Treated, RiskState::Occurred])?;
        let reason = required_reason(reason)?;
        let after = Self { state: RiskState::Closed, state_words: reason.clone(), ..self.clone() };
        Ok(self.became(after, EventName::RiskClosed, Some(&reason), at))
    }

    /// The risk is there again. What was done about it stays on record; it is decided anew.
    ///
    /// # Errors
    /// [`Code::RiskWrongState`] unless it is closed; a [`Fault`] when the reason is missing.
    pub fn reopen(
        &self,
        reason: &str,
        review_due: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        self.require(&[RiskState::Closed])?;
        let reason = required_reason(reason)?;
        let after = Self {
            state: RiskState::Open,
            state_words: reason.clone(),
            occurred_on: None,
            review_due,
            ..self.clone()
        };
        Ok(self.became(after, EventName::RiskReopened, Some(&reason), at))
    }

    /// Whether somebody should have looked at it by `today`. What occurred is dealt with, not
    /// watched.
    pub fn is_review_overdue(&self, today: NaiveDate) -> bool {
        matches!(self.state, RiskState::Open | RiskState::Treated) && self.review_due < today
    }

    pub(super) fn require(&self, states: &[RiskState]) -> Result<(), Fault> {
        if states.contains(&self.state) {
            Ok(())
        } else {
            Err(Fault::new(Code::RiskWrongState).with("state", self.state))
        }
    }

    pub(super) fn became(
        &self,
        after: Self,
        name: EventName,
        reason: Option<&str>,
        at: DateTime<Utc>,
    ) -> (Self, Event) {
        let after = Self { updated_at: at, version: self.version.saturating_add(1), ..after };
        let event = Event::changed(name, self, &after).because(reason);
        (after, event)
    }
}

fn required_reason(reason: &str) -> Result<String, Fault> {
    let mut fields = Fields::default();
    let reason = fields.text("/reason", reason, 1000);
    fields.finish(reason)
}

impl Audited for Risk {
    const KIND: SubjectKind = SubjectKind::Risk;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}
