//! `POST /rules/{id}/try`: what a rule, or a correction of it, would say about a case.

use actix_web::post;
use actix_web::web::Data;
use dujiang_app::{App, rules};
use dujiang_domain::rules::{RuleId, Trial};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, PathCode};

/// A case somebody made up.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TryRule {
    /// Other parameters than the rule's own, all of them.
    #[schema(value_type = Option<Object>, example = json!({"days": 15, "counting": "calendar"}))]
    params: Option<Value>,
    /// The facts, in the shape of the kind.
    #[schema(value_type = Object, example = json!({"from": "2025-03-03"}))]
    input: Value,
}

/// Whether the rule objects.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TrialOutcome {
    /// Nothing stands against the case.
    Passes,
    /// The rule speaks: it blocks, warns or informs by its severity.
    Objects,
}

/// What the rule says.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TrialView {
    /// Whether the rule objects.
    outcome: TrialOutcome,
    /// Its message with the figures filled in; null when it does not object.
    #[schema(required = true, max_length = 2000)]
    message: Option<String>,
    /// The whole outcome, in the shape of the kind.
    #[schema(value_type = Object, example = json!({"due": "2025-03-18"}))]
    details: Value,
}

impl From<Trial> for TrialView {
    fn from(trial: Trial) -> Self {
        let outcome = if trial.refusal.is_some() { TrialOutcome::Objects } else { TrialOutcome::Passes };
        Self { outcome, message: trial.refusal.map(|refusal| refusal.message), details: trial.details }
    }
}

/// Try a rule on a case; nothing is stored.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(("id" = String, Path, description = "The rule", max_length = 100,
        pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "petition.notify")),
    request_body = TryRule,
    responses((status = 200, body = TrialView, description = "What the rule says")),
)]
#[post("/rules/{id}/try")]
pub(crate) async fn try_rule(
    app: Data<App>,
    caller: Caller,
    id: PathCode<RuleId>,
    body: Body<TryRule>,
) -> Answer {
    let trial = rules::TryRule { id: id.0, params: body.0.params, input: body.0.input };
    let trial = rules::try_out(&app, caller.actor(), &trial).await?;
    Ok(answer::plain(&TrialView::from(trial)))
}
