//! `GET /my/field`: everything that somebody needs in the field, in one go.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use dujiang_app::App;
use dujiang_app::field::mine::{self, FieldMilestone, FieldTask, LastReport, MyField, OwnReport};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{ConfirmationState, ReportState, ReviewState};
use dujiang_domain::projects::ProjectState;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::confirmations::{ConfirmationStateWord, MilestoneEvidenceView};
use super::photos::on_its_clock;
use super::reports::{ReportStateWord, ReviewStateWord};
use crate::answer::Answer;
use crate::extract::Caller;
use crate::words::unword;

/// The routes of one's own field work.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(get_my_field);
}

/// A project in which the caller has something to do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldProjectView {
    /// Identifier.
    id: Uuid,
    /// Name.
    #[schema(max_length = 200)]
    name: String,
    /// Project code.
    #[schema(required = true, max_length = 40)]
    code: Option<String>,
    /// State.
    #[schema(value_type = crate::projects::ProjectStateWord)]
    state: ProjectState,
    /// Where it is.
    #[schema(max_length = 500)]
    address: String,
    /// How far it is.
    #[schema(minimum = 0, maximum = 100)]
    progress_percent: i64,
}

/// The last report of a task or milestone, whoever wrote it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LastReportView {
    /// Identifier.
    id: Uuid,
    /// How the work went.
    #[schema(value_type = ReportStateWord)]
    state: ReportState,
    /// How far the task was.
    #[schema(required = true, minimum = 0, maximum = 100)]
    progress_percent: Option<i64>,
    /// When that was so.
    happened_at: DateTime<Utc>,
    /// Where its review stands.
    #[schema(value_type = ReviewStateWord)]
    review_state: ReviewState,
}

/// A task to report on.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldTaskView {
    /// Identifier.
    id: Uuid,
    /// Its project.
    project_id: Uuid,
    /// Number in the tree.
    #[schema(max_length = 60, example = "1.2")]
    wbs: String,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// What exactly.
    #[schema(max_length = 4000)]
    description: String,
    /// Planned start.
    #[schema(required = true)]
    planned_start: Option<NaiveDate>,
    /// Planned end; the order of the list, those without one last.
    #[schema(required = true)]
    planned_end: Option<NaiveDate>,
    /// Actual start.
    #[schema(required = true)]
    actual_start: Option<NaiveDate>,
    /// Expected end, as it was last reported and accepted.
    #[schema(required = true)]
    forecast_end: Option<NaiveDate>,
    /// How far it is by what was accepted.
    #[schema(minimum = 0, maximum = 100)]
    progress_percent: i64,
    /// Whether it names the caller; otherwise it is his unit's and names nobody.
    is_own: bool,
    /// The last report.
    #[schema(required = true)]
    last_report: Option<LastReportView>,
}

/// A milestone to report on or to confirm.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldMilestoneView {
    /// Identifier.
    id: Uuid,
    /// Its project.
    project_id: Uuid,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// What has to be true on the day.
    #[schema(max_length = 4000)]
    description: String,
    /// Whether leaders watch it.
    is_key: bool,
    /// Planned day; the order of the list.
    planned_date: NaiveDate,
    /// Whether it is the caller's to confirm; otherwise it waits for his second look only.
    is_own: bool,
    /// What its confirmation takes; null where no rule asks for anything.
    #[schema(required = true)]
    evidence: Option<MilestoneEvidenceView>,
    /// Where its confirmation stands; null while nobody confirmed it.
    #[schema(required = true, value_type = Option<ConfirmationStateWord>)]
    confirmation_state: Option<ConfirmationState>,
    /// Version of the confirmation, for the second look.
    #[schema(required = true)]
    confirmation_version: Option<i64>,
    /// Whether it waits for a second person who may be the caller.
    awaits_my_look: bool,
    /// The last report.
    #[schema(required = true)]
    last_report: Option<LastReportView>,
}

/// A report of one's own of the last thirty days, and what became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnReportView {
    /// Identifier.
    id: Uuid,
    /// Its project.
    project_id: Uuid,
    /// The task; null for a milestone.
    #[schema(required = true)]
    task_id: Option<Uuid>,
    /// The milestone; null for a task.
    #[schema(required = true)]
    milestone_id: Option<Uuid>,
    /// What that was called.
    #[schema(max_length = 300)]
    subject_name: String,
    /// How the work went.
    #[schema(value_type = ReportStateWord)]
    state: ReportState,
    /// How far the task was.
    #[schema(required = true, minimum = 0, maximum = 100)]
    progress_percent: Option<i64>,
    /// Words.
    #[schema(max_length = 10_000)]
    words: String,
    /// When it was written, in the time zone of the device.
    captured_at: DateTime<FixedOffset>,
    /// When it arrived.
    received_at: DateTime<Utc>,
    /// Where its review stands.
    #[schema(value_type = ReviewStateWord)]
    review_state: ReviewState,
    /// What the reviewer misses or says.
    #[schema(max_length = 1000)]
    review_words: String,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    version: i64,
}

/// Everything that somebody needs in the field.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyFieldView {
    /// Projects in which he has something to do, by name.
    #[schema(max_items = 300)]
    projects: Vec<FieldProjectView>,
    /// His tasks, the earliest due first.
    #[schema(max_items = 300)]
    tasks: Vec<FieldTaskView>,
    /// His milestones, the earliest due first.
    #[schema(max_items = 300)]
    milestones: Vec<FieldMilestoneView>,
    /// His own reports of the last thirty days, the latest first.
    #[schema(max_items = 100)]
    reports: Vec<OwnReportView>,
}

/// Own projects, tasks and milestones with what is needed to report on them without a network.
///
/// Small enough for a phone to keep; ask with `If-None-Match` whether it is still the same.
#[utoipa::path(
    tag = "my work",
    security(("bearer" = [])),
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of the copy at hand", max_length = 100)),
    responses(
        (status = 200, body = MyFieldView, description = "The caller's field work", headers(("ETag" = String))),
        (status = 304, description = "The copy at hand is still the same"),
    ),
)]
#[get("/my/field")]
async fn get_my_field(app: Data<App>, caller: Caller, request: HttpRequest) -> Answer {
    let field = mine::my_field(&app, caller.actor()).await?;
    let view = MyFieldView::new(field, caller.actor().user().map(Uuid::from));
    let body = serde_json::to_vec(&view).map_err(|_| Fault::new(Code::Internal))?;
    let tag = format!("\"{}\"", dujiang_app::digest(&body));
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| known.split(',').any(|known| known.trim() == tag));
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::ETAG, tag)).insert_header((header::CACHE_CONTROL, "private, no-cache"));
    if is_known {
        return Ok(response.finish());
    }
    Ok(response.content_type("application/json").body(body))
}

impl MyFieldView {
    fn new(field: MyField, caller: Option<Uuid>) -> Self {
        let MyField { projects, tasks, milestones, last, reports, key_evidence, ordinary_evidence } = field;
        let evidence = |is_key: bool| {
            let evidence = if is_key { &key_evidence } else { &ordinary_evidence };
            evidence.clone().map(MilestoneEvidenceView::from)
        };
        let projects = projects.into_iter().map(|row| FieldProjectView {
            id: row.id,
            name: row.name,
            code: row.code,
            state: unword(&row.state).unwrap_or(ProjectState::InExecution),
            address: row.address,
            progress_percent: row.progress_percent,
        });
        let of_task =
            |id: Uuid| last.iter().find(|report| report.task_id == Some(id)).map(LastReportView::from);
        let of_milestone =
            |id: Uuid| last.iter().find(|report| report.milestone_id == Some(id)).map(LastReportView::from);
        Self {
            projects: projects.collect(),
            tasks: tasks.into_iter().map(|row| FieldTaskView::new(of_task(row.id), row)).collect(),
            milestones: milestones
                .into_iter()
                .map(|row| FieldMilestoneView::new(of_milestone(row.id), evidence(row.is_key), caller, row))
                .collect(),
            reports: reports.into_iter().map(OwnReportView::from).collect(),
        }
    }
}

impl FieldTaskView {
    fn new(last_report: Option<LastReportView>, row: FieldTask) -> Self {
        Self {
            id: row.id,
            project_id: row.project_id,
            wbs: row.wbs,
            title: row.title,
            description: row.description,
            planned_start: row.planned_start,
            planned_end: row.planned_end,
            actual_start: row.actual_start,
            forecast_end: row.forecast_end,
            progress_percent: row.progress_percent,
            is_own: row.is_own,
            last_report,
        }
    }
}

impl FieldMilestoneView {
    fn new(
        last_report: Option<LastReportView>,
        evidence: Option<MilestoneEvidenceView>,
        caller: Option<Uuid>,
        row: FieldMilestone,
    ) -> Self {
        let confirmation_state = row.confirmation_state.as_deref().and_then(unword);
        let is_waiting = confirmation_state == Some(ConfirmationState::Waiting);
        Self {
            id: row.id,
            project_id: row.project_id,
            title: row.title,
            description: row.description,
            is_key: row.is_key,
            planned_date: row.planned_date,
            is_own: row.is_own,
            evidence,
            confirmation_state,
            confirmation_version: row.confirmation_version,
            awaits_my_look: is_waiting && row.confirmed_by != caller,
            last_report,
        }
    }
}

impl From<&LastReport> for LastReportView {
    fn from(row: &LastReport) -> Self {
        Self {
            id: row.id,
            state: unword(&row.state).unwrap_or(ReportState::Normal),
            progress_percent: row.progress_percent,
            happened_at: row.happened_at,
            review_state: unword(&row.review_state).unwrap_or(ReviewState::Submitted),
        }
    }
}

impl From<OwnReport> for OwnReportView {
    fn from(row: OwnReport) -> Self {
        Self {
            id: row.id,
            project_id: row.project_id,
            task_id: row.task_id,
            milestone_id: row.milestone_id,
            subject_name: row.subject_name,
            state: unword(&row.state).unwrap_or(ReportState::Normal),
            progress_percent: row.progress_percent,
            words: row.words,
            captured_at: on_its_clock(row.captured_at, row.captured_offset),
            received_at: row.received_at,
            review_state: unword(&row.review_state).unwrap_or(ReviewState::Submitted),
            review_words: row.review_words,
            version: row.version,
        }
    }
}
