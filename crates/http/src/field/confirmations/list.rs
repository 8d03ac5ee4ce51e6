//! `GET /milestones/{id}/confirmation` and `GET /projects/{id}/milestone-confirmations`.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::field::confirmations;
use dujiang_domain::field::ConfirmationState;
use dujiang_domain::ids::{MilestoneId, ProjectId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{ConfirmationStateWord, MilestoneConfirmationView, MilestoneEvidenceView};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};

/// The evidence that a milestone takes, and its confirmations.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MilestoneConfirmationDetail {
    /// The project.
    project_id: Uuid,
    /// What a confirmation takes; null where no rule asks for anything.
    #[schema(required = true)]
    evidence: Option<MilestoneEvidenceView>,
    /// How often it was tried, the latest first.
    #[schema(max_items = 20)]
    confirmations: Vec<MilestoneConfirmationView>,
}

/// What the confirmation of a milestone takes, and its confirmations so far.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The milestone")),
    responses((status = 200, body = MilestoneConfirmationDetail, description = "Evidence and confirmations")),
)]
#[get("/milestones/{id}/confirmation")]
pub(crate) async fn get_milestone_confirmation(
    app: Data<App>,
    caller: Caller,
    id: Id<MilestoneId>,
) -> Answer {
    let found = confirmations::get(&app, caller.actor(), id.0).await?;
    Ok(answer::plain(&MilestoneConfirmationDetail {
        project_id: found.project.0,
        evidence: found.evidence.map(MilestoneEvidenceView::from),
        confirmations: found.confirmations.into_iter().map(MilestoneConfirmationView::from).collect(),
    }))
}

/// Which confirmations.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmationParams {
    /// Where it stands.
    #[param(inline, value_type = Option<ConfirmationStateWord>)]
    state: Option<ConfirmationState>,
}

/// The confirmations of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MilestoneConfirmations {
    /// The latest first, at most 200.
    #[schema(max_items = 200)]
    items: Vec<MilestoneConfirmationView>,
}

/// The milestone confirmations of a project, the latest first.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), ConfirmationParams),
    responses((status = 200, body = MilestoneConfirmations, description = "The confirmations")),
)]
#[get("/projects/{id}/milestone-confirmations")]
pub(crate) async fn list_milestone_confirmations(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<ConfirmationParams>,
) -> Answer {
    let found = confirmations::list(&app, caller.actor(), id.0, params.0.state).await?;
    let items = found.into_iter().map(MilestoneConfirmationView::from).collect();
    Ok(answer::plain(&MilestoneConfirmations { items }))
}
