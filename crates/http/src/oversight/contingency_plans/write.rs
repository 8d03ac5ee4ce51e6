//! `POST /contingency-plans`, `PATCH /contingency-plans/{id}`, `…/issue`, `…/withdraw`.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, patch, post};
use dujiang_app::App;
use dujiang_app::Written;
use dujiang_app::oversight::contingency_plans::{self as plans, PlanDetail};
use dujiang_domain::ids::{ContingencyPlanId, OrgUnitId, ProjectId, RiskId};
use dujiang_domain::oversight::contingency_plans::{PlanContent, PlanFields, PlanKind, PlanPatch};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::body::{PlanContactBody, PlanResourceBody, PlanStepBody};
use super::view::{ContingencyPlanDetailView, PlanKindWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// A plan to begin.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DraftContingencyPlan {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "围堰漫顶应急预案")]
    title: String,
    /// What it is for.
    #[schema(value_type = PlanKindWord)]
    kind: PlanKind,
    /// The unit that answers for it.
    unit_id: Uuid,
    /// The projects it is for, each once.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    project_ids: Vec<Uuid>,
    /// The risks of these projects that it answers, each once.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    risk_ids: Vec<Uuid>,
    /// When it is activated.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    trigger: String,
    /// The steps in their order.
    #[serde(default)]
    #[validate(length(max = 300), nested)]
    #[schema(max_items = 300)]
    steps: Vec<PlanStepBody>,
    /// Whom to call.
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    contacts: Vec<PlanContactBody>,
    /// What lies ready.
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    resources: Vec<PlanResourceBody>,
}

fn all<T, U: From<T>>(list: Vec<T>) -> Vec<U> {
    list.into_iter().map(U::from).collect()
}

fn answer_of(status: StatusCode, written: Written<PlanDetail>) -> HttpResponse {
    let view = ContingencyPlanDetailView::from(written.value);
    answer::written(status, &view, view.row.version, written.is_replay)
}

/// Begin a contingency plan of a unit.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = DraftContingencyPlan,
    responses((status = 201, body = ContingencyPlanDetailView, description = "The plan",
        headers(("ETag" = String)))),
)]
#[post("/contingency-plans")]
pub(crate) async fn draft_contingency_plan(
    app: Data<App>,
    caller: Creating,
    body: Body<DraftContingencyPlan>,
) -> Answer {
    let body = body.0;
    let content = PlanContent {
        trigger: body.trigger,
        steps: all(body.steps),
        contacts: all(body.contacts),
        resources: all(body.resources),
    };
    let fields = PlanFields {
        title: body.title,
        kind: body.kind,
        unit_id: OrgUnitId(body.unit_id),
        project_ids: body.project_ids.into_iter().map(ProjectId).collect(),
        risk_ids: body.risk_ids.into_iter().map(RiskId).collect(),
        content,
    };
    Ok(answer_of(StatusCode::CREATED, plans::draft(&app, &caller.0.call, plans::DraftPlan { fields }).await?))
}

/// What to change; absent fields stay. A new list takes the place of the old one.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditContingencyPlan {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// What it is for.
    #[schema(value_type = Option<PlanKindWord>)]
    kind: Option<PlanKind>,
    /// The projects it is for, each once.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    project_ids: Option<Vec<Uuid>>,
    /// The risks of these projects that it answers, each once.
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    risk_ids: Option<Vec<Uuid>>,
    /// When it is activated.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "水位超过警戒水位零点五米")]
    trigger: Option<String>,
    /// The steps in their order.
    #[validate(length(max = 300), nested)]
    #[schema(max_items = 300)]
    steps: Option<Vec<PlanStepBody>>,
    /// Whom to call.
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    contacts: Option<Vec<PlanContactBody>>,
    /// What lies ready.
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    resources: Option<Vec<PlanResourceBody>>,
}

/// Change a contingency plan; what was activated keeps the content it began with.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The plan"), crate::document::VersionHeader),
    request_body = EditContingencyPlan,
    responses((status = 200, body = ContingencyPlanDetailView, description = "The plan",
        headers(("ETag" = String)))),
)]
#[patch("/contingency-plans/{id}")]
pub(crate) async fn edit_contingency_plan(
    app: Data<App>,
    caller: Caller,
    id: Id<ContingencyPlanId>,
    body: Body<EditContingencyPlan>,
) -> Answer {
    let body = body.0;
    let patch = PlanPatch {
        title: body.title,
        kind: body.kind,
        project_ids: body.project_ids.map(|ids| ids.into_iter().map(ProjectId).collect()),
        risk_ids: body.risk_ids.map(|ids| ids.into_iter().map(RiskId).collect()),
        trigger: body.trigger,
        steps: body.steps.map(all),
        contacts: body.contacts.map(all),
        resources: body.resources.map(all),
    };
    Ok(answer_of(StatusCode::OK, plans::edit(&app, &caller.call, plans::EditPlan { id: id.0, patch }).await?))
}

/// Nothing comes along with it.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct IssueContingencyPlan {}

/// Issue a contingency plan, so that it can be activated.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The plan"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = IssueContingencyPlan,
    responses((status = 200, body = ContingencyPlanDetailView, description = "The plan",
        headers(("ETag" = String)))),
)]
#[post("/contingency-plans/{id}/issue")]
pub(crate) async fn issue_contingency_plan(
    app: Data<App>,
    caller: Creating,
    id: Id<ContingencyPlanId>,
    _body: Body<IssueContingencyPlan>,
) -> Answer {
    Ok(answer_of(StatusCode::OK, plans::issue(&app, &caller.0.call, plans::IssuePlan { id: id.0 }).await?))
}

/// Why a plan is withdrawn.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawContingencyPlan {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "已并入总体应急预案")]
    reason: String,
}

/// Withdraw a contingency plan; what was activated goes on.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The plan"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = WithdrawContingencyPlan,
    responses((status = 200, body = ContingencyPlanDetailView, description = "The plan",
        headers(("ETag" = String)))),
)]
#[post("/contingency-plans/{id}/withdraw")]
pub(crate) async fn withdraw_contingency_plan(
    app: Data<App>,
    caller: Creating,
    id: Id<ContingencyPlanId>,
    body: Body<WithdrawContingencyPlan>,
) -> Answer {
    let command = plans::WithdrawPlan { id: id.0, reason: body.0.reason };
    Ok(answer_of(StatusCode::OK, plans::withdraw(&app, &caller.0.call, command).await?))
}
