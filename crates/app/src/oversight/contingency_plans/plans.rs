//! Reading plans: pages, one whole plan with the names behind its references, and each number of its
//! content.

use std::collections::{BTreeSet, HashMap};

use dujiang_domain::access::{Actor, ReadContingencyPlan, ReadProject};
use dujiang_domain::ids::{ContingencyPlanId, OrgUnitId};
use dujiang_domain::oversight::contingency_plans::PlanContent;
use dujiang_persistence::oversight::contingency_plans as store;
use dujiang_persistence::{Source, audit};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{PlanFilter, PlanLink, PlanRow, VersionRow};
use crate::{App, AppError, Page, PageRequest};

/// What part of the plans is wanted.
#[derive(Debug, Clone, Default)]
pub struct PlanQuery {
    /// Narrowed to what.
    pub filter: PlanFilter,
    /// Only plans of this unit and all below it.
    pub unit: Option<OrgUnitId>,
}

/// A whole plan: what the page shows and what is printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PlanDetail {
    /// The plan.
    pub row: PlanRow,
    /// What it says.
    pub content: PlanContent,
    /// The projects and risks it is for, as far as the caller sees them.
    pub links: Vec<PlanLink>,
    /// Names of the persons and units in its steps.
    pub names: HashMap<Uuid, String>,
}

/// A page of plans, the last changed first.
///
/// # Errors
/// When the caller may read no plans at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    query: &PlanQuery,
    page: &PageRequest,
) -> Result<Page<PlanRow>, AppError> {
    let reach = actor.reach::<ReadContingencyPlan>()?;
    let units = query.unit.map(|unit| actor.tree().subtree(unit));
    let filter = PlanFilter { units, ..query.filter.clone() };
    Ok(store::list(app.database(), &reach, &filter, page).await?)
}

/// One plan.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: ContingencyPlanId) -> Result<PlanDetail, AppError> {
    let access = store::access(app.database(), id).await?;
    let permit = actor.may::<ReadContingencyPlan>(&access)?;
    let row = store::view(app.database(), &permit, id).await?;
    detail(app.database(), actor, row).await
}

/// A page of the contents a plan had, the latest first.
///
/// # Errors
/// When there is none of that name in the caller's reach, or the cursor is of another list.
pub async fn versions(
    app: &App,
    actor: &Actor,
    id: ContingencyPlanId,
    page: &PageRequest,
) -> Result<Page<VersionRow>, AppError> {
    let access = store::access(app.database(), id).await?;
    let permit = actor.may::<ReadContingencyPlan>(&access)?;
    Ok(store::versions(app.database(), &permit, page).await?)
}

pub(super) async fn detail(
    source: &impl Source,
    actor: &Actor,
    row: PlanRow,
) -> Result<PlanDetail, AppError> {
    let id = ContingencyPlanId(row.id);
    let content = store::content_of(source, id, row.number).await?;
    let reach = actor.reach::<ReadProject>()?;
    let links = store::plan_links(source, &reach, id).await?;
    let names = names_in(source, &content).await?;
    Ok(PlanDetail { row, content, links, names })
}

/// The names of the persons and units in the steps of a content.
pub(super) async fn names_in(
    source: &impl Source,
    content: &PlanContent,
) -> Result<HashMap<Uuid, String>, AppError> {
    let ids: BTreeSet<Uuid> = content
        .steps
        .iter()
        .flat_map(|step| [step.person_id.map(Uuid::from), step.unit_id.map(Uuid::from)])
        .flatten()
        .collect();
    Ok(audit::names(source, &ids).await?)
}
