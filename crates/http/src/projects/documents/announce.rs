//! `POST /projects/{id}/documents/{document_id}/versions`: announce a version.

use actix_web::post;
use actix_web::web::Data;
use actix_web::{HttpResponse, http::header};
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::ids::{DocumentId, ProjectId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::answer::Answer;
use crate::extract::{Body, Creating, Id};

/// A version whose content is to follow.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnnounceDocumentVersion {
    /// Name of the file, with its ending.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "批复.pdf")]
    file_name: String,
    /// Exact size in bytes.
    #[schema(minimum = 1, example = 52_344)]
    size: i64,
}

/// Where to send the content of a version.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnnouncedDocumentVersion {
    /// Number of the version.
    #[schema(minimum = 1, example = 1)]
    number: i64,
    /// Path to `PUT` the bytes to.
    #[schema(max_length = 300)]
    upload_url: String,
}

/// Announce a version of a paper; it shows once its content is there.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("document_id" = Uuid, Path, description = "The paper"),
        crate::document::KeyHeader,
    ),
    request_body = AnnounceDocumentVersion,
    responses((status = 201, body = AnnouncedDocumentVersion, description = "Where to send the content",
        headers(("Location" = String)))),
)]
#[post("/projects/{id}/documents/{document_id}/versions")]
pub(crate) async fn announce_document_version(
    app: Data<App>,
    caller: Creating,
    id: Id<(ProjectId, DocumentId)>,
    body: Body<AnnounceDocumentVersion>,
) -> Answer {
    let (project, document) = id.0;
    let AnnounceDocumentVersion { file_name, size } = body.0;
    let command = documents::AnnounceVersion { project, document, file_name, size };
    let written = documents::announce(&app, &caller.0.call, command).await?;
    let number = written.value.number;
    let upload_url = format!("/api/v1/projects/{project}/documents/{document}/versions/{number}/content");
    let mut response = HttpResponse::Created();
    response.insert_header((header::LOCATION, upload_url.as_str()));
    if written.is_replay {
        response.insert_header(("Idempotency-Replayed", "true"));
    }
    Ok(response.json(AnnouncedDocumentVersion { number, upload_url }))
}
