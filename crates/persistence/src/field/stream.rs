//! Reports as lists and pages show them: with the names behind their references, their photos, and the report of the
//! same task before each.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess, Reach, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{ReportState, ReviewState};
use dujiang_domain::ids::{MilestoneId, OrgUnitId, ProgressReportId, ProjectId, TaskId};
use dujiang_domain::time::day_begins;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::files::photos::{self, PhotoRow};
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;
use crate::words::word;

/// A report with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct ReportRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub project_name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub task_id: Option<Uuid>,
    pub milestone_id: Option<Uuid>,
    pub subject_name: String,
    pub task_percent: Option<i64>,
    pub state: String,
    pub progress_percent: Option<i64>,
    pub words: String,
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
    pub accuracy: Option<i64>,
    pub captured_at: DateTime<Utc>,
    pub captured_offset: i64,
    pub expected_finish: Option<NaiveDate>,
    pub reported_by: Uuid,
    pub reported_by_name: String,
    pub received_at: DateTime<Utc>,
    pub happened_at: DateTime<Utc>,
    pub review_state: String,
    pub review_words: String,
    pub reviewed_by: Option<Uuid>,
    pub reviewed_by_name: Option<String>,
    pub reviewed_at: Option<DateTime<Utc>>,
    pub drove: bool,
    pub version: i64,
    pub previous_id: Option<Uuid>,
}

/// A report with its photos.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ShownReport {
    /// The report.
    pub row: ReportRow,
    /// Its photos in order.
    pub photos: Vec<PhotoRow>,
}

/// Which reports.
#[derive(Debug, Clone, Default)]
pub struct ReportFilter {
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Of projects of this unit.
    pub unit: Option<OrgUnitId>,
    /// About this task.
    pub task: Option<TaskId>,
    /// About this milestone.
    pub milestone: Option<MilestoneId>,
    /// How the work goes.
    pub state: Option<ReportState>,
    /// Where the review stands.
    pub review_state: Option<ReviewState>,
    /// Arrived on this day or later.
    pub from: Option<NaiveDate>,
    /// Arrived on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Only one's own.
    pub is_own: bool,
}

const COLUMNS: &str = "SELECT r.id, r.project_id, p.name AS project_name, p.unit_id, u.name AS unit_name, \
    r.task_id, r.milestone_id, r.subject_name, t.progress_percent AS task_percent, r.state, r.progress_percent, \
    r.words, r.latitude, r.longitude, r.accuracy, r.captured_at, r.captured_offset, r.expected_finish, \
    r.reported_by, b.name AS reported_by_name, r.received_at, r.happened_at, r.review_state, r.review_words, \
    r.reviewed_by, v.name AS reviewed_by_name, r.reviewed_at, r.drove, r.version, \
    CASE WHEN r.task_id IS NOT NULL THEN (SELECT o.id FROM progress_reports o WHERE o.task_id = r.task_id \
        AND (o.happened_at, o.id) < (r.happened_at, r.id) AND o.review_state <> 'withdrawn' \
        ORDER BY o.happened_at DESC, o.id DESC LIMIT 1) \
    ELSE (SELECT o.id FROM progress_reports o WHERE o.milestone_id = r.milestone_id \
        AND (o.happened_at, o.id) < (r.happened_at, r.id) AND o.review_state <> 'withdrawn' \
        ORDER BY o.happened_at DESC, o.id DESC LIMIT 1) END AS previous_id \
    FROM progress_reports r JOIN projects p ON p.id = r.project_id JOIN org_units u ON u.id = p.unit_id \
    JOIN users b ON b.id = r.reported_by LEFT JOIN users v ON v.id = r.reviewed_by \
    LEFT JOIN tasks t ON t.id = r.task_id";

/// A page of the reports in reach, the latest arrived first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &ReportFilter,
    page: &PageRequest,
) -> Result<Page<ShownReport>, StoreError> {
    let list = crate::digest::short(&format!("reports {:?} {filter:?}", reach.person()));
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE ");
    narrow(&mut sql, reach, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (r.received_at, r.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY r.received_at DESC, r.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<ReportRow> = sql.all(source).await?;
    let page = Page::cut(rows, page, &list, |row| (row.received_at.to_rfc3339(), row.id));
    Ok(Page { items: with_photos(source, page.items).await?, next_cursor: page.next_cursor })
}

#[derive(FromQueryResult)]
struct Count {
    number: i64,
}

/// How many reports of the filter are in reach.
///
/// # Errors
/// When the database fails.
pub async fn total(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &ReportFilter,
) -> Result<i64, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT COUNT(*) AS number FROM progress_reports r JOIN projects p ON p.id = r.project_id WHERE ",
    )?;
    narrow(&mut sql, reach, filter);
    Ok(sql.one::<Count>(source).await?.map_or(0, |count| count.number))
}

/// The reports of the filter that may be seen: those of projects in reach, and one's own wherever they are.
fn narrow(sql: &mut Sql, reach: &Reach<ReadProject>, filter: &ReportFilter) {
    if filter.is_own {
        sql.push("r.reported_by = ").bind(reach.person().map(Uuid::from));
    } else {
        projects_in_reach(sql, reach);
    }
    if let Some(project) = filter.project {
        sql.push(" AND r.project_id = ").bind(project.0);
    }
    if let Some(unit) = filter.unit {
        sql.push(" AND p.unit_id = ").bind(unit.0);
    }
    if let Some(task) = filter.task {
        sql.push(" AND r.task_id = ").bind(task.0);
    }
    if let Some(milestone) = filter.milestone {
        sql.push(" AND r.milestone_id = ").bind(milestone.0);
    }
    if let Some(state) = filter.state {
        sql.push(" AND r.state = ").bind(word(state));
    }
    if let Some(state) = filter.review_state {
        sql.push(" AND r.review_state = ").bind(word(state));
    }
    if let Some(from) = filter.from {
        sql.push(" AND r.received_at >= ").bind(day_begins(from));
    }
    if let Some(next) = filter.to.and_then(|day| day.succ_opt()) {
        sql.push(" AND r.received_at < ").bind(day_begins(next));
    }
}

/// Reports of one project that happened in a period, oldest first, at most `limit`: for its document.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn of_period<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    (from, to): (NaiveDate, NaiveDate),
    limit: u64,
) -> Result<Vec<ShownReport>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE r.review_state <> 'withdrawn' AND r.project_id = ").bind(project.0);
    sql.push(" AND r.happened_at >= ").bind(day_begins(from));
    sql.push(" AND r.happened_at < ").bind(day_begins(to.succ_opt().unwrap_or(to)));
    sql.push(" ORDER BY r.happened_at, r.id LIMIT ").bind(limit);
    let rows = sql.all(source).await?;
    with_photos(source, rows).await
}

/// One report of the permit's project.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that identifier.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: ProgressReportId,
) -> Result<ShownReport, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE r.id = ").bind(id.0).push(" AND r.project_id = ").bind(project.0);
    let row: Option<ReportRow> = sql.one(source).await?;
    let row = row.ok_or_else(|| Fault::new(Code::NotFound))?;
    let shown = with_photos(source, vec![row]).await?;
    shown.into_iter().next().ok_or_else(|| Fault::new(Code::NotFound).into())
}

async fn with_photos(source: &impl Source, rows: Vec<ReportRow>) -> Result<Vec<ShownReport>, StoreError> {
    let mut by_report: HashMap<Uuid, Vec<PhotoRow>> = HashMap::new();
    for photo in photos::of_subjects(source, rows.iter().map(|row| row.id)).await? {
        by_report.entry(photo.subject_id).or_default().push(photo);
    }
    let shown = |row: ReportRow| ShownReport { photos: by_report.remove(&row.id).unwrap_or_default(), row };
    Ok(rows.into_iter().map(shown).collect())
}
