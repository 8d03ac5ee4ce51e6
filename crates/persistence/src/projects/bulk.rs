//! Many projects at once, for tables that come in: one statement for many rows, under the same
//! permits as single projects.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess, UnitAccess};
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use dujiang_domain::projects::Project;
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use super::aggregate::{save, to_domain, to_row};
use crate::entities::{project_tags, projects};
use crate::error::StoreError;
use crate::search;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// What rows of a table say about which project they mean.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Project codes.
    pub codes: Vec<String>,
    /// Source keys within their units.
    pub keys: Vec<(OrgUnitId, String)>,
}

/// The projects that rows of a table mean, to compare with.
///
/// # Errors
/// When the database fails.
pub async fn matching(source: &impl Source, wanted: &Wanted) -> Result<Vec<Project>, StoreError> {
    find(source, wanted, None).await
}

/// The same to change them: nobody else changes them meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn matching_for_update(tx: &Tx, wanted: &Wanted) -> Result<Vec<Project>, StoreError> {
    find(tx, wanted, Some(LockType::Update)).await
}

async fn find(
    source: &impl Source,
    wanted: &Wanted,
    lock: Option<LockType>,
) -> Result<Vec<Project>, StoreError> {
    let mut any = Condition::any();
    if !wanted.codes.is_empty() {
        any = any.add(projects::Column::Code.is_in(&wanted.codes));
    }
    let mut units: Vec<OrgUnitId> = wanted.keys.iter().map(|(unit, _)| *unit).collect();
    units.sort_unstable();
    units.dedup();
    for unit in units {
        let keys = wanted.keys.iter().filter(|(of, _)| *of == unit).map(|(_, key)| key);
        let of_unit = Condition::all()
            .add(projects::Column::UnitId.eq(unit.0))
            .add(projects::Column::SourceKey.is_in(keys));
        any = any.add(of_unit);
    }
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = projects::Entity::find().filter(any);
    if let Some(lock) = lock {
        query = query.lock(lock);
    }
    let rows = query.all(source.connection()).await?;
    rows.into_iter().map(to_domain).collect()
}

/// Projects by their identifiers, to change them.
///
/// # Errors
/// When the database fails.
pub async fn many_for_update(tx: &Tx, ids: &[ProjectId]) -> Result<Vec<Project>, StoreError> {
    let ids = ids.iter().map(|id| id.0);
    let query = projects::Entity::find().filter(projects::Column::Id.is_in(ids)).lock_exclusive();
    let rows = query.all(tx.connection()).await?;
    rows.into_iter().map(to_domain).collect()
}

/// Saves new projects below the unit of the permit; some hundreds at most.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] when one belongs to another unit than the permit's;
/// refusals when a code or a source key is taken.
pub async fn insert_many<A>(tx: &Tx, permit: &Permit<A>, new: &[&Project]) -> Result<(), StoreError>
where
    A: Creates<On = UnitAccess>,
{
    if new.is_empty() {
        return Ok(());
    }
    let mut rows = Vec::with_capacity(new.len());
    for project in new {
        permit.covers(project.fields.unit_id)?;
        let mut row = to_row(project)?;
        row.progress_percent = Set(0);
        rows.push(row);
    }
    projects::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    let tags = new.iter().flat_map(|project| {
        let id = project.id.0;
        let tags = project.fields.tags.iter();
        tags.map(move |tag| project_tags::ActiveModel { tag: Set(tag.clone()), project_id: Set(id) })
    });
    let tags: Vec<_> = tags.collect();
    if !tags.is_empty() {
        project_tags::Entity::insert_many(tags).exec_without_returning(tx.connection()).await?;
    }
    let found: Vec<_> = new.iter().map(|project| (project.id, super::project_name(project))).collect();
    search::put_many(tx, &found).await
}

/// A project before and after a change, with the right to make it.
#[derive(Debug)]
pub struct Edit<A: Mutates<On = ProjectAccess>> {
    /// The right.
    pub permit: Permit<A>,
    /// Before.
    pub before: Project,
    /// After.
    pub after: Project,
}

/// Saves changed projects over the versions before them.
///
/// # Errors
/// As for a single one.
pub async fn save_many<A>(tx: &Tx, edits: &[Edit<A>]) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    for edit in edits {
        save(tx, &edit.permit, &edit.before, &edit.after).await?;
    }
    Ok(())
}

/// What people file under a project, besides its participants; tables that hang on one of these are left out.
const FILED: [&str; 14] = [
    "tasks",
    "milestones",
    "documents",
    "budget_lines",
    "fund_papers",
    "payments",
    "photos",
    "progress_reports",
    "daily_briefs",
    "risks",
    "contingency_plan_projects",
    "contingency_activations",
    "inspections",
    "defects",
];

#[derive(FromQueryResult)]
struct Used {
    project_id: Uuid,
}

/// Those of `ids` under which people have filed something: participants, tasks, milestones, documents, money, what was
/// seen on the site, risks and inspections, and alerts that somebody took in hand.
///
/// # Errors
/// When the database fails.
pub async fn in_use(source: &impl Source, ids: &[ProjectId]) -> Result<Vec<ProjectId>, StoreError> {
    let mut sql = Sql::new(source, "SELECT project_id FROM project_participants WHERE project_id IN ")?;
    sql.bind_list(ids.iter().map(|id| id.0));
    for table in FILED {
        sql.push(" UNION SELECT project_id FROM ").push(table).push(" WHERE project_id IN ");
        sql.bind_list(ids.iter().map(|id| id.0));
    }
    sql.push(" UNION SELECT project_id FROM alerts WHERE state IN ('acknowledged', 'assigned', 'acted') ");
    sql.push("AND project_id IN ").bind_list(ids.iter().map(|id| id.0));
    let rows: Vec<Used> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| ProjectId(row.project_id)).collect())
}

/// Takes projects out of the register again, below the unit of the permit: whoever may enter
/// existing projects there may take back what was entered by mistake and not used since.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] when one belongs to another unit than the permit's.
pub async fn remove_many<A>(tx: &Tx, permit: &Permit<A>, gone: &[&Project]) -> Result<(), StoreError>
where
    A: Creates<On = UnitAccess>,
{
    if gone.is_empty() {
        return Ok(());
    }
    for project in gone {
        permit.covers(project.fields.unit_id)?;
    }
    let tables = [
        "DELETE FROM search_entries WHERE project_id IN ",
        "DELETE FROM project_tags WHERE project_id IN ",
        "DELETE FROM project_pulses WHERE project_id IN ",
        "DELETE FROM notifications WHERE project_id IN ",
        "DELETE FROM projects WHERE id IN ",
    ];
    for table in tables {
        let mut sql = Sql::new(tx, table)?;
        sql.bind_list(gone.iter().map(|project| project.id.0));
        sql.run(tx).await?;
    }
    Ok(())
}
