//! The photo wall of a project.

use chrono::{DateTime, NaiveDate};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::time::day_begins;

use crate::error::StoreError;
use crate::files::photos::{COLUMNS, PhotoRow};
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// Which photos of a project.
#[derive(Debug, Clone, Default)]
pub struct PhotoFilter {
    /// Of this task.
    pub task: Option<TaskId>,
    /// Of things of this sort.
    pub subject_kind: Option<String>,
    /// Captured on this day or later.
    pub from: Option<NaiveDate>,
    /// Captured on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Only those that know where they were captured.
    pub with_position: bool,
}

/// A page of the photos of a project, the latest captured first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    filter: &PhotoFilter,
    page: &PageRequest,
) -> Result<Page<PhotoRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("photos {project} {filter:?}"));
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE f.project_id = ").bind(project.0);
    if let Some(task) = filter.task {
        sql.push(" AND f.task_id = ").bind(task.0);
    }
    if let Some(kind) = &filter.subject_kind {
        sql.push(" AND f.subject_kind = ").bind(kind.clone());
    }
    if let Some(from) = filter.from {
        sql.push(" AND f.captured_at >= ").bind(day_begins(from));
    }
    if let Some(next) = filter.to.and_then(|day| day.succ_opt()) {
        sql.push(" AND f.captured_at < ").bind(day_begins(next));
    }
    if filter.with_position {
        sql.push(" AND f.latitude IS NOT NULL");
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (f.captured_at, f.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY f.captured_at DESC, f.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<PhotoRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.captured_at.to_rfc3339(), row.id)))
}
