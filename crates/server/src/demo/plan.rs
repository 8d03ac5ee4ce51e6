//! Tasks and milestones of a project of the county.

use dujiang_app::App;
use dujiang_app::bulk::Batch;
use dujiang_demonstration::Project as Made;
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::entities::{milestones, tasks};
use uuid::Uuid;

use super::ids::Ids;
use crate::wiring::StartError;

/// Adds the plan of a project.
pub(super) fn add(
    app: &App,
    ids: &Ids,
    project: ProjectId,
    made: &Made,
    batch: &mut Batch,
) -> Result<(), StartError> {
    let task_ids: Vec<Uuid> = made.tasks.iter().map(|_| app.database().next_id()).collect();
    for (task, id) in made.tasks.iter().zip(&task_ids) {
        batch.tasks.push(tasks::Model {
            id: *id,
            project_id: project.0,
            parent_id: task.parent.and_then(|parent| task_ids.get(parent)).copied(),
            position: i64::from(task.position),
            wbs: task.wbs.clone(),
            wbs_order: padded(&task.wbs),
            title: task.title.clone(),
            description: String::new(),
            unit_id: Some(ids.unit(task.unit)?.0),
            assignee_id: Some(ids.person(task.assignee)?.id.0),
            planned_start: Some(task.planned_start),
            planned_end: Some(task.planned_end),
            actual_start: task.actual_start,
            actual_end: task.actual_end,
            weight: i64::from(task.weight),
            progress_percent: i64::from(task.progress_percent),
            is_done: task.progress_percent == 100,
            version: 1,
        });
    }
    for milestone in &made.milestones {
        batch.milestones.push(milestones::Model {
            id: app.database().next_id(),
            project_id: project.0,
            task_id: milestone.task.and_then(|task| task_ids.get(task)).copied(),
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
    Ok(())
}

/// A number of the tree whose text order is tree order.
fn padded(wbs: &str) -> String {
    wbs.split('.').map(|part| format!("{part:0>5}")).collect::<Vec<_>>().join(".")
}
