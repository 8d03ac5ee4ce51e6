//! Storage of daily briefs, and what happened on the days they are about.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Creates, Mutates, Permit, ProjectAccess, Reach, ReadProject};
use dujiang_domain::audit::EventName;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{BriefState, DailyBrief, Happening, LEFT_OUT};
use dujiang_domain::ids::{DailyBriefId, ProjectId, UserId};
use dujiang_domain::time::day_begins;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel as _, QueryFilter,
};
use uuid::Uuid;

use crate::entities::daily_briefs::{Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// The most events of one draft; a day has some dozens.
const MOST_EVENTS: u64 = 5_000;

/// The brief of that identifier, of whichever project.
///
/// # Errors
/// When the database fails.
pub async fn find(source: &impl Source, id: DailyBriefId) -> Result<Option<DailyBrief>, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    row.map(to_domain).transpose()
}

/// The same, which must be there.
///
/// # Errors
/// [`Code::NotFound`] when nobody has written it.
pub async fn get(source: &impl Source, id: DailyBriefId) -> Result<DailyBrief, StoreError> {
    find(source, id).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// Saves a new brief below the project of the permit.
///
/// # Errors
/// [`Code::BriefExists`] when somebody was faster.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, brief: &DailyBrief) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(brief.project_id)?;
    let row = to_model(brief)?.into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed brief over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &DailyBrief,
    after: &DailyBrief,
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
struct HappeningRow {
    project_id: Uuid,
    action: String,
    resource_kind: String,
    resource_id: Uuid,
    resource_name: String,
    before: Option<serde_json::Value>,
    after: Option<serde_json::Value>,
}

/// What happened to these projects from one day to another, both included, oldest first; they were permitted before.
/// Whatever context records events about a project is read here without being known.
///
/// # Errors
/// When the database fails.
pub async fn happenings(
    source: &impl Source,
    projects: &[ProjectId],
    (from, to): (NaiveDate, NaiveDate),
) -> Result<HashMap<ProjectId, Vec<Happening>>, StoreError> {
    let mut found: HashMap<ProjectId, Vec<Happening>> = HashMap::new();
    if projects.is_empty() {
        return Ok(found);
    }
    let mut sql = Sql::new(
        source,
        "SELECT e.project_id, e.action, e.resource_kind, e.resource_id, e.resource_name, e.before, e.after \
         FROM audit_events e WHERE e.project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|project| project.0)).push(" AND ");
    worth_telling(&mut sql, from, to);
    sql.push(" ORDER BY e.occurred_at, e.id LIMIT ").bind(MOST_EVENTS);
    for row in sql.all::<HappeningRow>(source).await? {
        found.entry(ProjectId(row.project_id)).or_default().push(Happening {
            action: row.action,
            subject_kind: row.resource_kind,
            subject_id: row.resource_id,
            subject_name: row.resource_name,
            before: row.before,
            after: row.after,
        });
    }
    Ok(found)
}

fn worth_telling(sql: &mut Sql, from: NaiveDate, to: NaiveDate) {
    sql.push("e.occurred_at >= ").bind(day_begins(from));
    sql.push(" AND e.occurred_at < ").bind(day_begins(to.succ_opt().unwrap_or(to)));
    sql.push(" AND e.action NOT IN ").bind_list(LEFT_OUT.map(EventName::as_str));
}

/// A project on a day, with its brief when somebody wrote one.
#[derive(Debug, Clone)]
pub struct DayRow {
    /// The project.
    pub project: ProjectId,
    /// Its name.
    pub project_name: String,
    /// Name of its unit.
    pub unit_name: String,
    /// The brief.
    pub brief: Option<DailyBrief>,
}

#[derive(FromQueryResult)]
struct ProjectOfDay {
    id: Uuid,
    name: String,
    unit_name: String,
}

/// A page of the projects in reach to which something happened on a day, or of which somebody wrote, each with its
/// brief; by identifier.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn of_day(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    day: NaiveDate,
    project: Option<ProjectId>,
    page: &PageRequest,
) -> Result<Page<DayRow>, StoreError> {
    let list = crate::digest::short(&format!("briefs {day} {project:?}"));
    let mut sql = Sql::new(
        source,
        "SELECT p.id, p.name, u.name AS unit_name FROM projects p JOIN org_units u ON u.id = p.unit_id \
         WHERE (p.id IN (SELECT e.project_id FROM audit_events e WHERE ",
    )?;
    worth_telling(&mut sql, day, day);
    sql.push(") OR p.id IN (SELECT b.project_id FROM daily_briefs b WHERE b.day = ")
        .bind(day)
        .push(")) AND ");
    projects_in_reach(&mut sql, reach);
    if let Some(project) = project {
        sql.push(" AND p.id = ").bind(project.0);
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND p.id > ").bind(cursor.id);
    }
    sql.push(" ORDER BY p.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<ProjectOfDay> = sql.all(source).await?;
    let page = Page::cut(rows, page, &list, |row| (String::new(), row.id));
    let written = Entity::find()
        .filter(Column::Day.eq(day))
        .filter(Column::ProjectId.is_in(page.items.iter().map(|row| row.id)))
        .all(source.connection())
        .await?;
    let mut briefs: HashMap<Uuid, DailyBrief> = HashMap::new();
    for row in written {
        briefs.insert(row.project_id, to_domain(row)?);
    }
    Ok(page.map(|row| DayRow {
        project: ProjectId(row.id),
        project_name: row.name,
        unit_name: row.unit_name,
        brief: briefs.remove(&row.id),
    }))
}

/// A page of the briefs of a project that somebody wrote, the latest day first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn of_project<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<DailyBrief>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    use sea_orm::{QueryOrder as _, QuerySelect as _};
    permit.covers(project)?;
    let list = crate::digest::short(&format!("briefs of {project}"));
    let mut query = Entity::find().filter(Column::ProjectId.eq(project.0)).order_by_desc(Column::Day);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let day: NaiveDate = cursor.key.parse().map_err(|_| Fault::new(Code::RequestCursor))?;
        query = query.filter(Column::Day.lt(day));
    }
    let rows = query.limit(page.limit.saturating_add(1)).all(source.connection()).await?;
    let briefs = rows.into_iter().map(to_domain).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(briefs, page, &list, |brief| (brief.day.to_string(), brief.id.0)))
}

/// A project with its briefs that went out in a period.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The project.
    pub project: ProjectId,
    /// Its name.
    pub project_name: String,
    /// Name of its unit.
    pub unit_name: String,
    /// Its briefs by day.
    pub briefs: Vec<DailyBrief>,
}

/// A page of the projects in reach of which briefs went out in a period, each with these briefs; by identifier.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn sent_in(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    (from, to): (NaiveDate, NaiveDate),
    project: Option<ProjectId>,
    page: &PageRequest,
) -> Result<Page<Gathered>, StoreError> {
    use sea_orm::QueryOrder as _;
    let list = crate::digest::short(&format!("digest {from} {to} {project:?}"));
    let mut sql = Sql::new(
        source,
        "SELECT p.id, p.name, u.name AS unit_name FROM projects p JOIN org_units u ON u.id = p.unit_id \
         WHERE p.id IN (SELECT b.project_id FROM daily_briefs b WHERE b.state = 'sent' AND b.day >= ",
    )?;
    sql.bind(from).push(" AND b.day <= ").bind(to).push(") AND ");
    projects_in_reach(&mut sql, reach);
    if let Some(project) = project {
        sql.push(" AND p.id = ").bind(project.0);
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND p.id > ").bind(cursor.id);
    }
    sql.push(" ORDER BY p.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<ProjectOfDay> = sql.all(source).await?;
    let page = Page::cut(rows, page, &list, |row| (String::new(), row.id));
    let sent = Entity::find()
        .filter(Column::State.eq(word(BriefState::Sent)))
        .filter(Column::Day.between(from, to))
        .filter(Column::ProjectId.is_in(page.items.iter().map(|row| row.id)))
        .order_by_asc(Column::Day)
        .all(source.connection())
        .await?;
    let mut briefs: HashMap<Uuid, Vec<DailyBrief>> = HashMap::new();
    for row in sent {
        briefs.entry(row.project_id).or_default().push(to_domain(row)?);
    }
    Ok(page.map(|row| Gathered {
        project: ProjectId(row.id),
        project_name: row.name,
        unit_name: row.unit_name,
        briefs: briefs.remove(&row.id).unwrap_or_default(),
    }))
}

fn to_model(brief: &DailyBrief) -> Result<Model, StoreError> {
    Ok(Model {
        id: brief.id.0,
        project_id: brief.project_id.0,
        day: brief.day,
        words: brief.words.clone(),
        items: serde_json::to_value(&brief.items)
            .map_err(|_| StoreError::Unreadable("daily_briefs.items"))?,
        state: word(brief.state),
        written_by: brief.written_by.0,
        sent_at: brief.sent_at,
        version: brief.version,
    })
}

pub(crate) fn to_domain(row: Model) -> Result<DailyBrief, StoreError> {
    let sent_at: Option<DateTime<Utc>> = row.sent_at;
    Ok(DailyBrief {
        id: DailyBriefId(row.id),
        project_id: ProjectId(row.project_id),
        day: row.day,
        words: row.words,
        items: serde_json::from_value(row.items).map_err(|_| StoreError::Unreadable("daily_briefs.items"))?,
        state: unword(&row.state, "daily_briefs.state")?,
        written_by: UserId(row.written_by),
        sent_at,
        version: row.version,
    })
}
