//! Loading and saving whole projects.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::{Origin, Project, ProjectFields, ProjectState, SecurityLabel};
use dujiang_domain::search::{SearchKind, fold};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter,
};
use uuid::Uuid;

use crate::entities::{project_tags, projects};
use crate::error::StoreError;
use crate::search::{self, Found};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// A project beside one of its participants, if it has any.
#[derive(FromQueryResult)]
struct Shared {
    #[sea_orm(nested)]
    project: projects::Model,
    share_unit: Option<Uuid>,
    share_contact: Option<Uuid>,
}

/// Loads a project to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: ProjectId) -> Result<(Project, ProjectAccess), StoreError> {
    load(tx, id, true).await
}

/// Loads a project to look at it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: ProjectId) -> Result<(Project, ProjectAccess), StoreError> {
    load(source, id, false).await
}

async fn load(
    source: &impl Source,
    id: ProjectId,
    is_locked: bool,
) -> Result<(Project, ProjectAccess), StoreError> {
    let mut sql = Sql::new(source, "SELECT p.*, a.unit_id AS share_unit, a.contact_id AS share_contact")?;
    push_shared(&mut sql, id);
    if is_locked {
        let lock = sql.dialect().lock_p();
        sql.push(lock);
    }
    let rows: Vec<Shared> = sql.all(source).await?;
    let units = rows.iter().filter_map(|row| row.share_unit.map(OrgUnitId)).collect();
    let contacts: Vec<UserId> = rows.iter().filter_map(|row| row.share_contact.map(UserId)).collect();
    let row = rows.into_iter().next().ok_or_else(|| Fault::new(Code::NotFound))?;
    let project = to_domain(row.project)?;
    let access = project.access(units, &contacts);
    Ok((project, access))
}

/// Who has to do with a project, beside one of its participants.
#[derive(FromQueryResult)]
struct Named {
    unit_id: Uuid,
    responsible_leader_id: Option<Uuid>,
    in_charge_id: Option<Uuid>,
    submitted_by: Option<Uuid>,
    share_unit: Option<Uuid>,
    share_contact: Option<Uuid>,
}

/// What permissions need to know about a project.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn access(source: &impl Source, id: ProjectId) -> Result<ProjectAccess, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT p.unit_id, p.responsible_leader_id, p.in_charge_id, p.submitted_by, \
         a.unit_id AS share_unit, a.contact_id AS share_contact",
    )?;
    push_shared(&mut sql, id);
    let rows: Vec<Named> = sql.all(source).await?;
    let first = rows.first().ok_or_else(|| Fault::new(Code::NotFound))?;
    let contacts = rows.iter().filter_map(|row| row.share_contact);
    let persons = [first.responsible_leader_id, first.in_charge_id].into_iter().flatten();
    Ok(ProjectAccess {
        id,
        home: OrgUnitId(first.unit_id),
        units: rows.iter().filter_map(|row| row.share_unit.map(OrgUnitId)).collect(),
        persons: persons.chain(contacts).map(UserId).collect(),
        maker: first.submitted_by.map(UserId),
    })
}

fn push_shared(sql: &mut Sql, id: ProjectId) {
    sql.push(" FROM projects p LEFT JOIN project_participants a ON a.project_id = p.id WHERE p.id = ");
    sql.bind(id.0);
}

#[derive(FromQueryResult)]
struct Moved {
    moved: i64,
}

/// Whether authority to spend has been given to the project or money of it has moved.
///
/// # Errors
/// When the database fails.
pub async fn has_money(source: &impl Source, id: ProjectId) -> Result<bool, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT appropriated_fen + received_fen + committed_fen + paid_fen AS moved ")?;
    sql.push("FROM projects WHERE id = ").bind(id.0);
    Ok(sql.one::<Moved>(source).await?.is_some_and(|row| row.moved > 0))
}

/// Saves a new project below the unit of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's; [`Code::ProjectCodeTaken`],
/// [`Code::ProjectSourceTaken`] when another project is in the way.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, project: &Project) -> Result<(), StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(project.fields.unit_id)?;
    let mut row = to_row(project)?;
    row.progress_percent = Set(0);
    projects::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    insert_tags(tx, project).await?;
    search::put(tx, project.id, project_name(project)).await
}

/// Saves a changed project over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, before: &Project, after: &Project) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.id)?;
    let mut row = to_row(after)?;
    row.id = NotSet;
    versioned::replace(
        tx,
        row,
        projects::Column::Id.eq(after.id.0),
        projects::Column::Version.eq(before.version),
    )
    .await?;
    if after.fields.tags != before.fields.tags {
        project_tags::Entity::delete_many()
            .filter(project_tags::Column::ProjectId.eq(after.id.0))
            .exec(tx.connection())
            .await?;
        insert_tags(tx, after).await?;
    }
    if after.fields.name != before.fields.name {
        search::put(tx, after.id, project_name(after)).await?;
    }
    Ok(())
}

/// What the search shall find.
pub(crate) fn project_name(project: &Project) -> Found<'_> {
    Found::new(SearchKind::Project, project.id.0, &project.fields.name)
}

async fn insert_tags(tx: &Tx, project: &Project) -> Result<(), StoreError> {
    let rows: Vec<_> = project
        .fields
        .tags
        .iter()
        .map(|tag| project_tags::ActiveModel { tag: Set(tag.clone()), project_id: Set(project.id.0) })
        .collect();
    if !rows.is_empty() {
        project_tags::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    Ok(())
}

pub(crate) fn to_row(project: &Project) -> Result<projects::ActiveModel, StoreError> {
    let fields = &project.fields;
    let tags = serde_json::to_value(&fields.tags).map_err(|_| StoreError::Unreadable("projects.tags"))?;
    Ok(projects::ActiveModel {
        id: Set(project.id.0),
        code: Set(project.code.clone()),
        source_key: Set(project.source_key.clone()),
        origin: Set(word(project.origin)),
        state: Set(project.state.as_str().to_owned()),
        state_before: Set(project.state_before.map(|state| state.as_str().to_owned())),
        name: Set(fields.name.clone()),
        name_folded: Set(fold(&fields.name)),
        unit_id: Set(fields.unit_id.0),
        summary: Set(fields.summary.clone()),
        category_code: Set(fields.category_code.clone()),
        industry_code: Set(fields.industry_code.clone()),
        region_code: Set(fields.region_code.clone()),
        address: Set(fields.address.clone()),
        year: Set(fields.year.map(i64::from)),
        total_investment: Set(fields.total_investment.map(Money::fen)),
        planned_start: Set(fields.planned_start),
        planned_end: Set(fields.planned_end),
        actual_start: Set(fields.actual_start),
        actual_end: Set(fields.actual_end),
        responsible_leader_id: Set(fields.responsible_leader_id.map(Uuid::from)),
        in_charge_id: Set(fields.in_charge_id.map(Uuid::from)),
        security_label: Set(word(fields.security_label)),
        tags: Set(tags),
        progress_percent: NotSet,
        submitted_by: Set(project.submitted_by.map(Uuid::from)),
        created_at: Set(project.created_at),
        created_by: Set(project.created_by.map(Uuid::from)),
        updated_at: Set(project.updated_at),
        updated_by: Set(project.updated_by.map(Uuid::from)),
        version: Set(project.version),
    })
}

pub(crate) fn to_domain(row: projects::Model) -> Result<Project, StoreError> {
    let state = |text: &str| ProjectState::parse(text).ok_or(StoreError::Unreadable("projects.state"));
    let money = |fen| Money::from_fen(fen).map_err(|_| StoreError::Unreadable("projects.total_investment"));
    let fields = ProjectFields {
        name: row.name,
        unit_id: OrgUnitId(row.unit_id),
        summary: row.summary,
        category_code: row.category_code,
        industry_code: row.industry_code,
        region_code: row.region_code,
        address: row.address,
        year: row.year.and_then(|year| i32::try_from(year).ok()),
        total_investment: row.total_investment.map(money).transpose()?,
        planned_start: row.planned_start,
        planned_end: row.planned_end,
        actual_start: row.actual_start,
        actual_end: row.actual_end,
        responsible_leader_id: row.responsible_leader_id.map(UserId),
        in_charge_id: row.in_charge_id.map(UserId),
        security_label: unword::<SecurityLabel>(&row.security_label, "projects.security_label")?,
        tags: serde_json::from_value(row.tags).map_err(|_| StoreError::Unreadable("projects.tags"))?,
    };
    Ok(Project {
        id: ProjectId(row.id),
        code: row.code,
        source_key: row.source_key,
        origin: unword::<Origin>(&row.origin, "projects.origin")?,
        state: state(&row.state)?,
        state_before: row.state_before.as_deref().map(state).transpose()?,
        fields,
        submitted_by: row.submitted_by.map(UserId),
        created_at: row.created_at,
        created_by: row.created_by.map(UserId),
        updated_at: row.updated_at,
        updated_by: row.updated_by.map(UserId),
        version: row.version,
    })
}
