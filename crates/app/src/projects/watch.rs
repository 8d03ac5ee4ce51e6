//! Projects as the rules that watch see them, and the light that comes of it; only the program itself asks.

use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::ProjectState;
use dujiang_domain::rules::kinds::Light;
use dujiang_persistence::Tx;
use dujiang_persistence::projects as store;
pub(crate) use dujiang_persistence::projects::Watched;

use crate::{App, AppError};

/// These projects as they stand in the transaction.
///
/// # Errors
/// When the database fails.
pub(crate) async fn watched(tx: &Tx, ids: &[ProjectId]) -> Result<Vec<Watched>, AppError> {
    Ok(store::watched(tx, ids).await?)
}

/// Projects in these states behind `after`, and those with open alerts whatever their state.
///
/// # Errors
/// When the database fails.
pub(crate) async fn to_watch(
    app: &App,
    states: &[ProjectState],
    after: Option<ProjectId>,
    limit: u64,
) -> Result<Vec<ProjectId>, AppError> {
    Ok(store::to_watch(app.database(), states, after, limit).await?)
}

/// Keeps the light of these projects, as their alerts give it.
///
/// # Errors
/// When the database fails.
pub(crate) async fn put_light(tx: &Tx, ids: &[ProjectId], light: Light, open: i64) -> Result<(), AppError> {
    Ok(store::put_light(tx, ids, light, open).await?)
}
