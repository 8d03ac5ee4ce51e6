//! `POST /inspections/{id}/record`, `…/finish`, `…/cancel`.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use dujiang_app::oversight::inspections::{self, InspectionDetail};
use dujiang_app::{App, Written};
use dujiang_domain::ids::{InspectionId, UploadId};
use dujiang_domain::oversight::inspections::ItemOutcome;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{InspectionDetailView, ItemOutcomeWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// What was found about one item.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InspectionAnswer {
    /// Number of the item, from 1.
    #[validate(range(min = 1))]
    #[schema(minimum = 1, example = 1)]
    item: i64,
    /// What was found.
    #[schema(value_type = ItemOutcomeWord)]
    outcome: ItemOutcome,
    /// In words; required where it failed.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    words: String,
    /// Complete uploads to add as photos.
    #[serde(default)]
    #[validate(length(max = 9))]
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
}

/// What was found about some items; it takes the place of what was said about these before.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordInspection {
    /// What was found.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    answers: Vec<InspectionAnswer>,
}

fn answer_of(written: Written<InspectionDetail>) -> HttpResponse {
    let view = InspectionDetailView::from(written.value);
    answer::written(StatusCode::OK, &view, view.row.version, written.is_replay)
}

/// Record what was found about some items.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The inspection"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = RecordInspection,
    responses((status = 200, body = InspectionDetailView, description = "The inspection",
        headers(("ETag" = String)))),
)]
#[post("/inspections/{id}/record")]
pub(crate) async fn record_inspection(
    app: Data<App>,
    caller: Creating,
    id: Id<InspectionId>,
    body: Body<RecordInspection>,
) -> Answer {
    let answers = body.0.answers.into_iter().map(|answer| inspections::NewAnswer {
        item: answer.item,
        outcome: answer.outcome,
        words: answer.words,
        photos: answer.photo_ids.into_iter().map(UploadId).collect(),
    });
    let command = inspections::RecordAnswers { id: id.0, answers: answers.collect() };
    Ok(answer_of(inspections::record(&app, &caller.0.call, command).await?))
}

/// What came of an inspection.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FinishInspection {
    /// What came of it.
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000, example = "总体受控，两项问题限期整改")]
    conclusion: String,
}

/// Finish an inspection in which every item has its answer.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The inspection"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = FinishInspection,
    responses((status = 200, body = InspectionDetailView, description = "The inspection",
        headers(("ETag" = String)))),
)]
#[post("/inspections/{id}/finish")]
pub(crate) async fn finish_inspection(
    app: Data<App>,
    caller: Creating,
    id: Id<InspectionId>,
    body: Body<FinishInspection>,
) -> Answer {
    let command = inspections::FinishInspection { id: id.0, conclusion: body.0.conclusion };
    Ok(answer_of(inspections::finish(&app, &caller.0.call, command).await?))
}

/// Why an inspection does not take place.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CancelInspection {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "现场停工，改期检查")]
    reason: String,
}

/// Cancel an inspection; what it put on record before stays.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The inspection"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = CancelInspection,
    responses((status = 200, body = InspectionDetailView, description = "The inspection",
        headers(("ETag" = String)))),
)]
#[post("/inspections/{id}/cancel")]
pub(crate) async fn cancel_inspection(
    app: Data<App>,
    caller: Creating,
    id: Id<InspectionId>,
    body: Body<CancelInspection>,
) -> Answer {
    let command = inspections::CancelInspection { id: id.0, reason: body.0.reason };
    Ok(answer_of(inspections::cancel(&app, &caller.0.call, command).await?))
}
