//! Reading the register of risks, of one project or of all in reach.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::ids::{OrgUnitId, ProjectId, RiskId};
use dujiang_domain::rules::kinds::{RiskLevel, RiskPlace};
use dujiang_persistence::oversight::{Scope, risks as store};

use super::grading::{GradedRisk, Grading};
use super::{RiskFilter, RiskSort};
use crate::projects::{self, TimelineEntry};
use crate::{App, AppError, Page, PageRequest};

/// What part of the register is wanted.
#[derive(Debug, Clone, Default)]
pub struct RiskQuery {
    /// Narrowed to what.
    pub filter: RiskFilter,
    /// Only projects of this unit and all below it.
    pub unit: Option<OrgUnitId>,
    /// Only these levels; empty for all.
    pub levels: Vec<RiskLevel>,
    /// Only what should have been looked at before today.
    pub is_overdue: bool,
}

impl RiskQuery {
    fn resolved(&self, actor: &Actor, grading: &Grading) -> RiskFilter {
        RiskFilter {
            units: self.unit.map(|unit| actor.tree().subtree(unit)),
            cells: (!self.levels.is_empty()).then(|| grading.cells(&self.levels)),
            overdue_on: self.is_overdue.then_some(grading.today),
            ..self.filter.clone()
        }
    }
}

/// A page of the risks of all projects in reach.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    query: &RiskQuery,
    order: (RiskSort, bool),
    page: &PageRequest,
) -> Result<Page<GradedRisk>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    page_of(app, actor, (Scope::Reach(&reach), query), order, page).await
}

/// A page of the risks of a project.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn list_of_project(
    app: &App,
    actor: &Actor,
    (project, query): (ProjectId, &RiskQuery),
    order: (RiskSort, bool),
    page: &PageRequest,
) -> Result<Page<GradedRisk>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    page_of(app, actor, (Scope::Project(&permit), query), order, page).await
}

async fn page_of(
    app: &App,
    actor: &Actor,
    (scope, query): (Scope<'_>, &RiskQuery),
    order: (RiskSort, bool),
    page: &PageRequest,
) -> Result<Page<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    let filter = query.resolved(actor, &grading);
    let page = store::list(app.database(), scope, &filter, order, page).await?;
    let items = grading.grade(app.database(), page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor })
}

/// One cell of the matrix.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// Where.
    pub place: RiskPlace,
    /// How grave; none while no matrix is in force.
    pub level: Option<RiskLevel>,
    /// How many risks.
    pub count: i64,
}

/// The matrix: all twenty-five cells by probability, then impact.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The cells.
    pub cells: Vec<Cell>,
    /// How many risks there are in all.
    pub total: i64,
    /// How many of them should have been looked at before today.
    pub overdue: i64,
}

/// The matrix of all projects in reach; each cell counts the rows that [`list`] has for its place.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn matrix(app: &App, actor: &Actor, query: &RiskQuery) -> Result<Matrix, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    matrix_of(app, actor, Scope::Reach(&reach), query).await
}

async fn matrix_of(
    app: &App,
    actor: &Actor,
    scope: Scope<'_>,
    query: &RiskQuery,
) -> Result<Matrix, AppError> {
    let grading = Grading::load(app).await?;
    let filter = query.resolved(actor, &grading);
    let counted = store::matrix(app.database(), scope, &filter).await?;
    let late = RiskFilter { overdue_on: Some(grading.today), ..filter };
    let overdue = store::matrix(app.database(), scope, &late).await?.iter().map(|cell| cell.number).sum();
    let cell = |place: RiskPlace| {
        let here = counted.iter().find(|c| (c.probability, c.impact) == (place.probability, place.impact));
        Cell {
            place,
            level: grading.of(place).map(|grade| grade.level),
            count: here.map_or(0, |cell| cell.number),
        }
    };
    let steps = || 1_i64..=5;
    let places = steps().flat_map(|p| steps().map(move |i| RiskPlace { probability: p, impact: i }));
    let total = counted.iter().map(|cell| cell.number).sum();
    Ok(Matrix { cells: places.map(cell).collect(), total, overdue })
}

/// One risk.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: RiskId) -> Result<GradedRisk, AppError> {
    let project = store::project_of(app.database(), id).await?;
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let row = store::view(app.database(), &permit, id).await?;
    Grading::load(app).await?.grade_one(app.database(), row).await
}

/// What became of a risk, the latest first, from the log.
///
/// # Errors
/// When there is none of that name in the caller's reach, or the cursor is of another list.
pub async fn history(
    app: &App,
    actor: &Actor,
    id: RiskId,
    page: &PageRequest,
) -> Result<Page<TimelineEntry>, AppError> {
    let project = store::project_of(app.database(), id).await?;
    projects::history(app, actor, (project, id.0), page).await
}
