//! `PATCH /rules/{id}`: correct parameters, texts, dates and examples.

use actix_web::http::StatusCode;
use actix_web::patch;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::{App, rules};
use dujiang_domain::change::Change;
use dujiang_domain::rules::{RuleId, RulePatch, Severity, TestVector};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;
use validator::Validate;

use super::view::{RuleVector, RuleView, SeverityWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, PathCode};

/// What to correct; absent fields stay, null empties. Kind, scope and id never change.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditRule {
    /// Name for people.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "信访受理告知期限")]
    title: Option<String>,
    /// The document it comes from.
    #[validate(length(min = 1, max = 300))]
    #[schema(min_length = 1, max_length = 300, example = "信访工作条例（2022年施行）")]
    source_document: Option<String>,
    /// Article or clause.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "第二十三条")]
    clause: Option<String>,
    /// First day it applies.
    #[schema(example = "2022-05-01")]
    effective_from: Option<NaiveDate>,
    /// Last day it applies.
    #[schema(value_type = Option<NaiveDate>, example = "2030-12-31")]
    effective_to: Change<NaiveDate>,
    /// What happens when it speaks.
    severity: Option<SeverityWord>,
    /// What people read; `{name}` stands for a figure of the outcome.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "收到信访事项之日起 15 日内告知是否受理。")]
    message: Option<String>,
    /// Parameters, all of them, in the shape of the kind.
    #[schema(value_type = Option<Object>, example = json!({"days": 15, "counting": "calendar"}))]
    params: Option<Value>,
    /// Examples, all of them; each must come out as it expects.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    vectors: Option<Vec<RuleVector>>,
}

impl From<EditRule> for RulePatch {
    fn from(body: EditRule) -> Self {
        Self {
            title: body.title,
            source_document: body.source_document,
            clause: body.clause,
            effective_from: body.effective_from,
            effective_to: body.effective_to,
            severity: body.severity.map(Severity::from),
            message: body.message,
            params: body.params,
            vectors: body.vectors.map(|vectors| vectors.into_iter().map(TestVector::from).collect()),
        }
    }
}

/// Correct a rule. It takes effect within a second, everywhere.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(
        ("id" = String, Path, description = "The rule", max_length = 100,
            pattern = "^[a-z][a-z0-9_]*([.][a-z][a-z0-9_]*)+$", example = "petition.notify"),
        crate::document::VersionHeader,
    ),
    request_body = EditRule,
    responses((status = 200, body = RuleView, description = "The rule", headers(("ETag" = String)))),
)]
#[patch("/rules/{id}")]
pub(crate) async fn edit_rule(
    app: Data<App>,
    caller: Caller,
    id: PathCode<RuleId>,
    body: Body<EditRule>,
) -> Answer {
    let command = rules::EditRule { id: id.0, patch: body.0.into() };
    let written = rules::edit(&app, &caller.call, command).await?;
    let view = RuleView::among(written.value, &rules::contradictions(&app).await?);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
