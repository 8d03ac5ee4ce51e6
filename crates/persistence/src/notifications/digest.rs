//! The daily digest: what was held back for a person, brought together.

use dujiang_domain::access::{Creates, Permit, Personal};
use dujiang_domain::ids::{NotificationId, UserId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// How much waits for a person.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Held {
    /// Who.
    pub person_id: Uuid,
    /// How many.
    pub number: i64,
}

/// Everybody for whom something waits.
///
/// # Errors
/// When the database fails.
pub async fn held(source: &impl Source) -> Result<Vec<Held>, StoreError> {
    let sql = Sql::new(
        source,
        "SELECT person_id, COUNT(*) AS number FROM notifications \
         WHERE is_held = TRUE AND digest_id IS NULL GROUP BY person_id ORDER BY person_id",
    )?;
    sql.all(source).await
}

/// Puts what waits for a person into his digest.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another digest than the permit's.
pub async fn gather<A>(
    tx: &Tx,
    permit: &Permit<A>,
    digest: NotificationId,
    person: UserId,
) -> Result<u64, StoreError>
where
    A: Creates<On = Personal>,
{
    permit.covers(digest)?;
    let mut sql = Sql::new(tx, "UPDATE notifications SET digest_id = ")?;
    sql.bind(digest.0).push(" WHERE is_held = TRUE AND digest_id IS NULL AND person_id = ").bind(person.0);
    sql.run(tx).await
}
