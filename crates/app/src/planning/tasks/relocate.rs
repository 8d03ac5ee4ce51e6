//! Moving a task, and all below it, to another place in the tree.

use dujiang_domain::access::PlanProject;
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::require_open;
use dujiang_persistence::planning as store;
use serde::Serialize;

use super::{TaskRow, get, label, make_room};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody moves a task.
#[derive(Debug, Serialize)]
pub struct MoveTask {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: TaskId,
    /// Below which task; at the top without.
    pub parent: Option<TaskId>,
    /// Place among the siblings there from 1; at the end without.
    pub ordinal: Option<u32>,
}

/// Moves a task with everything below it. One event tells of it; the numbers of its neighbours
/// follow from it and are no events of their own.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, and of a place that does
/// not exist, lies below the task itself or too deep.
pub async fn relocate(app: &App, call: &Call, command: MoveTask) -> Result<Written<TaskRow>, AppError> {
    app.write(call, "task.move", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        let before = get(tx, project.id, command.id).await?;
        call.expects(before.version)?;
        require_open(project.state)?;
        let mut plan = store::plan(tx, project.id).await?;
        let spot = plan.outline().spot(command.parent, command.ordinal, Some(before.id))?;
        let Some((after, event)) = before.move_to(&spot) else {
            return Ok(Outcome::unchanged(store::view(tx, &permit, project.id, before.id).await?));
        };
        let moved = make_room(tx, &permit, &mut plan, project.id, &spot).await?;
        store::save(tx, &permit, &mut plan, &before, &after).await?;
        let view = store::view(tx, &permit, project.id, after.id).await?;
        let event = event.named(label(&view));
        Ok(Outcome::new(view, event).and(moved))
    })
    .await
}
