//! Changing a task: what is planned about it, and how far it is.

use dujiang_domain::access::{Mutates, Permit, PlanProject, ProjectAccess, UpdateProgress};
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{TaskPatch, require_open};
use dujiang_domain::projects::Project;
use dujiang_persistence::planning::KeptTask;
use dujiang_persistence::{Tx, planning as store};
use serde::Serialize;

use super::{TaskRow, label, require_references};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody changes a task.
#[derive(Debug, Serialize)]
pub struct ChangeTask {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: TaskId,
    /// What to change.
    pub patch: TaskPatch,
}

/// Changes a task. Whoever plans may change everything; whoever takes part in the project, or has
/// the task on his desk, may report actual dates and progress.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, of wrong fields, and of
/// progress that is rolled up.
pub async fn change(app: &App, call: &Call, command: ChangeTask) -> Result<Written<TaskRow>, AppError> {
    app.write(call, "task.change", &command, async |tx| {
        let (project, mut access) = projects::get_for_update(tx, command.project).await?;
        let kept = store::kept(tx, project.id, command.id).await?;
        access.persons.extend(kept.task().fields.assignee_id);
        if command.patch.is_report() && !call.actor.could::<PlanProject>(&access) {
            let permit = tx.permit::<UpdateProgress>(&call.actor, &access).await?;
            return apply(tx, call, &permit, &project, (kept, &command.patch)).await;
        }
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        apply(tx, call, &permit, &project, (kept, &command.patch)).await
    })
    .await
}

async fn apply<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    project: &Project,
    (kept, patch): (KeptTask, &TaskPatch),
) -> Result<Outcome<TaskRow>, AppError> {
    let (before, standing) = (kept.task(), kept.standing());
    call.expects(before.version)?;
    require_open(project.state)?;
    let decided = if patch.is_report() {
        before.report_progress(patch.report.clone(), standing)?
    } else {
        before.edit(patch.clone(), standing)?
    };
    let Some((after, event)) = decided else { return Ok(Outcome::unchanged(kept.row)) };
    require_references(tx, &after.fields, Some(&before.fields)).await?;
    let view = store::change(tx, permit, kept, &after).await?;
    let event = event.named(label(&view));
    Ok(Outcome::new(view, event))
}
