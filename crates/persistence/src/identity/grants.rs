//! Grants, and the one duty of each person.
//!
//! The row of `user_duties` comes with the first grant and goes with the last; the foreign key of `grants` to it
//! is what keeps the three administrators apart, whoever writes to the database.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{GrantRole, Permit};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::Grant;
use dujiang_domain::identity::roles::Duty;
use dujiang_domain::ids::{GrantId, OrgUnitId, UserId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entities::{grants, user_duties};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::{unword, word};

/// A grant with the names behind it.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct GrantRow {
    pub id: Uuid,
    pub role_code: String,
    pub role_name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub granted_at: DateTime<Utc>,
    pub granted_by_id: Option<Uuid>,
    pub granted_by_name: Option<String>,
}

const COLUMNS: &str = "SELECT g.id, g.role_code, r.name AS role_name, g.unit_id, o.name AS unit_name, \
    g.granted_at, g.granted_by AS granted_by_id, b.name AS granted_by_name FROM grants g \
    JOIN roles r ON r.code = g.role_code JOIN org_units o ON o.id = g.unit_id \
    LEFT JOIN users b ON b.id = g.granted_by WHERE ";

/// The grants of a person, oldest first, under the permit to see or to change the account.
///
/// # Errors
/// [`Code::NotFound`] for another account than the permit's.
pub async fn list_grants<A>(
    source: &impl Source,
    permit: &Permit<A>,
    user: UserId,
) -> Result<Vec<GrantRow>, StoreError>
where
    A: dujiang_domain::access::Action<On = dujiang_domain::access::UserAccess>,
{
    permit.covers(user)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push("g.user_id = ").bind(user.0).push(" ORDER BY g.id");
    sql.all(source).await
}

/// One grant with its names.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn grant_view(tx: &Tx, permit: &Permit<GrantRole>, grant: &Grant) -> Result<GrantRow, StoreError> {
    permit.covers(grant.user_id)?;
    let mut sql = Sql::new(tx, COLUMNS)?;
    sql.push("g.id = ").bind(grant.id.0);
    Ok(sql.one(tx).await?.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// The duty of a person; none while he holds no role.
///
/// # Errors
/// When the database fails.
pub async fn duty_of(source: &impl Source, user: UserId) -> Result<Option<Duty>, StoreError> {
    let word: Option<String> = user_duties::Entity::find_by_id(user.0)
        .select_only()
        .column(user_duties::Column::Duty)
        .into_tuple()
        .one(source.connection())
        .await?;
    word.map(|word| unword(&word, "user_duties.duty")).transpose()
}

/// Saves a grant, and with a person's first one his duty.
///
/// # Errors
/// [`Code::DutiesExclude`] when he has another duty, [`Code::GrantExists`] when he holds the role there already.
pub async fn insert_grant(tx: &Tx, permit: &Permit<GrantRole>, grant: &Grant) -> Result<(), StoreError> {
    permit.covers(grant.user_id)?;
    let duty = user_duties::ActiveModel { user_id: Set(grant.user_id.0), duty: Set(word(grant.duty)) };
    user_duties::Entity::insert(duty)
        .on_conflict(OnConflict::column(user_duties::Column::UserId).do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    // The key below would refuse as well, but on SQLite it would not say its name.
    if let Some(held) = duty_of(tx, grant.user_id).await?.filter(|held| *held != grant.duty) {
        return Err(Fault::new(Code::DutiesExclude).with("held", held).with("wanted", grant.duty).into());
    }
    grants::Entity::insert(to_row(grant)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

pub(crate) fn to_row(grant: &Grant) -> grants::ActiveModel {
    grants::ActiveModel {
        id: Set(grant.id.0),
        user_id: Set(grant.user_id.0),
        role_code: Set(grant.role_code.clone()),
        duty: Set(word(grant.duty)),
        unit_id: Set(grant.unit_id.0),
        granted_at: Set(grant.granted_at),
        granted_by: Set(grant.granted_by.map(Uuid::from)),
    }
}

pub(crate) fn to_domain(row: grants::Model) -> Result<Grant, StoreError> {
    Ok(Grant {
        id: GrantId(row.id),
        user_id: UserId(row.user_id),
        role_code: row.role_code,
        duty: unword(&row.duty, "grants.duty")?,
        unit_id: OrgUnitId(row.unit_id),
        granted_at: row.granted_at,
        granted_by: row.granted_by.map(UserId),
    })
}

/// Loads a grant of a person.
///
/// # Errors
/// [`Code::NotFound`] when he has no such grant.
pub async fn get_grant(tx: &Tx, user: UserId, id: GrantId) -> Result<Grant, StoreError> {
    let row = grants::Entity::find_by_id(id.0)
        .filter(grants::Column::UserId.eq(user.0))
        .one(tx.connection())
        .await?
        .ok_or_else(|| Fault::new(Code::NotFound))?;
    to_domain(row)
}

/// Removes a grant, and with a person's last one his duty.
///
/// # Errors
/// [`Code::NotFound`] for another account than the permit's.
pub async fn delete_grant(tx: &Tx, permit: &Permit<GrantRole>, grant: &Grant) -> Result<(), StoreError> {
    permit.covers(grant.user_id)?;
    grants::Entity::delete_by_id(grant.id.0).exec(tx.connection()).await?;
    let mut sql = Sql::new(tx, "DELETE FROM user_duties WHERE user_id = ")?;
    sql.bind(grant.user_id.0).push(" AND NOT EXISTS (SELECT 1 FROM grants WHERE user_id = ");
    sql.bind(grant.user_id.0).push(")");
    sql.run(tx).await?;
    Ok(())
}
