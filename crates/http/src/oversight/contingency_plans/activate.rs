//! `POST /contingency-plans/{id}/activate`: one press.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::oversight::contingency_plans as plans;
use dujiang_domain::ids::{ContingencyPlanId, ProjectId, RiskId};
use dujiang_domain::money::Money;
use dujiang_domain::oversight::contingency_plans::{Incident, IncidentKind};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::activation_view::{ContingencyActivationDetailView, IncidentKindWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// An accident as far as it is known.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct IncidentBody {
    /// What sort.
    #[schema(value_type = IncidentKindWord)]
    kind: IncidentKind,
    /// When; not in the future.
    occurred_at: DateTime<Utc>,
    /// Dead.
    #[serde(default)]
    #[validate(range(max = 100_000))]
    #[schema(maximum = 100_000, default = 0)]
    deaths: u32,
    /// Seriously injured.
    #[serde(default)]
    #[validate(range(max = 100_000))]
    #[schema(maximum = 100_000, default = 0)]
    serious_injuries: u32,
    /// Direct loss in yuan.
    #[serde(default)]
    #[schema(value_type = String, default = "0.00")]
    loss: Money,
}

/// Where and why a plan goes to work.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActivateContingencyPlan {
    /// In which of its projects.
    project_id: Uuid,
    /// For which of its risks.
    risk_id: Option<Uuid>,
    /// What happened.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "水位超过警戒，围堰出现渗漏")]
    reason: String,
    /// The accident, where it is one: its grade and its reporting clocks follow from the rules.
    #[validate(nested)]
    incident: Option<IncidentBody>,
}

/// Activate a contingency plan in a project: a task for each step, contacts, clocks and a timeline,
/// all at once or not at all.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The plan"), crate::document::KeyHeader),
    request_body = ActivateContingencyPlan,
    responses((status = 201, body = ContingencyActivationDetailView, description = "The plan at work",
        headers(("ETag" = String)))),
)]
#[post("/contingency-plans/{id}/activate")]
pub(crate) async fn activate_contingency_plan(
    app: Data<App>,
    caller: Creating,
    id: Id<ContingencyPlanId>,
    body: Body<ActivateContingencyPlan>,
) -> Answer {
    let body = body.0;
    let incident = body.incident.map(|incident| Incident {
        kind: incident.kind,
        occurred_at: incident.occurred_at,
        deaths: incident.deaths,
        serious_injuries: incident.serious_injuries,
        loss: incident.loss,
    });
    let command = plans::ActivatePlan {
        plan: id.0,
        project: ProjectId(body.project_id),
        risk: body.risk_id.map(RiskId),
        reason: body.reason,
        incident,
    };
    let written = plans::activate(&app, &caller.0.call, command).await?;
    let view = ContingencyActivationDetailView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.row.version, written.is_replay))
}
