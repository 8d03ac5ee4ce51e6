//! What waits for the caller across all projects.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_persistence::planning as store;
pub use dujiang_persistence::planning::{MyMilestone, MyTask, Work};

use crate::{App, AppError, Page, PageRequest};

/// A page of the tasks assigned to the caller.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn tasks(
    app: &App,
    actor: &Actor,
    work: Work,
    page: &PageRequest,
) -> Result<Page<MyTask>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::tasks_of(app.database(), &reach, work, page).await?)
}

/// A page of the milestones that name the caller.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn milestones(
    app: &App,
    actor: &Actor,
    work: Work,
    page: &PageRequest,
) -> Result<Page<MyMilestone>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::milestones_of(app.database(), &reach, work, page).await?)
}
