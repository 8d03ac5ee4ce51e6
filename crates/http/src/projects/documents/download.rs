//! `GET …/versions/{number}/content`: the bytes of a version, as a file that no browser runs.

use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::projects::DocumentVersion;
use futures::TryStreamExt as _;

use super::range::part;
use super::version_path::VersionPath;
use crate::answer::Answer;
use crate::attachment;
use crate::extract::Caller;

/// The content of a version, as a download. Reading what is labelled sensitive or important is
/// put on record.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("document_id" = Uuid, Path, description = "The paper"),
        ("number" = i64, Path, description = "The version", minimum = 1),
        ("Range" = Option<String>, Header, description = "One part of the bytes", max_length = 100,
            example = "bytes=0-65535"),
    ),
    responses(
        (status = 200, body = inline(crate::document::FileBytes), content_type = "application/octet-stream",
            description = "The file, with its own media type", headers(("ETag" = String))),
        (status = 206, body = inline(crate::document::FileBytes), content_type = "application/octet-stream",
            description = "The part that was asked for", headers(("Content-Range" = String))),
        (status = 304, description = "The file with the digest of `If-None-Match` is the one"),
    ),
)]
#[get("/projects/{id}/documents/{document_id}/versions/{number}/content")]
pub(crate) async fn download_document_version(
    app: Data<App>,
    caller: Caller,
    target: VersionPath,
    request: HttpRequest,
) -> Answer {
    let text = |name: header::HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let mut chosen = None;
    let opened = documents::open(&app, caller.actor(), target.0, |version| {
        chosen = part(text(header::RANGE), size(version));
        chosen.clone()
    })
    .await?;
    let version = &opened.version;
    let digest = format!("\"{}\"", version.sha256);
    if text(header::IF_NONE_MATCH).is_some_and(|known| known.split(',').any(|tag| tag.trim() == digest)) {
        return Ok(HttpResponse::NotModified().insert_header((header::ETAG, digest)).finish());
    }
    let mut response = HttpResponse::Ok();
    let total = size(version);
    let length = match chosen {
        Some(range) => {
            let last = range.end.saturating_sub(1);
            response.status(StatusCode::PARTIAL_CONTENT);
            response.insert_header((header::CONTENT_RANGE, format!("bytes {}-{last}/{total}", range.start)));
            range.end.saturating_sub(range.start)
        }
        None => total,
    };
    attachment::protect(&mut response, &version.file_name, version.media_type.as_str());
    response.insert_header((header::ETAG, digest)).insert_header((header::ACCEPT_RANGES, "bytes"));
    let bytes = opened.bytes.inspect_err(|error| tracing::error!(%error, "download broke off"));
    Ok(response.body(SizedStream::new(length, bytes)))
}

fn size(version: &DocumentVersion) -> u64 {
    u64::try_from(version.size).unwrap_or(0)
}
