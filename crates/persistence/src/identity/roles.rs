//! Storage of roles.

use dujiang_domain::access::Permission;
use dujiang_domain::identity::roles::BuiltInRole;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::entities::roles;
use crate::error::StoreError;
use crate::tx::{Source, Tx};
use crate::words::word;

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
