//! `POST /progress-reports/{id}/{request-completion,complete,accept,withdraw}`.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::field::reports::{self, ShownReport};
use dujiang_app::{App, Written};
use dujiang_domain::field::Completion;
use dujiang_domain::ids::{ProgressReportId, UploadId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::ProgressReportView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// What the reviewer misses.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequestReportCompletion {
    /// What is missing, for the reporter.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "请补一张全景照片")]
    words: String,
}

/// Ask the reporter for what is missing.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The report"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = RequestReportCompletion,
    responses((status = 200, body = ProgressReportView, description = "The report", headers(("ETag" = String)))),
)]
#[post("/progress-reports/{id}/request-completion")]
pub(crate) async fn request_report_completion(
    app: Data<App>,
    caller: Creating,
    id: Id<ProgressReportId>,
    body: Body<RequestReportCompletion>,
) -> Answer {
    let command = reports::RequestCompletion { id: id.0, words: body.0.words };
    Ok(answered(reports::request_completion(&app, &caller.0.call, command).await?))
}

/// What the reporter adds: at least one of the three.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompleteProgressReport {
    /// Words to be added to those that stand.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "已补全景照片")]
    words: String,
    /// A figure in the place of the one that stands.
    #[schema(minimum = 0, maximum = 100)]
    progress_percent: Option<i64>,
    /// Photos to be added; nine in all at most.
    #[serde(default)]
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
}

/// Add to one's own report what the reviewer misses.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The report"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = CompleteProgressReport,
    responses((status = 200, body = ProgressReportView, description = "The report", headers(("ETag" = String)))),
)]
#[post("/progress-reports/{id}/complete")]
pub(crate) async fn complete_progress_report(
    app: Data<App>,
    caller: Creating,
    id: Id<ProgressReportId>,
    body: Body<CompleteProgressReport>,
) -> Answer {
    let CompleteProgressReport { words, progress_percent, photo_ids } = body.0;
    let photos = photo_ids.into_iter().map(UploadId).collect();
    let completion = Completion { words, progress_percent, photos };
    let command = reports::CompleteReport { id: id.0, completion };
    Ok(answered(reports::complete(&app, &caller.0.call, command).await?))
}

/// What the reviewer says.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct AcceptProgressReport {
    /// Words to the reporter.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    words: String,
}

/// Accept a report.
///
/// It drives the progress, the actual dates and the forecast of its task, unless a report that happened later has done
/// so already: then it is accepted as a record and `drove` is false. Nobody accepts his own.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The report"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = AcceptProgressReport,
    responses((status = 200, body = ProgressReportView, description = "The report", headers(("ETag" = String)))),
)]
#[post("/progress-reports/{id}/accept")]
pub(crate) async fn accept_progress_report(
    app: Data<App>,
    caller: Creating,
    id: Id<ProgressReportId>,
    body: Body<AcceptProgressReport>,
) -> Answer {
    let command = reports::AcceptReport { id: id.0, words: body.0.words };
    Ok(answered(reports::accept(&app, &caller.0.call, command).await?))
}

/// Why a report is taken back.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct WithdrawProgressReport {
    /// Why.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// Take one's own report back while its review is not over.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The report"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = WithdrawProgressReport,
    responses((status = 200, body = ProgressReportView, description = "The report", headers(("ETag" = String)))),
)]
#[post("/progress-reports/{id}/withdraw")]
pub(crate) async fn withdraw_progress_report(
    app: Data<App>,
    caller: Creating,
    id: Id<ProgressReportId>,
    body: Body<WithdrawProgressReport>,
) -> Answer {
    let command = reports::WithdrawReport { id: id.0, reason: body.0.reason };
    Ok(answered(reports::withdraw(&app, &caller.0.call, command).await?))
}

fn answered(written: Written<ShownReport>) -> actix_web::HttpResponse {
    let view = ProgressReportView::from(written.value);
    answer::written(StatusCode::OK, &view, view.version, written.is_replay)
}
