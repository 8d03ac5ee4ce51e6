//! `GET /projects/{id}/tasks`: the plan in tree order.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::planning::tasks;
use dujiang_domain::ids::ProjectId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::TaskView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page;

/// Tasks of a page when nobody says otherwise: most plans are one page.
const DEFAULT: u64 = 100;

/// Which page of the plan.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct TaskListParams {
    /// Tasks wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 100)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of a project's tasks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TaskPage {
    /// The tasks, each before those below it.
    #[schema(max_items = 100)]
    items: Vec<TaskView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The tasks of a project in tree order.
#[utoipa::path(
    tag = "tasks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), TaskListParams),
    responses((status = 200, body = TaskPage, description = "A page of the plan")),
)]
#[get("/projects/{id}/tasks")]
pub(crate) async fn list_tasks(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<TaskListParams>,
) -> Answer {
    let page = page::request(params.0.limit.or(Some(DEFAULT)), params.0.cursor.as_deref())?;
    let page = tasks::list(&app, caller.actor(), id.0, &page).await?.map(TaskView::from);
    Ok(answer::plain(&TaskPage { items: page.items, next_cursor: page.next_cursor }))
}
