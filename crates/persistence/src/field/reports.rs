//! Loading and saving progress reports.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::capture::Captured;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{ProgressReport, ReportFields, ReportSubject};
use dujiang_domain::ids::{MilestoneId, ProgressReportId, ProjectId, TaskId, UserId};
use sea_orm::{ActiveModelTrait as _, ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel as _};
use uuid::Uuid;

use crate::entities::progress_reports::{Column, Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// The report of that identifier, of whichever project.
///
/// # Errors
/// When the database fails.
pub async fn find(source: &impl Source, id: ProgressReportId) -> Result<Option<ProgressReport>, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    row.map(to_domain).transpose()
}

/// Loads a report to change it; its project's row was locked before.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: ProgressReportId) -> Result<ProgressReport, StoreError> {
    find(source, id).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// Saves a new report below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::ReportTaken`] when the identifier was taken in
/// between.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, report: &ProgressReport) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(report.project_id)?;
    let row = to_model(report)?.into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed report over the version before it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &ProgressReport,
    after: &ProgressReport,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(
        tx,
        to_model(after)?.into_active_model().reset_all(),
        Column::Id.eq(after.id.0),
        Column::Version.eq(before.version),
    )
    .await
}

#[derive(FromQueryResult)]
struct Last {
    happened_at: Option<DateTime<Utc>>,
}

/// When the latest report happened that moved the task.
///
/// # Errors
/// When the database fails.
pub async fn last_driving(source: &impl Source, task: TaskId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT happened_at FROM progress_reports WHERE review_state = 'accepted' AND drove = TRUE AND task_id = ",
    )?;
    sql.bind(task.0).push(" ORDER BY happened_at DESC LIMIT 1");
    Ok(sql.one::<Last>(source).await?.and_then(|last| last.happened_at))
}

fn to_model(report: &ProgressReport) -> Result<Model, StoreError> {
    let fields = &report.fields;
    Ok(Model {
        id: report.id.0,
        project_id: report.project_id.0,
        task_id: report.subject.task().map(Uuid::from),
        milestone_id: report.subject.milestone().map(Uuid::from),
        subject_name: report.subject_name.clone(),
        state: word(fields.state),
        progress_percent: fields.progress_percent,
        words: fields.words.clone(),
        photos: serde_json::to_value(&report.photos)
            .map_err(|_| StoreError::Unreadable("progress_reports.photos"))?,
        latitude: fields.position.map(|position| position.latitude),
        longitude: fields.position.map(|position| position.longitude),
        accuracy: fields.position.map(|position| position.accuracy_metres),
        captured_at: fields.captured.at,
        captured_offset: fields.captured.offset_minutes,
        expected_finish: fields.expected_finish,
        reported_by: report.reported_by.0,
        received_at: report.received_at,
        happened_at: report.happened_at(),
        fingerprint: report.fingerprint.clone(),
        review_state: word(report.review_state),
        review_words: report.review_words.clone(),
        reviewed_by: report.reviewed_by.map(Uuid::from),
        reviewed_at: report.reviewed_at,
        drove: report.drove,
        version: report.version,
    })
}

pub(crate) fn to_domain(row: Model) -> Result<ProgressReport, StoreError> {
    let subject = ReportSubject::of(row.task_id.map(TaskId), row.milestone_id.map(MilestoneId));
    let fields = ReportFields {
        state: unword(&row.state, "progress_reports.state")?,
        progress_percent: row.progress_percent,
        words: row.words,
        position: crate::place::of(row.latitude, row.longitude, row.accuracy),
        captured: Captured { at: row.captured_at, offset_minutes: row.captured_offset },
        expected_finish: row.expected_finish,
    };
    Ok(ProgressReport {
        id: ProgressReportId(row.id),
        project_id: ProjectId(row.project_id),
        subject: subject.map_err(|_| StoreError::Unreadable("progress_reports.task_id"))?,
        subject_name: row.subject_name,
        fields,
        photos: serde_json::from_value(row.photos)
            .map_err(|_| StoreError::Unreadable("progress_reports.photos"))?,
        reported_by: UserId(row.reported_by),
        received_at: row.received_at,
        fingerprint: row.fingerprint,
        review_state: unword(&row.review_state, "progress_reports.review_state")?,
        review_words: row.review_words,
        reviewed_by: row.reviewed_by.map(UserId),
        reviewed_at: row.reviewed_at,
        drove: row.drove,
        version: row.version,
    })
}
