//! `GET /me`: who one is and what one may do.

use actix_web::get;
use actix_web::web::Data;
use chrono::{DateTime, Utc};
use dujiang_app::{App, identity};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::Caller;
use crate::refs::UnitRef;

/// The person who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MeView {
    /// Account.
    id: Uuid,
    /// Log-in name.
    login: String,
    /// Name.
    name: String,
    /// Unit.
    unit: UnitRef,
    /// Whether nothing but a new password can be set.
    password_change_required: bool,
    /// Everything one may do anywhere, for the menu.
    permissions: Vec<String>,
    /// Roles and where they are held.
    grants: Vec<MyGrant>,
    /// When one signed in last, this time included.
    #[schema(required = true)]
    last_login_at: Option<DateTime<Utc>>,
}

/// A role held at a unit.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MyGrant {
    /// Identifier.
    id: Uuid,
    /// Code of the role.
    role_code: String,
    /// Name of the role.
    role_name: String,
    /// Where it is held, with everything below.
    unit: UnitRef,
}

/// Who one is.
#[utoipa::path(
    tag = "auth",
    security(("bearer" = [])),
    responses((status = 200, body = MeView, description = "The person who is signed in")),
)]
#[get("/me")]
pub(crate) async fn me(app: Data<App>, caller: Caller) -> Answer {
    let (account, grants) = identity::profile(&app, caller.actor()).await?;
    let grants = grants.into_iter().map(|grant| MyGrant {
        id: grant.id,
        role_code: grant.role_code,
        role_name: grant.role_name,
        unit: UnitRef { id: grant.unit_id, name: grant.unit_name },
    });
    Ok(answer::plain(&MeView {
        id: account.id,
        login: account.login,
        name: account.name,
        unit: UnitRef { id: account.unit_id, name: account.unit_name },
        password_change_required: caller.session.password_change_required,
        permissions: caller.actor().permissions().iter().map(|p| p.code().to_owned()).collect(),
        grants: grants.collect(),
        last_login_at: account.last_login_at,
    }))
}
