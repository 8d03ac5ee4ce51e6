//! Reading defects, of one project or of all in reach.

use chrono::NaiveDate;
use dujiang_domain::access::{Action, Actor, DefectAccess, Permit, ReadProject};
use dujiang_domain::ids::{DefectId, OrgUnitId, ProjectId};
use dujiang_domain::time::civil_date;
use dujiang_persistence::Source;
use dujiang_persistence::oversight::{Scope, defects as store};
use serde::{Deserialize, Serialize};

use super::{DefectFilter, DefectRow, DefectSort, OverdueDefects, StepRow};
use crate::projects::{self, TimelineEntry};
use crate::{App, AppError, Page, PageRequest};

/// What part of the defects is wanted.
#[derive(Debug, Clone, Default)]
pub struct DefectQuery {
    /// Narrowed to what.
    pub filter: DefectFilter,
    /// Only projects of this unit and all below it.
    pub unit: Option<OrgUnitId>,
    /// Only what should have been mended before today.
    pub is_overdue: bool,
}

/// A defect with its steps.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DefectDetail {
    /// The defect.
    pub row: DefectRow,
    /// Its steps, the earliest first.
    pub steps: Vec<StepRow>,
    /// The day on which it was read, for what is overdue.
    pub today: NaiveDate,
}

/// A page of the defects of all projects in reach, with the day on which they were read.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    query: &DefectQuery,
    order: (DefectSort, bool),
    page: &PageRequest,
) -> Result<(Page<DefectRow>, NaiveDate), AppError> {
    let today = civil_date(app.database().now());
    let reach = actor.reach::<ReadProject>()?;
    let filter = DefectFilter {
        units: query.unit.map(|unit| actor.tree().subtree(unit)),
        overdue_on: query.is_overdue.then_some(today),
        ..query.filter.clone()
    };
    Ok((store::list(app.database(), Scope::Reach(&reach), &filter, order, page).await?, today))
}

/// One defect.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: DefectId) -> Result<DefectDetail, AppError> {
    let project = store::project_of(app.database(), id).await?;
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let access = store::access(app.database(), access, id).await?;
    detail(app.database(), &permit, &access, civil_date(app.database().now())).await
}

/// What became of a defect, the latest first, from the log.
///
/// # Errors
/// When there is none of that name in the caller's reach, or the cursor is of another list.
pub async fn history(
    app: &App,
    actor: &Actor,
    id: DefectId,
    page: &PageRequest,
) -> Result<Page<TimelineEntry>, AppError> {
    let project = store::project_of(app.database(), id).await?;
    projects::history(app, actor, (project, id.0), page).await
}

/// How many defects are past their deadline, by project, for the rules that watch them: of one project
/// or of all.
///
/// # Errors
/// When the database fails.
pub async fn overdue_by_project(
    source: &impl Source,
    project: Option<ProjectId>,
    today: NaiveDate,
) -> Result<Vec<OverdueDefects>, AppError> {
    Ok(store::overdue(source, project, today).await?)
}

pub(super) async fn detail<A: Action>(
    source: &impl Source,
    permit: &Permit<A>,
    access: &DefectAccess,
    today: NaiveDate,
) -> Result<DefectDetail, AppError> {
    let row = store::view(source, permit, access).await?;
    let steps = store::steps(source, permit, access).await?;
    Ok(DefectDetail { row, steps, today })
}
