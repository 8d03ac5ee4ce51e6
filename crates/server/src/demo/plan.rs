//! Tasks and milestones of a project of the county.

use dujiang_app::App;
use dujiang_app::bulk::Batch;
use dujiang_demonstration::Project as Made;
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{self, Task, TaskFields};
use dujiang_persistence::entities::milestones;
use dujiang_persistence::planning::task_models;

use super::ids::Ids;
use crate::wiring::StartError;

/// Adds the plan of a project and tells how far it is by its tasks.
pub(super) fn add(
    app: &App,
    ids: &Ids,
    project: ProjectId,
    made: &Made,
    batch: &mut Batch,
) -> Result<i64, StartError> {
    let task_ids: Vec<TaskId> = made.tasks.iter().map(|_| TaskId(app.database().next_id())).collect();
    let mut tasks = Vec::with_capacity(made.tasks.len());
    for (task, id) in made.tasks.iter().zip(&task_ids) {
        let fields = TaskFields {
            unit_id: Some(ids.unit(task.unit)?),
            assignee_id: Some(ids.person(task.assignee)?.id),
            planned_start: Some(task.planned_start),
            planned_end: Some(task.planned_end),
            actual_start: task.actual_start,
            actual_end: task.actual_end,
            weight: i64::from(task.weight),
            ..TaskFields::new(task.title.clone())
        };
        tasks.push(Task {
            id: *id,
            project_id: project,
            parent_id: task.parent.and_then(|parent| task_ids.get(parent)).copied(),
            position: planning::place(task.position),
            fields,
            reported_percent: i64::from(task.progress_percent),
            version: 1,
        });
    }
    let (rows, progress) = task_models(&tasks);
    batch.tasks.extend(rows);
    for milestone in &made.milestones {
        batch.milestones.push(milestones::Model {
            id: app.database().next_id(),
            project_id: project.0,
            task_id: milestone.task.and_then(|task| task_ids.get(task)).map(|task| task.0),
            title: milestone.title.clone(),
            description: milestone.description.clone(),
            is_key: milestone.is_key,
            unit_id: Some(ids.unit(milestone.unit)?.0),
            person_id: Some(ids.person(milestone.person)?.id.0),
            planned_date: milestone.planned_date,
            actual_date: milestone.actual_date,
            weight: i64::from(milestone.weight),
            version: 1,
        });
    }
    Ok(progress)
}
