//! Adding a task to a plan.

use dujiang_domain::access::PlanProject;
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{Task, TaskFields, require_open};
use dujiang_persistence::planning as store;
use serde::Serialize;

use super::{TaskRow, label, make_room, require_references};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody adds a task.
#[derive(Debug, Serialize)]
pub struct AddTask {
    /// To which project.
    pub project: ProjectId,
    /// Below which task; at the top without.
    pub parent: Option<TaskId>,
    /// Place among the siblings from 1; at the end without.
    pub ordinal: Option<u32>,
    /// What is said about it.
    pub fields: TaskFields,
    /// How far it is, 0 to 100.
    pub progress_percent: Option<i64>,
}

/// Adds a task to the plan of a project.
///
/// # Errors
/// Refusals of permission, of the project's state, of a place that does not exist, and of wrong
/// fields.
pub async fn add(app: &App, call: &Call, command: AddTask) -> Result<Written<TaskRow>, AppError> {
    app.write(call, "task.add", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        require_open(project.state)?;
        let mut plan = store::plan(tx, project.id).await?;
        let spot = plan.outline().spot(command.parent, command.ordinal, None)?;
        let (fields, percent) = (command.fields.clone(), command.progress_percent);
        let (task, event) = Task::create(tx.next_id(), project.id, &spot, fields, percent)?;
        require_references(tx, &task.fields, None).await?;
        let moved = make_room(tx, &permit, &mut plan, project.id, &spot).await?;
        store::insert(tx, &permit, &mut plan, &task).await?;
        let view = store::view(tx, &permit, project.id, task.id).await?;
        let event = event.named(label(&view));
        Ok(Outcome::new(view, event).and(moved))
    })
    .await
}
