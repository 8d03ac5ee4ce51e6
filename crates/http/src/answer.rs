//! Answers with their headers: version, replay, location.

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::header::{
    Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};
use actix_web::http::{StatusCode, header};
use bytes::Bytes;
use futures::{Stream, TryStreamExt as _};
use serde::Serialize;

/// What a handler answers with.
pub(crate) type Answer = Result<HttpResponse, crate::problem::ApiError>;

/// One thing with its version.
pub(crate) fn thing(body: &impl Serialize, version: i64) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::ETAG, etag(version))).json(body)
}

/// A list or anything else without a version.
pub(crate) fn plain(body: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().json(body)
}

/// The result of a write, marked when it is the answer of an earlier request.
pub(crate) fn written(
    status: StatusCode,
    body: &impl Serialize,
    version: i64,
    is_replay: bool,
) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.insert_header((header::ETAG, etag(version)));
    if is_replay {
        response.insert_header(("Idempotency-Replayed", "true"));
    }
    response.json(body)
}

/// A new thing that never changes and so has no version.
pub(crate) fn made(body: &impl Serialize, is_replay: bool) -> HttpResponse {
    let mut response = HttpResponse::Created();
    if is_replay {
        response.insert_header(("Idempotency-Replayed", "true"));
    }
    response.json(body)
}

/// The thing is gone.
pub(crate) fn removed(is_replay: bool) -> HttpResponse {
    let mut response = HttpResponse::NoContent();
    if is_replay {
        response.insert_header(("Idempotency-Replayed", "true"));
    }
    response.finish()
}

fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

/// A file to be saved, never shown by the browser under our own address.
pub(crate) fn attachment<E: std::error::Error + 'static>(
    name: &str,
    media_type: &'static str,
    size: u64,
    content: impl Stream<Item = Result<Bytes, E>> + 'static,
) -> HttpResponse {
    let name =
        ExtendedValue { charset: Charset::Ext("UTF-8".to_owned()), language_tag: None, value: name.into() };
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(name)],
    };
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header(disposition)
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(SizedStream::new(
            size,
            content.map_err(|error| actix_web::Error::from(std::io::Error::other(error.to_string()))),
        ))
}
