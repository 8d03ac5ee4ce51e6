//! `POST /projects/{id}/tasks/{task_id}/move`: move a task with all below it.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::planning::tasks;
use dujiang_domain::ids::{ProjectId, TaskId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::TaskView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// Where a task shall lie.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveTask {
    /// The task above it; at the top when absent.
    pub parent_id: Option<Uuid>,
    /// Place among the siblings there, from 1; at the end when absent.
    #[validate(range(min = 1, max = 5000))]
    #[schema(minimum = 1, maximum = 5000, example = 1)]
    pub position: Option<u32>,
}

/// Move a task with everything below it.
#[utoipa::path(
    tag = "tasks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("task_id" = Uuid, Path, description = "The task"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = MoveTask,
    responses((status = 200, body = TaskView, description = "The task", headers(("ETag" = String)))),
)]
#[post("/projects/{id}/tasks/{task_id}/move")]
pub(crate) async fn move_task(
    app: Data<App>,
    caller: Creating,
    ids: Id<(ProjectId, TaskId)>,
    body: Body<MoveTask>,
) -> Answer {
    let (project, id) = ids.0;
    let parent = body.0.parent_id.map(TaskId);
    let command = tasks::MoveTask { project, id, parent, ordinal: body.0.position };
    let written = tasks::relocate(&app, &caller.0.call, command).await?;
    let view = TaskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
