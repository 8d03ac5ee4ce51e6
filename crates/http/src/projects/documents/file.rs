//! `POST /projects/{id}/documents`: file a paper.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::{DocumentFields, DocumentKind, SecurityLabel};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::super::view::SecurityLabelWord;
use super::view::{DocumentKindWord, DocumentView};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// A paper to file; its content comes as a version.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileDocument {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "可行性研究报告的批复")]
    title: String,
    /// Sort.
    #[schema(value_type = DocumentKindWord)]
    kind: DocumentKind,
    /// Security label; internal when absent.
    #[serde(default)]
    #[schema(value_type = Option<SecurityLabelWord>)]
    security_label: Option<SecurityLabel>,
}

/// File a paper with a project.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = FileDocument,
    responses((status = 201, body = DocumentView, description = "The paper", headers(("ETag" = String)))),
)]
#[post("/projects/{id}/documents")]
pub(crate) async fn file_document(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<FileDocument>,
) -> Answer {
    let FileDocument { title, kind, security_label } = body.0;
    let fields = DocumentFields { title, kind, security_label: security_label.unwrap_or_default() };
    let command = documents::FileDocument { project: id.0, fields };
    let written = documents::file(&app, &caller.0.call, command).await?;
    let view = DocumentView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}
