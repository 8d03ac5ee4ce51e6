//! The timeline of a project: its events, the latest first, and the names behind what they
//! refer to.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::audit::EventName;
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// One event of a project.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct TimelineRow {
    pub id: Uuid,
    pub occurred_at: DateTime<Utc>,
    pub action: String,
    pub actor_id: Option<Uuid>,
    pub actor_name: String,
    pub resource_kind: String,
    pub resource_id: Uuid,
    pub resource_name: String,
    pub reason: Option<String>,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
    pub papers: serde_json::Value,
}

/// What happened without changing anything that people see; it stays in the audit log.
const LEFT_OUT: [EventName; 2] = [EventName::DocumentRead, EventName::DocumentVersionAnnounced];

/// A page of the timeline of a project.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<TimelineRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("timeline {project}"));
    let mut sql = Sql::new(
        source,
        "SELECT id, occurred_at, action, actor_id, actor_name, resource_kind, resource_id, resource_name, \
         reason, before, after, papers FROM audit_events WHERE project_id = ",
    )?;
    sql.bind(project.0).push(" AND action NOT IN ").bind_list(LEFT_OUT.map(EventName::as_str));
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND id < ").bind(cursor.id);
    }
    sql.push(" ORDER BY id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<TimelineRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (String::new(), row.id)))
}

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
}

/// The names of units, people, tasks and documents; what is none of them is left out.
///
/// # Errors
/// When the database fails.
pub async fn names(source: &impl Source, ids: &BTreeSet<Uuid>) -> Result<HashMap<Uuid, String>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let all = || ids.iter().copied();
    let mut sql = Sql::new(source, "SELECT id, name FROM org_units WHERE id IN ")?;
    sql.bind_list(all()).push(" UNION ALL SELECT id, name FROM users WHERE id IN ").bind_list(all());
    sql.push(" UNION ALL SELECT id, title FROM tasks WHERE id IN ").bind_list(all());
    sql.push(" UNION ALL SELECT id, title FROM documents WHERE id IN ").bind_list(all());
    let rows: Vec<Named> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

#[derive(FromQueryResult)]
struct Coded {
    scheme: String,
    code: String,
    name: String,
}

/// The names of codes by the field that carries them: `category_code`, `industry_code`,
/// `region_code`.
///
/// # Errors
/// When the database fails.
pub async fn code_names(
    source: &impl Source,
    codes: &BTreeSet<String>,
) -> Result<HashMap<(String, String), String>, StoreError> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let all = || codes.iter().map(String::as_str);
    let mut sql =
        Sql::new(source, "SELECT 'category_code' AS scheme, code, name FROM categories WHERE code IN ")?;
    sql.bind_list(all());
    sql.push(" UNION ALL SELECT 'industry_code', code, name FROM industries WHERE code IN ").bind_list(all());
    sql.push(" UNION ALL SELECT 'region_code', code, name FROM regions WHERE code IN ").bind_list(all());
    let rows: Vec<Coded> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| ((row.scheme, row.code), row.name)).collect())
}
