//! `POST /projects/{id}/tasks`: add a task.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::planning::tasks;
use dujiang_domain::ids::{OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::TaskFields;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::TaskView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// A task to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddTask {
    /// The task above it; at the top when absent.
    pub parent_id: Option<Uuid>,
    /// Place among the siblings from 1; at the end when absent.
    #[validate(range(min = 1, max = 5000))]
    #[schema(minimum = 1, maximum = 5000)]
    pub position: Option<u32>,
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "路基工程")]
    pub title: String,
    /// What exactly.
    #[serde(default)]
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000)]
    pub description: String,
    /// Responsible unit.
    pub unit_id: Option<Uuid>,
    /// Responsible person, who then finds the task among his own.
    pub assignee_id: Option<Uuid>,
    /// Planned first day.
    pub planned_start: Option<NaiveDate>,
    /// Planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Day on which work began.
    pub actual_start: Option<NaiveDate>,
    /// Day on which work was finished; progress is then 100.
    pub actual_end: Option<NaiveDate>,
    /// Weight among the siblings; 1 when absent.
    #[validate(range(min = 0, max = 10000))]
    #[schema(minimum = 0, maximum = 10000, default = 1)]
    pub weight: Option<i64>,
    /// How far it is; 0 when absent.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub progress_percent: Option<i64>,
}

impl From<AddTask> for TaskFields {
    fn from(body: AddTask) -> Self {
        let fields = Self::new(body.title);
        Self {
            description: body.description,
            unit_id: body.unit_id.map(OrgUnitId),
            assignee_id: body.assignee_id.map(UserId),
            planned_start: body.planned_start,
            planned_end: body.planned_end,
            actual_start: body.actual_start,
            actual_end: body.actual_end,
            weight: body.weight.unwrap_or(fields.weight),
            ..fields
        }
    }
}

/// Add a task to the plan of a project.
#[utoipa::path(
    tag = "tasks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = AddTask,
    responses((status = 201, body = TaskView, description = "The task", headers(("ETag" = String)))),
)]
#[post("/projects/{id}/tasks")]
pub(crate) async fn add_task(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<AddTask>,
) -> Answer {
    let command = tasks::AddTask {
        project: id.0,
        parent: body.0.parent_id.map(TaskId),
        ordinal: body.0.position,
        progress_percent: body.0.progress_percent,
        fields: body.0.into(),
    };
    let written = tasks::add(&app, &caller.0.call, command).await?;
    let view = TaskView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}
