//! Many alerts at once, for the rules: what a page of projects has, and what became of it.

use std::collections::BTreeMap;

use dujiang_domain::access::{Government, Mutates, Permit, Resource as _};
use dujiang_domain::ids::{AlertId, ProjectId};
use dujiang_domain::oversight::alerts::{Alert, Seen};
use dujiang_domain::rules::kinds::Light;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use super::aggregate::{replace, to_domain, to_row};
use crate::entities::alerts::{Column, Entity};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// Rows of one insert: 31 values each, within what SQLite takes.
const ROWS_AT_ONCE: usize = 500;

/// All alerts of these projects, closed ones too, to decide about them.
///
/// # Errors
/// When the database fails.
pub async fn of_projects_for_update(tx: &Tx, projects: &[ProjectId]) -> Result<Vec<Alert>, StoreError> {
    let rows = Entity::find()
        .filter(Column::ProjectId.is_in(projects.iter().map(|id| id.0)))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx.connection())
        .await?;
    rows.into_iter().map(to_domain).collect()
}

/// What becomes of an alert: what it was, absent for a new one, and what it is.
pub type Change = (Option<Alert>, Alert);

/// Saves new and changed alerts.
///
/// # Errors
/// When somebody changed one of them without its lock, or the database fails.
pub async fn save_many<A>(tx: &Tx, permit: &Permit<A>, changes: &[Change]) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    permit.covers(Government.key())?;
    let new: Vec<&Alert> =
        changes.iter().filter(|(before, _)| before.is_none()).map(|(_, new)| new).collect();
    for chunk in new.chunks(ROWS_AT_ONCE) {
        let rows = chunk.iter().map(|alert| to_row(alert)).collect::<Result<Vec<_>, _>>()?;
        Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    for (before, after) in changes {
        if let Some(before) = before {
            replace(tx, before, after).await?;
        }
    }
    Ok(())
}

/// Removes all alerts of projects that leave the register in this transaction; answers what was there.
///
/// # Errors
/// When the database fails.
pub async fn remove_of<A>(
    tx: &Tx,
    permit: &Permit<A>,
    projects: &[ProjectId],
) -> Result<Vec<Alert>, StoreError>
where
    A: Mutates<On = Government>,
{
    permit.covers(Government.key())?;
    let gone = of_projects_for_update(tx, projects).await?;
    Entity::delete_many()
        .filter(Column::ProjectId.is_in(projects.iter().map(|id| id.0)))
        .exec(tx.connection())
        .await?;
    Ok(gone)
}

/// Notes what the last evaluation said about alerts that did not change otherwise.
///
/// # Errors
/// When the database fails.
pub async fn refresh<A>(tx: &Tx, permit: &Permit<A>, seen: &[(AlertId, Seen)]) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    permit.covers(Government.key())?;
    for (id, seen) in seen {
        let mut sql = Sql::new(tx, "UPDATE alerts SET is_standing = ")?;
        sql.bind(seen.is_standing).push(", seen_message = ").bind(seen.message.as_str());
        sql.push(", seen_numbers = ").bind(Value::Object(seen.numbers.clone()));
        sql.push(" WHERE id = ").bind(id.0);
        sql.run(tx).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct LightRow {
    project_id: Uuid,
    light: String,
    number: i64,
}

/// The light and the number of open alerts of each of these projects.
///
/// # Errors
/// When the database fails.
pub async fn lights(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, (Light, i64)>, StoreError> {
    let mut found: BTreeMap<_, _> = projects.iter().map(|id| (*id, (Light::Green, 0))).collect();
    let mut sql = Sql::new(
        source,
        "SELECT project_id, light, COUNT(*) AS number FROM alerts WHERE state <> 'resolved' AND project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" GROUP BY project_id, light");
    for row in sql.all::<LightRow>(source).await? {
        let light = Light::parse(&row.light).ok_or(StoreError::Unreadable("alerts.light"))?;
        let (worst, number) = found.entry(ProjectId(row.project_id)).or_insert((Light::Green, 0));
        *worst = light.max(*worst);
        *number += row.number;
    }
    Ok(found)
}

/// The same with equal lights together, for those who keep them beside the projects.
pub fn relit(lights: &BTreeMap<ProjectId, (Light, i64)>) -> BTreeMap<(Light, i64), Vec<ProjectId>> {
    let mut grouped: BTreeMap<(Light, i64), Vec<ProjectId>> = BTreeMap::new();
    for (project, light) in lights {
        grouped.entry(*light).or_default().push(*project);
    }
    grouped
}

/// Projects behind `after` that have an open alert, by their identifiers.
///
/// # Errors
/// When the database fails.
pub async fn open_projects(
    source: &impl Source,
    after: Option<ProjectId>,
    limit: u64,
) -> Result<Vec<ProjectId>, StoreError> {
    #[derive(FromQueryResult)]
    struct Id {
        project_id: Uuid,
    }
    let mut sql = Sql::new(source, "SELECT DISTINCT project_id FROM alerts WHERE state <> 'resolved'")?;
    if let Some(after) = after {
        sql.push(" AND project_id > ").bind(after.0);
    }
    sql.push(" ORDER BY project_id LIMIT ").bind(limit);
    let rows: Vec<Id> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| ProjectId(row.project_id)).collect())
}
