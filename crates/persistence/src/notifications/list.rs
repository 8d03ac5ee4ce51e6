//! A person's box, and what he has read. Whoever may not see a project any more does not see what he was once
//! told about it.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Reach, ReadProject, UsePersonal};
use dujiang_domain::ids::NotificationId;
use dujiang_domain::notifications::NotificationKind;
use sea_orm::FromQueryResult;
use serde::Serialize;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NotificationFilter {
    /// Only unread ones.
    pub is_unread: bool,
    /// One kind.
    pub kind: Option<NotificationKind>,
    /// What came in this digest; otherwise what came by itself.
    pub digest: Option<NotificationId>,
}

/// One notification.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct NotificationRow {
    pub id: Uuid,
    pub kind: String,
    pub event: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub title: String,
    pub project_id: Option<Uuid>,
    pub project_name: Option<String>,
    pub actor_name: String,
    pub words: Option<String>,
    pub times: i64,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// A page of the caller's notifications, the latest first.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestCursor`] when the cursor is of another list.
pub async fn list(
    source: &impl Source,
    own: &Reach<UsePersonal>,
    projects: Option<&Reach<ReadProject>>,
    filter: &NotificationFilter,
    page: &PageRequest,
) -> Result<Page<NotificationRow>, StoreError> {
    let list =
        crate::digest::short(&format!("notifications {}", serde_json::to_string(filter).unwrap_or_default()));
    let mut sql = Sql::new(
        source,
        "SELECT n.id, n.kind, n.event, n.subject_kind, n.subject_id, n.title, n.project_id, \
         q.name AS project_name, n.actor_name, n.words, n.times, n.created_at, n.read_at \
         FROM notifications n LEFT JOIN projects q ON q.id = n.project_id WHERE ",
    )?;
    of_person(&mut sql, own, projects);
    match filter.digest {
        Some(digest) => drop(sql.push(" AND n.digest_id = ").bind(digest.0)),
        None => drop(sql.push(" AND n.is_held = FALSE")),
    }
    if filter.is_unread {
        sql.push(" AND n.read_at IS NULL");
    }
    if let Some(kind) = filter.kind {
        sql.push(" AND n.kind = ").bind(kind.as_str());
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND n.id < ").bind(cursor.id);
    }
    sql.push(" ORDER BY n.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<NotificationRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (String::new(), row.id)))
}

/// The most that is counted: beyond it nobody counts any more.
const COUNTED: u64 = 1000;

/// How many unread notifications the caller has, a thousand at most.
///
/// # Errors
/// When the database fails.
pub async fn unread(
    source: &impl Source,
    own: &Reach<UsePersonal>,
    projects: Option<&Reach<ReadProject>>,
) -> Result<i64, StoreError> {
    #[derive(FromQueryResult)]
    struct Number {
        number: i64,
    }
    let mut sql =
        Sql::new(source, "SELECT COUNT(*) AS number FROM (SELECT n.id FROM notifications n WHERE ")?;
    of_person(&mut sql, own, projects);
    sql.push(" AND n.read_at IS NULL AND n.is_held = FALSE LIMIT ").bind(COUNTED).push(") n");
    Ok(sql.one::<Number>(source).await?.map_or(0, |row| row.number))
}

/// Those of the person that he may still see: without a project, of a project in his reach, or about a thing
/// that names him now.
fn of_person(sql: &mut Sql, own: &Reach<UsePersonal>, projects: Option<&Reach<ReadProject>>) {
    let person = own.person().map(Uuid::from);
    sql.push("n.person_id = ").bind(person).push(" AND (n.project_id IS NULL");
    if let Some(reach) = projects {
        sql.push(" OR n.project_id IN (SELECT p.id FROM projects p WHERE p.id = n.project_id AND ");
        projects_in_reach(sql, reach);
        sql.push(") OR n.subject_kind = 'alert' AND EXISTS (SELECT 1 FROM alerts a WHERE a.id = n.subject_id AND (");
        sql.push("a.holder_id = ").bind(person).push(" OR a.supervisor_id = ").bind(person);
        sql.push(")) OR n.subject_kind = 'task' AND EXISTS (SELECT 1 FROM tasks t WHERE t.id = n.subject_id");
        sql.push(" AND t.assignee_id = ").bind(person);
        sql.push(") OR n.subject_kind = 'milestone' AND EXISTS (SELECT 1 FROM milestones m");
        sql.push(" WHERE m.id = n.subject_id AND m.person_id = ").bind(person).push(")");
    }
    sql.push(")");
}

/// Marks one as read, and what came in it when it is a digest; how many that were.
///
/// # Errors
/// When the database fails.
pub async fn mark_read(tx: &Tx, own: &Reach<UsePersonal>, id: NotificationId) -> Result<u64, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE notifications SET read_at = ")?;
    sql.bind(tx.now()).push(" WHERE read_at IS NULL AND person_id = ").bind(own.person().map(Uuid::from));
    sql.push(" AND (id = ").bind(id.0).push(" OR digest_id = ").bind(id.0).push(")");
    sql.run(tx).await
}

/// Whether the caller has a notification of this name, read or not.
///
/// # Errors
/// When the database fails.
pub async fn has(
    source: &impl Source,
    own: &Reach<UsePersonal>,
    id: NotificationId,
) -> Result<bool, StoreError> {
    #[derive(FromQueryResult)]
    struct Number {
        number: i64,
    }
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS number FROM notifications WHERE person_id = ")?;
    sql.bind(own.person().map(Uuid::from)).push(" AND id = ").bind(id.0);
    Ok(sql.one::<Number>(source).await?.is_some_and(|row| row.number > 0))
}

/// Marks all of the caller's up to an instant as read, those held for a digest left alone; how many that were.
///
/// # Errors
/// When the database fails.
pub async fn mark_all_read(
    tx: &Tx,
    own: &Reach<UsePersonal>,
    until: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let mut sql = Sql::new(tx, "UPDATE notifications SET read_at = ")?;
    sql.bind(tx.now()).push(" WHERE read_at IS NULL AND (is_held = FALSE OR digest_id IS NOT NULL)");
    sql.push(" AND person_id = ").bind(own.person().map(Uuid::from));
    sql.push(" AND created_at <= ").bind(until);
    sql.run(tx).await
}
