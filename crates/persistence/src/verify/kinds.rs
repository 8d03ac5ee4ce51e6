//! Which sorts of things are compared with their last event. A new aggregate gets one line here.

use dujiang_domain::audit::SubjectKind;
use sea_orm::Value as Key;

use super::images::{Row, rows};
use crate::entities;
use crate::error::StoreError;
use crate::planning::{milestones, tasks};
use crate::projects::{self, participants};
use crate::tx::Source;

/// Declares the kinds: sort of thing, table, and how its row becomes the thing.
macro_rules! kinds {
    ($($kind:ident, $table:literal, $entity:path, $read:expr;)+) => {
        /// The sorts of things that are compared, each with its table.
        pub const KINDS: &[(SubjectKind, &str)] = &[$((SubjectKind::$kind, $table)),+];

        /// The next rows of a kind behind `after`.
        pub(super) async fn page(
            source: &impl Source,
            kind: SubjectKind,
            after: Option<Key>,
            limit: u64,
        ) -> Result<Vec<Row>, StoreError> {
            match kind {
                $(SubjectKind::$kind => rows::<$entity, _>(source, after, limit, $read).await,)+
                _ => Ok(Vec::new()),
            }
        }
    };
}

kinds! {
    Project, "projects", entities::projects::Entity, projects::to_domain;
    Participant, "project_participants", entities::project_participants::Entity, participants::to_domain;
    Task, "tasks", entities::tasks::Entity, |row| Ok(tasks::to_domain(row));
    Milestone, "milestones", entities::milestones::Entity, |row| Ok(milestones::to_domain(row));
}
