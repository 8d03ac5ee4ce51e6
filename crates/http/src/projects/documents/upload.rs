//! `PUT …/versions/{number}/content`: the bytes of a version.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, put};
use dujiang_app::App;
use dujiang_app::files::BrokenUpload;
use dujiang_app::projects::documents;
use dujiang_domain::fault::{Code, Fault};
use futures::StreamExt as _;

use super::version_path::VersionPath;
use super::view::DocumentView;
use crate::answer::{self, Answer};
use crate::extract::Caller;

/// Send the content of an announced version.
///
/// The body is the file itself. What it is, its bytes say; the `Content-Type` is not looked at.
/// A version takes content once, so no `If-Match` is asked for: sending the same bytes again
/// answers the same, other bytes are a conflict.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("document_id" = Uuid, Path, description = "The paper"),
        ("number" = i64, Path, description = "The version", minimum = 1),
    ),
    request_body(content = inline(crate::document::FileBytes), content_type = "application/octet-stream", description = "The file"),
    responses((status = 200, body = DocumentView, description = "The paper", headers(("ETag" = String)))),
)]
#[put("/projects/{id}/documents/{document_id}/versions/{number}/content")]
pub(crate) async fn upload_document_version(
    app: Data<App>,
    caller: Caller,
    target: VersionPath,
    request: HttpRequest,
    payload: Payload,
) -> Answer {
    let limit = app.limits().file_bytes;
    let length =
        request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| length > limit) {
        return Err(Fault::new(Code::FileTooLarge).with("limit", format!("{} MiB", limit >> 20)).into());
    }
    let body = payload.map(|piece| piece.map_err(|_| BrokenUpload));
    let written = documents::upload(&app, &caller.call, target.0, body).await?;
    let view = DocumentView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
