//! `GET /my/summary`: what waits for the caller.

use std::collections::BTreeMap;

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::{App, projects};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{self, Answer};
use crate::extract::Caller;

/// Projects that name the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyProjectCounts {
    /// All together.
    total: i64,
    /// By state; a state without projects is absent.
    by_state: BTreeMap<String, i64>,
}

/// What waits for the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MySummary {
    /// Projects that name the caller.
    projects: MyProjectCounts,
    /// Tasks of the caller that are not done.
    #[schema(minimum = 0)]
    open_tasks: i64,
}

/// What waits for the caller: the projects that name him, by state, and his open tasks.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    responses((status = 200, body = MySummary, description = "The counts")),
)]
#[get("/my/summary")]
pub(crate) async fn get_my_summary(app: Data<App>, caller: Caller) -> Answer {
    let summary = projects::summary(&app, caller.actor()).await?;
    let by_state: BTreeMap<String, i64> =
        summary.projects.into_iter().map(|row| (row.state, row.number)).collect();
    let projects = MyProjectCounts { total: by_state.values().sum(), by_state };
    Ok(answer::plain(&MySummary { projects, open_tasks: summary.open_tasks }))
}
