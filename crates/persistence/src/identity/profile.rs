//! Who somebody is, for his own eyes.

use chrono::{DateTime, Utc};
use dujiang_domain::ids::UserId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// An account with its unit.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct Account {
    pub id: Uuid,
    pub login: String,
    pub name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub last_login_at: Option<DateTime<Utc>>,
}

/// A role held at a unit, with names.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct NamedGrant {
    pub id: Uuid,
    pub role_code: String,
    pub role_name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
}

/// The account and its grants.
///
/// # Errors
/// When the database fails.
pub async fn profile(
    source: &impl Source,
    user: UserId,
) -> Result<Option<(Account, Vec<NamedGrant>)>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT u.id, u.login, u.name, u.unit_id, o.name AS unit_name, u.last_login_at FROM users u \
         JOIN org_units o ON o.id = u.unit_id WHERE u.id = ",
    )?;
    sql.bind(user.0);
    let Some(account) = sql.one::<Account>(source).await? else { return Ok(None) };
    let mut sql = Sql::new(
        source,
        "SELECT g.id, g.role_code, r.name AS role_name, g.unit_id, o.name AS unit_name FROM grants g \
         JOIN roles r ON r.code = g.role_code JOIN org_units o ON o.id = g.unit_id WHERE g.user_id = ",
    )?;
    sql.bind(user.0).push(" ORDER BY g.id");
    Ok(Some((account, sql.all(source).await?)))
}
