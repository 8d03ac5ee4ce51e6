//! `/users/{id}/grants`: who holds which role where.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::identity::{self, GrantRow};
use dujiang_domain::ids::{GrantId, OrgUnitId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};
use crate::refs::{ActorRef, UnitRef};

/// A role held at a unit.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GrantView {
    /// Identifier.
    id: Uuid,
    /// Code of the role.
    #[schema(max_length = 40, example = "clerk")]
    role_code: String,
    /// Name of the role.
    #[schema(max_length = 50, example = "经办人")]
    role_name: String,
    /// Where it is held, with everything below.
    unit: UnitRef,
    /// Since when.
    granted_at: DateTime<Utc>,
    /// Who gave it.
    granted_by: ActorRef,
}

impl From<GrantRow> for GrantView {
    fn from(grant: GrantRow) -> Self {
        Self {
            id: grant.id,
            role_code: grant.role_code,
            role_name: grant.role_name,
            unit: UnitRef { id: grant.unit_id, name: grant.unit_name },
            granted_at: grant.granted_at,
            granted_by: ActorRef { id: grant.granted_by_id, name: grant.granted_by_name },
        }
    }
}

/// The roles of a person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GrantList {
    /// The grants, oldest first.
    #[schema(max_items = 1000)]
    items: Vec<GrantView>,
}

/// The roles of a person.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account")),
    responses((status = 200, body = GrantList, description = "The grants")),
)]
#[get("/users/{id}/grants")]
pub(crate) async fn list_grants(app: Data<App>, caller: Caller, id: Id<UserId>) -> Answer {
    let grants = identity::grants_of(&app, caller.actor(), id.0).await?;
    Ok(answer::plain(&GrantList { items: grants.into_iter().map(GrantView::from).collect() }))
}

/// A role to give.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GiveRole {
    /// Code of the role.
    #[validate(length(min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40, example = "clerk")]
    role_code: String,
    /// Where, with everything below.
    unit_id: Uuid,
}

/// Give a role; never to oneself, and the three administrators exclude each other and all business.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account"), crate::document::KeyHeader),
    request_body = GiveRole,
    responses((status = 201, body = GrantView, description = "The grant")),
)]
#[post("/users/{id}/grants")]
pub(crate) async fn give_role(
    app: Data<App>,
    caller: Creating,
    id: Id<UserId>,
    body: Body<GiveRole>,
) -> Answer {
    let unit_id = OrgUnitId(body.0.unit_id);
    let command = identity::GiveRole { user_id: id.0, role_code: body.0.role_code, unit_id };
    let written = identity::give_role(&app, &caller.0.call, command).await?;
    Ok(answer::made(&GrantView::from(written.value), written.is_replay))
}

/// Take a role away. A grant has no version: it is given and taken, never changed.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The account"),
        ("grant_id" = Uuid, Path, description = "The grant"),
    ),
    responses((status = 204, description = "Taken")),
)]
#[delete("/users/{id}/grants/{grant_id}")]
pub(crate) async fn take_role(app: Data<App>, caller: Caller, ids: Id<(UserId, GrantId)>) -> Answer {
    let (user, grant) = ids.0;
    identity::take_role(&app, &caller.call, user, grant).await?;
    Ok(HttpResponse::NoContent().finish())
}
