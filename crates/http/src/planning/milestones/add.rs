//! `POST /projects/{id}/milestones`: add a milestone.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::planning::milestones;
use dujiang_domain::ids::{OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::MilestoneFields;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::MilestoneView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// A milestone to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddMilestone {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "主体封顶")]
    pub title: String,
    /// What has to be true on the day.
    #[serde(default)]
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000)]
    pub description: String,
    /// Whether leaders watch it.
    #[serde(default)]
    pub is_key: bool,
    /// Responsible unit.
    pub unit_id: Option<Uuid>,
    /// Responsible person, who then finds the milestone among his own.
    pub person_id: Option<Uuid>,
    /// Planned day.
    #[schema(example = "2026-09-30")]
    pub planned_date: NaiveDate,
    /// Day on which it was reached.
    pub actual_date: Option<NaiveDate>,
    /// Weight among the milestones of the project; 1 when absent.
    #[validate(range(min = 0, max = 10000))]
    #[schema(minimum = 0, maximum = 10000, default = 1)]
    pub weight: Option<i64>,
    /// The task that it closes or opens.
    pub task_id: Option<Uuid>,
}

impl From<AddMilestone> for MilestoneFields {
    fn from(body: AddMilestone) -> Self {
        Self {
            title: body.title,
            description: body.description,
            is_key: body.is_key,
            unit_id: body.unit_id.map(OrgUnitId),
            person_id: body.person_id.map(UserId),
            planned_date: body.planned_date,
            actual_date: body.actual_date,
            weight: body.weight.unwrap_or(1),
            task_id: body.task_id.map(TaskId),
        }
    }
}

/// Add a milestone to the plan of a project.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = AddMilestone,
    responses((status = 201, body = MilestoneView, description = "The milestone",
        headers(("ETag" = String)))),
)]
#[post("/projects/{id}/milestones")]
pub(crate) async fn add_milestone(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<AddMilestone>,
) -> Answer {
    let command = milestones::AddMilestone { project: id.0, fields: body.0.into() };
    let written = milestones::add(&app, &caller.0.call, command).await?;
    let view = MilestoneView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}
