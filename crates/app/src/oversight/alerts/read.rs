//! Reading alerts, never beyond the caller's reach.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, Permission, ReadProject};
use dujiang_domain::ids::{AlertId, OrgUnitId, ProjectId};
use dujiang_domain::time::civil_date;
use dujiang_persistence::audit::{self as log};
use dujiang_persistence::oversight::alerts::{
    self as store, AlertCounts, AlertFilter, AlertRow, AlertSort, LightCount,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kept::of_reach;
use crate::{App, AppError, Page, PageRequest, projects};

/// Which alerts are wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct AlertQuery {
    /// Narrowed to what.
    pub filter: AlertFilter,
    /// Only projects of this unit.
    pub unit: Option<OrgUnitId>,
    /// And of all below it.
    pub include_subtree: bool,
    /// Only alerts that the caller holds or supervises.
    pub mine: bool,
    /// Only those whose last day has passed.
    pub overdue: bool,
}

impl AlertQuery {
    fn resolved(&self, app: &App, actor: &Actor) -> AlertFilter {
        let units =
            self.unit.map(|unit| if self.include_subtree { actor.tree().subtree(unit) } else { vec![unit] });
        AlertFilter {
            units,
            of: if self.mine { actor.user() } else { None },
            due_before: self.overdue.then(|| civil_date(app.database().now())),
            ..self.filter.clone()
        }
    }
}

/// A page of alerts.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    query: &AlertQuery,
    sort: AlertSort,
    page: &PageRequest,
) -> Result<Page<AlertRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::list(app.database(), &reach, &query.resolved(app, actor), sort, page).await?)
}

/// How many alerts the query meets.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn total(app: &App, actor: &Actor, query: &AlertQuery) -> Result<i64, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::total(app.database(), &reach, &query.resolved(app, actor)).await?)
}

/// How many alerts there are of each colour and state, whatever colours and states the query names.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn counts(app: &App, actor: &Actor, query: &AlertQuery) -> Result<Vec<AlertCounts>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::count_by_light(app.database(), &reach, &query.resolved(app, actor)).await?)
}

/// How many open alerts of each colour are in the caller's reach.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn open_by_light(app: &App, actor: &Actor) -> Result<Arc<Vec<LightCount>>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let make = async || Ok(store::open_by_light(app.database(), &reach).await?);
    app.kept().alerts.get(app.database(), of_reach(&reach), make).await
}

/// A page of the alerts of a project, the earliest last day first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn of_project(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    is_open: Option<bool>,
    page: &PageRequest,
) -> Result<Page<AlertRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list_of_project(app.database(), &permit, project, is_open, page).await?)
}

/// Something that happened to an alert.
#[derive(Debug, Clone)]
pub struct AlertHistory {
    /// The event.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What, as a dotted word.
    pub action: String,
    /// Who; no account for the program itself.
    pub actor_id: Option<Uuid>,
    /// Name at that time.
    pub actor_name: String,
    /// What was said.
    pub words: Option<String>,
}

/// One alert with its history, the latest first, and what the caller may do with it.
///
/// # Errors
/// When there is none in the caller's reach or hands.
pub async fn get(
    app: &App,
    actor: &Actor,
    id: AlertId,
) -> Result<(AlertRow, Vec<AlertHistory>, Vec<Permission>), AppError> {
    let project = store::project_of(app.database(), id).await?;
    let mut access = projects::access(app.database(), project).await?;
    let people = store::people_of(app.database(), id).await?;
    access.persons.extend(people);
    let permit = actor.may::<ReadProject>(&access)?;
    let row = store::view(app.database(), &permit, id).await?;
    let history = log::of_thing(app.database(), &permit, id.0).await?.into_iter().map(|row| AlertHistory {
        id: row.id,
        at: row.occurred_at,
        action: row.action,
        actor_id: row.actor_id,
        actor_name: row.actor_name,
        words: row.reason,
    });
    Ok((row, history.collect(), actor.permissions_on(&access)))
}
