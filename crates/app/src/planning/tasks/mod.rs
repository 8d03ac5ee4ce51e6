//! The work breakdown of a project.

mod add;
mod branch;
mod change;
mod drive;
mod relocate;
mod remove;

use dujiang_domain::access::{Actor, Mutates, Permit, ProjectAccess, ReadProject};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{Spot, Task, TaskFields};
use dujiang_persistence::Tx;
use dujiang_persistence::planning as store;
use dujiang_persistence::planning::Plan;
pub use dujiang_persistence::planning::TaskRow;

pub use add::{AddTask, add};
pub(crate) use branch::{NewBranch, add_branch};
pub use change::{ChangeTask, change};
pub use drive::{Accepted, drive};
pub use relocate::{MoveTask, relocate};
pub use remove::{RemoveTask, remove};

use crate::identity::{Named, require_named};
use crate::{App, AppError, Page, PageRequest, projects};

/// A page of a project's tasks in tree order.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<TaskRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list(app.database(), &permit, project, page).await?)
}

async fn get(tx: &Tx, project: ProjectId, id: TaskId) -> Result<Task, AppError> {
    let found = store::get(tx, project, &[id]).await?.pop();
    Ok(found.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// What the log calls a task: its number in the tree and its title.
fn label(view: &TaskRow) -> String {
    format!("{} {}", view.wbs, view.title)
}

/// Refuses a unit or a person that is not there; those that stood before are left in peace.
async fn require_references(
    tx: &Tx,
    fields: &TaskFields,
    before: Option<&TaskFields>,
) -> Result<(), AppError> {
    let unit = fields.unit_id.filter(|id| before.is_none_or(|before| before.unit_id != Some(*id)));
    let person = fields.assignee_id.filter(|id| before.is_none_or(|before| before.assignee_id != Some(*id)));
    let unit = unit.map(|id| ("/unit_id", Named::Unit(id)));
    require_named(tx, [unit, person.map(|id| ("/assignee_id", Named::Person(id)))]).await
}

/// Moves the siblings that a spot has no room between. Each is a move of its own on record.
async fn make_room<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    permit: &Permit<A>,
    plan: &mut Plan,
    project: ProjectId,
    spot: &Spot,
) -> Result<Vec<Event>, AppError> {
    let ids: Vec<TaskId> = spot.respread.iter().map(|(id, _)| *id).collect();
    let mut events = Vec::with_capacity(ids.len());
    for (before, (id, position)) in store::get(tx, project, &ids).await?.iter().zip(&spot.respread) {
        let own = Spot { parent_id: before.parent_id, position: *position, respread: Vec::new() };
        if let Some((after, event)) = before.move_to(&own) {
            let name = format!("{} {}", plan.number(*id), after.fields.title);
            store::save(tx, permit, plan, before, &after).await?;
            events.push(event.named(name));
        }
    }
    Ok(events)
}
