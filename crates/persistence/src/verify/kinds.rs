//! Which sorts of things are compared with their last event. A new aggregate gets one line here.

use dujiang_domain::audit::SubjectKind;
use sea_orm::Value as Key;

use super::images::{Row, rows};
use crate::entities::projects as project_rows;
use crate::error::StoreError;
use crate::projects;
use crate::tx::Source;

/// Declares the kinds: sort of thing, table, and how its row becomes the thing.
macro_rules! kinds {
    ($($kind:ident, $table:literal, $entity:path, $read:path;)+) => {
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
    Project, "projects", project_rows::Entity, projects::to_domain;
}
