//! Changing the organisation: set up, rename, move, close and reopen units.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, patch, post};
use dujiang_app::identity::{self, UnitRow};
use dujiang_app::{App, Written};
use dujiang_domain::change::Change;
use dujiang_domain::identity::{OrgUnitFields, OrgUnitKind, OrgUnitPatch};
use dujiang_domain::ids::OrgUnitId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::org_units::{OrgUnitKindWord, OrgUnitView};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

fn written(status: StatusCode, written: Written<UnitRow>) -> HttpResponse {
    let view = OrgUnitView::from(written.value);
    answer::written(status, &view, view.version, written.is_replay)
}

/// A unit to set up.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateOrgUnit {
    /// The unit above.
    parent_id: Uuid,
    /// Sort of unit; it must stand under one of its own rank or above.
    #[schema(value_type = OrgUnitKindWord, example = "section")]
    kind: OrgUnitKind,
    /// Full name.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "工程管理科")]
    name: String,
    /// Name for narrow places; the full name when absent.
    #[validate(length(max = 50))]
    #[schema(max_length = 50)]
    short_name: Option<String>,
    /// The unit's own code.
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40)]
    code: Option<String>,
    /// The region it serves (GB/T 2260).
    #[validate(length(min = 1, max = 12))]
    #[schema(min_length = 1, max_length = 12)]
    region_code: Option<String>,
}

/// Set up a unit, behind its siblings.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateOrgUnit,
    responses((status = 201, body = OrgUnitView, description = "The unit", headers(("ETag" = String)))),
)]
#[post("/org-units")]
pub(crate) async fn create_org_unit(app: Data<App>, caller: Creating, body: Body<CreateOrgUnit>) -> Answer {
    let body = body.0;
    let fields = OrgUnitFields {
        kind: body.kind,
        name: body.name,
        short_name: body.short_name,
        code: body.code,
        region_code: body.region_code,
    };
    let command = identity::CreateOrgUnit { parent_id: OrgUnitId(body.parent_id), fields };
    Ok(written(StatusCode::CREATED, identity::create_unit(&app, &caller.0.call, command).await?))
}

/// What to change; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditOrgUnit {
    /// Full name.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "工程质量科")]
    name: Option<String>,
    /// Name for narrow places.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50)]
    short_name: Option<String>,
    /// The unit's own code.
    #[schema(value_type = Option<String>, min_length = 1, max_length = 40)]
    code: Change<String>,
    /// The region it serves.
    #[schema(value_type = Option<String>, min_length = 1, max_length = 12)]
    region_code: Change<String>,
}

/// Change names and codes of a unit.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The unit"), crate::document::VersionHeader),
    request_body = EditOrgUnit,
    responses((status = 200, body = OrgUnitView, description = "The unit", headers(("ETag" = String)))),
)]
#[patch("/org-units/{id}")]
pub(crate) async fn edit_org_unit(
    app: Data<App>,
    caller: Caller,
    id: Id<OrgUnitId>,
    body: Body<EditOrgUnit>,
) -> Answer {
    let body = body.0;
    let patch = OrgUnitPatch {
        name: body.name,
        short_name: body.short_name,
        code: body.code,
        region_code: body.region_code,
    };
    let command = identity::EditOrgUnit { id: id.0, patch };
    Ok(written(StatusCode::OK, identity::edit_unit(&app, &caller.call, command).await?))
}

/// Where a unit goes.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveOrgUnit {
    /// The unit that will be above it.
    parent_id: Uuid,
    /// Its place among its new siblings, smaller first; behind all others when absent.
    #[validate(range(min = -1_000_000_000, max = 1_000_000_000))]
    #[schema(minimum = -1_000_000_000, maximum = 1_000_000_000)]
    position: Option<i64>,
}

/// Move a unit with everything below it.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The unit"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = MoveOrgUnit,
    responses((status = 200, body = OrgUnitView, description = "The unit", headers(("ETag" = String)))),
)]
#[post("/org-units/{id}/move")]
pub(crate) async fn move_org_unit(
    app: Data<App>,
    caller: Creating,
    id: Id<OrgUnitId>,
    body: Body<MoveOrgUnit>,
) -> Answer {
    let parent_id = OrgUnitId(body.0.parent_id);
    let command = identity::MoveOrgUnit { id: id.0, parent_id, position: body.0.position };
    Ok(written(StatusCode::OK, identity::move_unit(&app, &caller.0.call, command).await?))
}

/// Why a unit closes or opens.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrgUnitCommandBody {
    /// Why.
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    reason: Option<String>,
}

async fn set_open(
    app: &App,
    caller: Creating,
    id: OrgUnitId,
    body: OrgUnitCommandBody,
    open: bool,
) -> Answer {
    let command = identity::OpenOrCloseOrgUnit { id, open, reason: body.reason };
    Ok(written(StatusCode::OK, identity::open_or_close_unit(app, &caller.0.call, command).await?))
}

/// Close a unit that no open project, open account or open unit depends on any more.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The unit"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = OrgUnitCommandBody,
    responses((status = 200, body = OrgUnitView, description = "The unit", headers(("ETag" = String)))),
)]
#[post("/org-units/{id}/close")]
pub(crate) async fn close_org_unit(
    app: Data<App>,
    caller: Creating,
    id: Id<OrgUnitId>,
    body: Body<OrgUnitCommandBody>,
) -> Answer {
    set_open(&app, caller, id.0, body.0, false).await
}

/// Open a closed unit again.
#[utoipa::path(
    tag = "organisation",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The unit"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = OrgUnitCommandBody,
    responses((status = 200, body = OrgUnitView, description = "The unit", headers(("ETag" = String)))),
)]
#[post("/org-units/{id}/reopen")]
pub(crate) async fn reopen_org_unit(
    app: Data<App>,
    caller: Creating,
    id: Id<OrgUnitId>,
    body: Body<OrgUnitCommandBody>,
) -> Answer {
    set_open(&app, caller, id.0, body.0, true).await
}
