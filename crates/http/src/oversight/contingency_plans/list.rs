//! `GET /contingency-plans`, one of them, and the numbers of its content.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::contingency_plans::{self as plans, PlanQuery};
use dujiang_domain::fault::Fault;
use dujiang_domain::ids::{ContingencyPlanId, OrgUnitId, ProjectId, RiskId};
use dujiang_domain::oversight::contingency_plans::{PlanKind, PlanState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{
    ContingencyPlanDetailView, ContingencyPlanView, PlanKindWord, PlanStateWord, PlanVersionView,
};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;
use crate::words::word_of;

/// What part of the plans is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContingencyPlanParams {
    /// Any fragment of the title.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Only plans of this unit and all below it.
    unit_id: Option<Uuid>,
    /// Only plans for this project.
    project_id: Option<Uuid>,
    /// Only plans that answer this risk.
    risk_id: Option<Uuid>,
    /// Only plans for this.
    #[param(inline, value_type = Option<PlanKindWord>)]
    kind: Option<String>,
    /// Only plans in this state.
    #[param(inline, value_type = Option<PlanStateWord>)]
    state: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

impl ContingencyPlanParams {
    fn query(&self) -> Result<PlanQuery, Fault> {
        let mut query = PlanQuery { unit: self.unit_id.map(OrgUnitId), ..PlanQuery::default() };
        query.filter.fragment = self.q.clone().filter(|q| !q.trim().is_empty());
        query.filter.project = self.project_id.map(ProjectId);
        query.filter.risk = self.risk_id.map(RiskId);
        query.filter.kind = word_of(self.kind.as_deref(), "kind", PlanKind::parse)?;
        query.filter.state = word_of(self.state.as_deref(), "state", PlanState::parse)?;
        Ok(query)
    }
}

/// A page of plans.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyPlanPage {
    /// The plans.
    items: Vec<ContingencyPlanView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The contingency plans in the caller's reach, the last changed first.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(ContingencyPlanParams),
    responses((status = 200, body = ContingencyPlanPage, description = "A page of plans")),
)]
#[get("/contingency-plans")]
pub(crate) async fn list_contingency_plans(
    app: Data<App>,
    caller: Caller,
    params: Params<ContingencyPlanParams>,
) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = plans::list(&app, caller.actor(), &params.0.query()?, &page).await?;
    let page = page.map(ContingencyPlanView::from);
    Ok(answer::plain(&ContingencyPlanPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One contingency plan, whole: for its page and for print.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The plan")),
    responses((status = 200, body = ContingencyPlanDetailView, description = "The plan",
        headers(("ETag" = String)))),
)]
#[get("/contingency-plans/{id}")]
pub(crate) async fn get_contingency_plan(
    app: Data<App>,
    caller: Caller,
    id: Id<ContingencyPlanId>,
) -> Answer {
    let view = ContingencyPlanDetailView::from(plans::get(&app, caller.actor(), id.0).await?);
    Ok(answer::thing(&view, view.row.version))
}

/// A page of the contents a plan had.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanVersionPage {
    /// The contents, the latest first.
    items: Vec<PlanVersionView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// What a contingency plan said under each of its numbers, the latest first.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The plan"), PageParams),
    responses((status = 200, body = PlanVersionPage, description = "A page of contents")),
)]
#[get("/contingency-plans/{id}/versions")]
pub(crate) async fn list_contingency_plan_versions(
    app: Data<App>,
    caller: Caller,
    id: Id<ContingencyPlanId>,
    params: Params<PageParams>,
) -> Answer {
    let page = plans::versions(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(PlanVersionView::from);
    Ok(answer::plain(&PlanVersionPage { items: page.items, next_cursor: page.next_cursor }))
}
