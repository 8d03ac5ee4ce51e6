//! Taking a report in, exactly once.
//!
//! The phone chose the identifier and may send the report as often as it likes, with whatever key, after whatever
//! lost answer: the same content under the same identifier is the same report, another content is a conflict. Photos
//! are claimed in the same transaction.

use dujiang_domain::access::{Permit, ProjectAccess, ReportProgress};
use dujiang_domain::audit::SubjectKind;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{NewReport, ProgressReport, ReportFields, ReportSubject, is_reportable};
use dujiang_domain::files::photo::{PhotoRef, PhotoSubject};
use dujiang_domain::ids::{ProgressReportId, ProjectId, UploadId, UserId};
use dujiang_domain::planning::Standing;
use dujiang_persistence::Tx;
use dujiang_persistence::field::{reports as store, stream};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::ShownReport;
use crate::files::photos::{self, Claim};
use crate::planning::{self, Reportable};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody reports.
#[derive(Debug, Clone, Serialize)]
pub struct SubmitReport {
    /// The identifier that the phone chose.
    pub id: ProgressReportId,
    /// On which project.
    pub project: ProjectId,
    /// On what of it.
    pub subject: ReportSubject,
    /// What is said.
    pub fields: ReportFields,
    /// Photos, complete uploads of the reporter.
    pub photos: Vec<UploadId>,
}

/// Takes a report in.
///
/// # Errors
/// [`Code::ReportTaken`] when the identifier means another report; refusals of permission, of the project's state, of
/// a task that is gone, of wrong fields and of photos that are not the caller's to show.
pub async fn submit(app: &App, call: &Call, command: SubmitReport) -> Result<Written<ShownReport>, AppError> {
    let fingerprint = fingerprint(&command)?;
    let written = app.write(call, "report.submit", &command, async |tx| {
        let (project, mut access) = projects::load(tx, command.project).await?;
        let reportable =
            planning::reportable(tx, project.id, command.subject.task(), command.subject.milestone());
        let reportable = reportable.await?;
        name(&mut access, reportable.as_ref());
        // Before the stored answer: an identifier that means another report is a conflict, whatever the key.
        let permit = call.actor.may::<ReportProgress>(&access)?;
        let by = permit.actor().ok_or_else(|| Fault::new(Code::NotFound))?;
        let before = store::find(tx, command.id).await?;
        if let Some(before) = &before {
            before.require_same(by, &fingerprint)?;
        }
        let permit = tx.permit::<ReportProgress>(&call.actor, &access).await?;
        if before.is_some() {
            return Ok(Outcome::unchanged(stream::view(tx, &permit, project.id, command.id).await?));
        }
        if !is_reportable(project.state) {
            return Err(Fault::new(Code::ReportProjectClosed).with("state", project.state).into());
        }
        let reportable = require_subject(reportable, &command)?;
        let fields = command.fields.clone().checked(command.subject, command.photos.len())?;
        require_measurable(&reportable, &fields)?;
        let photos = claim(tx, &permit, &command, by).await?;
        let new = NewReport {
            id: command.id,
            project_id: project.id,
            subject: command.subject,
            subject_name: reportable.name,
            fields,
            fingerprint: fingerprint.clone(),
        };
        let (report, event) = ProgressReport::submit(new, photos, by, tx.now());
        store::insert(tx, &permit, &report).await?;
        Ok(Outcome::new(stream::view(tx, &permit, project.id, report.id).await?, event))
    });
    written.await
}

/// Whoever is named in a task or milestone may report on it.
pub(super) fn name(access: &mut ProjectAccess, reportable: Option<&Reportable>) {
    access.persons.extend(reportable.and_then(|reportable| reportable.person));
}

fn require_subject(found: Option<Reportable>, command: &SubmitReport) -> Result<Reportable, Fault> {
    let pointer = if command.subject.task().is_some() { "/task_id" } else { "/milestone_id" };
    found.ok_or_else(|| Fault::field(pointer, Code::FieldReference))
}

/// What lies above other tasks is rolled up from them.
fn require_measurable(reportable: &Reportable, fields: &ReportFields) -> Result<(), Fault> {
    if reportable.standing != Standing::Leaf && fields.progress_percent.is_some() {
        return Err(Fault::field("/progress_percent", Code::TaskRolledUp));
    }
    Ok(())
}

async fn claim(
    tx: &Tx,
    permit: &Permit<ReportProgress>,
    command: &SubmitReport,
    owner: UserId,
) -> Result<Vec<PhotoRef>, AppError> {
    let claim = Claim {
        project: command.project,
        subject: PhotoSubject { kind: SubjectKind::ProgressReport, id: command.id.0 },
        task: command.subject.task(),
        owner,
        present: 0,
        pointer: "/photo_ids",
    };
    photos::claim(tx, permit, claim, &command.photos).await
}

/// Digest of everything that was sent.
fn fingerprint(command: &SubmitReport) -> Result<String, AppError> {
    let bytes = serde_json::to_vec(command).map_err(AppError::internal)?;
    Ok(crate::hex(&Sha256::digest(&bytes)))
}
