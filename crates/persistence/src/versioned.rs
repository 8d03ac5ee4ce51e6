//! Rows that are saved and removed only at the version they were read at: the end of every change of one thing.

use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ActiveModelTrait, EntityTrait, QueryFilter};

use crate::error::StoreError;
use crate::tx::{Source as _, Tx};

/// Saves a row over the one that has this key and version.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestVersionStale`] when there is none any more: somebody was faster.
pub(crate) async fn replace<A: ActiveModelTrait>(
    tx: &Tx,
    row: A,
    key: SimpleExpr,
    version: SimpleExpr,
) -> Result<(), StoreError> {
    let change = A::Entity::update_many().set(row).filter(key).filter(version);
    StoreError::unless_replaced(change.exec(tx.connection()).await?.rows_affected)
}

/// Removes the row that has this key and version.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestVersionStale`] when there is none any more: somebody was faster.
pub(crate) async fn remove<E: EntityTrait>(
    tx: &Tx,
    key: SimpleExpr,
    version: SimpleExpr,
) -> Result<(), StoreError> {
    let removal = E::delete_many().filter(key).filter(version);
    StoreError::unless_replaced(removal.exec(tx.connection()).await?.rows_affected)
}
