//! Loading and saving whole inspections.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{InspectionId, InspectionTemplateId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::inspections::{Inspection, ItemOutcome, Party};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entities::inspections::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::oversight::json::{json, read};
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::unword;

/// The project an inspection is filed under.
///
/// # Errors
/// [`Code::NotFound`] when there is no such inspection.
pub async fn project_of(source: &impl Source, id: InspectionId) -> Result<ProjectId, StoreError> {
    let found: Option<Uuid> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::ProjectId)
        .into_tuple()
        .one(source.connection())
        .await?;
    Ok(ProjectId(found.ok_or_else(|| Fault::new(Code::NotFound))?))
}

/// Loads an inspection of a project to change it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get_for_update(tx: &Tx, project: ProjectId, id: InspectionId) -> Result<Inspection, StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.0))
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a new inspection below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, inspection: &Inspection) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(inspection.project_id)?;
    Entity::insert(to_row(inspection)?).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed inspection over the version before it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &Inspection,
    after: &Inspection,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await
}

fn to_row(inspection: &Inspection) -> Result<ActiveModel, StoreError> {
    let count = |outcome| i64::try_from(inspection.count(outcome)).unwrap_or(i64::MAX);
    Ok(ActiveModel {
        id: Set(inspection.id.0),
        project_id: Set(inspection.project_id.0),
        template_id: Set(inspection.template_id.0),
        template_number: Set(inspection.template_number),
        kind: Set(inspection.kind.as_str().to_owned()),
        title: Set(inspection.title.clone()),
        unit_id: Set(inspection.party.unit_id.map(Uuid::from)),
        contractor: Set(inspection.party.contractor.clone()),
        plan_pictures: Set(json(&inspection.plan_pictures, "inspections.plan_pictures")?),
        inspector_id: Set(inspection.inspector_id.map(Uuid::from)),
        answers: Set(json(&inspection.answers, "inspections.answers")?),
        state: Set(inspection.state.as_str().to_owned()),
        conclusion: Set(inspection.conclusion.clone()),
        begun_at: Set(inspection.begun_at),
        finished_at: Set(inspection.finished_at),
        passed: Set(count(ItemOutcome::Passed)),
        failed: Set(count(ItemOutcome::Failed)),
        not_applicable: Set(count(ItemOutcome::NotApplicable)),
        version: Set(inspection.version),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<Inspection, StoreError> {
    Ok(Inspection {
        id: InspectionId(row.id),
        project_id: ProjectId(row.project_id),
        template_id: InspectionTemplateId(row.template_id),
        template_number: row.template_number,
        kind: unword(&row.kind, "inspections.kind")?,
        title: row.title,
        party: Party { unit_id: row.unit_id.map(OrgUnitId), contractor: row.contractor },
        plan_pictures: read(row.plan_pictures, "inspections.plan_pictures")?,
        inspector_id: row.inspector_id.map(UserId),
        answers: read(row.answers, "inspections.answers")?,
        state: unword(&row.state, "inspections.state")?,
        conclusion: row.conclusion,
        begun_at: row.begun_at,
        finished_at: row.finished_at,
        version: row.version,
    })
}
