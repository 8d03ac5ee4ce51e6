//! `GET /org-units` and `GET /people`: the organisation as everybody on the staff sees it.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::identity::{self, UnitRow};
use dujiang_domain::ids::OrgUnitId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::refs::PersonRef;

/// What sort of unit it is.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OrgUnitKindWord {
    /// 行政区划.
    Region,
    /// 政府.
    Government,
    /// 部门.
    Bureau,
    /// 乡镇、街道.
    Township,
    /// 科室.
    Section,
}

/// A unit of the organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrgUnitView {
    /// Identifier.
    id: Uuid,
    /// The unit above; null for the one above all others.
    #[schema(required = true)]
    parent_id: Option<Uuid>,
    /// Sort of unit.
    #[schema(value_type = OrgUnitKindWord)]
    kind: String,
    /// Full name.
    #[schema(max_length = 100, example = "安澜县交通运输局")]
    name: String,
    /// Name for narrow places.
    #[schema(max_length = 50, example = "交通局")]
    short_name: String,
    /// The unit's own code.
    #[schema(required = true, max_length = 40)]
    code: Option<String>,
    /// The region it serves (GB/T 2260).
    #[schema(required = true, max_length = 12)]
    region_code: Option<String>,
    /// Order among its siblings, smaller first.
    #[schema(minimum = -1_000_000_000, maximum = 1_000_000_000)]
    position: i64,
    /// Whether it is open.
    is_active: bool,
    /// Counts changes.
    #[schema(minimum = 1)]
    pub(super) version: i64,
}

impl From<UnitRow> for OrgUnitView {
    fn from(unit: UnitRow) -> Self {
        Self {
            id: unit.id,
            parent_id: unit.parent_id,
            kind: unit.kind,
            name: unit.name,
            short_name: unit.short_name,
            code: unit.code,
            region_code: unit.region_code,
            position: unit.position,
            is_active: unit.is_active,
            version: unit.version,
        }
    }
}

/// The whole organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrgUnitList {
    /// All units in the order of the tree: each behind the one above it.
    #[schema(max_items = 10_000)]
    items: Vec<OrgUnitView>,
}

/// The whole organisation, open and closed units, in the order of the tree.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    responses((status = 200, body = OrgUnitList, description = "All units")),
)]
#[get("/org-units")]
pub(crate) async fn list_org_units(app: Data<App>, caller: Caller) -> Answer {
    let units = identity::list_units(&app, caller.actor()).await?;
    Ok(answer::plain(&OrgUnitList { items: in_tree_order(units) }))
}

/// Each unit behind the one above it, siblings as they come.
fn in_tree_order(units: Vec<UnitRow>) -> Vec<OrgUnitView> {
    let mut below: std::collections::HashMap<Option<Uuid>, Vec<UnitRow>> = std::collections::HashMap::new();
    // Backwards, for what lies on top of the pile comes first.
    for unit in units.into_iter().rev() {
        below.entry(unit.parent_id).or_default().push(unit);
    }
    let mut open = below.remove(&None).unwrap_or_default();
    let mut ordered = Vec::new();
    while let Some(unit) = open.pop() {
        open.extend(below.remove(&Some(unit.id)).unwrap_or_default());
        ordered.push(unit.into());
    }
    ordered
}

/// A unit.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The unit")),
    responses((status = 200, body = OrgUnitView, description = "The unit", headers(("ETag" = String)))),
)]
#[get("/org-units/{id}")]
pub(crate) async fn get_org_unit(app: Data<App>, caller: Caller, id: Id<OrgUnitId>) -> Answer {
    let unit = identity::get_unit(&app, caller.actor(), id.0).await?;
    let version = unit.version;
    Ok(answer::thing(&OrgUnitView::from(unit), version))
}

/// What colleagues are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeopleParams {
    /// Any fragment of the name.
    #[param(max_length = 50)]
    q: Option<String>,
    /// Of this unit and everything below it.
    unit_id: Option<Uuid>,
    /// People wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
}

/// Colleagues, for picking one.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PeopleList {
    /// The people, by name.
    #[schema(max_items = 100)]
    items: Vec<PersonRef>,
}

/// Colleagues with an open account, by name: for picking a person.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(PeopleParams),
    responses((status = 200, body = PeopleList, description = "The people")),
)]
#[get("/people")]
pub(crate) async fn list_people(app: Data<App>, caller: Caller, params: Params<PeopleParams>) -> Answer {
    let limit = crate::page::request(params.0.limit, None)?.limit;
    let fragment = params.0.q.as_deref().filter(|q| !q.trim().is_empty());
    let unit = params.0.unit_id.map(OrgUnitId);
    let people = identity::list_people(&app, caller.actor(), fragment, unit, limit).await?;
    let items = people.into_iter().map(|person| PersonRef {
        id: person.id,
        name: person.name,
        unit_name: person.unit_name,
    });
    Ok(answer::plain(&PeopleList { items: items.collect() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_comes_behind_the_one_above_it() {
        let unit = |id: u128, parent: Option<u128>| UnitRow {
            id: Uuid::from_u128(id),
            parent_id: parent.map(Uuid::from_u128),
            kind: "bureau".into(),
            name: id.to_string(),
            short_name: String::new(),
            code: None,
            region_code: None,
            position: 1,
            is_active: true,
            version: 1,
        };
        let units =
            vec![unit(4, Some(2)), unit(2, Some(1)), unit(3, Some(1)), unit(1, None), unit(5, Some(2))];
        let names: Vec<String> = in_tree_order(units).into_iter().map(|unit| unit.name).collect();
        assert_eq!(names, ["1", "2", "4", "5", "3"]);
    }
}
