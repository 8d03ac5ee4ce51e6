//! `POST /imports/{id}/check|commit|undo`: the steps that take a while; progress is polled.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::integration::imports::{self, ImportDetail};
use dujiang_app::{App, Written};
use dujiang_domain::ids::ImportId;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::view::ImportView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};
use crate::texts::Language;

/// Begin the dry run: what each row would become, without writing anything.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The import"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    responses((status = 202, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[post("/imports/{id}/check")]
pub(crate) async fn check_import(
    app: Data<App>,
    caller: Creating,
    id: Id<ImportId>,
    language: Language,
) -> Answer {
    Ok(begun(imports::begin_check(&app, &caller.0.call, id.0).await?, &language))
}

/// Begin to write what was checked, or go on after a pause.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The import"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    responses((status = 202, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[post("/imports/{id}/commit")]
pub(crate) async fn commit_import(
    app: Data<App>,
    caller: Creating,
    id: Id<ImportId>,
    language: Language,
) -> Answer {
    Ok(begun(imports::begin_commit(&app, &caller.0.call, id.0).await?, &language))
}

/// Why an import is taken back.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UndoImport {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "选错了单位")]
    pub reason: String,
}

/// Begin to take back what was written, within 24 hours; rows edited since are left alone and
/// named.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The import"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = UndoImport,
    responses((status = 202, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[post("/imports/{id}/undo")]
pub(crate) async fn undo_import(
    app: Data<App>,
    caller: Creating,
    id: Id<ImportId>,
    language: Language,
    body: Body<UndoImport>,
) -> Answer {
    Ok(begun(imports::begin_undo(&app, &caller.0.call, id.0, body.0.reason).await?, &language))
}

fn begun(written: Written<ImportDetail>, language: &Language) -> actix_web::HttpResponse {
    let version = written.value.import.version;
    let view = ImportView::new(written.value, &language.0);
    answer::written(StatusCode::ACCEPTED, &view, version, written.is_replay)
}
