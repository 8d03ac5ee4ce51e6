//! `GET /inspections`, `GET /projects/{id}/inspections`, `GET /inspections/{id}`.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::inspections::{self, InspectionQuery};
use dujiang_domain::fault::Fault;
use dujiang_domain::ids::{InspectionId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::inspection_templates::InspectionKind;
use dujiang_domain::oversight::inspections::InspectionState;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{InspectionDetailView, InspectionView};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;
use crate::words::words_of;

/// What part of the inspections is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct InspectionParams {
    /// Only this project.
    project_id: Option<Uuid>,
    /// Only projects of this unit and all below it.
    unit_id: Option<Uuid>,
    /// Kinds, separated by commas.
    #[param(max_length = 200, example = "quality,safety")]
    kind: Option<String>,
    /// States, separated by commas.
    #[param(max_length = 100, example = "in_progress")]
    state: Option<String>,
    /// Only inspections of this unit.
    party_unit_id: Option<Uuid>,
    /// Only inspections of this firm.
    #[param(max_length = 100)]
    contractor: Option<String>,
    /// Only inspections by this person.
    inspector_id: Option<Uuid>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

impl InspectionParams {
    fn query(&self) -> Result<InspectionQuery, Fault> {
        let mut query = InspectionQuery { unit: self.unit_id.map(OrgUnitId), ..InspectionQuery::default() };
        query.filter.project = self.project_id.map(ProjectId);
        query.filter.kinds = words_of(self.kind.as_deref(), "kind", InspectionKind::parse)?;
        query.filter.states = words_of(self.state.as_deref(), "state", InspectionState::parse)?;
        query.filter.party_unit = self.party_unit_id.map(OrgUnitId);
        query.filter.contractor.clone_from(&self.contractor);
        query.filter.inspector = self.inspector_id.map(UserId);
        Ok(query)
    }
}

/// A page of inspections.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InspectionPage {
    /// The inspections, the latest first.
    items: Vec<InspectionView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The inspections of all projects in the caller's reach, the latest first.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(InspectionParams),
    responses((status = 200, body = InspectionPage, description = "A page of inspections")),
)]
#[get("/inspections")]
pub(crate) async fn list_inspections(
    app: Data<App>,
    caller: Caller,
    params: Params<InspectionParams>,
) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = inspections::list(&app, caller.actor(), &params.0.query()?, &page).await?;
    let page = page.map(InspectionView::from);
    Ok(answer::plain(&InspectionPage { items: page.items, next_cursor: page.next_cursor }))
}

/// The inspections of a project, the latest first.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = InspectionPage, description = "A page of inspections")),
)]
#[get("/projects/{id}/inspections")]
pub(crate) async fn list_project_inspections(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = inspections::list_of_project(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(InspectionView::from);
    Ok(answer::plain(&InspectionPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One inspection with its items.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The inspection")),
    responses((status = 200, body = InspectionDetailView, description = "The inspection",
        headers(("ETag" = String)))),
)]
#[get("/inspections/{id}")]
pub(crate) async fn get_inspection(app: Data<App>, caller: Caller, id: Id<InspectionId>) -> Answer {
    let view = InspectionDetailView::from(inspections::get(&app, caller.actor(), id.0).await?);
    Ok(answer::thing(&view, view.row.version))
}
