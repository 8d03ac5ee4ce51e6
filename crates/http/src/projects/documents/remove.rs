//! `DELETE /projects/{id}/documents/{document_id}`: take a paper out of the file.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::ids::{DocumentId, ProjectId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::answer::Answer;
use crate::extract::{Caller, Id, Params};

/// Why a paper is taken out.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemoveDocumentParams {
    /// Why; kept on record.
    #[param(min_length = 1, max_length = 1000, example = "重复上传")]
    reason: String,
}

/// Take a paper out of the file; its versions and the commands that rest on it stay on record.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("document_id" = Uuid, Path, description = "The paper"),
        RemoveDocumentParams,
        crate::document::VersionHeader,
    ),
    responses((status = 204, description = "It is out of the file")),
)]
#[delete("/projects/{id}/documents/{document_id}")]
pub(crate) async fn remove_document(
    app: Data<App>,
    caller: Caller,
    id: Id<(ProjectId, DocumentId)>,
    params: Params<RemoveDocumentParams>,
) -> Answer {
    let command = documents::RemoveDocument { project: id.0.0, id: id.0.1, reason: params.0.reason };
    documents::remove(&app, &caller.call, command).await?;
    Ok(HttpResponse::NoContent().finish())
}
