//! Reading inspections, of one project or of all in reach.

use dujiang_domain::access::{Action, Actor, Permit, ProjectAccess, ReadProject};
use dujiang_domain::ids::{InspectionId, InspectionTemplateId, OrgUnitId, ProjectId};
use dujiang_domain::oversight::inspection_templates::TemplateItem;
use dujiang_persistence::Source;
use dujiang_persistence::oversight::{Scope, inspection_templates, inspections as store};
use serde::{Deserialize, Serialize};

use super::{InspectionFilter, InspectionRow};
use crate::{App, AppError, Page, PageRequest, projects};

/// What part of the inspections is wanted.
#[derive(Debug, Clone, Default)]
pub struct InspectionQuery {
    /// Narrowed to what.
    pub filter: InspectionFilter,
    /// Only projects of this unit and all below it.
    pub unit: Option<OrgUnitId>,
}

/// An inspection with the items it goes through.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InspectionDetail {
    /// The inspection.
    pub row: InspectionRow,
    /// The items under the number it began with.
    pub items: Vec<TemplateItem>,
}

/// A page of the inspections of all projects in reach, the latest first.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    query: &InspectionQuery,
    page: &PageRequest,
) -> Result<Page<InspectionRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let units = query.unit.map(|unit| actor.tree().subtree(unit));
    let filter = InspectionFilter { units, ..query.filter.clone() };
    Ok(store::list(app.database(), Scope::Reach(&reach), &filter, page).await?)
}

/// A page of the inspections of a project, the latest first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn list_of_project(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<InspectionRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list(app.database(), Scope::Project(&permit), &InspectionFilter::default(), page).await?)
}

/// One inspection.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: InspectionId) -> Result<InspectionDetail, AppError> {
    let project = store::project_of(app.database(), id).await?;
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    detail(app.database(), &permit, id).await
}

pub(super) async fn detail<A: Action<On = ProjectAccess>>(
    source: &impl Source,
    permit: &Permit<A>,
    id: InspectionId,
) -> Result<InspectionDetail, AppError> {
    let row = store::view(source, permit, id).await?;
    let template = InspectionTemplateId(row.template_id);
    let items = inspection_templates::items_of(source, template, row.template_number).await?;
    Ok(InspectionDetail { row, items })
}
