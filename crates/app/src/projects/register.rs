//! Reading the register and single projects, never beyond the caller's reach.

use std::sync::Arc;

use dujiang_domain::access::{Actor, Permission, Reach, ReadProject};
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use dujiang_persistence::Source;
use dujiang_persistence::projects::{self as store, Counts};
use serde::{Deserialize, Serialize};

use super::{ProjectDetail, ProjectFilter, ProjectRow, ProjectSort};
use crate::kept::of_reach;
use crate::{App, AppError, Page, PageRequest};

/// What part of the register is wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RegisterQuery {
    /// Narrowed to what.
    pub filter: ProjectFilter,
    /// Only this unit.
    pub unit: Option<OrgUnitId>,
    /// And all below it.
    pub include_subtree: bool,
    /// Only projects that name the caller.
    pub mine: bool,
}

impl RegisterQuery {
    fn resolved(&self, actor: &Actor) -> ProjectFilter {
        let units =
            self.unit.map(|unit| if self.include_subtree { actor.tree().subtree(unit) } else { vec![unit] });
        let mut filter = self.filter.clone();
        filter.units = units;
        filter.named = if self.mine { actor.user() } else { None };
        filter
    }
}

/// A page of the register.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    query: &RegisterQuery,
    order: (ProjectSort, bool),
    page: &PageRequest,
) -> Result<Page<ProjectRow>, AppError> {
    list_in(app.database(), actor, query, order, page).await
}

/// The same page as it stands in `source`, a moment of the database for instance.
///
/// # Errors
/// Those of [`list`].
pub async fn list_in(
    source: &impl Source,
    actor: &Actor,
    query: &RegisterQuery,
    order: (ProjectSort, bool),
    page: &PageRequest,
) -> Result<Page<ProjectRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::list(source, &reach, &query.resolved(actor), order, page).await?)
}

/// How many projects stand in each state, whatever states the query names.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn count_by_state(
    app: &App,
    actor: &Actor,
    query: &RegisterQuery,
) -> Result<Arc<Vec<Counts>>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let filter = query.resolved(actor);
    let make = async || Ok(store::count_by_state(app.database(), &reach, &filter).await?);
    app.kept().projects.get(app.database(), question("state", &reach, &filter), make).await
}

/// How many projects have each light, whatever lights the query names.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn count_by_light(
    app: &App,
    actor: &Actor,
    query: &RegisterQuery,
) -> Result<Arc<Vec<Counts>>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let filter = query.resolved(actor);
    let make = async || Ok(store::count_by_light(app.database(), &reach, &filter).await?);
    app.kept().projects.get(app.database(), question("light", &reach, &filter), make).await
}

/// What is counted, in one word.
fn question(by: &str, reach: &Reach<ReadProject>, filter: &ProjectFilter) -> String {
    format!("{by} {} {}", of_reach(reach), serde_json::to_string(filter).unwrap_or_default())
}

/// How many projects the query meets.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn total(app: &App, actor: &Actor, query: &RegisterQuery) -> Result<i64, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::total(app.database(), &reach, &query.resolved(actor)).await?)
}

/// One project, and what the caller may do with it.
///
/// # Errors
/// When there is none in the caller's reach.
pub async fn get(
    app: &App,
    actor: &Actor,
    id: ProjectId,
) -> Result<(ProjectDetail, Vec<Permission>), AppError> {
    let access = store::access(app.database(), id).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let detail = store::view(app.database(), &permit, id).await?;
    Ok((detail, actor.permissions_on(&access)))
}
