//! `PATCH /projects/{id}/tasks/{task_id}`: change a task, or report how far it is.

use actix_web::http::StatusCode;
use actix_web::patch;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::planning::tasks;
use dujiang_domain::change::Change;
use dujiang_domain::ids::{OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::{TaskPatch, TaskReport};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::TaskView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Id};

/// What to change; absent fields stay, null empties. Whoever may not plan may still send actual
/// dates and progress, and nothing else.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ChangeTask {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub title: Option<String>,
    /// What exactly.
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000)]
    pub description: Option<String>,
    /// Responsible unit.
    #[schema(value_type = Option<Uuid>)]
    pub unit_id: Change<Uuid>,
    /// Responsible person.
    #[schema(value_type = Option<Uuid>)]
    pub assignee_id: Change<Uuid>,
    /// Planned first day.
    #[schema(value_type = Option<NaiveDate>)]
    pub planned_start: Change<NaiveDate>,
    /// Planned last day.
    #[schema(value_type = Option<NaiveDate>)]
    pub planned_end: Change<NaiveDate>,
    /// Weight among the siblings.
    #[validate(range(min = 0, max = 10000))]
    #[schema(minimum = 0, maximum = 10000)]
    pub weight: Option<i64>,
    /// Day on which work began.
    #[schema(value_type = Option<NaiveDate>)]
    pub actual_start: Change<NaiveDate>,
    /// Day on which work was finished; progress is then 100.
    #[schema(value_type = Option<NaiveDate>)]
    pub actual_end: Change<NaiveDate>,
    /// How far it is; refused when tasks lie below.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100, example = 60)]
    pub progress_percent: Option<i64>,
}

impl From<ChangeTask> for TaskPatch {
    fn from(body: ChangeTask) -> Self {
        Self {
            title: body.title,
            description: body.description,
            unit_id: body.unit_id.map(OrgUnitId),
            assignee_id: body.assignee_id.map(UserId),
            planned_start: body.planned_start,
            planned_end: body.planned_end,
            weight: body.weight,
            report: TaskReport {
                actual_start: body.actual_start,
                actual_end: body.actual_end,
                progress_percent: body.progress_percent,
                ..TaskReport::default()
            },
        }
    }
}

/// Change a task, or report how far it is.
#[utoipa::path(
    tag = "tasks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("task_id" = Uuid, Path, description = "The task"),
        crate::document::VersionHeader,
    ),
    request_body = ChangeTask,
    responses((status = 200, body = TaskView, description = "The task", headers(("ETag" = String)))),
)]
#[patch("/projects/{id}/tasks/{task_id}")]
pub(crate) async fn change_task(
    app: Data<App>,
    caller: Caller,
    ids: Id<(ProjectId, TaskId)>,
    body: Body<ChangeTask>,
) -> Answer {
    let (project, id) = ids.0;
    let command = tasks::ChangeTask { project, id, patch: body.0.into() };
    let written = tasks::change(&app, &caller.call, command).await?;
    let view = TaskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
