//! `/projects/{id}/budget-lines`: planned money.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{delete, get, patch, post};
use dujiang_app::App;
use dujiang_app::finance::lines::{self, BudgetLineRow, LineFilter};
use dujiang_domain::change::Change;
use dujiang_domain::finance::{BudgetLineFields, BudgetLinePatch, FundingSource, LineFigures};
use dujiang_domain::ids::{BudgetLineId, ProjectId, TaskId};
use dujiang_domain::money::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use super::figures::{BudgetLineFigures, money};
use super::words::FundingSourceWord;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id, Params};
use crate::refs::CodeRef;

/// The routes of budget lines.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_budget_lines)
        .service(add_budget_line)
        .service(get_budget_line)
        .service(edit_budget_line)
        .service(remove_budget_line);
}

/// The work package of a line.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorkPackageRef {
    /// Identifier of the task.
    id: Uuid,
    /// Its number in the tree.
    #[schema(example = "1.2")]
    wbs: String,
    /// Its title.
    title: String,
}

/// A budget line. Dimensions that a project lacks are null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BudgetLineView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project_id: Uuid,
    /// What the money is for.
    title: String,
    /// The work package it pays for.
    #[schema(required = true)]
    task: Option<WorkPackageRef>,
    /// Where the money shall come from.
    #[schema(required = true, value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Functional class 功能分类; the name is empty for a code the tables lack.
    #[schema(required = true)]
    functional_class: Option<CodeRef>,
    /// Economic class 经济分类; the name is empty for a code the tables lack.
    #[schema(required = true)]
    economic_class: Option<CodeRef>,
    /// Budget year.
    #[schema(required = true, example = 2026)]
    year: Option<i64>,
    /// Planned, in yuan.
    #[schema(value_type = String, example = "1200000.00")]
    amount: Money,
    /// Remarks.
    note: String,
    /// What it comes to.
    figures: BudgetLineFigures,
    /// Version for `If-Match`.
    version: i64,
}

impl From<BudgetLineRow> for BudgetLineView {
    fn from(row: BudgetLineRow) -> Self {
        let figures = LineFigures {
            planned: row.amount_fen,
            appropriated: row.appropriated_fen,
            committed: row.committed_fen,
            paid: row.paid_fen,
            used: row.used_fen,
        };
        let named = |code: Option<String>, name: Option<String>| {
            CodeRef::from_parts(code, Some(name.unwrap_or_default()))
        };
        let task = row.task_id.zip(row.task_wbs).zip(row.task_title);
        Self {
            id: row.id,
            project_id: row.project_id,
            title: row.title,
            task: task.map(|((id, wbs), title)| WorkPackageRef { id, wbs, title }),
            source: row.source.as_deref().and_then(FundingSource::parse),
            functional_class: named(row.functional_code, row.functional_name),
            economic_class: named(row.economic_code, row.economic_name),
            year: row.year,
            amount: money(row.amount_fen),
            note: row.note,
            figures: figures.into(),
            version: row.version,
        }
    }
}

/// A page of a project's budget lines.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BudgetLinePage {
    /// The lines in the order in which they were planned.
    #[schema(max_items = 100)]
    items: Vec<BudgetLineView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// Which lines are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct BudgetLineParams {
    /// Of this source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of this year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// For this work package.
    task_id: Option<Uuid>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A line to plan. What a small project lacks stays away.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddBudgetLine {
    /// What the money is for.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "路基工程")]
    title: String,
    /// The work package it pays for.
    task_id: Option<Uuid>,
    /// Where the money shall come from.
    #[schema(value_type = Option<FundingSourceWord>, example = "fiscal")]
    source: Option<FundingSource>,
    /// Functional class, 3, 5 or 7 digits.
    #[validate(length(max = 7))]
    #[schema(max_length = 7, example = "212")]
    functional_code: Option<String>,
    /// Economic class, 3 or 5 digits.
    #[validate(length(max = 5))]
    #[schema(max_length = 5, example = "503")]
    economic_code: Option<String>,
    /// Budget year.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
    /// Planned, in yuan, above zero.
    #[schema(value_type = String, example = "1200.00")]
    amount: Money,
    /// Remarks.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    note: String,
}

/// What to change; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditBudgetLine {
    /// What the money is for.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// The work package it pays for.
    #[schema(value_type = Option<Uuid>)]
    task_id: Change<Uuid>,
    /// Where the money shall come from; stays once money has moved on the line.
    #[schema(value_type = Option<FundingSourceWord>)]
    source: Change<FundingSource>,
    /// Functional class.
    #[schema(value_type = Option<String>, max_length = 7)]
    functional_code: Change<String>,
    /// Economic class.
    #[schema(value_type = Option<String>, max_length = 5)]
    economic_code: Change<String>,
    /// Budget year; stays once money has moved on the line.
    #[schema(value_type = Option<i32>)]
    year: Change<i32>,
    /// Planned, in yuan, above zero.
    #[schema(value_type = Option<String>, example = "1300.00")]
    amount: Option<Money>,
    /// Remarks.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// Why; needed once plan and budget have been approved.
    #[validate(length(max = 500))]
    #[schema(max_length = 500, example = "按批复调整")]
    reason: Option<String>,
}

/// The budget lines of a project.
#[utoipa::path(
    tag = "budget",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), BudgetLineParams),
    responses((status = 200, body = BudgetLinePage, description = "A page of budget lines")),
)]
#[get("/projects/{id}/budget-lines")]
async fn list_budget_lines(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<BudgetLineParams>,
) -> Answer {
    let params = params.0;
    let filter = LineFilter { source: params.source, year: params.year, task: params.task_id.map(TaskId) };
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = lines::list(&app, caller.actor(), id.0, &filter, &page).await?.map(BudgetLineView::from);
    Ok(answer::plain(&BudgetLinePage { items: page.items, next_cursor: page.next_cursor }))
}

/// One budget line.
#[utoipa::path(
    tag = "budget",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("line_id" = Uuid, Path, description = "The line"),
    ),
    responses((status = 200, body = BudgetLineView, description = "The line", headers(("ETag" = String)))),
)]
#[get("/projects/{id}/budget-lines/{line_id}")]
async fn get_budget_line(app: Data<App>, caller: Caller, ids: Id<(ProjectId, BudgetLineId)>) -> Answer {
    let (project, id) = ids.0;
    let view = BudgetLineView::from(lines::get(&app, caller.actor(), project, id).await?);
    Ok(answer::thing(&view, view.version))
}

/// Plan a budget line. Once plan and budget are approved, whoever may adjust the budget does.
#[utoipa::path(
    tag = "budget",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = AddBudgetLine,
    responses((status = 201, body = BudgetLineView, description = "The line", headers(("ETag" = String)))),
)]
#[post("/projects/{id}/budget-lines")]
async fn add_budget_line(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<AddBudgetLine>,
) -> Answer {
    let body = body.0;
    let fields = BudgetLineFields {
        title: body.title,
        task_id: body.task_id.map(TaskId),
        source: body.source,
        functional_code: body.functional_code,
        economic_code: body.economic_code,
        year: body.year,
        amount: body.amount,
        note: body.note,
    };
    let written = lines::add(&app, &caller.0.call, lines::AddLine { project: id.0, fields }).await?;
    let view = BudgetLineView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}

/// Change a budget line.
#[utoipa::path(
    tag = "budget",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("line_id" = Uuid, Path, description = "The line"),
        crate::document::VersionHeader,
    ),
    request_body = EditBudgetLine,
    responses((status = 200, body = BudgetLineView, description = "The line", headers(("ETag" = String)))),
)]
#[patch("/projects/{id}/budget-lines/{line_id}")]
async fn edit_budget_line(
    app: Data<App>,
    caller: Caller,
    ids: Id<(ProjectId, BudgetLineId)>,
    body: Body<EditBudgetLine>,
) -> Answer {
    let ((project, id), body) = (ids.0, body.0);
    let patch = BudgetLinePatch {
        title: body.title,
        task_id: body.task_id.map(TaskId),
        source: body.source,
        functional_code: body.functional_code,
        economic_code: body.economic_code,
        year: body.year,
        amount: body.amount,
        note: body.note,
        reason: body.reason,
    };
    let written = lines::edit(&app, &caller.call, lines::EditLine { project, id, patch }).await?;
    let view = BudgetLineView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Give a budget line up on which no money has moved.
#[utoipa::path(
    tag = "budget",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("line_id" = Uuid, Path, description = "The line"),
        crate::document::VersionHeader,
    ),
    responses((status = 204, description = "The line is given up")),
)]
#[delete("/projects/{id}/budget-lines/{line_id}")]
async fn remove_budget_line(app: Data<App>, caller: Caller, ids: Id<(ProjectId, BudgetLineId)>) -> Answer {
    let (project, id) = ids.0;
    let written = lines::remove(&app, &caller.call, lines::RemoveLine { project, id }).await?;
    Ok(answer::removed(written.is_replay))
}
