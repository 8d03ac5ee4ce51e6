//! `POST /defects/{id}/rectify`, `…/pass`, `…/send-back`: mending, and the re-check by another person.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use chrono::NaiveDate;
use dujiang_app::oversight::defects::{self, DefectDetail};
use dujiang_app::{App, Written};
use dujiang_domain::ids::{DefectId, UploadId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::DefectDetailView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// How a defect was mended.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RectifyDefect {
    /// How.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "已凿除松散层，用高一等级细石混凝土修补并养护")]
    words: String,
    /// Complete uploads to show as photos.
    #[serde(default)]
    #[validate(length(max = 9))]
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
}

fn answer_of(written: Written<DefectDetail>) -> HttpResponse {
    let view = DefectDetailView::from(written.value);
    answer::written(StatusCode::OK, &view, view.row.version, written.is_replay)
}

/// Tell that a defect was mended; it then waits for its re-check.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The defect"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = RectifyDefect,
    responses((status = 200, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[post("/defects/{id}/rectify")]
pub(crate) async fn rectify_defect(
    app: Data<App>,
    caller: Creating,
    id: Id<DefectId>,
    body: Body<RectifyDefect>,
) -> Answer {
    let photos = body.0.photo_ids.into_iter().map(UploadId).collect();
    let command = defects::RectifyDefect { id: id.0, words: body.0.words, photos };
    Ok(answer_of(defects::rectify(&app, &caller.0.call, command).await?))
}

/// What the re-check saw.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PassDefect {
    /// What was seen.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "修补密实，外观合格")]
    words: String,
}

/// The re-check finds a defect mended; never by whoever mended it.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The defect"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = PassDefect,
    responses((status = 200, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[post("/defects/{id}/pass")]
pub(crate) async fn pass_defect(
    app: Data<App>,
    caller: Creating,
    id: Id<DefectId>,
    body: Body<PassDefect>,
) -> Answer {
    let command = defects::RecheckDefect { id: id.0, is_passed: true, words: body.0.words, due_on: None };
    Ok(answer_of(defects::recheck(&app, &caller.0.call, command).await?))
}

/// What the re-check saw, and until when it is mended again.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SendBackDefect {
    /// What was seen.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "修补处仍有空鼓")]
    words: String,
    /// Another deadline, within the days that the rule of its severity gives from today; the old one
    /// stands when absent.
    due_on: Option<NaiveDate>,
}

/// The re-check finds a defect not mended: it is open again. Never by whoever mended it.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The defect"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = SendBackDefect,
    responses((status = 200, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[post("/defects/{id}/send-back")]
pub(crate) async fn send_back_defect(
    app: Data<App>,
    caller: Creating,
    id: Id<DefectId>,
    body: Body<SendBackDefect>,
) -> Answer {
    let (words, due_on) = (body.0.words, body.0.due_on);
    let command = defects::RecheckDefect { id: id.0, is_passed: false, words, due_on };
    Ok(answer_of(defects::recheck(&app, &caller.0.call, command).await?))
}
