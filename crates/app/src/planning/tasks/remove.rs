//! Removing a task, with those below it when that is what is wanted.

use dujiang_domain::access::{Mutates, Permit, PlanProject, ProjectAccess};
use dujiang_domain::audit::Event;
use dujiang_domain::change::Change;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{MilestonePatch, require_open};
use dujiang_persistence::planning::milestones;
use dujiang_persistence::{Tx, planning as store};
use serde::Serialize;

use super::get;
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody removes a task.
#[derive(Debug, Serialize)]
pub struct RemoveTask {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: TaskId,
    /// Whether everything below it shall go with it.
    pub with_children: bool,
}

/// Removes a task. Each task that goes is an event of its own, and so is each milestone that
/// stays behind and loses its task.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, and, unless it was asked
/// for, of a task with others below it.
pub async fn remove(app: &App, call: &Call, command: RemoveTask) -> Result<Written<()>, AppError> {
    app.write(call, "task.remove", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        let top = get(tx, project.id, command.id).await?;
        call.expects(top.version)?;
        require_open(project.state)?;
        let mut plan = store::plan(tx, project.id).await?;
        let subtree = plan.outline().subtree(top.id);
        if subtree.len() > 1 && !command.with_children {
            return Err(AppError::refused(Code::TaskHasChildren));
        }
        let tasks = store::get(tx, project.id, &subtree).await?;
        let name = |task: TaskId, title: &str| format!("{} {title}", plan.number(task));
        let mut removed: Vec<Event> =
            tasks.iter().map(|task| task.remove().named(name(task.id, &task.fields.title))).collect();
        removed.extend(loosen_milestones(tx, &permit, &subtree).await?);
        store::remove(tx, &permit, &mut plan, &tasks).await?;
        let mut removed = removed.into_iter();
        let first = removed.next().ok_or_else(|| Fault::new(Code::NotFound))?;
        Ok(Outcome::new((), first).and(removed))
    })
    .await
}

async fn loosen_milestones<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    permit: &Permit<A>,
    tasks: &[TaskId],
) -> Result<Vec<Event>, AppError> {
    let mut events = Vec::new();
    for before in milestones::on_tasks(tx, tasks).await? {
        let loose = MilestonePatch { task_id: Change::Clear, ..MilestonePatch::default() };
        if let Some((after, event)) = before.edit(loose)? {
            milestones::save(tx, permit, &before, &after).await?;
            events.push(event);
        }
    }
    Ok(events)
}
