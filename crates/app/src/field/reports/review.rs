//! The review of reports. Nobody reviews his own.

use dujiang_domain::access::{Permit, ProjectAccess, ReportProgress, ReviewReport};
use dujiang_domain::audit::{Event, SubjectKind};
use dujiang_domain::field::{Completion, ProgressReport, drives};
use dujiang_domain::files::photo::PhotoSubject;
use dujiang_domain::ids::ProgressReportId;
use dujiang_domain::projects::Project;
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::field::{reports as store, stream};
use serde::Serialize;

use super::ShownReport;
use super::submit::name;
use crate::files::photos::{self, Claim};
use crate::planning::{self, tasks};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// The reviewer misses something.
#[derive(Debug, Clone, Serialize)]
pub struct RequestCompletion {
    /// In which report.
    pub id: ProgressReportId,
    /// What.
    pub words: String,
}

/// Tells the reporter what is missing.
///
/// # Errors
/// Refusals of permission (never one's own report), of a stale version and of the state of the review.
pub async fn request_completion(
    app: &App,
    call: &Call,
    command: RequestCompletion,
) -> Result<Written<ShownReport>, AppError> {
    app.write(call, "report.request_completion", &command, async |tx| {
        let (project, access, before) = load_for_review(tx, command.id).await?;
        let permit = tx.permit::<ReviewReport>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let (after, event) = before.ask_completion(&command.words, tx.stamp(&call.actor))?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(stream::view(tx, &permit, project.id, after.id).await?, event))
    })
    .await
}

/// The reviewer accepts.
#[derive(Debug, Clone, Serialize)]
pub struct AcceptReport {
    /// Which report.
    pub id: ProgressReportId,
    /// Words to the reporter.
    pub words: String,
}

/// Accepts a report; it drives the progress and the forecast of its task, in the same transaction, unless a report
/// that happened later has done so already.
///
/// # Errors
/// Refusals of permission (never one's own report), of a stale version, of the state of the review and of the plan.
pub async fn accept(app: &App, call: &Call, command: AcceptReport) -> Result<Written<ShownReport>, AppError> {
    app.write(call, "report.accept", &command, async |tx| {
        let (project, access, before) = load_for_review(tx, command.id).await?;
        let permit = tx.permit::<ReviewReport>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let is_latest = match before.subject.task() {
            Some(task) => drives(before.happened_at(), store::last_driving(tx, task).await?),
            None => false,
        };
        let (after, event) = before.accept(&command.words, is_latest, tx.stamp(&call.actor))?;
        store::save(tx, &permit, &before, &after).await?;
        let driven = if is_latest { drive(tx, &permit, &project, &after).await? } else { None };
        let view = stream::view(tx, &permit, project.id, after.id).await?;
        Ok(Outcome::new(view, event).and(driven))
    })
    .await
}

async fn drive(
    tx: &Tx,
    permit: &Permit<ReviewReport>,
    project: &Project,
    report: &ProgressReport,
) -> Result<Option<Event>, AppError> {
    let Some(task) = report.subject.task() else { return Ok(None) };
    let accepted = tasks::Accepted {
        progress_percent: report.fields.progress_percent,
        day: civil_date(report.happened_at()),
        expected_finish: report.fields.expected_finish,
    };
    tasks::drive(tx, permit, project, task, accepted).await
}

/// The reporter adds what was missing.
#[derive(Debug, Clone, Serialize)]
pub struct CompleteReport {
    /// To which report.
    pub id: ProgressReportId,
    /// What.
    pub completion: Completion,
}

/// Adds to one's own report what the reviewer missed.
///
/// # Errors
/// Refusals of permission (only one's own report), of a stale version, of the state of the review and of wrong fields.
pub async fn complete(
    app: &App,
    call: &Call,
    command: CompleteReport,
) -> Result<Written<ShownReport>, AppError> {
    app.write(call, "report.complete", &command, async |tx| {
        let (project, access, before) = load_own(tx, command.id).await?;
        let permit = tx.permit::<ReportProgress>(&call.actor, &access).await?;
        before.require_reporter(permit.actor())?;
        call.expects(before.version)?;
        let claim = Claim {
            project: project.id,
            subject: PhotoSubject { kind: SubjectKind::ProgressReport, id: before.id.0 },
            task: before.subject.task(),
            owner: before.reported_by,
            present: before.photos.len(),
            pointer: "/photo_ids",
        };
        let photos = photos::claim(tx, &permit, claim, &command.completion.photos).await?;
        let (after, event) = before.complete(&command.completion, photos)?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(stream::view(tx, &permit, project.id, after.id).await?, event))
    })
    .await
}

/// The reporter takes it back.
#[derive(Debug, Clone, Serialize)]
pub struct WithdrawReport {
    /// Which report.
    pub id: ProgressReportId,
    /// Why.
    pub reason: Option<String>,
}

/// Takes one's own report back while its review is not over.
///
/// # Errors
/// Refusals of permission (only one's own report), of a stale version and of the state of the review.
pub async fn withdraw(
    app: &App,
    call: &Call,
    command: WithdrawReport,
) -> Result<Written<ShownReport>, AppError> {
    app.write(call, "report.withdraw", &command, async |tx| {
        let (project, access, before) = load_own(tx, command.id).await?;
        let permit = tx.permit::<ReportProgress>(&call.actor, &access).await?;
        before.require_reporter(permit.actor())?;
        call.expects(before.version)?;
        let (after, event) = before.withdraw(command.reason.as_deref())?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(stream::view(tx, &permit, project.id, after.id).await?, event))
    })
    .await
}

/// A report with its project, locked. Its reporter has a part in it, and as its maker never reviews it.
async fn load_for_review(
    tx: &Tx,
    id: ProgressReportId,
) -> Result<(Project, ProjectAccess, ProgressReport), AppError> {
    let found = store::get(tx, id).await?;
    let (project, mut access) = projects::get_for_update(tx, found.project_id).await?;
    access.maker = Some(found.reported_by);
    access.persons.push(found.reported_by);
    // Read again behind the lock: whoever was faster is seen.
    let report = store::get(tx, id).await?;
    Ok((project, access, report))
}

/// The same for the reporter, who may still be named in the task only.
async fn load_own(
    tx: &Tx,
    id: ProgressReportId,
) -> Result<(Project, ProjectAccess, ProgressReport), AppError> {
    let (project, mut access, report) = load_for_review(tx, id).await?;
    let subject = report.subject;
    let reportable = planning::reportable(tx, project.id, subject.task(), subject.milestone()).await?;
    name(&mut access, reportable.as_ref());
    Ok((project, access, report))
}
