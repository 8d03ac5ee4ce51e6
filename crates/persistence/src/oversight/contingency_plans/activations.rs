//! Loading and saving activations and the entries of their timelines.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ContingencyActivationId, ContingencyPlanId, ProjectId, RiskId, UserId};
use dujiang_domain::oversight::contingency_plans::Activation;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entities::contingency_activations::{ActiveModel, Column, Entity, Model};
use crate::entities::contingency_entries as entries;
use crate::error::StoreError;
use crate::oversight::json::{json, read};
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::unword;

/// The project an activation is filed under, and its plan.
///
/// # Errors
/// [`Code::NotFound`] when there is no such activation.
pub async fn activation_project(
    source: &impl Source,
    id: ContingencyActivationId,
) -> Result<(ProjectId, ContingencyPlanId), StoreError> {
    let found: Option<(Uuid, Uuid)> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::ProjectId)
        .column(Column::PlanId)
        .into_tuple()
        .one(source.connection())
        .await?;
    let (project, plan) = found.ok_or_else(|| Fault::new(Code::NotFound))?;
    Ok((ProjectId(project), ContingencyPlanId(plan)))
}

/// Loads an activation of a project to change it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn activation_for_update(
    tx: &Tx,
    project: ProjectId,
    id: ContingencyActivationId,
) -> Result<Activation, StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.0))
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// The activation of a plan that is at work in a project.
///
/// # Errors
/// When the database fails.
pub async fn running(
    tx: &Tx,
    plan: ContingencyPlanId,
    project: ProjectId,
) -> Result<Option<ContingencyActivationId>, StoreError> {
    let found: Option<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PlanId.eq(plan.0))
        .filter(Column::ProjectId.eq(project.0))
        .filter(Column::State.eq("active"))
        .into_tuple()
        .one(tx.connection())
        .await?;
    Ok(found.map(ContingencyActivationId))
}

/// Saves a new activation below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::PlanActivated`] when the plan
/// is at work there already.
pub async fn insert_activation<A>(
    tx: &Tx,
    permit: &Permit<A>,
    activation: &Activation,
) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(activation.project_id)?;
    Entity::insert(to_row(activation)?).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed activation over the version before it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn save_activation<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &Activation,
    after: &Activation,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await
}

/// A line of an activation's timeline.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// Identifier.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; `None` for the system.
    pub by: Option<UserId>,
    /// What, checked already.
    pub words: String,
}

/// Adds a line to the timeline of an activation of the permit's project.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert_entry<A>(
    tx: &Tx,
    permit: &Permit<A>,
    activation: &Activation,
    entry: NewEntry,
) -> Result<(), StoreError>
where
    A: Action<On = ProjectAccess> + Creates,
{
    permit.covers(activation.project_id)?;
    let row = entries::ActiveModel {
        id: Set(entry.id),
        activation_id: Set(activation.id.0),
        noted_at: Set(entry.at),
        noted_by: Set(entry.by.map(Uuid::from)),
        words: Set(entry.words),
    };
    entries::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

fn to_row(activation: &Activation) -> Result<ActiveModel, StoreError> {
    let incident = activation.incident.as_ref();
    let incident = incident.map(|incident| json(incident, "contingency_activations.incident")).transpose()?;
    Ok(ActiveModel {
        id: Set(activation.id.0),
        plan_id: Set(activation.plan_id.0),
        plan_number: Set(activation.plan_number),
        title: Set(activation.title.clone()),
        project_id: Set(activation.project_id.0),
        risk_id: Set(activation.risk_id.map(Uuid::from)),
        reason: Set(activation.reason.clone()),
        incident: Set(incident),
        task_ids: Set(json(&activation.task_ids, "contingency_activations.task_ids")?),
        state: Set(activation.state.as_str().to_owned()),
        activated_at: Set(activation.activated_at),
        activated_by: Set(activation.activated_by.map(Uuid::from)),
        stood_down_at: Set(activation.stood_down_at),
        stood_down_by: Set(activation.stood_down_by.map(Uuid::from)),
        stood_down_words: Set(activation.stood_down_words.clone()),
        version: Set(activation.version),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<Activation, StoreError> {
    let incident =
        row.incident.map(|incident| read(incident, "contingency_activations.incident")).transpose()?;
    Ok(Activation {
        id: ContingencyActivationId(row.id),
        plan_id: ContingencyPlanId(row.plan_id),
        plan_number: row.plan_number,
        title: row.title,
        project_id: ProjectId(row.project_id),
        risk_id: row.risk_id.map(RiskId),
        reason: row.reason,
        incident,
        task_ids: read(row.task_ids, "contingency_activations.task_ids")?,
        state: unword(&row.state, "contingency_activations.state")?,
        activated_at: row.activated_at,
        activated_by: row.activated_by.map(UserId),
        stood_down_at: row.stood_down_at,
        stood_down_by: row.stood_down_by.map(UserId),
        stood_down_words: row.stood_down_words,
        version: row.version,
    })
}
