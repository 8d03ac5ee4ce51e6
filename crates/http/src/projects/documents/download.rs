//! `GET …/versions/{number}/content`: the bytes of a version, as a file that no browser runs.

use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, get};
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::projects::DocumentVersion;
use futures::TryStreamExt as _;

use super::range::part;
use super::version_path::VersionPath;
use crate::answer::Answer;
use crate::extract::Caller;

/// What a downloaded file may do should a browser show it after all: nothing.
const FILE_POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

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
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream",
            description = "The file, with its own media type", headers(("ETag" = String))),
        (status = 206, body = Vec<u8>, content_type = "application/octet-stream",
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
    protect(&mut response, version);
    response.insert_header((header::ETAG, digest));
    let bytes = opened.bytes.inspect_err(|error| tracing::error!(%error, "download broke off"));
    Ok(response.body(SizedStream::new(length, bytes)))
}

fn size(version: &DocumentVersion) -> u64 {
    u64::try_from(version.size).unwrap_or(0)
}

/// Headers that keep a file a file.
fn protect(response: &mut HttpResponseBuilder, version: &DocumentVersion) {
    let name = ExtendedValue {
        charset: Charset::Ext("UTF-8".to_owned()),
        language_tag: None,
        value: version.file_name.as_bytes().to_vec(),
    };
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(name)],
    };
    response
        .insert_header((header::CONTENT_TYPE, version.media_type.as_str()))
        .insert_header(disposition)
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, FILE_POLICY))
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        // Not to be compressed on the way: the length is known and most files are compressed.
        .insert_header((header::CONTENT_ENCODING, "identity"));
}
