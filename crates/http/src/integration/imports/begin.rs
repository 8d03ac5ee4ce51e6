//! `POST /imports`: announce a file.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::integration::imports;
use dujiang_domain::ids::OrgUnitId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::ImportView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating};
use crate::texts::Language;

/// A file to bring in.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeginImport {
    /// Name of the file, for people.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "2026年项目台账.xlsx")]
    pub file_name: String,
    /// Its size in bytes, 50 MiB at most.
    #[schema(minimum = 1, maximum = 52_428_800, example = 48213)]
    pub size: u64,
    /// The unit whose register it is.
    pub unit_id: Uuid,
}

/// Announce a file; its bytes are sent next.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = BeginImport,
    responses((status = 201, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[post("/imports")]
pub(crate) async fn begin_import(
    app: Data<App>,
    caller: Creating,
    language: Language,
    body: Body<BeginImport>,
) -> Answer {
    let unit = OrgUnitId(body.0.unit_id);
    let command = imports::BeginImport { file_name: body.0.file_name, size: body.0.size, unit };
    let written = imports::begin(&app, &caller.0.call, command).await?;
    let version = written.value.import.version;
    let view = ImportView::new(written.value, &language.0);
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}
