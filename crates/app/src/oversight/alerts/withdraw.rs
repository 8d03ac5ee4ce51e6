//! Alerts of projects that are taken back: they go with them.

use dujiang_domain::access::{Government, RunRules};
use dujiang_domain::audit::Event;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::oversight::alerts::Alert;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::alerts as store;

use crate::AppError;
use crate::jobs::follow::watcher;

/// Removes the alerts of projects that leave the register in this transaction.
///
/// # Errors
/// When the database fails.
pub(crate) async fn withdraw_of(tx: &Tx, projects: &[ProjectId]) -> Result<Vec<Event>, AppError> {
    if projects.is_empty() {
        return Ok(Vec::new());
    }
    let permit = watcher().may::<RunRules>(&Government)?;
    Ok(store::remove_of(tx, &permit, projects).await?.iter().map(Alert::withdrawn).collect())
}
