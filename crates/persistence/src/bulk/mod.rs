//! Many rows at once: the way in for a county that is set up whole.
//!
//! The same tables and images as one by one, in statements of thousands of values. The events of
//! a batch may lie in the past and tell of other people; that is why only the system may load,
//! and why nothing that a person asks for comes this way.

mod rows;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, ActorKind};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::{Grant, OrgUnit, User};
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::planning::{Milestone, Task};
use dujiang_domain::projects::{Document, Participant, Project};
use dujiang_domain::reference::{RegionCode, TreeEntry};
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};

use crate::Database;
use crate::audit::{Doer, event_row, queue_row};
use crate::entities::{org_units, projects};
use crate::error::StoreError;
use crate::tx::{Maintenance, Tx};

/// A person who did something in the past.
#[derive(Debug, Clone)]
pub struct PastActor {
    /// The account.
    pub id: UserId,
    /// The name.
    pub name: String,
    /// The unit.
    pub unit: OrgUnitId,
}

/// Something that happened in the past.
#[derive(Debug, Clone)]
pub struct PastEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for the program itself.
    pub by: Option<PastActor>,
    /// What.
    pub event: Event,
}

/// A project with its plan, each as its last event left it.
#[derive(Debug, Clone)]
pub struct LoadedProject {
    /// The project.
    pub project: Project,
    /// All its tasks, parents before children.
    pub tasks: Vec<Task>,
    /// All its milestones.
    pub milestones: Vec<Milestone>,
}

/// An account with the hash of its first password.
#[derive(Debug, Clone)]
pub struct LoadedAccount {
    /// The account.
    pub user: User,
    /// The hash.
    pub password_hash: String,
}

/// Rows that are saved together. Parents are saved before what lies below them.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "the fields are named after the tables")]
pub struct Batch {
    pub regions: Vec<TreeEntry<RegionCode>>,
    pub units: Vec<OrgUnit>,
    pub accounts: Vec<LoadedAccount>,
    pub grants: Vec<Grant>,
    pub projects: Vec<LoadedProject>,
    pub participants: Vec<Participant>,
    pub documents: Vec<Document>,
    pub events: Vec<PastEvent>,
}

/// Whether there is neither a unit nor a project: only then a county can be loaded.
///
/// # Errors
/// When the database fails.
pub async fn is_empty(database: &Database) -> Result<bool, StoreError> {
    let units = org_units::Entity::find().count(database.reader()).await?;
    let projects = projects::Entity::find().count(database.reader()).await?;
    Ok(units == 0 && projects == 0)
}

/// Gives the connection of a bulk load room: with the little memory that a server is content with,
/// a large SQLite database would read each page of its indexes back for nearly every row.
///
/// # Errors
/// When the database fails.
pub async fn make_room(database: &Database) -> Result<(), StoreError> {
    if let Some(statement) = database.dialect().widen_cache() {
        database.writer().execute_unprepared(statement).await?;
    }
    Ok(())
}

/// Lets the connection of a bulk load save without waiting for the disk.
///
/// # Errors
/// When the database fails.
pub async fn hurry(database: &Database) -> Result<(), StoreError> {
    if let Some(statement) = database.dialect().skip_waiting() {
        database.writer().execute_unprepared(statement).await?;
    }
    Ok(())
}

/// Saves a batch in one transaction; its events in the order in which they happened.
///
/// # Errors
/// [`Code::PermissionMissing`] for anybody but the system; a refusal or failure of the database,
/// and then nothing was saved.
pub async fn save(database: &Database, actor: &Actor, mut batch: Batch) -> Result<(), StoreError> {
    if !matches!(actor.kind(), ActorKind::System(_)) {
        return Err(Fault::new(Code::PermissionMissing).into());
    }
    let tx = database.begin(None).await?;
    let mut events = std::mem::take(&mut batch.events);
    events.sort_by_key(|past| past.at);
    rows::save(&tx, batch).await?;
    save_events(&tx, actor, &events).await?;
    tx.commit_maintenance(Maintenance::BulkLoad).await
}

async fn save_events(tx: &Tx, actor: &Actor, events: &[PastEvent]) -> Result<(), StoreError> {
    let system = Doer::acting(actor);
    let mut saved = Vec::with_capacity(events.len());
    let mut queued = Vec::with_capacity(events.len());
    for past in events {
        let doer = past.by.as_ref().map(|by| Doer::past(by.id, &by.name, by.unit));
        let id = tx.next_id();
        saved.push(event_row(id, past.at, doer.as_ref().unwrap_or(&system), &past.event));
        queued.push(queue_row(id, tx.now()));
    }
    rows::insert(tx, saved).await?;
    rows::insert(tx, queued).await
}
