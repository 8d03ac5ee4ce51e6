//! How reports look on the wire.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use dujiang_app::field::reports::{ReportPair, ShownReport};
use dujiang_domain::field::{ReportState, ReviewState};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::photos::{PhotoView, on_its_clock};
use crate::files::PositionView;
use crate::refs::{ActorRef, UnitRef};
use crate::words::unword;

/// How the work goes.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ReportStateWord {
    /// 正常
    Normal,
    /// 遇到问题
    Problem,
    /// 停工
    Stopped,
}

/// Where the review of a report stands.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ReviewStateWord {
    /// It waits for a reviewer.
    Submitted,
    /// The reviewer misses something; `review_words` says what.
    Incomplete,
    /// It was accepted.
    Accepted,
    /// Its reporter took it back.
    Withdrawn,
}

/// A project as a report names it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReportProject {
    /// Identifier.
    id: Uuid,
    /// Name.
    #[schema(max_length = 200)]
    name: String,
    /// The unit that answers for it.
    unit: UnitRef,
}

/// A progress report.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProgressReportView {
    /// Identifier, chosen by the phone.
    pub id: Uuid,
    /// Its project.
    project: ReportProject,
    /// The task it is about; null for a milestone.
    #[schema(required = true)]
    task_id: Option<Uuid>,
    /// The milestone it is about; null for a task.
    #[schema(required = true)]
    milestone_id: Option<Uuid>,
    /// What the task or milestone was called then, with its number in the tree.
    #[schema(max_length = 300, example = "1.2 路基填筑")]
    subject_name: String,
    /// How far the task is today by what was accepted; null for a milestone, or when the task is gone.
    #[schema(required = true, minimum = 0, maximum = 100)]
    task_percent: Option<i64>,
    /// How the work goes.
    #[schema(value_type = ReportStateWord)]
    state: ReportState,
    /// How far the task is, as it is reported.
    #[schema(required = true, minimum = 0, maximum = 100)]
    progress_percent: Option<i64>,
    /// Words.
    #[schema(max_length = 10_000)]
    words: String,
    /// Photos in order.
    #[schema(max_items = 9)]
    photos: Vec<PhotoView>,
    /// Where it was written, coarsely.
    #[schema(required = true)]
    position: Option<PositionView>,
    /// When it was written, in the time zone of the device.
    captured_at: DateTime<FixedOffset>,
    /// When the task is expected to be finished.
    #[schema(required = true)]
    expected_finish: Option<NaiveDate>,
    /// Who reports.
    reported_by: ActorRef,
    /// When it arrived.
    received_at: DateTime<Utc>,
    /// The earlier of capture and arrival: the order in which reports of a task count.
    happened_at: DateTime<Utc>,
    /// Where its review stands.
    #[schema(value_type = ReviewStateWord)]
    review_state: ReviewState,
    /// What the reviewer misses or says.
    #[schema(max_length = 1000)]
    review_words: String,
    /// The reviewer.
    #[schema(required = true)]
    reviewed_by: Option<ActorRef>,
    /// When it was reviewed.
    #[schema(required = true)]
    reviewed_at: Option<DateTime<Utc>>,
    /// Whether its acceptance moved the task; false for a report that arrived after a later one was accepted.
    drove: bool,
    /// The report of the same task before it.
    #[schema(required = true)]
    previous_id: Option<Uuid>,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    pub version: i64,
}

/// A report beside the one of the same task before it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProgressReportDetail {
    /// The report.
    #[serde(flatten)]
    pub report: ProgressReportView,
    /// The one before; null for the first.
    #[schema(required = true)]
    pub previous: Option<ProgressReportView>,
}

impl From<ShownReport> for ProgressReportView {
    fn from(ShownReport { row, photos }: ShownReport) -> Self {
        Self {
            id: row.id,
            project: ReportProject {
                id: row.project_id,
                name: row.project_name,
                unit: UnitRef { id: row.unit_id, name: row.unit_name },
            },
            task_id: row.task_id,
            milestone_id: row.milestone_id,
            subject_name: row.subject_name,
            task_percent: row.task_percent,
            state: unword(&row.state).unwrap_or(ReportState::Normal),
            progress_percent: row.progress_percent,
            words: row.words,
            photos: photos.into_iter().map(PhotoView::from).collect(),
            position: PositionView::from_parts(row.latitude, row.longitude, row.accuracy),
            captured_at: on_its_clock(row.captured_at, row.captured_offset),
            expected_finish: row.expected_finish,
            reported_by: ActorRef { id: Some(row.reported_by), name: Some(row.reported_by_name) },
            received_at: row.received_at,
            happened_at: row.happened_at,
            review_state: unword(&row.review_state).unwrap_or(ReviewState::Submitted),
            review_words: row.review_words,
            reviewed_by: row.reviewed_by.map(|id| ActorRef { id: Some(id), name: row.reviewed_by_name }),
            reviewed_at: row.reviewed_at,
            drove: row.drove,
            previous_id: row.previous_id,
            version: row.version,
        }
    }
}

impl From<ReportPair> for ProgressReportDetail {
    fn from(pair: ReportPair) -> Self {
        Self { report: pair.report.into(), previous: pair.previous.map(ProgressReportView::from) }
    }
}
