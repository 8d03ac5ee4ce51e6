//! `PUT /uploads/{id}`: a piece of a file.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, put};
use dujiang_app::App;
use dujiang_app::files::{BrokenUpload, uploads};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::upload::MOST_PIECE;
use dujiang_domain::ids::UploadId;
use futures::StreamExt as _;

use super::uploads::{UploadView, answer};
use crate::answer::Answer;
use crate::extract::{Caller, Id};

/// Send a piece of an announced file: at most 4 MiB that begin where the bytes end.
///
/// A piece that begins elsewhere is refused with 409 and the right place in `Upload-Offset`; nothing is ever written
/// twice. The last piece makes the file complete, once its digest is the announced one and its bytes are a photo:
/// otherwise the file begins anew at 0. Whatever is sent to a complete file is answered with the file as it is.
#[utoipa::path(
    tag = "photos",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The upload"),
        ("Upload-Offset" = i64, Header, description = "Where the piece begins", minimum = 0, maximum = 20_971_520,
            example = 0),
    ),
    request_body(content = inline(crate::document::FileBytes), content_type = "application/octet-stream", description = "The piece"),
    responses((status = 200, body = UploadView, description = "The upload", headers(("Upload-Offset" = String)))),
)]
#[put("/uploads/{id}")]
pub(crate) async fn send_upload_piece(
    app: Data<App>,
    caller: Caller,
    id: Id<UploadId>,
    request: HttpRequest,
    payload: Payload,
) -> Answer {
    let header =
        |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok()?.parse::<i64>().ok());
    let offset = header("Upload-Offset").filter(|offset| *offset >= 0);
    let offset = offset.ok_or_else(|| Fault::new(Code::UploadOffsetRequired))?;
    let limit = i64::try_from(MOST_PIECE).unwrap_or(i64::MAX);
    if header(CONTENT_LENGTH.as_str()).is_some_and(|length| length > limit) {
        return Err(Fault::new(Code::FileTooLarge).with("limit", "4 MiB").into());
    }
    let body = payload.map(|piece| piece.map_err(|_| BrokenUpload));
    let upload = uploads::send(&app, &caller.call, id.0, offset, body).await?;
    Ok(answer(StatusCode::OK, &upload, false))
}
