//! `DELETE /projects/{id}/tasks/{task_id}`: remove a task.

use actix_web::delete;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::planning::tasks;
use dujiang_domain::ids::{ProjectId, TaskId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};

/// What shall go with the task.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemoveTaskParams {
    /// Whether the tasks below it shall go as well; otherwise a task with others below it stays.
    #[param(default = false)]
    with_children: Option<bool>,
}

/// Remove a task; milestones that hang on it stay without it.
#[utoipa::path(
    tag = "tasks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("task_id" = Uuid, Path, description = "The task"),
        RemoveTaskParams,
        crate::document::VersionHeader,
    ),
    responses((status = 204, description = "The task is gone")),
)]
#[delete("/projects/{id}/tasks/{task_id}")]
pub(crate) async fn remove_task(
    app: Data<App>,
    caller: Caller,
    ids: Id<(ProjectId, TaskId)>,
    params: Params<RemoveTaskParams>,
) -> Answer {
    let (project, id) = ids.0;
    let with_children = params.0.with_children.unwrap_or(false);
    let command = tasks::RemoveTask { project, id, with_children };
    let written = tasks::remove(&app, &caller.call, command).await?;
    Ok(answer::removed(written.is_replay))
}
