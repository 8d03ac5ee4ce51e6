//! Clearing away files that have lain ready long enough.

use chrono::TimeDelta;
use dujiang_domain::integration::KEPT_DAYS;
use dujiang_persistence::integration::exports as store;

use crate::{App, AppError};

/// Removes the files of exports past their time and tells how many there were.
///
/// # Errors
/// When the database or the file store fails; what is left is cleared next time.
pub async fn clear_expired(app: &App) -> Result<usize, AppError> {
    let mut cleared = 0;
    loop {
        let limit = app.database().now() - TimeDelta::days(KEPT_DAYS);
        let overdue = store::overdue(app.database(), limit).await?;
        if overdue.is_empty() {
            return Ok(cleared);
        }
        for id in &overdue {
            app.files().remove_made(id.0).await?;
        }
        store::note_expired(app.database(), &overdue).await?;
        cleared += overdue.len();
    }
}
