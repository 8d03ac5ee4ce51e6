//! Loading and saving whole defects.

use dujiang_domain::access::{Action, Creates, DefectAccess, Mutates, Permit, ProjectAccess, Resource as _};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{DefectId, InspectionId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::defects::{Defect, DefectFields};
use dujiang_domain::oversight::inspections::Party;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entities::defects::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::oversight::json::{json, read};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::unword;

/// The project a defect is filed under.
///
/// # Errors
/// [`Code::NotFound`] when there is no such defect.
pub async fn project_of(source: &impl Source, id: DefectId) -> Result<ProjectId, StoreError> {
    let found: Option<Uuid> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::ProjectId)
        .into_tuple()
        .one(source.connection())
        .await?;
    Ok(ProjectId(found.ok_or_else(|| Fault::new(Code::NotFound))?))
}

/// What permissions need to know about a defect of a project.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn access(
    source: &impl Source,
    project: ProjectAccess,
    id: DefectId,
) -> Result<DefectAccess, StoreError> {
    let row =
        Entity::find_by_id(id.0).filter(Column::ProjectId.eq(project.id.0)).one(source.connection()).await?;
    let row = row.ok_or_else(|| Fault::new(Code::NotFound))?;
    Ok(DefectAccess { id, project, mended_by: row.mended_by.map(UserId) })
}

/// Loads a defect of a project to change it, with what permissions need to know.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get_for_update(
    tx: &Tx,
    project: ProjectAccess,
    id: DefectId,
) -> Result<(Defect, DefectAccess), StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.id.0))
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    let defect = to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)?;
    let access = DefectAccess { id, project, mended_by: defect.mended_by };
    Ok((defect, access))
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

/// The number of the project's next defect; its own row was locked before.
///
/// # Errors
/// When the database fails.
pub async fn next_number(tx: &Tx, project: ProjectId) -> Result<i64, StoreError> {
    let mut sql =
        Sql::new(tx, "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM defects WHERE project_id = ")?;
    sql.bind(project.0);
    Ok(sql.one::<Number>(tx).await?.map_or(1, |row| row.number))
}

/// Saves a new defect below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, defect: &Defect) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(defect.project_id)?;
    Entity::insert(to_row(defect)?).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// A defect is covered by a permit over itself, and by one over its project.
pub(super) fn require_covered<A: Action>(permit: &Permit<A>, access: &DefectAccess) -> Result<(), Fault> {
    permit.covers(access.project.id).or_else(|_| permit.covers(access.key()))
}

/// Saves a changed defect over the version before it, under a permit over the defect or over its
/// project.
///
/// # Errors
/// [`Code::NotFound`] for another thing than the permit's; [`Code::RequestVersionStale`] when somebody
/// was faster.
pub async fn save<A: Mutates>(
    tx: &Tx,
    permit: &Permit<A>,
    access: &DefectAccess,
    (before, after): (&Defect, &Defect),
) -> Result<(), StoreError> {
    require_covered(permit, access)?;
    if after.id != access.id {
        return Err(Fault::new(Code::NotFound).into());
    }
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await
}

fn to_row(defect: &Defect) -> Result<ActiveModel, StoreError> {
    let fields = &defect.fields;
    Ok(ActiveModel {
        id: Set(defect.id.0),
        project_id: Set(defect.project_id.0),
        inspection_id: Set(defect.inspection_id.0),
        item: Set(defect.item),
        number: Set(defect.number),
        title: Set(fields.title.clone()),
        description: Set(fields.description.clone()),
        category: Set(fields.category.clone()),
        severity: Set(fields.severity.as_str().to_owned()),
        place: Set(fields.place.map(|place| json(&place, "defects.place")).transpose()?),
        unit_id: Set(fields.party.unit_id.map(Uuid::from)),
        contractor: Set(fields.party.contractor.clone()),
        person_id: Set(fields.person_id.map(Uuid::from)),
        due_on: Set(fields.due_on),
        photos: Set(json(&defect.photos, "defects.photos")?),
        state: Set(defect.state.as_str().to_owned()),
        mended_by: Set(defect.mended_by.map(Uuid::from)),
        mended_at: Set(defect.mended_at),
        sent_back: Set(defect.sent_back),
        closed_at: Set(defect.closed_at),
        raised_at: Set(defect.raised_at),
        raised_by: Set(defect.raised_by.map(Uuid::from)),
        version: Set(defect.version),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<Defect, StoreError> {
    let fields = DefectFields {
        title: row.title,
        description: row.description,
        category: row.category,
        severity: unword(&row.severity, "defects.severity")?,
        place: row.place.map(|place| read(place, "defects.place")).transpose()?,
        party: Party { unit_id: row.unit_id.map(OrgUnitId), contractor: row.contractor },
        person_id: row.person_id.map(UserId),
        due_on: row.due_on,
    };
    Ok(Defect {
        id: DefectId(row.id),
        project_id: ProjectId(row.project_id),
        inspection_id: InspectionId(row.inspection_id),
        item: row.item,
        number: row.number,
        fields,
        photos: read(row.photos, "defects.photos")?,
        state: unword(&row.state, "defects.state")?,
        mended_by: row.mended_by.map(UserId),
        mended_at: row.mended_at,
        sent_back: row.sent_back,
        closed_at: row.closed_at,
        raised_at: row.raised_at,
        raised_by: row.raised_by.map(UserId),
        version: row.version,
    })
}
