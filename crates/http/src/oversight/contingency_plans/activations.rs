//! `GET /contingency-activations`, those of a project, and one of them.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::contingency_plans::{self as plans, ActivationFilter};
use dujiang_domain::ids::{ContingencyActivationId, ContingencyPlanId, ProjectId};
use dujiang_domain::oversight::contingency_plans::ActivationState;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::activation_view::{
    ActivationStateWord, ContingencyActivationDetailView, ContingencyActivationView,
};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;
use crate::words::word_of;

/// What part of the activations is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContingencyActivationParams {
    /// Only activations of this plan.
    plan_id: Option<Uuid>,
    /// Only activations in this state.
    #[param(inline, value_type = Option<ActivationStateWord>)]
    state: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of activations.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyActivationPage {
    /// The activations, the latest first.
    items: Vec<ContingencyActivationView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The activations of contingency plans in the caller's reach, the latest first.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(ContingencyActivationParams),
    responses((status = 200, body = ContingencyActivationPage, description = "A page of activations")),
)]
#[get("/contingency-activations")]
pub(crate) async fn list_contingency_activations(
    app: Data<App>,
    caller: Caller,
    params: Params<ContingencyActivationParams>,
) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let filter = ActivationFilter {
        plan: params.plan_id.map(ContingencyPlanId),
        state: word_of(params.state.as_deref(), "state", ActivationState::parse)?,
    };
    let page = plans::list_activations(&app, caller.actor(), &filter, &page).await?;
    let page = page.map(ContingencyActivationView::from);
    Ok(answer::plain(&ContingencyActivationPage { items: page.items, next_cursor: page.next_cursor }))
}

/// The activations of contingency plans in a project, the latest first.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = ContingencyActivationPage, description = "A page of activations")),
)]
#[get("/projects/{id}/contingency-activations")]
pub(crate) async fn list_project_contingency_activations(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = params.0.request()?;
    let page = plans::list_activations_of_project(&app, caller.actor(), id.0, &page).await?;
    let page = page.map(ContingencyActivationView::from);
    Ok(answer::plain(&ContingencyActivationPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One activation, whole: for its page and for print.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The activation")),
    responses((status = 200, body = ContingencyActivationDetailView, description = "The activation",
        headers(("ETag" = String)))),
)]
#[get("/contingency-activations/{id}")]
pub(crate) async fn get_contingency_activation(
    app: Data<App>,
    caller: Caller,
    id: Id<ContingencyActivationId>,
) -> Answer {
    let view = ContingencyActivationDetailView::from(plans::activation(&app, caller.actor(), id.0).await?);
    Ok(answer::thing(&view, view.row.version))
}
