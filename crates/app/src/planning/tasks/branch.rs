//! Adding a task with others below it at once, for another context that makes work.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::audit::Event;
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{Spot, Task, TaskFields, place};
use dujiang_persistence::{Tx, planning as store};

use crate::AppError;

/// A task and those below it, each with the identifier it gets.
#[derive(Debug)]
pub(crate) struct NewBranch {
    /// The task above, at the end of the plan.
    pub(crate) above: (TaskId, TaskFields),
    /// Those below it, in their order.
    pub(crate) below: Vec<(TaskId, TaskFields)>,
}

/// Adds a branch to the plan of a project whose row is locked; each task is an event. Whether the
/// plan is open is for the caller to decide: an emergency does not wait for it. Persons and units
/// are taken as they are.
///
/// # Errors
/// [`dujiang_domain::fault::Code::PlanTooLarge`], and refusals of wrong fields.
pub(crate) async fn add_branch<A: Creates<On = ProjectAccess> + Mutates>(
    tx: &Tx,
    permit: &Permit<A>,
    project: ProjectId,
    branch: NewBranch,
) -> Result<Vec<Event>, AppError> {
    let mut plan = store::plan(tx, project).await?;
    plan.outline().require_room_for(branch.below.len().saturating_add(1))?;
    let top = plan.outline().spot(None, None, None)?;
    let mut events = super::make_room(tx, permit, &mut plan, project, &top).await?;
    let (id, fields) = branch.above;
    let (above, event) = Task::create(id, project, &top, fields, None)?;
    let mut made = vec![(above, event)];
    for (ordinal, (task, fields)) in (1_u32..).zip(branch.below) {
        let spot = Spot { parent_id: Some(id), position: place(ordinal), respread: Vec::new() };
        made.push(Task::create(task, project, &spot, fields, None)?);
    }
    let (tasks, added): (Vec<Task>, Vec<Event>) = made.into_iter().unzip();
    store::insert_all(tx, permit, &mut plan, &tasks).await?;
    let named = tasks
        .iter()
        .zip(added)
        .map(|(task, event)| event.named(format!("{} {}", plan.number(task.id), task.fields.title)));
    events.extend(named);
    Ok(events)
}
