//! Inspections 检查: somebody goes through a checklist at a project and at the party that works there.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::inspection_templates::{InspectionKind, InspectionTemplate, TemplateItem, TemplateState};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault, FieldFault};
use crate::files::photo::PhotoRef;
use crate::ids::{InspectionId, InspectionTemplateId, OrgUnitId, ProjectId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where an inspection stands.
    InspectionState {
        /// 检查中
        InProgress = "in_progress",
        /// 已完成
        Finished = "finished",
        /// 已取消
        Cancelled = "cancelled",
    }
}

vocabulary! {
    /// What was found about one item.
    ItemOutcome {
        /// 合格
        Passed = "passed",
        /// 不合格
        Failed = "failed",
        /// 不适用
        NotApplicable = "not_applicable",
    }
}

/// Who is inspected, and answers for what is found: a unit, a firm without an account, or both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// 受检单位.
    pub unit_id: Option<OrgUnitId>,
    /// 施工、监理等参建企业, at most 100 characters.
    pub contractor: String,
}

impl Party {
    /// The same party, trimmed and checked; one of the two must be named.
    pub(super) fn checked(mut self, fields: &mut Fields) -> Self {
        self.contractor = fields.optional_text("/contractor", &self.contractor, 100);
        let is_named = self.unit_id.is_some() || !self.contractor.is_empty();
        fields.require("/unit_id", is_named, Code::FieldRequired);
        self
    }
}

/// What was found about one item of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Identifier, under which its photos are kept.
    pub id: Uuid,
    /// Number of the item in the checklist, from 1.
    pub item: i64,
    /// What was found.
    pub outcome: ItemOutcome,
    /// In words, at most 1,000 characters; required where it failed.
    pub words: String,
    /// Photos.
    pub photos: Vec<PhotoRef>,
}

/// What an inspection begins with.
#[derive(Debug, Clone)]
pub struct NewInspection {
    /// Identifier.
    pub id: InspectionId,
    /// The project.
    pub project_id: ProjectId,
    /// Who is inspected.
    pub party: Party,
    /// Pictures of drawings on which places are marked.
    pub plan_pictures: Vec<PhotoRef>,
}

/// An inspection of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// Identifier.
    pub id: InspectionId,
    /// The project.
    pub project_id: ProjectId,
    /// The checklist.
    pub template_id: InspectionTemplateId,
    /// The number of its items that this inspection goes through.
    pub template_number: i64,
    /// What it looks at.
    pub kind: InspectionKind,
    /// What the checklist was called then.
    pub title: String,
    /// Who is inspected.
    #[serde(flatten)]
    pub party: Party,
    /// Pictures of drawings on which places are marked.
    pub plan_pictures: Vec<PhotoRef>,
    /// Who inspects; `None` for the system.
    pub inspector_id: Option<UserId>,
    /// What was found so far, by the number of the item.
    pub answers: Vec<Answer>,
    /// Where it stands.
    pub state: InspectionState,
    /// What came of it, or why it was cancelled.
    pub conclusion: String,
    /// When it began.
    pub begun_at: DateTime<Utc>,
    /// When it was finished or cancelled.
    pub finished_at: Option<DateTime<Utc>>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Inspection {
    /// Somebody begins to go through a checklist.
    ///
    /// # Errors
    /// [`Code::InspectionTemplateWrongState`] for a retired checklist; a [`Fault`] that names every
    /// field that is wrong.
    pub fn begin(
        template: &InspectionTemplate,
        new: NewInspection,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        template.require(TemplateState::InUse)?;
        let mut fields = Fields::default();
        let party = new.party.checked(&mut fields);
        let party = fields.finish(party)?;
        let inspection = Self {
            id: new.id,
            project_id: new.project_id,
            template_id: template.id,
            template_number: template.number,
            kind: template.fields.kind,
            title: template.fields.title.clone(),
            party,
            plan_pictures: new.plan_pictures,
            inspector_id: stamp.by,
            answers: Vec::new(),
            state: InspectionState::InProgress,
            conclusion: String::new(),
            begun_at: stamp.at,
            finished_at: None,
            version: 1,
        };
        let event = Event::created(EventName::InspectionBegun, &inspection);
        Ok((inspection, event))
    }

    /// What was found about some items, in place of what was said about them before. `None` when
    /// that is what already stands.
    ///
    /// # Errors
    /// [`Code::InspectionWrongState`] once it is over; a [`Fault`] that names every field that is
    /// wrong.
    pub fn record(&self, answers: Vec<Answer>, items: usize) -> Result<Option<(Self, Event)>, Fault> {
        self.require_running()?;
        let answers = checked_answers(answers, items)?;
        let mut after = self.clone();
        let new: BTreeSet<i64> = answers.iter().map(|answer| answer.item).collect();
        after.answers.retain(|answer| !new.contains(&answer.item));
        after.answers.extend(answers);
        after.answers.sort_by_key(|answer| answer.item);
        if after.answers == self.answers {
            return Ok(None);
        }
        Ok(Some(self.became(after, EventName::InspectionRecorded, None)))
    }

    /// The inspection is done: every item has its answer.
    ///
    /// # Errors
    /// [`Code::InspectionWrongState`] once it is over; a [`Fault`] with every item that has none, and
    /// with the conclusion when it is missing.
    pub fn finish(
        &self,
        conclusion: &str,
        items: &[TemplateItem],
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        self.require_running()?;
        let mut fields = Fields::default();
        let conclusion = fields.text("/conclusion", conclusion, 2000);
        let answered: BTreeSet<i64> = self.answers.iter().map(|answer| answer.item).collect();
        for (number, item) in (1_i64..).zip(items).filter(|(number, _)| !answered.contains(number)) {
            let fault = FieldFault::new(format!("/answers/{number}"), Code::InspectionItemUnanswered);
            fields.note(fault.with("title", &item.title));
        }
        let conclusion = fields.finish(conclusion)?;
        let after =
            Self { conclusion, state: InspectionState::Finished, finished_at: Some(at), ..self.clone() };
        Ok(self.became(after, EventName::InspectionFinished, None))
    }

    /// The inspection does not take place.
    ///
    /// # Errors
    /// [`Code::InspectionWrongState`] once it is over; a [`Fault`] when the reason is missing.
    pub fn cancel(&self, reason: &str, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require_running()?;
        let mut fields = Fields::default();
        let reason = fields.text("/reason", reason, 1000);
        let reason = fields.finish(reason)?;
        let after = Self {
            conclusion: reason.clone(),
            state: InspectionState::Cancelled,
            finished_at: Some(at),
            ..self.clone()
        };
        Ok(self.became(after, EventName::InspectionCancelled, Some(&reason)))
    }

    /// Refuses anything once it is over.
    ///
    /// # Errors
    /// [`Code::InspectionWrongState`].
    pub fn require_running(&self) -> Result<(), Fault> {
        match self.state {
            InspectionState::InProgress => Ok(()),
            InspectionState::Finished | InspectionState::Cancelled => {
                Err(Fault::new(Code::InspectionWrongState).with("state", self.state))
            }
        }
    }

    /// How many items had this outcome.
    pub fn count(&self, outcome: ItemOutcome) -> usize {
        self.answers.iter().filter(|answer| answer.outcome == outcome).count()
    }

    fn became(&self, after: Self, name: EventName, reason: Option<&str>) -> (Self, Event) {
        let after = Self { version: self.version.saturating_add(1), ..after };
        let event = Event::changed(name, self, &after).because(reason);
        (after, event)
    }
}

fn checked_answers(mut answers: Vec<Answer>, items: usize) -> Result<Vec<Answer>, Fault> {
    let mut fields = Fields::default();
    let mut seen = BTreeSet::new();
    for (index, answer) in answers.iter_mut().enumerate() {
        let at = |field: &str| format!("/answers/{index}/{field}");
        let is_item = usize::try_from(answer.item).is_ok_and(|item| (1..=items).contains(&item));
        fields.require(&at("item"), is_item, Code::FieldReference);
        fields.require(&at("item"), seen.insert(answer.item), Code::FieldDuplicate);
        answer.words = if answer.outcome == ItemOutcome::Failed {
            fields.text(&at("words"), &answer.words, 1000)
        } else {
            fields.optional_text(&at("words"), &answer.words, 1000)
        };
    }
    fields.finish(answers)
}

impl Audited for Inspection {
    const KIND: SubjectKind = SubjectKind::Inspection;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

#[cfg(test)]
#[path = "inspections_tests.rs"]
mod tests;
