//! `POST /rules/{id}/retire` and `/reinstate`.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::{App, rules};
use dujiang_domain::rules::RuleId;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::view::RuleView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, PathCode};

/// Why a rule is withdrawn, and from when.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetireRule {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "所依据的文件已废止")]
    reason: String,
    /// Its last day, not before its first; cases up to it are still judged by the rule.
    #[schema(example = "2026-12-31")]
    effective_to: NaiveDate,
}

/// Withdraw a rule.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(
        ("id" = String, Path, description = "The rule", max_length = 100,
            pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "petition.notify"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = RetireRule,
    responses((status = 200, body = RuleView, description = "The rule", headers(("ETag" = String)))),
)]
#[post("/rules/{id}/retire")]
pub(crate) async fn retire_rule(
    app: Data<App>,
    caller: Creating,
    id: PathCode<RuleId>,
    body: Body<RetireRule>,
) -> Answer {
    let RetireRule { reason, effective_to } = body.0;
    let command = rules::RetireRule { id: id.0, effective_to, reason };
    let written = rules::retire(&app, &caller.0.call, command).await?;
    let view = RuleView::among(written.value, &rules::contradictions(&app).await?);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Why a rule is put back in force.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReinstateRule {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "文件继续有效")]
    reason: String,
}

/// Put a withdrawn rule back in force, without a last day.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(
        ("id" = String, Path, description = "The rule", max_length = 100,
            pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "petition.notify"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = ReinstateRule,
    responses((status = 200, body = RuleView, description = "The rule", headers(("ETag" = String)))),
)]
#[post("/rules/{id}/reinstate")]
pub(crate) async fn reinstate_rule(
    app: Data<App>,
    caller: Creating,
    id: PathCode<RuleId>,
    body: Body<ReinstateRule>,
) -> Answer {
    let command = rules::ReinstateRule { id: id.0, reason: body.0.reason };
    let written = rules::reinstate(&app, &caller.0.call, command).await?;
    let view = RuleView::among(written.value, &rules::contradictions(&app).await?);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
