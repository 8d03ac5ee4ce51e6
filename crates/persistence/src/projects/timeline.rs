//! The timeline of a project: its events, the latest first.

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

/// A page of the timeline of a project, or of one thing that is filed under it.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    thing: Option<Uuid>,
    page: &PageRequest,
) -> Result<Page<TimelineRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("timeline {project} {thing:?}"));
    let mut sql = Sql::new(
        source,
        "SELECT id, occurred_at, action, actor_id, actor_name, resource_kind, resource_id, resource_name, \
         reason, before, after, papers FROM audit_events WHERE project_id = ",
    )?;
    sql.bind(project.0).push(" AND action NOT IN ").bind_list(LEFT_OUT.map(EventName::as_str));
    if let Some(thing) = thing {
        sql.push(" AND resource_id = ").bind(thing);
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND id < ").bind(cursor.id);
    }
    sql.push(" ORDER BY id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<TimelineRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (String::new(), row.id)))
}
