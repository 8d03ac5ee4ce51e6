//! How tasks look on the wire.

use chrono::NaiveDate;
use dujiang_app::planning::tasks::TaskRow;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::refs::{PersonRef, UnitRef};

/// A task of a project's work breakdown.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TaskView {
    /// Identifier.
    pub id: Uuid,
    /// The task above it; null at the top.
    #[schema(required = true)]
    pub parent_id: Option<Uuid>,
    /// Place among the siblings, from 1.
    #[schema(minimum = 1, maximum = 5000, example = 2)]
    pub position: u32,
    /// Number in the tree. It follows from the whole plan and may change without a new version.
    #[schema(max_length = 60, example = "1.2")]
    pub wbs: String,
    /// Title.
    #[schema(max_length = 200, example = "路基工程")]
    pub title: String,
    /// What exactly.
    #[schema(max_length = 4000)]
    pub description: String,
    /// Responsible unit.
    #[schema(required = true)]
    pub unit: Option<UnitRef>,
    /// Responsible person.
    #[schema(required = true)]
    pub assignee: Option<PersonRef>,
    /// Planned first day.
    #[schema(required = true)]
    pub planned_start: Option<NaiveDate>,
    /// Planned last day.
    #[schema(required = true)]
    pub planned_end: Option<NaiveDate>,
    /// Day on which work began.
    #[schema(required = true)]
    pub actual_start: Option<NaiveDate>,
    /// Day on which work was finished.
    #[schema(required = true)]
    pub actual_end: Option<NaiveDate>,
    /// Weight among the siblings.
    #[schema(minimum = 0, maximum = 10000)]
    pub weight: i64,
    /// Expected end, as it was last reported and accepted.
    #[schema(required = true)]
    pub forecast_end: Option<NaiveDate>,
    /// Reported, or rolled up by weight from the tasks below; then it may change without a new
    /// version.
    #[schema(minimum = 0, maximum = 100)]
    pub progress_percent: i64,
    /// Whether it is at 100 percent, with everything below it.
    pub is_done: bool,
    /// Whether tasks lie below it; then its progress cannot be reported.
    pub has_children: bool,
    /// Version for `If-Match`.
    pub version: i64,
}

impl From<TaskRow> for TaskView {
    fn from(row: TaskRow) -> Self {
        let last = row.wbs.rsplit('.').next().unwrap_or_default();
        Self {
            id: row.id,
            parent_id: row.parent_id,
            position: last.parse().unwrap_or(1),
            wbs: row.wbs,
            title: row.title,
            description: row.description,
            unit: UnitRef::from_parts(row.unit_id, row.unit_name),
            assignee: PersonRef::from_parts(row.assignee_id, row.assignee_name, row.assignee_unit),
            planned_start: row.planned_start,
            planned_end: row.planned_end,
            actual_start: row.actual_start,
            actual_end: row.actual_end,
            weight: row.weight,
            forecast_end: row.forecast_end,
            progress_percent: row.progress_percent,
            is_done: row.is_done,
            has_children: row.has_children,
            version: row.version,
        }
    }
}
