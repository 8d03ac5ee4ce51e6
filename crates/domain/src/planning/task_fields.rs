//! What people say about a task, and what they may wish to change.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};
use crate::input::Fields;

/// The greatest weight of a task or a milestone.
pub const MAX_WEIGHT: i64 = 10_000;

/// What people say about a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskFields {
    /// 任务名称, 1 to 200 characters.
    pub title: String,
    /// What exactly, at most 4,000 characters.
    pub description: String,
    /// 责任单位.
    pub unit_id: Option<OrgUnitId>,
    /// 责任人.
    pub assignee_id: Option<UserId>,
    /// 计划开始.
    pub planned_start: Option<NaiveDate>,
    /// 计划完成, the day included.
    pub planned_end: Option<NaiveDate>,
    /// 实际开始.
    pub actual_start: Option<NaiveDate>,
    /// 实际完成; a task that has it is reported at 100 percent.
    pub actual_end: Option<NaiveDate>,
    /// 权重 among the siblings, 0 to [`MAX_WEIGHT`].
    pub weight: i64,
}

impl TaskFields {
    /// The fields of a task of which only the title is known yet.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            description: String::new(),
            unit_id: None,
            assignee_id: None,
            planned_start: None,
            planned_end: None,
            actual_start: None,
            actual_end: None,
            weight: 1,
        }
    }

    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.description = fields.optional_text("/description", &self.description, 4000);
        fields.require("/weight", (0..=MAX_WEIGHT).contains(&self.weight), Code::FieldRange);
        let ordered =
            |from: Option<NaiveDate>, to: Option<NaiveDate>| from.zip(to).is_none_or(|(a, b)| a <= b);
        let planned = ordered(self.planned_start, self.planned_end);
        fields.require("/planned_end", planned, Code::FieldDateOrder);
        let actual = ordered(self.actual_start, self.actual_end);
        fields.require("/actual_end", actual, Code::FieldDateOrder);
        fields.finish(self)
    }
}

/// What the one who does the work says about it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TaskReport {
    /// New actual start.
    pub actual_start: Change<NaiveDate>,
    /// New actual end.
    pub actual_end: Change<NaiveDate>,
    /// New expected end.
    pub forecast_end: Change<NaiveDate>,
    /// New progress, 0 to 100.
    pub progress_percent: Option<i64>,
}

/// What to change; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TaskPatch {
    /// New title.
    pub title: Option<String>,
    /// New description.
    pub description: Option<String>,
    /// New responsible unit.
    pub unit_id: Change<OrgUnitId>,
    /// New responsible person.
    pub assignee_id: Change<UserId>,
    /// New planned start.
    pub planned_start: Change<NaiveDate>,
    /// New planned end.
    pub planned_end: Change<NaiveDate>,
    /// New weight.
    pub weight: Option<i64>,
    /// What was done.
    pub report: TaskReport,
}

impl TaskPatch {
    /// Whether it only tells what was done and leaves the plan as it is.
    pub fn is_report(&self) -> bool {
        *self == Self { report: self.report.clone(), ..Self::default() }
    }

    pub(super) fn apply(self, fields: &mut TaskFields) {
        if let Some(title) = self.title {
            fields.title = title;
        }
        if let Some(description) = self.description {
            fields.description = description;
        }
        if let Some(weight) = self.weight {
            fields.weight = weight;
        }
        self.unit_id.apply(&mut fields.unit_id);
        self.assignee_id.apply(&mut fields.assignee_id);
        self.planned_start.apply(&mut fields.planned_start);
        self.planned_end.apply(&mut fields.planned_end);
    }
}
