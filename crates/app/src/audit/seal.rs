//! Sealing the log, beside the requests.

use dujiang_persistence::audit as store;
use dujiang_persistence::audit::Head;

use crate::{App, AppError};

/// Events per sealing transaction: small, so that writers of SQLite wait for some milliseconds
/// at most.
const BATCH: u64 = 200;

/// Seals everything that waits.
///
/// # Errors
/// When the database fails; what is unsealed then stays in the queue.
pub async fn seal_all(app: &App) -> Result<usize, AppError> {
    seal_in_batches(app, BATCH).await
}

/// Seals everything that waits, so many events in each transaction.
pub(crate) async fn seal_in_batches(app: &App, batch: u64) -> Result<usize, AppError> {
    let mut sealed = 0;
    loop {
        match store::seal_waiting(app.database(), batch).await {
            Ok(0) => return Ok(sealed),
            Ok(number) => sealed += number,
            // Another process sealed the same number first; take what is left.
            Err(error) if error.is_transient() => {}
            Err(error) => return Err(error.into()),
        }
        tokio::task::yield_now().await;
    }
}

/// The end of the sealed chain.
///
/// # Errors
/// When the database fails.
pub async fn head(app: &App) -> Result<Head, AppError> {
    Ok(store::head(app.database()).await?)
}

/// The hash of a seal, if there is one of this number.
///
/// # Errors
/// When the database fails.
pub async fn hash_of_seal(app: &App, seq: i64) -> Result<Option<String>, AppError> {
    Ok(store::hash_of_seal(app.database(), seq).await?)
}
