//! `GET /photos/{id}` in a copy for screens, and `GET /photos/{id}/original`.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use dujiang_app::App;
use dujiang_app::field::photos::{self, PhotoSize};
use dujiang_domain::ids::PhotoId;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::answer::Answer;
use crate::attachment;
use crate::extract::{Caller, Id, Params};

/// What the copies are.
const COPY: &str = "image/jpeg";
/// What a copy may do should it be opened as a page: be seen.
const COPY_POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

/// How large.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhotoSizeParams {
    /// How large.
    #[param(inline, default = "view")]
    size: Option<PhotoSizeWord>,
}

/// How large a copy is.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PhotoSizeWord {
    /// At most 320 pixels.
    Thumb,
    /// At most 1600 pixels.
    View,
}

/// A photo for the screen: a JPEG made anew from its pixels, without anything that the camera wrote into the file.
#[utoipa::path(
    tag = "photos",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The photo"), PhotoSizeParams),
    responses(
        (status = 200, body = inline(crate::document::FileBytes), content_type = "image/jpeg",
            description = "The picture", headers(("ETag" = String))),
        (status = 304, description = "The picture with the digest of `If-None-Match` is the one"),
    ),
)]
#[get("/photos/{id}")]
pub(crate) async fn show_photo(
    app: Data<App>,
    caller: Caller,
    id: Id<PhotoId>,
    params: Params<PhotoSizeParams>,
    request: HttpRequest,
) -> Answer {
    let size = match params.0.size {
        Some(PhotoSizeWord::Thumb) => PhotoSize::Thumb,
        None | Some(PhotoSizeWord::View) => PhotoSize::View,
    };
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let known = known.map(|tag| tag.trim().trim_matches('"'));
    let opened = photos::open(&app, caller.actor(), id.0, size, known).await?;
    let tag = format!("\"{}\"", opened.sha256);
    // Kept by the browser, but shown only after asking whether this person may still see it.
    let mut response = if opened.bytes.is_some() { HttpResponse::Ok() } else { HttpResponse::NotModified() };
    response.insert_header((header::ETAG, tag)).insert_header((header::CACHE_CONTROL, "private, no-cache"));
    let Some(bytes) = opened.bytes else { return Ok(response.finish()) };
    response
        .insert_header((header::CONTENT_TYPE, COPY))
        .insert_header((header::CONTENT_DISPOSITION, "inline"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, COPY_POLICY))
        .insert_header((header::CONTENT_ENCODING, "identity"));
    Ok(response.body(bytes))
}

/// A photo as it was captured, as a file to be saved, with all that the camera wrote into it. It is put on record.
#[utoipa::path(
    tag = "photos",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The photo")),
    responses((status = 200, body = inline(crate::document::FileBytes), content_type = "application/octet-stream",
        description = "The file, with its own media type", headers(("ETag" = String)))),
)]
#[get("/photos/{id}/original")]
pub(crate) async fn download_original_photo(app: Data<App>, caller: Caller, id: Id<PhotoId>) -> Answer {
    let opened = photos::open_original(&app, caller.actor(), id.0).await?;
    let mut response = HttpResponse::Ok();
    attachment::protect(&mut response, &opened.row.file_name, &opened.row.media_type);
    response.insert_header((header::ETAG, format!("\"{}\"", opened.sha256)));
    Ok(response.body(opened.bytes.unwrap_or_default()))
}
