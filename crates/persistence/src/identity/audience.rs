//! Who could be told: people with an open account who hold a role or a permission at one of some units.

use dujiang_domain::ids::{OrgUnitId, UserId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// People with an open account who hold any of these roles at any of these units.
///
/// # Errors
/// When the database fails.
pub async fn holders_of_roles(
    source: &impl Source,
    roles: &[String],
    units: &[OrgUnitId],
) -> Result<Vec<UserId>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT DISTINCT u.id FROM grants g JOIN users u ON u.id = g.user_id \
         WHERE u.is_disabled = FALSE AND g.role_code IN ",
    )?;
    sql.bind_list(roles.iter().map(String::as_str));
    sql.push(" AND g.unit_id IN ").bind_list(units.iter().map(|unit| unit.0)).push(" ORDER BY u.id");
    let rows: Vec<Id> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| UserId(row.id)).collect())
}

#[derive(FromQueryResult)]
struct RoleRow {
    code: String,
    permissions: serde_json::Value,
}

/// The codes of the roles that allow something.
///
/// # Errors
/// When the database fails.
pub async fn roles_with(source: &impl Source, permission: &str) -> Result<Vec<String>, StoreError> {
    let rows: Vec<RoleRow> = Sql::new(source, "SELECT code, permissions FROM roles")?.all(source).await?;
    let allows = |row: &RoleRow| {
        row.permissions.as_array().into_iter().flatten().any(|held| held.as_str() == Some(permission))
    };
    Ok(rows.into_iter().filter(allows).map(|row| row.code).collect())
}
