//! How long the answer of a repeated request is kept.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::entities::idempotency_keys::{Column, Entity};
use crate::tx::{Maintenance, Source as _};
use crate::{Database, StoreError};

/// Days after which a key is forgotten: a device that was off for a month still finds its answer.
pub const KEPT_DAYS: i64 = 40;

/// Forgets keys past their time; returns how many.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(database: &Database) -> Result<u64, StoreError> {
    let limit = database.now() - TimeDelta::days(KEPT_DAYS);
    let tx = database.begin(None).await?;
    let gone = Entity::delete_many().filter(Column::CreatedAt.lt(limit)).exec(tx.connection()).await?;
    tx.commit_maintenance(Maintenance::Expiry).await?;
    Ok(gone.rows_affected)
}
