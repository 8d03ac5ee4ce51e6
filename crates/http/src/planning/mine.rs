//! `GET /my/tasks` and `GET /my/milestones`: what waits for the caller across all projects.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::planning::mine::{self, MyMilestone, MyTask, Work};
use dujiang_app::{App, PageRequest};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::time::civil_date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;

use super::milestones::MilestoneView;
use super::tasks::TaskView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};
use crate::refs::ProjectRef;

/// The routes of one's own work.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list_my_tasks).service(list_my_milestones);
}

/// Which part of one's work.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct MyWorkParams {
    /// What is open, the earliest due first and only where the plan can change; or what is done,
    /// the latest due first.
    #[param(inline, default = "open")]
    state: Option<WorkState>,
    /// Only what is open and should have been done before today.
    late: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// Open or done.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WorkState {
    /// Still to be done.
    Open,
    /// Done.
    Done,
}

impl MyWorkParams {
    fn read(&self, today: NaiveDate) -> Result<(Work, PageRequest), Fault> {
        let work = match (self.state, self.late.unwrap_or_default()) {
            (None | Some(WorkState::Open), false) => Work::Open,
            (None | Some(WorkState::Open), true) => Work::Late(today),
            (Some(WorkState::Done), false) => Work::Done,
            // What is done is late no more.
            (Some(WorkState::Done), true) => {
                return Err(Fault::new(Code::RequestQuery).with("parameter", "late"));
            }
        };
        Ok((work, crate::page::request(self.limit, self.cursor.as_deref())?))
    }
}

/// A task of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyTaskView {
    /// The task.
    #[serde(flatten)]
    task: TaskView,
    /// Its project.
    project: ProjectRef,
}

/// A page of the caller's tasks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyTaskPage {
    /// The tasks by planned end; those without one count as due last.
    #[schema(max_items = 100)]
    items: Vec<MyTaskView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// A milestone of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyMilestoneView {
    /// The milestone.
    #[serde(flatten)]
    milestone: MilestoneView,
    /// Its project.
    project: ProjectRef,
}

/// A page of the caller's milestones.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyMilestonePage {
    /// The milestones by planned date.
    #[schema(max_items = 100)]
    items: Vec<MyMilestoneView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The tasks assigned to the caller, across all projects.
#[utoipa::path(
    tag = "my work",
    security(("bearer" = [])),
    params(MyWorkParams),
    responses((status = 200, body = MyTaskPage, description = "A page of tasks")),
)]
#[get("/my/tasks")]
async fn list_my_tasks(app: Data<App>, caller: Caller, params: Params<MyWorkParams>) -> Answer {
    let (work, page) = params.0.read(civil_date(app.database().now()))?;
    let page = mine::tasks(&app, caller.actor(), work, &page).await?.map(MyTaskView::from);
    Ok(answer::plain(&MyTaskPage { items: page.items, next_cursor: page.next_cursor }))
}

/// The milestones that name the caller, across all projects.
#[utoipa::path(
    tag = "my work",
    security(("bearer" = [])),
    params(MyWorkParams),
    responses((status = 200, body = MyMilestonePage, description = "A page of milestones")),
)]
#[get("/my/milestones")]
async fn list_my_milestones(app: Data<App>, caller: Caller, params: Params<MyWorkParams>) -> Answer {
    let (work, page) = params.0.read(civil_date(app.database().now()))?;
    let page = mine::milestones(&app, caller.actor(), work, &page).await?.map(MyMilestoneView::from);
    Ok(answer::plain(&MyMilestonePage { items: page.items, next_cursor: page.next_cursor }))
}

impl From<MyTask> for MyTaskView {
    fn from(row: MyTask) -> Self {
        let project = ProjectRef { id: row.project_id, name: row.project_name };
        Self { task: row.task.into(), project }
    }
}

impl From<MyMilestone> for MyMilestoneView {
    fn from(row: MyMilestone) -> Self {
        let project = ProjectRef { id: row.project_id, name: row.project_name };
        Self { milestone: row.milestone.into(), project }
    }
}
