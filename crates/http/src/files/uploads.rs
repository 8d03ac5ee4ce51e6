//! `POST /uploads` and `GET /uploads/{id}`: announcing a file, and asking how far it is.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, FixedOffset, Utc};
use dujiang_app::App;
use dujiang_app::files::uploads;
use dujiang_domain::capture::Captured;
use dujiang_domain::fault::Fault;
use dujiang_domain::files::FileName;
use dujiang_domain::files::upload::{Upload, UploadFields, UploadPurpose, UploadState};
use dujiang_domain::ids::UploadId;
use dujiang_domain::input::Fields;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::SaidPosition;
use crate::answer::Answer;
use crate::extract::{Body, Caller, Creating, Id};

/// What a file is sent for.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum UploadPurposeWord {
    /// A photo of the work; its place is kept coarsely.
    Photo,
    /// A photo that safety or quality needs with its exact place.
    SafetyPhoto,
    /// A drawing as a picture, on which places are marked.
    PlanPicture,
}

/// How far a file is.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum UploadStateWord {
    /// Bytes are missing, or the last piece still has to be sent.
    Receiving,
    /// All bytes are there and were looked at; a thing may claim it.
    Complete,
    /// A thing shows it.
    Claimed,
}

/// A photo to send. Its bytes follow in one or many pieces.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnnounceUpload {
    /// Identifier, chosen by the sender: the same one with the same content may be announced again, with another
    /// content it is a conflict.
    #[schema(example = "0197a0b8-7c5e-7d41-a2c3-5a0f5f0a9b11")]
    id: Uuid,
    /// What for.
    #[schema(value_type = UploadPurposeWord)]
    purpose: UploadPurpose,
    /// Name of the file: jpg, jpeg, png or webp.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "现场.jpg")]
    file_name: String,
    /// Its size in bytes.
    #[schema(minimum = 1, maximum = 20_971_520, example = 348_211)]
    size: i64,
    /// SHA-256 of its bytes in lower-case hex.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    )]
    sha256: String,
    /// When it was captured, by the clock and in the time zone of the device.
    #[schema(example = "2026-05-06T09:30:00+08:00")]
    captured_at: Option<DateTime<FixedOffset>>,
    /// Where it was captured.
    position: Option<SaidPosition>,
}

impl AnnounceUpload {
    fn read(self) -> Result<(UploadId, UploadFields), Fault> {
        let mut fields = Fields::default();
        let captured = self.captured_at.map(|said| Captured::read(said, "/captured_at", &mut fields));
        let position = SaidPosition::read(self.position, "/position");
        let position = fields.finish_with(position)?;
        let file_name = FileName::parse(&self.file_name, "/file_name")?;
        let fields = UploadFields {
            purpose: self.purpose,
            file_name,
            size: self.size,
            sha256: self.sha256,
            captured,
            position,
        };
        Ok((UploadId(self.id), fields))
    }
}

/// A file on its way in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UploadView {
    /// Identifier; that of the photo once a thing shows it.
    id: Uuid,
    /// What for.
    #[schema(value_type = UploadPurposeWord)]
    purpose: UploadPurpose,
    /// Name of the file.
    #[schema(max_length = 200)]
    file_name: String,
    /// Its size in bytes.
    #[schema(minimum = 1, maximum = 20_971_520)]
    size: i64,
    /// Where the next piece begins; the same as `size` when every byte is there. While `state` is `receiving` then,
    /// an empty piece there makes it complete.
    #[schema(minimum = 0, maximum = 20_971_520)]
    offset: i64,
    /// How far it is.
    #[schema(value_type = UploadStateWord)]
    state: UploadState,
    /// When it is cleared away unless a thing claims it.
    expires_at: DateTime<Utc>,
}

/// The upload with its offset in the header as well.
pub(super) fn answer(status: StatusCode, upload: &Upload, is_replay: bool) -> HttpResponse {
    let offset = if upload.state == UploadState::Receiving { upload.received } else { upload.fields.size };
    let mut response = HttpResponse::build(status);
    response.insert_header(("Upload-Offset", offset.to_string()));
    if is_replay {
        response.insert_header(("Idempotency-Replayed", "true"));
    }
    response.json(UploadView {
        id: upload.id.0,
        purpose: upload.fields.purpose,
        file_name: upload.fields.file_name.as_str().to_owned(),
        size: upload.fields.size,
        offset,
        state: upload.state,
        expires_at: upload.expires_at,
    })
}

/// Announce a photo.
///
/// Its bytes are sent to `PUT /uploads/{id}`. Announcing the same file again, with whatever key, answers how far it is.
#[utoipa::path(
    tag = "photos",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = AnnounceUpload,
    responses((status = 201, body = UploadView, description = "The upload", headers(("Upload-Offset" = String)))),
)]
#[post("/uploads")]
pub(crate) async fn announce_upload(app: Data<App>, caller: Creating, body: Body<AnnounceUpload>) -> Answer {
    let (id, fields) = body.0.read()?;
    let call = &caller.0.call;
    let written = uploads::announce(&app, call, uploads::AnnounceUpload { id, fields }).await?;
    // The stored answer of the key says how far the file was then; the sender wants to know how far it is.
    let upload = uploads::get(&app, &call.actor, id).await?;
    Ok(answer(StatusCode::CREATED, &upload, written.is_replay))
}

/// How far a file of one's own is.
#[utoipa::path(
    tag = "photos",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The upload")),
    responses((status = 200, body = UploadView, description = "The upload", headers(("Upload-Offset" = String)))),
)]
#[get("/uploads/{id}")]
pub(crate) async fn get_upload(app: Data<App>, caller: Caller, id: Id<UploadId>) -> Answer {
    let upload = uploads::get(&app, caller.actor(), id.0).await?;
    Ok(answer(StatusCode::OK, &upload, false))
}
