//! `PATCH /projects/{id}/documents/{document_id}`: change what is said about a paper.

use actix_web::http::StatusCode;
use actix_web::patch;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::{DocumentKind, DocumentPatch, SecurityLabel};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::super::view::SecurityLabelWord;
use super::view::{DocumentKindWord, DocumentView};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Id};

/// What to change; absent fields stay.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditDocument {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// Sort.
    #[schema(value_type = Option<DocumentKindWord>)]
    kind: Option<DocumentKind>,
    /// Security label.
    #[schema(value_type = Option<SecurityLabelWord>)]
    security_label: Option<SecurityLabel>,
}

/// Change title, sort or security label of a paper.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("document_id" = Uuid, Path, description = "The paper"),
        crate::document::VersionHeader,
    ),
    request_body = EditDocument,
    responses((status = 200, body = DocumentView, description = "The paper", headers(("ETag" = String)))),
)]
#[patch("/projects/{id}/documents/{document_id}")]
pub(crate) async fn edit_document(
    app: Data<App>,
    caller: Caller,
    id: Id<(ProjectId, DocumentId)>,
    body: Body<EditDocument>,
) -> Answer {
    let EditDocument { title, kind, security_label } = body.0;
    let patch = DocumentPatch { title, kind, security_label };
    let command = documents::EditDocument { project: id.0.0, id: id.0.1, patch };
    let written = documents::edit(&app, &caller.call, command).await?;
    let view = DocumentView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
