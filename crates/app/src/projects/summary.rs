//! What waits for somebody at his desk.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::fault::Code;
use dujiang_persistence::projects as store;

use super::{Counts, ProjectFilter};
use crate::{App, AppError};

/// The projects that name a person, by state, and the tasks that wait for him.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Projects by state.
    pub projects: Vec<Counts>,
    /// Tasks of his that are not done.
    pub open_tasks: i64,
}

/// Counts what waits for the caller.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn summary(app: &App, actor: &Actor) -> Result<Summary, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let person = actor.user().ok_or(AppError::refused(Code::NotFound))?;
    let filter = ProjectFilter { named: Some(person), ..ProjectFilter::default() };
    let projects = store::count_by_state(app.database(), &reach, &filter).await?;
    let open_tasks = store::open_tasks_of(app.database(), person).await?;
    Ok(Summary { projects, open_tasks })
}
