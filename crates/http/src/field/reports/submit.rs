//! `POST /projects/{id}/progress-reports`: a report from the field.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::{DateTime, FixedOffset, NaiveDate};
use dujiang_app::App;
use dujiang_app::field::reports;
use dujiang_domain::capture::Captured;
use dujiang_domain::fault::Fault;
use dujiang_domain::field::{ReportFields, ReportState, ReportSubject};
use dujiang_domain::ids::{MilestoneId, ProgressReportId, ProjectId, TaskId, UploadId};
use dujiang_domain::input::Fields;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{ProgressReportView, ReportStateWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};
use crate::files::SaidPosition;

/// A report from the field, about one task or one milestone.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmitProgressReport {
    /// Identifier, chosen by the phone: the same one with the same content is the same report, however often it is
    /// sent; with another content it is a conflict.
    #[schema(example = "0197a0b8-7c5e-7d41-a2c3-5a0f5f0a9b12")]
    id: Uuid,
    /// The task it is about; this or `milestone_id`.
    #[schema(example = "0197a0b8-7c5e-7d41-a2c3-5a0f5f0a9b13")]
    task_id: Option<Uuid>,
    /// The milestone it is about; this or `task_id`.
    milestone_id: Option<Uuid>,
    /// How the work goes.
    #[schema(value_type = ReportStateWord)]
    state: ReportState,
    /// How far the task is; only for a task without tasks below it.
    #[schema(minimum = 0, maximum = 100, example = 40)]
    progress_percent: Option<i64>,
    /// Words; needed for a problem or a stop.
    #[serde(default)]
    #[schema(max_length = 2000, example = "今日完成填筑第三层")]
    words: String,
    /// Photos: uploads of the reporter that are complete and not yet used.
    #[serde(default)]
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
    /// Where it is written; never needed.
    position: Option<SaidPosition>,
    /// When it was written, by the clock and in the time zone of the device.
    #[schema(example = "2026-05-06T09:30:00+08:00")]
    captured_at: DateTime<FixedOffset>,
    /// When the task is expected to be finished.
    #[schema(example = "2026-06-30")]
    expected_finish: Option<NaiveDate>,
}

impl SubmitProgressReport {
    fn read(self, project: ProjectId) -> Result<reports::SubmitReport, Fault> {
        let mut fields = Fields::default();
        let captured = Captured::read(self.captured_at, "/captured_at", &mut fields);
        let position = fields.finish_with(SaidPosition::read(self.position, "/position"))?;
        let subject = ReportSubject::of(self.task_id.map(TaskId), self.milestone_id.map(MilestoneId))?;
        Ok(reports::SubmitReport {
            id: ProgressReportId(self.id),
            project,
            subject,
            fields: ReportFields {
                state: self.state,
                progress_percent: self.progress_percent,
                words: self.words,
                position,
                captured,
                expected_finish: self.expected_finish,
            },
            photos: self.photo_ids.into_iter().map(UploadId).collect(),
        })
    }
}

/// Report on a task or a milestone.
///
/// It arrives exactly once: sending the same report again, with whatever key, answers with it. Its photos are uploaded
/// before and become visible together with it.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = SubmitProgressReport,
    responses((status = 201, body = ProgressReportView, description = "The report", headers(("ETag" = String)))),
)]
#[post("/projects/{id}/progress-reports")]
pub(crate) async fn submit_progress_report(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<SubmitProgressReport>,
) -> Answer {
    let written = reports::submit(&app, &caller.0.call, body.0.read(id.0)?).await?;
    let view = ProgressReportView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}
