//! `GET /progress-reports`, of one project, and one of them.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::field::reports::{self, ReportFilter};
use dujiang_domain::field::{ReportState, ReviewState};
use dujiang_domain::ids::{MilestoneId, OrgUnitId, ProgressReportId, ProjectId, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{ProgressReportDetail, ProgressReportView, ReportStateWord, ReviewStateWord};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};

/// Which reports.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ReportParams {
    /// Of this project.
    project_id: Option<Uuid>,
    /// Of projects of this unit.
    unit_id: Option<Uuid>,
    /// About this task.
    task_id: Option<Uuid>,
    /// About this milestone.
    milestone_id: Option<Uuid>,
    /// How the work goes.
    #[param(inline, value_type = Option<ReportStateWord>)]
    state: Option<ReportState>,
    /// Where the review stands.
    #[param(inline, value_type = Option<ReviewStateWord>)]
    review_state: Option<ReviewState>,
    /// Arrived on this day or later.
    from: Option<NaiveDate>,
    /// Arrived on this day or earlier.
    to: Option<NaiveDate>,
    /// Only one's own.
    own: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
    /// Whether to count all of them.
    with_total: Option<bool>,
}

impl ReportParams {
    fn filter(&self) -> ReportFilter {
        ReportFilter {
            project: self.project_id.map(ProjectId),
            unit: self.unit_id.map(OrgUnitId),
            task: self.task_id.map(TaskId),
            milestone: self.milestone_id.map(MilestoneId),
            state: self.state,
            review_state: self.review_state,
            from: self.from,
            to: self.to,
            is_own: self.own.unwrap_or(false),
        }
    }
}

/// A page of reports.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProgressReportPage {
    /// The reports, the latest arrived first.
    #[schema(max_items = 100)]
    items: Vec<ProgressReportView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
    /// How many there are in all, when that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0)]
    total: Option<i64>,
}

/// The stream of reports of all projects in reach, the latest arrived first.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(ReportParams),
    responses((status = 200, body = ProgressReportPage, description = "A page of reports")),
)]
#[get("/progress-reports")]
pub(crate) async fn list_progress_reports(
    app: Data<App>,
    caller: Caller,
    params: Params<ReportParams>,
) -> Answer {
    list(&app, &caller, &params.0, params.0.filter()).await
}

/// Which reports of a project.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ProjectReportParams {
    /// About this task.
    task_id: Option<Uuid>,
    /// How the work goes.
    #[param(inline, value_type = Option<ReportStateWord>)]
    state: Option<ReportState>,
    /// Where the review stands.
    #[param(inline, value_type = Option<ReviewStateWord>)]
    review_state: Option<ReviewState>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// The reports of a project, the latest arrived first.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), ProjectReportParams),
    responses((status = 200, body = ProgressReportPage, description = "A page of reports")),
)]
#[get("/projects/{id}/progress-reports")]
pub(crate) async fn list_project_progress_reports(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<ProjectReportParams>,
) -> Answer {
    let ProjectReportParams { task_id, state, review_state, limit, cursor } = params.0;
    let params = ReportParams {
        project_id: Some(id.0.0),
        task_id,
        state,
        review_state,
        limit,
        cursor,
        ..Default::default()
    };
    let filter = params.filter();
    list(&app, &caller, &params, filter).await
}

async fn list(app: &App, caller: &Caller, params: &ReportParams, filter: ReportFilter) -> Answer {
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = reports::list(app, caller.actor(), &filter, &page).await?.map(ProgressReportView::from);
    let total = match params.with_total {
        Some(true) => Some(reports::total(app, caller.actor(), &filter).await?),
        None | Some(false) => None,
    };
    Ok(answer::plain(&ProgressReportPage { items: page.items, next_cursor: page.next_cursor, total }))
}

/// How many reports wait, by the state of their review.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProgressReportCounts {
    /// They wait for a reviewer.
    #[schema(minimum = 0)]
    submitted: i64,
    /// They wait for their reporter.
    #[schema(minimum = 0)]
    incomplete: i64,
    /// They were accepted.
    #[schema(minimum = 0)]
    accepted: i64,
}

/// How many reports in reach stand where in their review; `review_state` and paging are ignored.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(ReportParams),
    responses((status = 200, body = ProgressReportCounts, description = "The numbers")),
)]
#[get("/progress-reports/counts")]
pub(crate) async fn count_progress_reports(
    app: Data<App>,
    caller: Caller,
    params: Params<ReportParams>,
) -> Answer {
    let filter = params.0.filter();
    let count = async |state: ReviewState| {
        let filter = ReportFilter { review_state: Some(state), ..filter.clone() };
        reports::total(&app, caller.actor(), &filter).await
    };
    Ok(answer::plain(&ProgressReportCounts {
        submitted: count(ReviewState::Submitted).await?,
        incomplete: count(ReviewState::Incomplete).await?,
        accepted: count(ReviewState::Accepted).await?,
    }))
}

/// One report, beside the one of the same task before it.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report")),
    responses((status = 200, body = ProgressReportDetail, description = "The report", headers(("ETag" = String)))),
)]
#[get("/progress-reports/{id}")]
pub(crate) async fn get_progress_report(app: Data<App>, caller: Caller, id: Id<ProgressReportId>) -> Answer {
    let pair = reports::get(&app, caller.actor(), id.0).await?;
    let view = ProgressReportDetail::from(pair);
    Ok(answer::thing(&view, view.report.version))
}
