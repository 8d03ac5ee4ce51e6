//! The statements of a bulk load: as many rows each as the databases allow values.

use dujiang_domain::ids::ProjectId;
use dujiang_domain::search::SearchKind;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable, ModelTrait, Set,
};
use uuid::Uuid;

use super::{Batch, LoadedProject};
use crate::entities::{project_participants, project_tags};
use crate::error::StoreError;
use crate::search::{self, Found};
use crate::tx::{Source, Tx};
use crate::words::word;

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
    let projects = batch.projects.iter().map(project_row).collect::<Result<Vec<_>, _>>()?;
    insert(tx, projects).await?;
    insert(tx, batch.projects.iter().flat_map(tag_rows).collect()).await?;
    for chunk in found(&batch.projects, &batch.tasks, &batch.documents).chunks(MAX_VALUES / 6) {
        search::put_many(tx, chunk).await?;
    }
    insert(tx, batch.participants.iter().map(participant_row).collect()).await?;
    insert(tx, rows(batch.tasks)).await?;
    insert(tx, rows(batch.milestones)).await?;
    insert(tx, rows(batch.documents)).await?;
    insert(tx, rows(batch.versions)).await?;
    Ok(())
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

fn project_row(loaded: &LoadedProject) -> Result<crate::entities::projects::ActiveModel, StoreError> {
    let mut row = crate::projects::to_row(&loaded.project)?;
    row.progress_percent = Set(loaded.progress_percent);
    Ok(row)
}

fn tag_rows(loaded: &LoadedProject) -> impl Iterator<Item = project_tags::ActiveModel> {
    let project = &loaded.project;
    project
        .fields
        .tags
        .iter()
        .map(|tag| project_tags::ActiveModel { tag: Set(tag.clone()), project_id: Set(project.id.0) })
}

fn participant_row(participant: &dujiang_domain::projects::Participant) -> project_participants::ActiveModel {
    let fields = &participant.fields;
    project_participants::ActiveModel {
        id: Set(participant.id.0),
        project_id: Set(participant.project_id.0),
        unit_id: Set(fields.unit_id.0),
        role: Set(word(fields.role)),
        deliverable: Set(fields.deliverable.clone()),
        contact_id: Set(fields.contact_id.map(Uuid::from)),
        version: Set(participant.version),
    }
}

/// What the search shall find.
fn found<'a>(
    projects: &'a [LoadedProject],
    tasks: &'a [crate::entities::tasks::Model],
    documents: &'a [crate::entities::documents::Model],
) -> Vec<(ProjectId, Found<'a>)> {
    let project = |loaded: &'a LoadedProject| (loaded.project.id, Found::project(&loaded.project));
    let tasks = tasks
        .iter()
        .map(|task| (ProjectId(task.project_id), Found::new(SearchKind::Task, task.id, &task.title)));
    let documents = documents
        .iter()
        .map(|paper| (ProjectId(paper.project_id), Found::new(SearchKind::Document, paper.id, &paper.title)));
    projects.iter().map(project).chain(tasks).chain(documents).collect()
}
