//! Photos beside the things that show them: each thing has exactly the photos that its image names, with the digests
//! that it names. The images themselves are compared with their events elsewhere.

use std::collections::HashMap;

use dujiang_domain::files::photo::PhotoRef;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::{ENOUGH, Finding, Wrong};
use crate::Database;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// Things in one page.
const PAGE: u64 = 500;

/// Tables whose rows show photos, and what photos call them.
const TABLES: [(&str, &str); 2] =
    [("progress_reports", "progress_report"), ("milestone_confirmations", "milestone_confirmation")];

#[derive(FromQueryResult)]
struct Thing {
    id: Uuid,
    photos: serde_json::Value,
}

#[derive(FromQueryResult)]
struct Shown {
    id: Uuid,
    subject_id: Uuid,
    sha256: String,
}

/// Compares all photos of reports and confirmations, calling `on_page` with the number of things behind.
///
/// # Errors
/// When the database fails.
pub async fn compare(database: &Database, mut on_page: impl FnMut(u64)) -> Result<Vec<Finding>, StoreError> {
    let (mut findings, mut behind) = (Vec::new(), 0);
    for (table, kind) in TABLES {
        let mut after = Uuid::nil();
        while findings.len() < ENOUGH {
            let snapshot = database.snapshot().await?;
            let things = page(&snapshot, table, after).await?;
            let Some(last) = things.last() else { break };
            after = last.id;
            behind += u64::try_from(things.len()).unwrap_or(0);
            let mut shown = shown(&snapshot, &things).await?;
            findings.extend(things.iter().filter_map(|thing| judge(table, thing, shown.remove(&thing.id))));
            on_page(behind);
        }
        findings.extend(orphans(database, table, kind).await?);
    }
    Ok(findings)
}

async fn page(source: &impl Source, table: &'static str, after: Uuid) -> Result<Vec<Thing>, StoreError> {
    let mut sql = Sql::new(source, "SELECT id, photos FROM ")?;
    sql.push(table).push(" WHERE id > ").bind(after).push(" ORDER BY id LIMIT ").bind(PAGE);
    sql.all(source).await
}

async fn shown(source: &impl Source, things: &[Thing]) -> Result<HashMap<Uuid, Vec<Shown>>, StoreError> {
    let mut sql = Sql::new(source, "SELECT id, subject_id, sha256 FROM photos WHERE subject_id IN ")?;
    sql.bind_list(things.iter().map(|thing| thing.id)).push(" ORDER BY subject_id, place");
    let mut by_thing: HashMap<Uuid, Vec<Shown>> = HashMap::new();
    for photo in sql.all::<Shown>(source).await? {
        by_thing.entry(photo.subject_id).or_default().push(photo);
    }
    Ok(by_thing)
}

fn judge(table: &str, thing: &Thing, shown: Option<Vec<Shown>>) -> Option<Finding> {
    let named: Vec<PhotoRef> = serde_json::from_value(thing.photos.clone()).unwrap_or_default();
    let named = named.iter().map(|photo| (photo.id.0, photo.sha256.as_str()));
    let shown = shown.unwrap_or_default();
    if named.eq(shown.iter().map(|photo| (photo.id, photo.sha256.as_str()))) {
        return None;
    }
    let detail = "its photos are not those that it names";
    Some(Finding::new(Wrong::ThingAltered, format!("{table} {}", thing.id), detail))
}

#[derive(FromQueryResult)]
struct Orphan {
    id: Uuid,
}

/// Photos of things that are not there.
async fn orphans(
    database: &Database,
    table: &'static str,
    kind: &'static str,
) -> Result<Vec<Finding>, StoreError> {
    let mut sql = Sql::new(database, "SELECT f.id FROM photos f WHERE f.subject_kind = ")?;
    sql.bind(kind).push(" AND NOT EXISTS (SELECT 1 FROM ").push(table);
    sql.push(" t WHERE t.id = f.subject_id) ORDER BY f.id LIMIT ").bind(i64::try_from(ENOUGH).unwrap_or(1));
    let rows: Vec<Orphan> = sql.all(database).await?;
    let finding = |row: Orphan| {
        Finding::new(
            Wrong::ThingUnrecorded,
            format!("photos {}", row.id),
            "the thing that shows it is not there",
        )
    };
    Ok(rows.into_iter().map(finding).collect())
}
