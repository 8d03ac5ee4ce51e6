//! Reading the log from its newest end. Every filter has an index in that order.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess, ReadAudit};
use dujiang_domain::audit::{EventName, SubjectKind};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{EventId, ProjectId, UserId};
use dujiang_domain::search::Wish;
use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::search;
use crate::sql::Sql;
use crate::tx::Source;

/// What the log is narrowed to; absent means everything.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct AuditFilter {
    /// Who did it.
    pub actor: Option<UserId>,
    /// To what sort of thing, as the log spells it.
    pub kind: Option<String>,
    /// To which thing.
    pub resource: Option<Uuid>,
    /// To which project or anything filed under it.
    pub project: Option<ProjectId>,
    /// What happened, as the log spells it.
    pub action: Option<String>,
    /// Not before this instant.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Fragments of the present name of a person or unit, or of the title of a project, task or
    /// paper.
    pub fragment: Option<String>,
    /// Whether the fragment is looked for in names of persons and units alone, for a reader who
    /// may not learn the titles.
    pub people_only: bool,
}

impl AuditFilter {
    /// Narrows to one sort of thing.
    pub fn of_kind(mut self, kind: Option<SubjectKind>) -> Self {
        self.kind = kind.map(|kind| kind.as_str().to_owned());
        self
    }

    /// Narrows to one sort of event.
    pub fn of_action(mut self, action: Option<EventName>) -> Self {
        self.action = action.map(|action| action.as_str().to_owned());
        self
    }
}

/// An event on record, with its seal and the name of its actor's unit.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct AuditRow {
    pub id: Uuid,
    pub occurred_at: DateTime<Utc>,
    pub action: String,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    pub actor_name: String,
    pub actor_unit_name: Option<String>,
    pub address: Option<String>,
    pub user_agent: Option<String>,
    pub request_id: Option<String>,
    pub resource_kind: String,
    pub resource_id: Uuid,
    pub resource_name: String,
    pub project_id: Option<Uuid>,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
    pub reason: Option<String>,
    pub papers: serde_json::Value,
    pub seq: Option<i64>,
    pub hash: Option<String>,
}

const COLUMNS: &str = "SELECT e.id, e.occurred_at, e.action, e.actor_kind, e.actor_id, e.actor_name, \
    u.name AS actor_unit_name, e.address, e.user_agent, e.request_id, e.resource_kind, e.resource_id, \
    e.resource_name, e.project_id, e.before, e.after, e.reason, e.papers, s.seq, s.hash FROM ";

const NAMES: &str = " LEFT JOIN org_units u ON u.id = e.actor_unit_id \
    LEFT JOIN audit_seals s ON s.event_id = e.id";

/// A page of the log, the newest first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor is of another filter.
pub async fn list(
    source: &impl Source,
    _permit: &Permit<ReadAudit>,
    filter: &AuditFilter,
    page: &PageRequest,
) -> Result<Page<AuditRow>, StoreError> {
    let list = crate::digest::short(&serde_json::to_string(filter).unwrap_or_default());
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push("(SELECT * FROM audit_events e WHERE 1 = 1");
    narrow(&mut sql, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (e.occurred_at, e.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY e.occurred_at DESC, e.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    sql.push(") e").push(NAMES).push(" ORDER BY e.occurred_at DESC, e.id DESC");
    let rows: Vec<AuditRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.occurred_at.to_rfc3339(), row.id)))
}

/// One event.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn find(
    source: &impl Source,
    _permit: &Permit<ReadAudit>,
    id: EventId,
) -> Result<AuditRow, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push("audit_events e").push(NAMES).push(" WHERE e.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

fn narrow(sql: &mut Sql, filter: &AuditFilter) {
    let conditions: [(&'static str, Option<Value>); 7] = [
        (" AND e.actor_id = ", filter.actor.map(|user| Value::from(user.0))),
        (" AND e.resource_kind = ", filter.kind.as_deref().map(Value::from)),
        (" AND e.resource_id = ", filter.resource.map(Value::from)),
        (" AND e.project_id = ", filter.project.map(|project| Value::from(project.0))),
        (" AND e.action = ", filter.action.as_deref().map(Value::from)),
        (" AND e.occurred_at >= ", filter.from.map(Value::from)),
        (" AND e.occurred_at < ", filter.until.map(Value::from)),
    ];
    for (condition, value) in conditions {
        if let Some(value) = value {
            sql.push(condition).bind(value);
        }
    }
    if let Some(fragment) = &filter.fragment {
        by_name(sql, fragment, filter.people_only);
    }
}

/// Names are looked up where they stand today, in short tables and in the search index, and the
/// log is asked for their identifiers: it has no index over its own names.
fn by_name(sql: &mut Sql, fragment: &str, people_only: bool) {
    sql.push(" AND (e.actor_id IN (SELECT id FROM users WHERE ");
    search::push_column_has(sql, "name", fragment);
    sql.push(") OR e.resource_id IN (SELECT id FROM users WHERE ");
    search::push_column_has(sql, "name", fragment);
    sql.push(" UNION SELECT id FROM users WHERE ");
    search::push_column_has(sql, "login", fragment);
    sql.push(" UNION SELECT id FROM org_units WHERE ");
    search::push_column_has(sql, "name", fragment);
    sql.push(")");
    if let Some(wish) = Wish::parse(fragment).filter(|_| !people_only) {
        sql.push(" OR e.resource_id IN (");
        search::push_found_ids(sql, &wish);
        sql.push(") OR e.project_id IN (");
        search::push_found_ids(sql, &wish);
        sql.push(")");
    }
    sql.push(")");
}

/// An event of one thing as its own page tells it.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct ThingEvent {
    pub id: Uuid,
    pub occurred_at: DateTime<Utc>,
    pub action: String,
    pub actor_id: Option<Uuid>,
    pub actor_name: String,
    pub reason: Option<String>,
}

/// The last hundred events of a thing filed under the project of the permit, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn of_thing<A>(
    source: &impl Source,
    permit: &Permit<A>,
    thing: Uuid,
) -> Result<Vec<ThingEvent>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let mut sql = Sql::new(
        source,
        "SELECT id, occurred_at, action, actor_id, actor_name, reason FROM audit_events WHERE resource_id = ",
    )?;
    sql.bind(thing)
        .push(" AND project_id = ")
        .bind(permit.on())
        .push(" ORDER BY occurred_at DESC, id DESC LIMIT 100");
    sql.all(source).await
}
