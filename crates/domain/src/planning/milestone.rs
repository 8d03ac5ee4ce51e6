//! A milestone 关键节点 and the decisions about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::MAX_WEIGHT;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::{MilestoneId, OrgUnitId, ProjectId, TaskId, UserId};
use crate::input::Fields;

/// What people say about a milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneFields {
    /// 节点名称, 1 to 200 characters.
    pub title: String,
    /// What has to be true on the day, at most 4,000 characters.
    pub description: String,
    /// Whether leaders watch it.
    pub is_key: bool,
    /// 责任单位.
    pub unit_id: Option<OrgUnitId>,
    /// 责任人.
    pub person_id: Option<UserId>,
    /// 计划日期.
    pub planned_date: NaiveDate,
    /// 实际完成日期.
    pub actual_date: Option<NaiveDate>,
    /// 权重, 0 to [`MAX_WEIGHT`].
    pub weight: i64,
    /// The task that it closes or opens.
    pub task_id: Option<TaskId>,
}

impl MilestoneFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.description = fields.optional_text("/description", &self.description, 4000);
        fields.require("/weight", (0..=MAX_WEIGHT).contains(&self.weight), Code::FieldRange);
        fields.finish(self)
    }
}

/// What to change; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MilestonePatch {
    /// New title.
    pub title: Option<String>,
    /// New description.
    pub description: Option<String>,
    /// Whether leaders watch it.
    pub is_key: Option<bool>,
    /// New responsible unit.
    pub unit_id: Change<OrgUnitId>,
    /// New responsible person.
    pub person_id: Change<UserId>,
    /// New planned date.
    pub planned_date: Option<NaiveDate>,
    /// New weight.
    pub weight: Option<i64>,
    /// New task.
    pub task_id: Change<TaskId>,
    /// When it was reached.
    pub actual_date: Change<NaiveDate>,
}

impl MilestonePatch {
    /// Whether it only tells that the milestone was reached and leaves the plan as it is.
    pub fn is_report(&self) -> bool {
        *self == Self { actual_date: self.actual_date.clone(), ..Self::default() }
    }

    fn apply(self, mut fields: MilestoneFields) -> MilestoneFields {
        self.unit_id.apply(&mut fields.unit_id);
        self.person_id.apply(&mut fields.person_id);
        self.task_id.apply(&mut fields.task_id);
        self.actual_date.apply(&mut fields.actual_date);
        MilestoneFields {
            title: self.title.unwrap_or(fields.title),
            description: self.description.unwrap_or(fields.description),
            is_key: self.is_key.unwrap_or(fields.is_key),
            planned_date: self.planned_date.unwrap_or(fields.planned_date),
            weight: self.weight.unwrap_or(fields.weight),
            ..fields
        }
    }
}

/// A day by which something must be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Identifier.
    pub id: MilestoneId,
    /// The project.
    pub project_id: ProjectId,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: MilestoneFields,
    /// Rises by one with every change.
    pub version: i64,
}

impl Milestone {
    /// A new milestone.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn create(
        id: MilestoneId,
        project_id: ProjectId,
        fields: MilestoneFields,
    ) -> Result<(Self, Event), Fault> {
        let milestone = Self { id, project_id, fields: fields.checked()?, version: 1 };
        let event = Event::created(EventName::MilestoneAdded, &milestone);
        Ok((milestone, event))
    }

    /// Changes whatever the patch names. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: MilestonePatch) -> Result<Option<(Self, Event)>, Fault> {
        let name = if patch.is_report() { EventName::MilestoneReported } else { EventName::MilestoneChanged };
        let fields = patch.apply(self.fields.clone()).checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let after = Self { fields, version: self.version + 1, ..self.clone() };
        let event = Event::changed(name, self, &after);
        Ok(Some((after, event)))
    }

    /// The milestone is given up.
    pub fn remove(&self) -> Event {
        Event::removed(EventName::MilestoneRemoved, self)
    }
}

impl Audited for Milestone {
    const KIND: SubjectKind = SubjectKind::Milestone;

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

#[cfg(test)]
mod tests {
    use super::*;

    fn milestone() -> Milestone {
        let fields = MilestoneFields {
            title: "主体封顶".into(),
            description: String::new(),
            is_key: true,
            unit_id: None,
            person_id: None,
            planned_date: NaiveDate::from_ymd_opt(2026, 9, 30).unwrap(),
            actual_date: None,
            weight: 10,
            task_id: None,
        };
        Milestone::create(MilestoneId(Uuid::nil()), ProjectId(Uuid::nil()), fields).unwrap().0
    }

    #[test]
    fn reaching_it_is_a_report_and_everything_else_a_change() {
        let reached = Change::Set(NaiveDate::from_ymd_opt(2026, 9, 28).unwrap());
        let patch = MilestonePatch { actual_date: reached, ..MilestonePatch::default() };
        assert!(patch.is_report());
        let (after, event) = milestone().edit(patch.clone()).unwrap().unwrap();
        assert_eq!((after.version, event.name), (2, EventName::MilestoneReported));
        let patch = MilestonePatch { is_key: Some(false), ..patch };
        assert_eq!(milestone().edit(patch).unwrap().unwrap().1.name, EventName::MilestoneChanged);
    }

    #[test]
    fn a_wish_that_already_stands_is_no_event() {
        let patch = MilestonePatch { weight: Some(10), ..MilestonePatch::default() };
        assert_eq!(milestone().edit(patch), Ok(None));
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let patch = MilestonePatch { title: Some(" ".into()), weight: Some(-1), ..MilestonePatch::default() };
        let fault = milestone().edit(patch).unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/title", "/weight"]);
    }
}
