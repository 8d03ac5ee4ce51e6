//! Loading and saving whole plans, their links and the numbers of their content.

use std::collections::BTreeSet;

use dujiang_domain::access::{ContingencyPlanAccess, Creates, Mutates, Permit, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ContingencyPlanId, OrgUnitId, ProjectId, RiskId, UserId};
use dujiang_domain::oversight::contingency_plans::{ContingencyPlan, PlanFields};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entities::contingency_plans::{ActiveModel, Column, Entity, Model};
use crate::entities::{contingency_plan_projects as projects, contingency_plan_risks as risks};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::unword;

use super::versions::keep_version;
use crate::oversight::json::{json, read};
use crate::versioned;

/// Loads a plan to change it, with what permissions need to know.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(
    tx: &Tx,
    id: ContingencyPlanId,
) -> Result<(ContingencyPlan, ContingencyPlanAccess), StoreError> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    let plan = to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)?;
    Ok((plan, access(tx, id).await?))
}

#[derive(FromQueryResult)]
struct Party {
    unit_id: Uuid,
    person_id: Option<Uuid>,
}

/// What permissions need to know about a plan: its unit, and whoever has to do with its projects.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn access(
    source: &impl Source,
    id: ContingencyPlanId,
) -> Result<ContingencyPlanAccess, StoreError> {
    let home: Option<Uuid> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::UnitId)
        .into_tuple()
        .one(source.connection())
        .await?;
    let home = home.ok_or_else(|| Fault::new(Code::NotFound))?;
    let parties = parties(source, id).await?;
    let units: BTreeSet<OrgUnitId> = parties.iter().map(|party| OrgUnitId(party.unit_id)).collect();
    let persons: BTreeSet<UserId> = parties.iter().filter_map(|party| party.person_id.map(UserId)).collect();
    Ok(ContingencyPlanAccess {
        id,
        home: OrgUnitId(home),
        units: units.into_iter().collect(),
        persons: persons.into_iter().collect(),
    })
}

/// Units and persons that have to do with the projects of a plan.
async fn parties(source: &impl Source, id: ContingencyPlanId) -> Result<Vec<Party>, StoreError> {
    const OF: &str =
        " FROM contingency_plan_projects l JOIN projects p ON p.id = l.project_id WHERE l.plan_id = ";
    let mut sql = Sql::new(source, "SELECT p.unit_id, p.in_charge_id AS person_id")?;
    sql.push(OF).bind(id.0);
    sql.push(" UNION ALL SELECT p.unit_id, p.responsible_leader_id").push(OF).bind(id.0);
    sql.push(" UNION ALL SELECT a.unit_id, a.contact_id FROM contingency_plan_projects l ");
    sql.push("JOIN project_participants a ON a.project_id = l.project_id WHERE l.plan_id = ").bind(id.0);
    sql.all(source).await
}

#[derive(FromQueryResult)]
struct Known {
    id: Uuid,
}

/// The places of those risks of a plan that are not filed under one of its projects.
///
/// # Errors
/// When the database fails.
pub async fn unlinked_risks(tx: &Tx, fields: &PlanFields) -> Result<Vec<usize>, StoreError> {
    if fields.risk_ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(tx, "SELECT id FROM risks WHERE id IN ")?;
    sql.bind_list(fields.risk_ids.iter().map(|risk| risk.0)).push(" AND project_id IN ");
    sql.bind_list(fields.project_ids.iter().map(|project| project.0));
    let known: BTreeSet<Uuid> = sql.all::<Known>(tx).await?.into_iter().map(|row| row.id).collect();
    let places = fields.risk_ids.iter().enumerate().filter(|(_, risk)| !known.contains(&risk.0));
    Ok(places.map(|(place, _)| place).collect())
}

/// Saves a new plan below the unit of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, plan: &ContingencyPlan) -> Result<(), StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(plan.fields.unit_id)?;
    Entity::insert(to_row(plan)?).exec_without_returning(tx.connection()).await?;
    keep_version(tx, plan, plan.created_by).await?;
    link(tx, plan).await
}

/// Saves a changed plan over the version before it. A new content is kept under its number as well.
///
/// # Errors
/// [`Code::NotFound`] for another plan than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &ContingencyPlan,
    after: &ContingencyPlan,
) -> Result<(), StoreError>
where
    A: Mutates<On = ContingencyPlanAccess>,
{
    permit.covers(after.id)?;
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await?;
    if after.number != before.number {
        keep_version(tx, after, permit.actor()).await?;
    }
    let links = |plan: &ContingencyPlan| (plan.fields.project_ids.clone(), plan.fields.risk_ids.clone());
    if links(after) != links(before) {
        projects::Entity::delete_many()
            .filter(projects::Column::PlanId.eq(after.id.0))
            .exec(tx.connection())
            .await?;
        risks::Entity::delete_many()
            .filter(risks::Column::PlanId.eq(after.id.0))
            .exec(tx.connection())
            .await?;
        link(tx, after).await?;
    }
    Ok(())
}

async fn link(tx: &Tx, plan: &ContingencyPlan) -> Result<(), StoreError> {
    let (plan_id, fields) = (plan.id.0, &plan.fields);
    let rows: Vec<_> = fields
        .project_ids
        .iter()
        .map(|project| projects::ActiveModel { plan_id: Set(plan_id), project_id: Set(project.0) })
        .collect();
    if !rows.is_empty() {
        projects::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    let rows: Vec<_> = fields
        .risk_ids
        .iter()
        .map(|risk| risks::ActiveModel { plan_id: Set(plan_id), risk_id: Set(risk.0) })
        .collect();
    if !rows.is_empty() {
        risks::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    Ok(())
}

fn to_row(plan: &ContingencyPlan) -> Result<ActiveModel, StoreError> {
    let fields = &plan.fields;
    Ok(ActiveModel {
        id: Set(plan.id.0),
        unit_id: Set(fields.unit_id.0),
        title: Set(fields.title.clone()),
        kind: Set(fields.kind.as_str().to_owned()),
        project_ids: Set(json(&fields.project_ids, "contingency_plans.project_ids")?),
        risk_ids: Set(json(&fields.risk_ids, "contingency_plans.risk_ids")?),
        content: Set(json(&fields.content, "contingency_plans.content")?),
        number: Set(plan.number),
        state: Set(plan.state.as_str().to_owned()),
        created_at: Set(plan.created_at),
        created_by: Set(plan.created_by.map(Uuid::from)),
        updated_at: Set(plan.updated_at),
        version: Set(plan.version),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<ContingencyPlan, StoreError> {
    let fields = PlanFields {
        title: row.title,
        kind: unword(&row.kind, "contingency_plans.kind")?,
        unit_id: OrgUnitId(row.unit_id),
        project_ids: read::<Vec<ProjectId>>(row.project_ids, "contingency_plans.project_ids")?,
        risk_ids: read::<Vec<RiskId>>(row.risk_ids, "contingency_plans.risk_ids")?,
        content: read(row.content, "contingency_plans.content")?,
    };
    Ok(ContingencyPlan {
        id: ContingencyPlanId(row.id),
        fields,
        number: row.number,
        state: unword(&row.state, "contingency_plans.state")?,
        created_at: row.created_at,
        created_by: row.created_by.map(UserId),
        updated_at: row.updated_at,
        version: row.version,
    })
}
