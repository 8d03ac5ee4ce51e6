//! `/roles` and `/permissions`: what can be granted.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpResponse, get, patch, post};
use dujiang_app::identity::{self, RoleDetail};
use dujiang_app::{App, Written};
use dujiang_domain::access::{Permission, ReadOrganisation};
use dujiang_domain::identity::roles::is_administrative;
use dujiang_domain::identity::{NewRole, RolePatch};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating};

/// A role.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RoleView {
    /// Code.
    #[schema(max_length = 40, example = "clerk")]
    code: String,
    /// Name.
    #[schema(max_length = 50, example = "经办人")]
    name: String,
    /// What the holder does.
    #[schema(max_length = 200)]
    description: String,
    /// Whether it is an administrator's, which excludes all others.
    is_administrative: bool,
    /// Whether every deployment has it; then it cannot be changed.
    is_built_in: bool,
    /// What it allows.
    #[schema(max_items = 200)]
    permissions: Vec<String>,
    /// Counts changes.
    #[schema(minimum = 1)]
    version: i64,
}

impl From<RoleDetail> for RoleView {
    fn from(role: RoleDetail) -> Self {
        Self {
            code: role.code,
            name: role.name,
            description: role.description,
            is_administrative: role.is_administrative,
            is_built_in: role.is_built_in,
            permissions: role.permissions,
            version: role.version,
        }
    }
}

fn written(status: StatusCode, written: Written<RoleDetail>) -> HttpResponse {
    let view = RoleView::from(written.value);
    answer::written(status, &view, view.version, written.is_replay)
}

/// All roles.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RoleList {
    /// The roles, the built-in ones first.
    #[schema(max_items = 1000)]
    items: Vec<RoleView>,
}

/// All roles.
#[utoipa::path(
    tag = "roles",
    security(("bearer" = [])),
    responses((status = 200, body = RoleList, description = "The roles")),
)]
#[get("/roles")]
pub(crate) async fn list_roles(app: Data<App>, caller: Caller) -> Answer {
    let roles = identity::list_roles(&app, caller.actor()).await?;
    Ok(answer::plain(&RoleList { items: roles.into_iter().map(RoleView::from).collect() }))
}

/// A business role to define.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateRole {
    /// Code: lower-case letters, digits, underscores.
    #[validate(length(min = 2, max = 40))]
    #[schema(min_length = 2, max_length = 40, pattern = "^[a-z][a-z0-9_]+$", example = "inspector")]
    code: String,
    /// Name.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50, example = "督查专员")]
    name: String,
    /// What the holder does.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    description: String,
    /// What it allows; no administrative permission.
    #[validate(length(max = 200))]
    #[schema(max_items = 200, value_type = Vec<String>, example = json!(["project.read"]))]
    permissions: Vec<Permission>,
}

/// Define a business role.
#[utoipa::path(
    tag = "roles",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateRole,
    responses((status = 201, body = RoleView, description = "The role", headers(("ETag" = String)))),
)]
#[post("/roles")]
pub(crate) async fn create_role(app: Data<App>, caller: Creating, body: Body<CreateRole>) -> Answer {
    let body = body.0;
    let new = NewRole {
        code: body.code,
        name: body.name,
        description: body.description,
        permissions: body.permissions.into_iter().collect(),
    };
    Ok(written(StatusCode::CREATED, identity::create_role(&app, &caller.0.call, new).await?))
}

/// What to change; absent fields stay.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditRole {
    /// Name.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50)]
    name: Option<String>,
    /// What the holder does.
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    description: Option<String>,
    /// What it allows, all of it.
    #[validate(length(max = 200))]
    #[schema(max_items = 200, value_type = Option<Vec<String>>, example = json!(["project.read"]))]
    permissions: Option<Vec<Permission>>,
}

/// Change a role that is not built in.
#[utoipa::path(
    tag = "roles",
    security(("bearer" = [])),
    params(("code" = String, Path, description = "Code of the role", max_length = 40), crate::document::VersionHeader),
    request_body = EditRole,
    responses((status = 200, body = RoleView, description = "The role", headers(("ETag" = String)))),
)]
#[patch("/roles/{code}")]
pub(crate) async fn edit_role(
    app: Data<App>,
    caller: Caller,
    code: Path<String>,
    body: Body<EditRole>,
) -> Answer {
    let body = body.0;
    let permissions: Option<BTreeSet<_>> = body.permissions.map(|list| list.into_iter().collect());
    let patch = RolePatch { name: body.name, description: body.description, permissions };
    let command = identity::EditRole { code: code.into_inner(), patch };
    Ok(written(StatusCode::OK, identity::edit_role(&app, &caller.call, command).await?))
}

/// Something a role can allow.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PermissionView {
    /// Code.
    #[schema(max_length = 60, example = "project.read")]
    code: &'static str,
    /// What it is about: the first part of the code.
    #[schema(max_length = 40, example = "project")]
    resource: &'static str,
    /// Whether only an administrator's role may allow it.
    is_administrative: bool,
}

/// Everything roles can allow.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PermissionList {
    /// The permissions.
    #[schema(max_items = 500)]
    items: Vec<PermissionView>,
}

/// Everything roles can allow.
#[utoipa::path(
    tag = "roles",
    security(("bearer" = [])),
    responses((status = 200, body = PermissionList, description = "The permissions")),
)]
#[get("/permissions")]
pub(crate) async fn list_permissions(caller: Caller) -> Answer {
    caller.actor().reach::<ReadOrganisation>()?;
    let items = Permission::ALL.iter().map(|permission| PermissionView {
        code: permission.code(),
        resource: permission.code().split('.').next().unwrap_or_default(),
        is_administrative: is_administrative(*permission),
    });
    Ok(answer::plain(&PermissionList { items: items.collect() }))
}
