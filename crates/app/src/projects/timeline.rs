//! The timeline 时间线 of a project: who did what, when, why, on which papers, and what it
//! changed, in words that its readers know instead of identifiers.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::audit::{FieldChange, changes};
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::projects::timeline::{self as store, TimelineRow};
use dujiang_persistence::projects::{self as projects};
use serde_json::Value;
use uuid::Uuid;

use crate::audit::Names;
use crate::{App, AppError, Page, PageRequest};

/// One event of a project as its readers see it.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// Identifier of the event.
    pub id: Uuid,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// What, as a dotted word.
    pub action: String,
    /// Who; no account for the system.
    pub actor_id: Option<Uuid>,
    /// Name at that time.
    pub actor_name: String,
    /// What sort of thing it happened to.
    pub subject_kind: String,
    /// Which.
    pub subject_id: Uuid,
    /// Its name at that time.
    pub subject_name: String,
    /// The reason that was given.
    pub reason: Option<String>,
    /// Papers that were shown, with their titles of today.
    pub papers: Vec<(Uuid, String)>,
    /// What it changed; references are names.
    pub changes: Vec<FieldChange>,
}

/// A page of the timeline, the latest first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn timeline(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<TimelineEntry>, AppError> {
    told(app, actor, (project, None), page).await
}

/// The same of one thing that is filed under the project: what became of it.
///
/// # Errors
/// Those of [`timeline`].
pub async fn history(
    app: &App,
    actor: &Actor,
    (project, thing): (ProjectId, Uuid),
    page: &PageRequest,
) -> Result<Page<TimelineEntry>, AppError> {
    told(app, actor, (project, Some(thing)), page).await
}

async fn told(
    app: &App,
    actor: &Actor,
    (project, thing): (ProjectId, Option<Uuid>),
    page: &PageRequest,
) -> Result<Page<TimelineEntry>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let mut page = store::list(app.database(), &permit, project, thing, page).await?.map(entry);
    let papers = page.items.iter().flat_map(|entry| entry.papers.iter().map(|(id, _)| *id));
    let changes = page.items.iter().flat_map(|entry| &entry.changes);
    let names = Names::find(app.database(), changes, papers).await?;
    for entry in &mut page.items {
        for (id, title) in &mut entry.papers {
            names.of(*id).unwrap_or_default().clone_into(title);
        }
        names.speak(&mut entry.changes);
    }
    Ok(page)
}

fn entry(row: TimelineRow) -> TimelineEntry {
    let papers = row.papers.as_array().into_iter().flatten().filter_map(identifier);
    TimelineEntry {
        id: row.id,
        occurred_at: row.occurred_at,
        action: row.action,
        actor_id: row.actor_id,
        actor_name: row.actor_name,
        subject_kind: row.resource_kind,
        subject_id: row.resource_id,
        subject_name: row.resource_name,
        reason: row.reason,
        papers: papers.map(|id| (id, String::new())).collect(),
        changes: changes(row.before.as_ref(), row.after.as_ref()),
    }
}

fn identifier(value: &Value) -> Option<Uuid> {
    value.as_str().and_then(|text| Uuid::try_parse(text).ok())
}
