//! `PATCH /projects/{id}/milestones/{milestone_id}`: change a milestone, or report it reached.

use actix_web::http::StatusCode;
use actix_web::patch;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::planning::milestones;
use dujiang_domain::change::Change;
use dujiang_domain::ids::{MilestoneId, OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::MilestonePatch;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::MilestoneView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Id};

/// What to change; absent fields stay, null empties. Whoever may not plan may still send the day
/// on which it was reached, and nothing else.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ChangeMilestone {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub title: Option<String>,
    /// What has to be true on the day.
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000)]
    pub description: Option<String>,
    /// Whether leaders watch it.
    pub is_key: Option<bool>,
    /// Responsible unit.
    #[schema(value_type = Option<Uuid>)]
    pub unit_id: Change<Uuid>,
    /// Responsible person.
    #[schema(value_type = Option<Uuid>)]
    pub person_id: Change<Uuid>,
    /// Planned day.
    pub planned_date: Option<NaiveDate>,
    /// Day on which it was reached.
    #[schema(value_type = Option<NaiveDate>, example = "2026-09-28")]
    pub actual_date: Change<NaiveDate>,
    /// Weight among the milestones of the project.
    #[validate(range(min = 0, max = 10000))]
    #[schema(minimum = 0, maximum = 10000)]
    pub weight: Option<i64>,
    /// The task that it closes or opens.
    #[schema(value_type = Option<Uuid>)]
    pub task_id: Change<Uuid>,
}

impl From<ChangeMilestone> for MilestonePatch {
    fn from(body: ChangeMilestone) -> Self {
        Self {
            title: body.title,
            description: body.description,
            is_key: body.is_key,
            unit_id: body.unit_id.map(OrgUnitId),
            person_id: body.person_id.map(UserId),
            planned_date: body.planned_date,
            actual_date: body.actual_date,
            weight: body.weight,
            task_id: body.task_id.map(TaskId),
        }
    }
}

/// Change a milestone, or report it reached.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("milestone_id" = Uuid, Path, description = "The milestone"),
        crate::document::VersionHeader,
    ),
    request_body = ChangeMilestone,
    responses((status = 200, body = MilestoneView, description = "The milestone",
        headers(("ETag" = String)))),
)]
#[patch("/projects/{id}/milestones/{milestone_id}")]
pub(crate) async fn change_milestone(
    app: Data<App>,
    caller: Caller,
    ids: Id<(ProjectId, MilestoneId)>,
    body: Body<ChangeMilestone>,
) -> Answer {
    let (project, id) = ids.0;
    let command = milestones::ChangeMilestone { project, id, patch: body.0.into() };
    let written = milestones::change(&app, &caller.call, command).await?;
    let view = MilestoneView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
