//! `POST /daily-briefs`, `PATCH /daily-briefs/{id}` and `POST /daily-briefs/{id}/send`.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{patch, post};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::field::briefs;
use dujiang_domain::ids::{DailyBriefId, ProjectId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::WrittenBriefView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// The brief of a day.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WriteDailyBrief {
    /// Of which project.
    project_id: Uuid,
    /// Of which day; today at the latest.
    #[schema(example = "2026-05-06")]
    day: NaiveDate,
    /// What is to be added to what happened; nothing is needed.
    #[serde(default)]
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000, example = "明日浇筑第二跨")]
    words: String,
    /// Whether it goes out at once.
    #[serde(default)]
    send: bool,
    /// Of which things what happened is not told when it goes out: `subject_id` of its items.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    left_out: Vec<Uuid>,
}

/// Write the brief of a day, or send it at once as it drafted itself.
#[utoipa::path(
    tag = "daily briefs",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = WriteDailyBrief,
    responses((status = 201, body = WrittenBriefView, description = "The brief", headers(("ETag" = String)))),
)]
#[post("/daily-briefs")]
pub(crate) async fn write_daily_brief(
    app: Data<App>,
    caller: Creating,
    body: Body<WriteDailyBrief>,
) -> Answer {
    let WriteDailyBrief { project_id, day, words, send, left_out } = body.0;
    let command = briefs::WriteBrief { project: ProjectId(project_id), day, words, sends: send, left_out };
    let written = briefs::write(&app, &caller.0.call, command).await?;
    let view = WrittenBriefView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}

/// New words of a brief.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EditDailyBrief {
    /// What is to be added to what happened.
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000, example = "雨停后复工")]
    words: String,
}

/// Change the words of a brief that has not gone out.
#[utoipa::path(
    tag = "daily briefs",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The brief"), crate::document::VersionHeader),
    request_body = EditDailyBrief,
    responses((status = 200, body = WrittenBriefView, description = "The brief", headers(("ETag" = String)))),
)]
#[patch("/daily-briefs/{id}")]
pub(crate) async fn edit_daily_brief(
    app: Data<App>,
    caller: Caller,
    id: Id<DailyBriefId>,
    body: Body<EditDailyBrief>,
) -> Answer {
    let command = briefs::EditBrief { id: id.0, words: body.0.words };
    let written = briefs::edit(&app, &caller.call, command).await?;
    let view = WrittenBriefView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// How a brief goes out.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SendDailyBrief {
    /// Of which things what happened is not told: `subject_id` of its items.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    left_out: Vec<Uuid>,
}

/// Send a brief that somebody wrote, with what happened by now.
#[utoipa::path(
    tag = "daily briefs",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The brief"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = SendDailyBrief,
    responses((status = 200, body = WrittenBriefView, description = "The brief", headers(("ETag" = String)))),
)]
#[post("/daily-briefs/{id}/send")]
pub(crate) async fn send_daily_brief(
    app: Data<App>,
    caller: Creating,
    id: Id<DailyBriefId>,
    body: Body<SendDailyBrief>,
) -> Answer {
    let command = briefs::SendWrittenBrief { id: id.0, left_out: body.0.left_out };
    let written = briefs::send(&app, &caller.0.call, command).await?;
    let view = WrittenBriefView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
