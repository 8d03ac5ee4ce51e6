//! The statements of a bulk load: as many rows each as the databases allow values.

use dujiang_domain::ids::ProjectId;
use dujiang_domain::search::SearchKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable, ModelTrait, Set,
};

use super::{Batch, LoadedProject};
use crate::entities::project_tags;
use crate::error::StoreError;
use crate::planning::{milestones, task_models};
use crate::projects::{self, participants};
use crate::search::{self, Found};
use crate::tx::{Source, Tx};

/// SQLite takes 32,766 values in a statement, PostgreSQL 65,535.
const MAX_VALUES: usize = 30_000;

/// Saves everything but the events.
pub(super) async fn save(tx: &Tx, batch: Batch) -> Result<(), StoreError> {
    add(tx, batch.categories).await?;
    add(tx, batch.industries).await?;
    add(tx, batch.regions).await?;
    insert(tx, rows(batch.units)).await?;
    insert(tx, rows(batch.users)).await?;
    insert(tx, rows(batch.duties)).await?;
    insert(tx, rows(batch.grants)).await?;
    save_projects(tx, &batch.projects).await?;
    insert(tx, batch.participants.iter().map(participants::to_row).collect()).await?;
    let papers = batch
        .documents
        .iter()
        .map(|paper| (ProjectId(paper.project_id), Found::new(SearchKind::Document, paper.id, &paper.title)));
    search::put_many(tx, &papers.collect::<Vec<_>>()).await?;
    insert(tx, rows(batch.documents)).await?;
    insert(tx, rows(batch.versions)).await
}

async fn save_projects(tx: &Tx, loaded: &[LoadedProject]) -> Result<(), StoreError> {
    let (mut project_rows, mut task_rows) = (Vec::new(), Vec::new());
    for LoadedProject { project, tasks, .. } in loaded {
        let (models, progress) = task_models(tasks);
        let mut row = projects::to_row(project)?;
        row.progress_percent = Set(progress);
        project_rows.push(row);
        task_rows.extend(rows(models));
    }
    insert(tx, project_rows).await?;
    insert(tx, loaded.iter().flat_map(tag_rows).collect()).await?;
    insert(tx, task_rows).await?;
    let milestones = loaded.iter().flat_map(|loaded| &loaded.milestones);
    insert(tx, milestones.map(milestones::to_row).collect()).await?;
    search::put_many(tx, &found(loaded)).await
}

fn tag_rows(loaded: &LoadedProject) -> impl Iterator<Item = project_tags::ActiveModel> {
    let project = &loaded.project;
    let row =
        |tag: &String| project_tags::ActiveModel { tag: Set(tag.clone()), project_id: Set(project.id.0) };
    project.fields.tags.iter().map(row)
}

fn found(loaded: &[LoadedProject]) -> Vec<(ProjectId, Found<'_>)> {
    let tasks = loaded.iter().flat_map(|loaded| &loaded.tasks);
    let projects = loaded.iter().map(|loaded| (loaded.project.id, Found::project(&loaded.project)));
    projects.chain(tasks.map(|task| (task.project_id, Found::task(task)))).collect()
}

fn rows<M, A>(models: Vec<M>) -> Vec<A>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior,
{
    models.into_iter().map(IntoActiveModel::into_active_model).collect()
}

/// Inserts rows, all of which are new.
pub(super) async fn insert<A>(tx: &Tx, rows: Vec<A>) -> Result<(), StoreError>
where
    A: ActiveModelTrait + Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<A> = rows.by_ref().take(rows_per_statement::<A>()).collect();
        <A::Entity as EntityTrait>::insert_many(chunk).exec_without_returning(tx.connection()).await?;
    }
    Ok(())
}

/// Inserts rows of reference data, leaving alone those that are there.
async fn add<M, A>(tx: &Tx, models: Vec<M>) -> Result<(), StoreError>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior + Send,
{
    let mut rows = rows(models).into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<A> = rows.by_ref().take(rows_per_statement::<A>()).collect();
        <A::Entity as EntityTrait>::insert_many(chunk)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(tx.connection())
            .await?;
    }
    Ok(())
}

fn rows_per_statement<A: ActiveModelTrait>() -> usize {
    let columns = <<A::Entity as EntityTrait>::Column as Iterable>::iter().count();
    MAX_VALUES.checked_div(columns).unwrap_or(1).max(1)
}
