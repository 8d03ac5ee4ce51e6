//! `GET /risks`, `GET /projects/{id}/risks`, `GET /risks/{id}` and its history.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::risks::{self, RiskQuery, RiskSort};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, RiskId, UserId};
use dujiang_domain::oversight::risks::{RiskCategory, RiskState};
use dujiang_domain::rules::kinds::RiskLevel;
use serde::{Deserialize, Serialize};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, PartialSchema, ToSchema};
use uuid::Uuid;

use super::matrix::basis_of;
use super::view::RiskView;
use crate::answer::{self, Answer};
use crate::document::one_of;
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;
use crate::projects::{TimelineEntry, TimelinePage};
use crate::words::words_of;

/// What part of the register of risks is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RiskParams {
    /// Any fragment of the title.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Only this project.
    project_id: Option<Uuid>,
    /// Only projects of this unit and all below it.
    unit_id: Option<Uuid>,
    /// Categories, separated by commas.
    #[param(max_length = 300, example = "safety,quality")]
    category: Option<String>,
    /// States, separated by commas.
    #[param(max_length = 100, example = "open,treated")]
    state: Option<String>,
    /// Levels by the matrix in force, separated by commas.
    #[param(max_length = 100, example = "high,extreme")]
    level: Option<String>,
    /// Owner.
    owner_id: Option<Uuid>,
    /// Only what should have been looked at before today.
    #[param(default = false)]
    overdue: Option<bool>,
    /// Which place in the matrix `probability`, `impact` and `level` mean: `inherent`, or `residual`.
    #[param(max_length = 10, default = "inherent")]
    basis: Option<String>,
    /// Only this probability: with `impact` the rows behind a cell of the matrix.
    #[param(minimum = 1, maximum = 5)]
    probability: Option<i64>,
    /// Only this impact.
    #[param(minimum = 1, maximum = 5)]
    impact: Option<i64>,
    /// Order: a field, descending with a hyphen before it.
    #[param(inline, value_type = Option<RiskSortWord>)]
    sort: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

const DEFAULT_SORT: &str = "-gravity";

/// The orders of the register of risks, each both ways.
enum RiskSortWord {}

impl PartialSchema for RiskSortWord {
    fn schema() -> RefOr<Schema> {
        let words = RiskSort::ALL.iter().map(|sort| sort.as_str());
        let both_ways = one_of(words.flat_map(|word| [word.to_owned(), format!("-{word}")]));
        both_ways.default(Some(DEFAULT_SORT.into())).into()
    }
}

impl ToSchema for RiskSortWord {}

impl RiskParams {
    fn query(&self) -> Result<RiskQuery, Fault> {
        let mut query = RiskQuery {
            unit: self.unit_id.map(OrgUnitId),
            levels: words_of(self.level.as_deref(), "level", RiskLevel::parse)?,
            is_overdue: self.overdue.unwrap_or(false),
            ..RiskQuery::default()
        };
        query.filter.fragment = self.q.clone().filter(|q| !q.trim().is_empty());
        query.filter.project = self.project_id.map(ProjectId);
        query.filter.categories = words_of(self.category.as_deref(), "category", RiskCategory::parse)?;
        query.filter.states = words_of(self.state.as_deref(), "state", RiskState::parse)?;
        query.filter.owner = self.owner_id.map(UserId);
        query.filter.basis = basis_of(self.basis.as_deref())?;
        query.filter.probability = step_of(self.probability, "probability")?;
        query.filter.impact = step_of(self.impact, "impact")?;
        Ok(query)
    }
}

fn step_of(step: Option<i64>, parameter: &str) -> Result<Option<i64>, Fault> {
    if step.is_none_or(|step| (1..=5).contains(&step)) {
        return Ok(step);
    }
    Err(Fault::new(Code::RequestQuery).with("parameter", parameter))
}

fn order_of(sort: Option<&str>) -> Result<(RiskSort, bool), Fault> {
    let text = sort.unwrap_or(DEFAULT_SORT);
    let (word, descending) = text.strip_prefix('-').map_or((text, false), |word| (word, true));
    let sort = RiskSort::ALL.iter().copied().find(|sort| sort.as_str() == word);
    let fault = || Fault::new(Code::RequestQuery).with("parameter", "sort");
    sort.map(|sort| (sort, descending)).ok_or_else(fault)
}

/// A page of risks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RiskPage {
    /// The risks.
    items: Vec<RiskView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The risks of all projects in the caller's reach, the gravest first.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(RiskParams),
    responses((status = 200, body = RiskPage, description = "A page of risks")),
)]
#[get("/risks")]
pub(crate) async fn list_risks(app: Data<App>, caller: Caller, params: Params<RiskParams>) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let order = order_of(params.sort.as_deref())?;
    let page = risks::list(&app, caller.actor(), &params.query()?, order, &page).await?.map(RiskView::from);
    Ok(answer::plain(&RiskPage { items: page.items, next_cursor: page.next_cursor }))
}

/// What part of a project's risks is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProjectRiskParams {
    /// States, separated by commas.
    #[param(max_length = 100, example = "open,treated")]
    state: Option<String>,
    /// Order: a field, descending with a hyphen before it.
    #[param(inline, value_type = Option<RiskSortWord>)]
    sort: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// The risks of a project, the gravest first.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), ProjectRiskParams),
    responses((status = 200, body = RiskPage, description = "A page of risks")),
)]
#[get("/projects/{id}/risks")]
pub(crate) async fn list_project_risks(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<ProjectRiskParams>,
) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let order = order_of(params.sort.as_deref())?;
    let mut query = RiskQuery::default();
    query.filter.states = words_of(params.state.as_deref(), "state", RiskState::parse)?;
    let page = risks::list_of_project(&app, caller.actor(), (id.0, &query), order, &page).await?;
    let page = page.map(RiskView::from);
    Ok(answer::plain(&RiskPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One risk.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The risk")),
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[get("/risks/{id}")]
pub(crate) async fn get_risk(app: Data<App>, caller: Caller, id: Id<RiskId>) -> Answer {
    let view = RiskView::from(risks::get(&app, caller.actor(), id.0).await?);
    Ok(answer::thing(&view, view.version))
}

/// What became of a risk, the latest first.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The risk"), PageParams),
    responses((status = 200, body = TimelinePage, description = "A page of its history")),
)]
#[get("/risks/{id}/history")]
pub(crate) async fn list_risk_history(
    app: Data<App>,
    caller: Caller,
    id: Id<RiskId>,
    params: Params<PageParams>,
) -> Answer {
    let page = risks::history(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(TimelineEntry::from);
    Ok(answer::plain(&TimelinePage { items: page.items, next_cursor: page.next_cursor }))
}
