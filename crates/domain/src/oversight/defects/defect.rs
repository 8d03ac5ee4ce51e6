//! A defect and its state machine: open → mended → closed, or back to open.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DefectFields, DefectPatch};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::files::photo::PhotoRef;
use crate::ids::{DefectId, InspectionId, ProjectId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a defect stands.
    DefectState {
        /// 待整改
        Open = "open",
        /// 待复查
        Mended = "mended",
        /// 已闭合
        Closed = "closed",
        /// 已撤销
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// A step on the way of a defect.
    StepKind {
        /// 填报整改
        Mended = "mended",
        /// 复查合格
        Passed = "passed",
        /// 复查不合格
        SentBack = "sent_back",
    }
}

/// Where a new defect belongs.
#[derive(Debug, Clone)]
pub struct NewDefect {
    /// Identifier.
    pub id: DefectId,
    /// The project.
    pub project_id: ProjectId,
    /// The inspection that found it.
    pub inspection_id: InspectionId,
    /// Number of the item of its checklist, from 1.
    pub item: Option<i64>,
    /// Running number in the project, from 1.
    pub number: i64,
    /// Photos of it.
    pub photos: Vec<PhotoRef>,
}

/// Something that an inspection found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defect {
    /// Identifier.
    pub id: DefectId,
    /// The project.
    pub project_id: ProjectId,
    /// The inspection that found it.
    pub inspection_id: InspectionId,
    /// Number of the item of its checklist, from 1.
    pub item: Option<i64>,
    /// Running number in the project, from 1.
    pub number: i64,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: DefectFields,
    /// Photos of it.
    pub photos: Vec<PhotoRef>,
    /// Where it stands.
    pub state: DefectState,
    /// Who told last that it was mended, and so may not judge it.
    pub mended_by: Option<UserId>,
    /// When that was.
    pub mended_at: Option<DateTime<Utc>>,
    /// How often it was sent back.
    pub sent_back: i64,
    /// When it was closed or withdrawn.
    pub closed_at: Option<DateTime<Utc>>,
    /// When it was found.
    pub raised_at: DateTime<Utc>,
    /// By whom; `None` for the system.
    pub raised_by: Option<UserId>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Defect {
    /// An inspection found something.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn raise(new: NewDefect, fields: DefectFields, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let defect = Self {
            id: new.id,
            project_id: new.project_id,
            inspection_id: new.inspection_id,
            item: new.item,
            number: new.number,
            fields: fields.checked()?,
            photos: new.photos,
            state: DefectState::Open,
            mended_by: None,
            mended_at: None,
            sent_back: 0,
            closed_at: None,
            raised_at: stamp.at,
            raised_by: stamp.by,
            version: 1,
        };
        let event = Event::created(EventName::DefectRaised, &defect);
        Ok((defect, event))
    }

    /// The inspector corrects what was said about it. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// [`Code::DefectWrongState`] unless it is open; a [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: DefectPatch, reason: Option<&str>) -> Result<Option<(Self, Event)>, Fault> {
        self.require(DefectState::Open)?;
        let later = patch.due_on.is_some_and(|due_on| due_on > self.fields.due_on);
        let mut fields = Fields::default();
        let reason = fields.optional_text("/reason", reason.unwrap_or_default(), 1000);
        fields.require("/reason", !later || !reason.is_empty(), Code::FieldRequired);
        let changed = fields.finish_with(patch.apply(self.fields.clone()).checked())?;
        if changed == self.fields {
            return Ok(None);
        }
        let reason = Some(reason.as_str()).filter(|reason| !reason.is_empty());
        Ok(Some(self.became(Self { fields: changed, ..self.clone() }, EventName::DefectChanged, reason)))
    }

    /// Those who answer for it tell that it was mended.
    ///
    /// # Errors
    /// [`Code::DefectWrongState`] unless it is open; a [`Fault`] when the words are missing.
    pub fn rectify(&self, words: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        self.require(DefectState::Open)?;
        let words = required_words(words)?;
        let after = Self {
            state: DefectState::Mended,
            mended_by: stamp.by,
            mended_at: Some(stamp.at),
            ..self.clone()
        };
        Ok(self.became(after, EventName::DefectRectified, Some(&words)))
    }

    /// The re-check finds it mended.
    ///
    /// # Errors
    /// [`Code::DefectWrongState`] unless it waits for the re-check; [`Code::OwnWork`] for whoever
    /// mended it; a [`Fault`] when the words are missing.
    pub fn pass(&self, words: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        self.require_judge(stamp)?;
        let words = required_words(words)?;
        let after = Self { state: DefectState::Closed, closed_at: Some(stamp.at), ..self.clone() };
        Ok(self.became(after, EventName::DefectClosed, Some(&words)))
    }

    /// The re-check finds it not mended; it is open again, with another deadline if that is given.
    ///
    /// # Errors
    /// Those of [`Defect::pass`].
    pub fn send_back(
        &self,
        words: &str,
        due_on: Option<NaiveDate>,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        self.require_judge(stamp)?;
        let words = required_words(words)?;
        let mut after = Self { state: DefectState::Open, sent_back: self.sent_back + 1, ..self.clone() };
        after.fields.due_on = due_on.unwrap_or(after.fields.due_on);
        Ok(self.became(after, EventName::DefectSentBack, Some(&words)))
    }

    /// It was none.
    ///
    /// # Errors
    /// [`Code::DefectWrongState`] once it is closed or withdrawn; a [`Fault`] when the reason is
    /// missing.
    pub fn withdraw(&self, reason: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        if !matches!(self.state, DefectState::Open | DefectState::Mended) {
            return Err(self.wrong_state());
        }
        let mut fields = Fields::default();
        let reason = fields.text("/reason", reason, 1000);
        let reason = fields.finish(reason)?;
        let after = Self { state: DefectState::Withdrawn, closed_at: Some(stamp.at), ..self.clone() };
        Ok(self.became(after, EventName::DefectWithdrawn, Some(&reason)))
    }

    /// Whether it should have been mended before `today`. What waits for its re-check is not late:
    /// the inspector is.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == DefectState::Open && self.fields.due_on < today
    }

    /// Four eyes: the types keep whoever mended from the permission, and this from the decision.
    fn require_judge(&self, stamp: Stamp) -> Result<(), Fault> {
        self.require(DefectState::Mended)?;
        if stamp.by.is_some() && stamp.by == self.mended_by {
            return Err(Fault::new(Code::OwnWork));
        }
        Ok(())
    }

    fn require(&self, state: DefectState) -> Result<(), Fault> {
        if self.state == state { Ok(()) } else { Err(self.wrong_state()) }
    }

    fn wrong_state(&self) -> Fault {
        Fault::new(Code::DefectWrongState).with("state", self.state)
    }

    fn became(&self, after: Self, name: EventName, reason: Option<&str>) -> (Self, Event) {
        let after = Self { version: self.version.saturating_add(1), ..after };
        let event = Event::changed(name, self, &after).because(reason);
        (after, event)
    }
}

fn required_words(words: &str) -> Result<String, Fault> {
    let mut fields = Fields::default();
    let words = fields.text("/words", words, 1000);
    fields.finish(words)
}

impl Audited for Defect {
    const KIND: SubjectKind = SubjectKind::Defect;

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
