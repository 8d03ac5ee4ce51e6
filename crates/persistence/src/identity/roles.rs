//! Storage of roles.

use dujiang_domain::access::{
    Government, ManageRoles, Permission, Permit, Reach, ReadOrganisation, permission,
};
use dujiang_domain::identity::Role;
use dujiang_domain::identity::roles::{BUILT_IN, BuiltInRole, Duty};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryOrder, QuerySelect};

use crate::entities::roles;
use crate::error::StoreError;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// Adds the built-in roles, or brings them to what this version says.
///
/// # Errors
/// When the database fails.
pub async fn put_built_in_roles(tx: &Tx, built_in: &[BuiltInRole]) -> Result<(), StoreError> {
    let rows = built_in.iter().map(|role| roles::ActiveModel {
        code: Set(role.code.to_owned()),
        name: Set(role.name.to_owned()),
        description: Set(role.description.to_owned()),
        duty: Set(word(role.duty)),
        is_built_in: Set(true),
        permissions: Set(role.all_permissions().map(Permission::code).collect()),
        version: Set(1),
    });
    let changed = [roles::Column::Name, roles::Column::Description, roles::Column::Permissions];
    roles::Entity::insert_many(rows)
        .on_conflict(OnConflict::column(roles::Column::Code).update_columns(changed).to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// All roles, the built-in ones first. What a role allows is no secret among staff.
///
/// # Errors
/// When the database fails.
pub async fn list_roles(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
) -> Result<Vec<Role>, StoreError> {
    let rows = roles::Entity::find()
        .order_by_desc(roles::Column::IsBuiltIn)
        .order_by_asc(roles::Column::Code)
        .all(source.connection())
        .await?;
    rows.into_iter().map(to_domain).collect()
}

/// Finds a role by its code, while nobody else changes it.
///
/// # Errors
/// When the database fails.
pub async fn find_role(tx: &Tx, code: &str) -> Result<Option<Role>, StoreError> {
    let row = roles::Entity::find_by_id(code).lock_exclusive().one(tx.connection()).await?;
    row.map(to_domain).transpose()
}

/// Saves a new role.
///
/// # Errors
/// [`Code::RoleCodeTaken`], [`Code::RoleNameTaken`].
pub async fn insert_role(tx: &Tx, permit: &Permit<ManageRoles>, role: &Role) -> Result<(), StoreError> {
    permit.covers(government())?;
    roles::Entity::insert(to_row(role)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed role over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster; [`Code::RoleNameTaken`].
pub async fn save_role(
    tx: &Tx,
    permit: &Permit<ManageRoles>,
    before: &Role,
    after: &Role,
) -> Result<(), StoreError> {
    permit.covers(government())?;
    let mut row = to_row(after);
    row.code = NotSet;
    versioned::replace(
        tx,
        row,
        roles::Column::Code.eq(after.code.as_str()),
        roles::Column::Version.eq(before.version),
    )
    .await
}

fn government() -> uuid::Uuid {
    dujiang_domain::access::Resource::key(&Government)
}

fn to_row(role: &Role) -> roles::ActiveModel {
    roles::ActiveModel {
        code: Set(role.code.clone()),
        name: Set(role.name.clone()),
        description: Set(role.description.clone()),
        duty: Set(word(role.duty)),
        is_built_in: Set(role.is_built_in),
        permissions: Set(role.permissions.iter().map(|permission| permission.code()).collect()),
        version: Set(role.version),
    }
}

/// The built-in roles as this version defines them.
pub(crate) fn built_in() -> impl Iterator<Item = Role> {
    BUILT_IN.iter().map(|role| Role {
        code: role.code.to_owned(),
        name: role.name.to_owned(),
        description: role.description.to_owned(),
        duty: role.duty,
        is_built_in: true,
        permissions: role.all_permissions().collect(),
        version: 1,
    })
}

/// A permission that a later version took out of the table is simply not held any more.
pub(crate) fn to_domain(row: roles::Model) -> Result<Role, StoreError> {
    let codes: Vec<String> =
        serde_json::from_value(row.permissions).map_err(|_| StoreError::Unreadable("roles.permissions"))?;
    let permissions: std::collections::BTreeSet<Permission> =
        codes.iter().filter_map(|code| permission(code)).collect();
    Ok(Role {
        code: row.code,
        name: row.name,
        description: row.description,
        duty: unword::<Duty>(&row.duty, "roles.duty")?,
        is_built_in: row.is_built_in,
        permissions,
        version: row.version,
    })
}
