//! `GET /defects`, `GET /defects/{id}` and its history.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::defects::{self, DefectQuery, DefectSort};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{DefectId, InspectionId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::defects::DefectState;
use dujiang_domain::rules::kinds::DefectSeverity;
use serde::{Deserialize, Serialize};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, PartialSchema, ToSchema};
use uuid::Uuid;

use super::view::{DefectDetailView, DefectView};
use crate::answer::{self, Answer};
use crate::document::one_of;
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;
use crate::projects::{TimelineEntry, TimelinePage};
use crate::words::words_of;

/// What part of the defects is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct DefectParams {
    /// Any fragment of the title.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Only this project.
    project_id: Option<Uuid>,
    /// Only projects of this unit and all below it.
    unit_id: Option<Uuid>,
    /// Only what this inspection found.
    inspection_id: Option<Uuid>,
    /// States, separated by commas.
    #[param(max_length = 100, example = "open,mended")]
    state: Option<String>,
    /// Severities, separated by commas.
    #[param(max_length = 100, example = "major,critical")]
    severity: Option<String>,
    /// Only this sort of defect.
    #[param(max_length = 50)]
    category: Option<String>,
    /// Only what inspections of this unit found.
    party_unit_id: Option<Uuid>,
    /// Only what inspections of this firm found.
    #[param(max_length = 100)]
    contractor: Option<String>,
    /// Only what this person mends.
    person_id: Option<Uuid>,
    /// Only what should have been mended before today.
    #[param(default = false)]
    overdue: Option<bool>,
    /// Only what finished inspections found and nobody withdrew: the rows behind a count of repeats.
    #[param(default = false)]
    counted: Option<bool>,
    /// Order: a field, descending with a hyphen before it.
    #[param(inline, value_type = Option<DefectSortWord>)]
    sort: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

const DEFAULT_SORT: &str = "due_on";

/// The orders of the list of defects, each both ways.
enum DefectSortWord {}

impl PartialSchema for DefectSortWord {
    fn schema() -> RefOr<Schema> {
        let words = DefectSort::ALL.iter().map(|sort| sort.as_str());
        let both_ways = one_of(words.flat_map(|word| [word.to_owned(), format!("-{word}")]));
        both_ways.default(Some(DEFAULT_SORT.into())).into()
    }
}

impl ToSchema for DefectSortWord {}

impl DefectParams {
    fn query(&self) -> Result<DefectQuery, Fault> {
        let mut query = DefectQuery {
            unit: self.unit_id.map(OrgUnitId),
            is_overdue: self.overdue.unwrap_or(false),
            ..DefectQuery::default()
        };
        query.filter.fragment = self.q.clone().filter(|q| !q.trim().is_empty());
        query.filter.project = self.project_id.map(ProjectId);
        query.filter.inspection = self.inspection_id.map(InspectionId);
        query.filter.states = words_of(self.state.as_deref(), "state", DefectState::parse)?;
        query.filter.severities = words_of(self.severity.as_deref(), "severity", DefectSeverity::parse)?;
        query.filter.category.clone_from(&self.category);
        query.filter.party_unit = self.party_unit_id.map(OrgUnitId);
        query.filter.contractor.clone_from(&self.contractor);
        query.filter.person = self.person_id.map(UserId);
        query.filter.is_counted = self.counted.unwrap_or(false);
        Ok(query)
    }

    fn order(&self) -> Result<(DefectSort, bool), Fault> {
        let text = self.sort.as_deref().unwrap_or(DEFAULT_SORT);
        let (word, descending) = text.strip_prefix('-').map_or((text, false), |word| (word, true));
        let sort = DefectSort::ALL.iter().copied().find(|sort| sort.as_str() == word);
        let fault = || Fault::new(Code::RequestQuery).with("parameter", "sort");
        sort.map(|sort| (sort, descending)).ok_or_else(fault)
    }
}

/// A page of defects.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DefectPage {
    /// The defects.
    items: Vec<DefectView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The defects of all projects in the caller's reach, those first due first.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(DefectParams),
    responses((status = 200, body = DefectPage, description = "A page of defects")),
)]
#[get("/defects")]
pub(crate) async fn list_defects(app: Data<App>, caller: Caller, params: Params<DefectParams>) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let (page, today) = defects::list(&app, caller.actor(), &params.query()?, params.order()?, &page).await?;
    let page = page.map(|row| DefectView::new(row, today));
    Ok(answer::plain(&DefectPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One defect with its steps.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The defect")),
    responses((status = 200, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[get("/defects/{id}")]
pub(crate) async fn get_defect(app: Data<App>, caller: Caller, id: Id<DefectId>) -> Answer {
    let view = DefectDetailView::from(defects::get(&app, caller.actor(), id.0).await?);
    Ok(answer::thing(&view, view.row.version))
}

/// What became of a defect, the latest first.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The defect"), PageParams),
    responses((status = 200, body = TimelinePage, description = "A page of its history")),
)]
#[get("/defects/{id}/history")]
pub(crate) async fn list_defect_history(
    app: Data<App>,
    caller: Caller,
    id: Id<DefectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = defects::history(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(TimelineEntry::from);
    Ok(answer::plain(&TimelinePage { items: page.items, next_cursor: page.next_cursor }))
}
