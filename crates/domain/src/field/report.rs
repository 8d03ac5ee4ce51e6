//! A progress report 进度填报: what one person says about one task or milestone at one moment.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::capture::{Captured, Position};
use crate::fault::{Code, Fault};
use crate::files::photo::PhotoRef;
use crate::ids::{MilestoneId, ProgressReportId, ProjectId, TaskId, UserId};
use crate::input::Fields;
use crate::planning::is_open;
use crate::projects::ProjectState;

/// How the work goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportState {
    /// 正常
    Normal,
    /// 遇到问题
    Problem,
    /// 停工
    Stopped,
}

/// Where the review of a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewState {
    /// It waits for a reviewer.
    Submitted,
    /// The reviewer misses something.
    Incomplete,
    /// It was accepted.
    Accepted,
    /// Its reporter took it back.
    Withdrawn,
}

impl ReviewState {
    /// The word in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Incomplete => "incomplete",
            Self::Accepted => "accepted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether its review is not over.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Submitted | Self::Incomplete)
    }
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportSubject {
    /// A task.
    Task(TaskId),
    /// A milestone.
    Milestone(MilestoneId),
}

impl ReportSubject {
    /// The one of the two that is named.
    ///
    /// # Errors
    /// [`Code::ReportSubject`] at `/task_id` when it is none or both.
    pub fn of(task: Option<TaskId>, milestone: Option<MilestoneId>) -> Result<Self, Fault> {
        match (task, milestone) {
            (Some(task), None) => Ok(Self::Task(task)),
            (None, Some(milestone)) => Ok(Self::Milestone(milestone)),
            (None, None) | (Some(_), Some(_)) => Err(Fault::field("/task_id", Code::ReportSubject)),
        }
    }

    /// The task, if it is one.
    pub const fn task(self) -> Option<TaskId> {
        match self {
            Self::Task(task) => Some(task),
            Self::Milestone(_) => None,
        }
    }

    /// The milestone, if it is one.
    pub const fn milestone(self) -> Option<MilestoneId> {
        match self {
            Self::Task(_) => None,
            Self::Milestone(milestone) => Some(milestone),
        }
    }
}

/// What people say in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFields {
    /// How the work goes.
    pub state: ReportState,
    /// How far the task is, 0 to 100.
    pub progress_percent: Option<i64>,
    /// Words, at most 2,000 characters.
    pub words: String,
    /// Where it was written; kept coarsely.
    pub position: Option<Position>,
    /// When it was written, by the clock of the device.
    pub captured: Captured,
    /// When the task will be finished.
    pub expected_finish: Option<NaiveDate>,
}

impl ReportFields {
    /// The same fields, trimmed and checked, of a report with `photos` photos.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self, subject: ReportSubject, photos: usize) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.words = fields.optional_text("/words", &self.words, 2000);
        let in_range = self.progress_percent.is_none_or(|percent| (0..=100).contains(&percent));
        fields.require("/progress_percent", in_range, Code::FieldRange);
        // A milestone is reached or not; it is confirmed, not measured.
        let is_measured = subject.task().is_some() || self.progress_percent.is_none();
        fields.require("/progress_percent", is_measured, Code::FieldUnknown);
        let needs_words = self.state != ReportState::Normal && self.words.is_empty();
        fields.require("/words", !needs_words, Code::ReportWordsRequired);
        let is_empty = self.progress_percent.is_none() && self.words.is_empty() && photos == 0;
        fields.require("/words", needs_words || !is_empty, Code::ReportEmpty);
        self.position = self.position.map(Position::coarse);
        fields.finish(self)
    }
}

/// A report on its way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// The identifier that the phone chose.
    pub id: ProgressReportId,
    /// The project.
    pub project_id: ProjectId,
    /// What it is about.
    pub subject: ReportSubject,
    /// What that is called.
    pub subject_name: String,
    /// What is said.
    pub fields: ReportFields,
    /// Digest of what was sent.
    pub fingerprint: String,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressReport {
    /// Identifier.
    pub id: ProgressReportId,
    /// The project.
    pub project_id: ProjectId,
    /// The task or milestone.
    pub subject: ReportSubject,
    /// What it was called then.
    pub subject_name: String,
    /// What is said.
    #[serde(flatten)]
    pub fields: ReportFields,
    /// Photos.
    pub photos: Vec<PhotoRef>,
    /// Who says it.
    pub reported_by: UserId,
    /// When it arrived.
    pub received_at: DateTime<Utc>,
    /// Digest of what was sent at first.
    pub fingerprint: String,
    /// Where its review stands.
    pub review_state: ReviewState,
    /// What the reviewer misses or says.
    pub review_words: String,
    /// The reviewer.
    pub reviewed_by: Option<UserId>,
    /// When it was reviewed.
    pub reviewed_at: Option<DateTime<Utc>>,
    /// Whether its acceptance moved the task.
    pub drove: bool,
    /// Rises by one with every change.
    pub version: i64,
}

impl ProgressReport {
    /// Takes a report in. Its fields were checked and its photos claimed.
    pub fn submit(new: NewReport, photos: Vec<PhotoRef>, by: UserId, now: DateTime<Utc>) -> (Self, Event) {
        let report = Self {
            id: new.id,
            project_id: new.project_id,
            subject: new.subject,
            subject_name: new.subject_name,
            fields: new.fields,
            photos,
            reported_by: by,
            received_at: now,
            fingerprint: new.fingerprint,
            review_state: ReviewState::Submitted,
            review_words: String::new(),
            reviewed_by: None,
            reviewed_at: None,
            drove: false,
            version: 1,
        };
        let event = Event::created(EventName::ReportSubmitted, &report);
        (report, event)
    }

    /// The instant that counts among the reports of its task.
    pub fn happened_at(&self) -> DateTime<Utc> {
        self.fields.captured.happened(self.received_at)
    }

    /// Whether the same content was sent under the same identifier.
    ///
    /// # Errors
    /// [`Code::ReportTaken`] when it was another.
    pub fn require_same(&self, by: UserId, fingerprint: &str) -> Result<(), Fault> {
        let is_same = self.reported_by == by && self.fingerprint == fingerprint;
        if is_same { Ok(()) } else { Err(Fault::new(Code::ReportTaken)) }
    }
}

impl Audited for ProgressReport {
    const KIND: SubjectKind = SubjectKind::ProgressReport;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.subject_name
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

/// Whether a project takes reports: while its plan is open, and while it rests, for that is when the field has the most
/// to say.
pub const fn is_reportable(state: ProjectState) -> bool {
    is_open(state) || matches!(state, ProjectState::Suspended)
}

#[cfg(test)]
#[path = "report_tests.rs"]
pub(super) mod tests;
