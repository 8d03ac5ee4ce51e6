//! Roles: those of every deployment, and those a deployment defines for itself.

use dujiang_domain::access::{Actor, Government, ManageRoles, ReadOrganisation};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::roles::{BUILT_IN, Duty};
use dujiang_domain::identity::{NewRole, Role, RolePatch};
use dujiang_persistence::{Maintenance, identity as store};
use serde::{Deserialize, Serialize};

use crate::{App, AppError, Call, Outcome, Written};

/// Installs the built-in roles as this version defines them; roles that a deployment made for
/// itself stay.
///
/// # Errors
/// When the database fails.
pub async fn install_roles(app: &App) -> Result<(), AppError> {
    let tx = app.database().begin(None).await?;
    store::put_built_in_roles(&tx, BUILT_IN).await?;
    tx.commit_maintenance(Maintenance::ShippedData).await?;
    app.actors().forget();
    Ok(())
}

/// A role as people read it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct RoleDetail {
    pub code: String,
    pub name: String,
    pub description: String,
    pub is_administrative: bool,
    pub is_built_in: bool,
    pub permissions: Vec<String>,
    pub version: i64,
}

impl From<Role> for RoleDetail {
    fn from(role: Role) -> Self {
        Self {
            is_administrative: role.duty != Duty::Business,
            permissions: role.permissions.iter().map(|permission| permission.code().to_owned()).collect(),
            code: role.code,
            name: role.name,
            description: role.description,
            is_built_in: role.is_built_in,
            version: role.version,
        }
    }
}

/// All roles, the built-in ones first.
///
/// # Errors
/// When the caller may see no part of the organisation.
pub async fn list_roles(app: &App, actor: &Actor) -> Result<Vec<RoleDetail>, AppError> {
    let roles = store::list_roles(app.database(), &actor.reach::<ReadOrganisation>()?).await?;
    Ok(roles.into_iter().map(RoleDetail::from).collect())
}

/// Defines a business role.
///
/// # Errors
/// Refusals of permission and what [`Role::define`] refuses; [`Code::RoleCodeTaken`], [`Code::RoleNameTaken`].
pub async fn create_role(app: &App, call: &Call, new: NewRole) -> Result<Written<RoleDetail>, AppError> {
    app.write(call, "role.create", &new, async |tx| {
        let permit = tx.permit::<ManageRoles>(&call.actor, &Government).await?;
        let (role, event) = Role::define(new.clone())?;
        store::insert_role(tx, &permit, &role).await?;
        Ok(Outcome::new(role.into(), event))
    })
    .await
}

/// Somebody changes a role.
#[derive(Debug, Serialize)]
pub struct EditRole {
    /// Which.
    pub code: String,
    /// What to change.
    pub patch: RolePatch,
}

/// Changes a role of one's own; whoever holds it may do more or less within a second.
///
/// # Errors
/// Refusals of permission, of a stale version, and what [`Role::edit`] refuses.
pub async fn edit_role(app: &App, call: &Call, command: EditRole) -> Result<Written<RoleDetail>, AppError> {
    let written = app
        .write(call, "role.edit", &command, async |tx| {
            let permit = tx.permit::<ManageRoles>(&call.actor, &Government).await?;
            let before = store::find_role(tx, &command.code).await?;
            let before = before.ok_or_else(|| Fault::new(Code::NotFound))?;
            call.expects(before.version)?;
            let Some((after, event)) = before.edit(command.patch.clone())? else {
                return Ok(Outcome::unchanged(before.into()));
            };
            store::save_role(tx, &permit, &before, &after).await?;
            Ok(Outcome::new(after.into(), event))
        })
        .await?;
    app.actors().forget();
    Ok(written)
}
