//! The statements of a bulk load: as many rows each as the databases allow values.

use std::collections::BTreeMap;

use dujiang_domain::identity::Grant;
use dujiang_domain::identity::roles::Duty;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::Document;
use dujiang_domain::reference::{RegionCode, TreeEntry};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable, Set};
use uuid::Uuid;

use super::{Batch, LoadedAccount, LoadedProject};
use crate::entities::{project_tags, regions, user_duties};
use crate::error::StoreError;
use crate::identity::{grants, units, users};
use crate::planning::{milestones, task_models, task_title};
use crate::projects::documents::aggregate as documents;
use crate::projects::{self, participants};
use crate::search::{self, Found};
use crate::tx::{Source, Tx};
use crate::words::word;

/// SQLite takes 32,766 values in a statement, PostgreSQL 65,535.
const MAX_VALUES: usize = 30_000;

/// Saves everything but the events.
pub(super) async fn save(tx: &Tx, batch: Batch) -> Result<(), StoreError> {
    insert(tx, batch.regions.iter().map(region_row).collect()).await?;
    insert(tx, batch.units.iter().map(units::to_row).collect()).await?;
    let account = |loaded: &LoadedAccount| users::new_row(&loaded.user, &loaded.password_hash, tx.now());
    insert(tx, batch.accounts.iter().map(account).collect()).await?;
    insert(tx, duties(&batch.grants)).await?;
    insert(tx, batch.grants.iter().map(grants::to_row).collect()).await?;
    save_projects(tx, &batch.projects).await?;
    insert(tx, batch.participants.iter().map(participants::to_row).collect()).await?;
    save_documents(tx, &batch.documents).await
}

/// The duty of each person, which is that of any of his grants.
fn duties(grants: &[Grant]) -> Vec<user_duties::ActiveModel> {
    let duties: BTreeMap<Uuid, Duty> = grants.iter().map(|grant| (grant.user_id.0, grant.duty)).collect();
    let row = |(user, duty)| user_duties::ActiveModel { user_id: Set(user), duty: Set(word(duty)) };
    duties.into_iter().map(row).collect()
}

fn region_row(region: &TreeEntry<RegionCode>) -> regions::ActiveModel {
    let entry = &region.entry;
    regions::ActiveModel {
        code: Set(region.code.as_str().to_owned()),
        parent_code: Set(region.parent_code.as_ref().map(|parent| parent.as_str().to_owned())),
        name: Set(entry.name.clone()),
        level: Set(word(region.code.level())),
        source: Set(entry.source.clone()),
        year: Set(i64::from(entry.year)),
        is_active: Set(entry.is_active),
        version: Set(region.version),
    }
}

async fn save_documents(tx: &Tx, all: &[Document]) -> Result<(), StoreError> {
    insert(tx, all.iter().map(documents::to_row).collect()).await?;
    let version = |document: &Document| {
        let rows = document
            .versions
            .iter()
            .map(|version| documents::version_row(tx.next_id(), document.id, version));
        rows.collect::<Vec<_>>()
    };
    insert(tx, all.iter().flat_map(version).collect()).await?;
    let found: Vec<_> =
        all.iter().map(|document| (document.project_id, documents::document_title(document))).collect();
    search::put_many(tx, &found).await
}

async fn save_projects(tx: &Tx, loaded: &[LoadedProject]) -> Result<(), StoreError> {
    let (mut project_rows, mut task_rows) = (Vec::new(), Vec::new());
    for LoadedProject { project, tasks, .. } in loaded {
        let (models, progress) = task_models(tasks);
        let mut row = projects::to_row(project)?;
        row.progress_percent = Set(progress);
        project_rows.push(row);
        task_rows.extend(models.into_iter().map(IntoActiveModel::into_active_model));
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
    let projects = loaded.iter().map(|loaded| (loaded.project.id, projects::project_name(&loaded.project)));
    projects.chain(tasks.map(|task| (task.project_id, task_title(task)))).collect()
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

fn rows_per_statement<A: ActiveModelTrait>() -> usize {
    let columns = <<A::Entity as EntityTrait>::Column as Iterable>::iter().count();
    MAX_VALUES.checked_div(columns).unwrap_or(1).max(1)
}
