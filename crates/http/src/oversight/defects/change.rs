//! `PATCH /defects/{id}`, `POST /defects/{id}/withdraw`.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{patch, post};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::defects;
use dujiang_domain::change::Change;
use dujiang_domain::ids::{DefectId, UserId};
use dujiang_domain::oversight::defects::DefectPatch;
use dujiang_domain::rules::kinds::DefectSeverity;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{DefectDetailView, DefectSeverityWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// What to change; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditDefect {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// What exactly.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "面积约零点五平方米，深度不超过保护层")]
    description: Option<String>,
    /// Sort of defect.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50)]
    category: Option<String>,
    /// How grave.
    #[schema(value_type = Option<DefectSeverityWord>)]
    severity: Option<DefectSeverity>,
    /// Who mends it.
    #[schema(value_type = Option<Uuid>)]
    person_id: Change<Uuid>,
    /// Deadline, within the days that the rule of its severity gives from today.
    due_on: Option<NaiveDate>,
    /// Why; required for a later deadline.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// Change an open defect.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The defect"), crate::document::VersionHeader),
    request_body = EditDefect,
    responses((status = 200, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[patch("/defects/{id}")]
pub(crate) async fn edit_defect(
    app: Data<App>,
    caller: Caller,
    id: Id<DefectId>,
    body: Body<EditDefect>,
) -> Answer {
    let body = body.0;
    let patch = DefectPatch {
        title: body.title,
        description: body.description,
        category: body.category,
        severity: body.severity,
        person_id: body.person_id.map(UserId),
        due_on: body.due_on,
    };
    let command = defects::EditDefect { id: id.0, patch, reason: body.reason };
    let written = defects::edit(&app, &caller.call, command).await?;
    let view = DefectDetailView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.row.version, written.is_replay))
}

/// Why a defect was none.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawDefect {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "与上一条重复")]
    reason: String,
}

/// Withdraw a defect that was put on record in error.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The defect"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = WithdrawDefect,
    responses((status = 200, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[post("/defects/{id}/withdraw")]
pub(crate) async fn withdraw_defect(
    app: Data<App>,
    caller: Creating,
    id: Id<DefectId>,
    body: Body<WithdrawDefect>,
) -> Answer {
    let command = defects::WithdrawDefect { id: id.0, reason: body.0.reason };
    let written = defects::withdraw(&app, &caller.0.call, command).await?;
    let view = DefectDetailView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.row.version, written.is_replay))
}
