//! Loading and saving whole projects.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::{Origin, Project, ProjectFields, ProjectState, SecurityLabel};
use dujiang_domain::search::SearchKind;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entities::{project_participants, project_tags, projects};
use crate::error::StoreError;
use crate::search::{self, Found};
use crate::tx::{Source, Tx};
use crate::words::{unword, word};

/// Loads a project to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: ProjectId) -> Result<(Project, ProjectAccess), StoreError> {
    let row = projects::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(tx.connection())
        .await?
        .ok_or_else(|| Fault::new(Code::NotFound))?;
    let project = to_domain(row)?;
    let (units, contacts) = shares(tx, id).await?;
    let access = project.access(units, &contacts);
    Ok((project, access))
}

/// Loads a project to look at it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: ProjectId) -> Result<(Project, ProjectAccess), StoreError> {
    let row = projects::Entity::find_by_id(id.0).one(source.connection()).await?;
    let project = to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)?;
    let (units, contacts) = shares(source, id).await?;
    let access = project.access(units, &contacts);
    Ok((project, access))
}

/// Home unit, leader, person in charge, maker.
type Named = (Uuid, Option<Uuid>, Option<Uuid>, Option<Uuid>);

/// What permissions need to know about a project.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn access(source: &impl Source, id: ProjectId) -> Result<ProjectAccess, StoreError> {
    let named: Option<Named> = projects::Entity::find_by_id(id.0)
        .select_only()
        .columns([
            projects::Column::UnitId,
            projects::Column::ResponsibleLeaderId,
            projects::Column::InChargeId,
            projects::Column::SubmittedBy,
        ])
        .into_tuple()
        .one(source.connection())
        .await?;
    let (home, leader, in_charge, maker) = named.ok_or_else(|| Fault::new(Code::NotFound))?;
    let (units, contacts) = shares(source, id).await?;
    let persons = [leader, in_charge].into_iter().flatten().map(UserId).chain(contacts).collect();
    Ok(ProjectAccess { id, home: OrgUnitId(home), units, persons, maker: maker.map(UserId) })
}

async fn shares(source: &impl Source, id: ProjectId) -> Result<(Vec<OrgUnitId>, Vec<UserId>), StoreError> {
    let rows: Vec<(Uuid, Option<Uuid>)> = project_participants::Entity::find()
        .select_only()
        .columns([project_participants::Column::UnitId, project_participants::Column::ContactId])
        .filter(project_participants::Column::ProjectId.eq(id.0))
        .into_tuple()
        .all(source.connection())
        .await?;
    let contacts = rows.iter().filter_map(|(_, contact)| contact.map(UserId)).collect();
    Ok((rows.into_iter().map(|(unit, _)| OrgUnitId(unit)).collect(), contacts))
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
    let saved = projects::Entity::update_many()
        .set(row)
        .filter(projects::Column::Id.eq(after.id.0))
        .filter(projects::Column::Version.eq(before.version))
        .exec(tx.connection())
        .await?;
    StoreError::unless_replaced(saved.rows_affected)?;
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
