//! How milestones look on the wire.

use chrono::NaiveDate;
use dujiang_app::planning::milestones::MilestoneRow;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::refs::{PersonRef, UnitRef};

/// A milestone of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MilestoneView {
    /// Identifier.
    pub id: Uuid,
    /// Title.
    #[schema(max_length = 200, example = "主体封顶")]
    pub title: String,
    /// What has to be true on the day.
    #[schema(max_length = 4000)]
    pub description: String,
    /// Whether leaders watch it.
    pub is_key: bool,
    /// Responsible unit.
    #[schema(required = true)]
    pub unit: Option<UnitRef>,
    /// Responsible person.
    #[schema(required = true)]
    pub person: Option<PersonRef>,
    /// Planned day.
    pub planned_date: NaiveDate,
    /// Day on which it was reached.
    #[schema(required = true)]
    pub actual_date: Option<NaiveDate>,
    /// Weight among the milestones of the project.
    #[schema(minimum = 0, maximum = 10000)]
    pub weight: i64,
    /// The task that it closes or opens.
    #[schema(required = true)]
    pub task_id: Option<Uuid>,
    /// Version for `If-Match`.
    pub version: i64,
}

impl From<MilestoneRow> for MilestoneView {
    fn from(row: MilestoneRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            description: row.description,
            is_key: row.is_key,
            unit: UnitRef::from_parts(row.unit_id, row.unit_name),
            person: PersonRef::from_parts(row.person_id, row.person_name, row.person_unit),
            planned_date: row.planned_date,
            actual_date: row.actual_date,
            weight: row.weight,
            task_id: row.task_id,
            version: row.version,
        }
    }
}
