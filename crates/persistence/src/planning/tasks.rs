//! Loading and saving whole tasks.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::{Derived, Task, TaskFields};
use dujiang_domain::search::SearchKind;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::{KeptTask, Plan, TaskRow};
use crate::entities::tasks::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::search::{self, Found};
use crate::tx::{Source, Tx};
use crate::versioned;

/// What the search shall find.
pub(crate) fn task_title(task: &Task) -> Found<'_> {
    Found::new(SearchKind::Task, task.id.0, &task.fields.title)
}

/// Loads tasks of a project to change them, in the order of `ids`; its own row was locked before,
/// and with it the whole plan.
///
/// # Errors
/// [`Code::NotFound`] when the project lacks one of them.
pub async fn get(tx: &Tx, project: ProjectId, ids: &[TaskId]) -> Result<Vec<Task>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(super::plan::ROWS_AT_ONCE) {
        let rows = Entity::find()
            .filter(Column::ProjectId.eq(project.0))
            .filter(Column::Id.is_in(chunk.iter().map(|id| id.0)))
            .all(tx.connection())
            .await?;
        found.extend(rows.into_iter().map(to_domain));
    }
    let place = |task: &Task| ids.iter().position(|id| *id == task.id);
    found.sort_by_key(place);
    if found.len() == ids.len() { Ok(found) } else { Err(Fault::new(Code::NotFound).into()) }
}

/// Saves a new task below the project of the permit and brings its plan up to date.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, plan: &mut Plan, task: &Task) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(task.project_id)?;
    let derived = plan.put(task.node()).ok_or_else(|| Fault::new(Code::NotFound))?;
    Entity::insert(to_row(task, derived)).exec_without_returning(tx.connection()).await?;
    search::put(tx, task.project_id, task_title(task)).await?;
    plan.settle(tx, permit).await
}

/// Saves new tasks, parents before children, below the project of the permit and brings its plan up
/// to date once for all.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert_all<A>(
    tx: &Tx,
    permit: &Permit<A>,
    plan: &mut Plan,
    new: &[Task],
) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    new.iter().try_for_each(|task| permit.covers(task.project_id))?;
    let mut derived = plan.put_all(new.iter().map(Task::node));
    for chunk in new.chunks(super::plan::ROWS_AT_ONCE) {
        let rows = chunk.iter().filter_map(|task| Some(to_row(task, derived.remove(&task.id)?)));
        Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    let entries: Vec<_> = new.iter().map(|task| (task.project_id, task_title(task))).collect();
    search::put_many(tx, &entries).await?;
    plan.settle(tx, permit).await
}

/// Saves a changed task over the version before it and brings its plan up to date.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    plan: &mut Plan,
    before: &Task,
    after: &Task,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    let derived = plan.put(after.node()).ok_or_else(|| Fault::new(Code::NotFound))?;
    update(tx, before, after, derived).await?;
    plan.settle(tx, permit).await
}

/// Saves a changed task over the version before it and returns its row. The plan is looked at only
/// when its shape or progress changed.
///
/// # Errors
/// Those of [`save`].
pub async fn change<A>(
    tx: &Tx,
    permit: &Permit<A>,
    kept: KeptTask,
    after: &Task,
) -> Result<TaskRow, StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    let before = kept.task();
    if after.node() != before.node() {
        let mut plan = super::plan(tx, before.project_id).await?;
        save(tx, permit, &mut plan, &before, after).await?;
        return super::view(tx, permit, before.project_id, before.id).await;
    }
    permit.covers(after.project_id)?;
    update(tx, &before, after, kept.derived()).await?;
    let names = |task: &Task| (task.fields.unit_id, task.fields.assignee_id);
    if names(after) == names(&before) {
        return Ok(kept.retold(after));
    }
    super::view(tx, permit, before.project_id, before.id).await
}

async fn update(tx: &Tx, before: &Task, after: &Task, derived: Derived) -> Result<(), StoreError> {
    versioned::replace(
        tx,
        to_row(after, derived),
        Column::Id.eq(after.id.0),
        Column::Version.eq(before.version),
    )
    .await?;
    if after.fields.title != before.fields.title {
        search::put(tx, after.project_id, task_title(after)).await?;
    }
    Ok(())
}

/// Removes a task with all below it, `tasks` from the top down, and brings the plan up to date;
/// milestones were taken off them before.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn remove<A>(tx: &Tx, permit: &Permit<A>, plan: &mut Plan, tasks: &[Task]) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    for task in tasks {
        permit.covers(task.project_id)?;
        plan.forget(task.id);
    }
    let ids: Vec<Uuid> = tasks.iter().map(|task| task.id.0).collect();
    for chunk in ids.chunks(super::plan::ROWS_AT_ONCE) {
        search::remove(tx, chunk.iter().copied()).await?;
    }
    // From the bottom up, so that no task is left behind without the one above it.
    for chunk in ids.rchunks(super::plan::ROWS_AT_ONCE) {
        Entity::delete_many().filter(Column::Id.is_in(chunk.iter().copied())).exec(tx.connection()).await?;
    }
    plan.settle(tx, permit).await
}

/// All columns, each to be written.
fn to_row(task: &Task, derived: Derived) -> ActiveModel {
    to_model(task, derived).into_active_model().reset_all()
}

/// A whole row of a task and what follows for it.
pub(super) fn to_model(task: &Task, derived: Derived) -> Model {
    let fields = task.fields.clone();
    Model {
        id: task.id.0,
        project_id: task.project_id.0,
        parent_id: task.parent_id.map(Uuid::from),
        position: task.position,
        wbs: derived.wbs,
        wbs_order: derived.wbs_order,
        title: fields.title,
        description: fields.description,
        unit_id: fields.unit_id.map(Uuid::from),
        assignee_id: fields.assignee_id.map(Uuid::from),
        planned_start: fields.planned_start,
        planned_end: fields.planned_end,
        actual_start: fields.actual_start,
        actual_end: fields.actual_end,
        weight: fields.weight,
        reported_percent: task.reported_percent,
        forecast_end: task.forecast_end,
        progress_percent: derived.progress_percent,
        is_done: derived.is_done,
        version: task.version,
    }
}

pub(crate) fn to_domain(row: Model) -> Task {
    let fields = TaskFields {
        title: row.title,
        description: row.description,
        unit_id: row.unit_id.map(OrgUnitId),
        assignee_id: row.assignee_id.map(UserId),
        planned_start: row.planned_start,
        planned_end: row.planned_end,
        actual_start: row.actual_start,
        actual_end: row.actual_end,
        weight: row.weight,
    };
    Task {
        id: TaskId(row.id),
        project_id: ProjectId(row.project_id),
        parent_id: row.parent_id.map(TaskId),
        position: row.position,
        fields,
        reported_percent: row.reported_percent,
        forecast_end: row.forecast_end,
        version: row.version,
    }
}
