//! Answers with their headers: version, replay, location.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
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
