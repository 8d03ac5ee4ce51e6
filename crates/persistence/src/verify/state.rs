//! Things beside their last event.
//!
//! Each page of rows is compared in one snapshot with the last event of each that has an image,
//! so that people may go on working meanwhile.

use std::collections::HashMap;

use dujiang_domain::audit::SubjectKind;
use sea_orm::{FromQueryResult, Value as Key};
use serde_json::Value;
use uuid::Uuid;

use super::images::Row;
use super::kinds::{Kind, Untold};
use super::{ENOUGH, Finding, Wrong, kinds};
use crate::Database;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// Rows in one page.
const PAGE: u64 = 200;

/// What was seen of one kind.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    /// Things.
    pub things: u64,
    /// What is wrong, in the order of the keys.
    pub findings: Vec<Finding>,
}

/// That `e` has an image and no later event about the same thing has one. Identifiers of events
/// rise with time; PostgreSQL before 18 has no MAX for them.
///
/// The kind is compared as an expression: things are found by their identifiers, of which each has few events. SQLite
/// counts a sample of the log, takes a kind for rare that has millions, and would read all of them for every page.
const LAST_WITH_IMAGE: &str = " AND (e.after IS NOT NULL OR e.before IS NOT NULL) AND NOT EXISTS (SELECT 1 \
    FROM audit_events n WHERE n.resource_kind || '' = e.resource_kind AND n.resource_id = e.resource_id \
    AND n.id > e.id AND (n.after IS NOT NULL OR n.before IS NOT NULL))";

#[derive(FromQueryResult)]
struct LastImage {
    resource_id: Uuid,
    after: Option<Value>,
}

/// Compares all things of a kind, calling `on_page` with the number of things behind after each
/// page.
///
/// # Errors
/// When the database fails; rows that cannot be read are findings.
pub async fn compare(
    database: &Database,
    kind: &Kind,
    mut on_page: impl FnMut(u64),
) -> Result<Compared, StoreError> {
    let mut seen = Compared::default();
    let Kind { subject, table, .. } = *kind;
    let built_in = if matches!(kind.untold, Untold::BuiltIn) { kinds::built_in() } else { HashMap::new() };
    let (mut after, mut limit): (Option<Key>, u64) = (None, PAGE);
    while seen.findings.len() < ENOUGH {
        let snapshot = database.snapshot().await?;
        match kinds::page(&snapshot, subject, after.clone(), limit).await {
            Ok(rows) if rows.is_empty() => break,
            Ok(rows) => {
                let last = last_images(&snapshot, subject, &rows).await?;
                after = rows.last().map(|row| row.key.clone());
                seen.things += u64::try_from(rows.len()).unwrap_or(0);
                let told = Told { kind, last: &last, built_in: &built_in };
                seen.findings.extend(rows.into_iter().filter_map(|row| told.judge(row)));
                on_page(seen.things);
            }
            // Some row of this page has a value of the wrong kind: find out which, one by one.
            Err(error) if error.is_unavailable() => return Err(error),
            Err(_) if limit > 1 => limit = 1,
            Err(error) => {
                tracing::debug!(%error, table, "unreadable");
                let place = format!("{table} after {}", after.as_ref().map_or_else(String::new, spelled));
                seen.findings.push(Finding::new(Wrong::Unreadable, place, "a value of the wrong kind"));
                break;
            }
        }
    }
    // What the program brought along has codes for keys and is never removed.
    if matches!(kind.untold, Untold::Wrong) {
        seen.findings.extend(missing(database, subject, table).await?);
    }
    Ok(seen)
}

/// What is known of a page of things.
struct Told<'a> {
    kind: &'a Kind,
    /// The image of the last event of each that has one; `None` where it was removed.
    last: &'a HashMap<Uuid, Option<Value>>,
    built_in: &'a HashMap<Uuid, Value>,
}

impl Told<'_> {
    fn judge(&self, row: Row) -> Option<Finding> {
        let place = format!("{} {}", self.kind.table, spelled(&row.key));
        let (id, image) = match row.image {
            Ok(image) => image,
            Err(column) => return Some(Finding::new(Wrong::Unreadable, place, column)),
        };
        let unrecorded = |detail| Some(Finding::new(Wrong::ThingUnrecorded, place.clone(), detail));
        let expected = match (self.last.get(&id), self.kind.untold) {
            (Some(Some(after)), _) => after,
            (Some(None), _) => return unrecorded("its last event says that it is gone"),
            (None, Untold::Wrong) => return unrecorded("no event tells of it"),
            (None, Untold::AsShipped) if image.get("version") == Some(&Value::from(1)) => return None,
            (None, Untold::AsShipped) => return unrecorded("it was changed, and no event tells of it"),
            (None, Untold::BuiltIn) => match self.built_in.get(&id) {
                Some(shipped) => shipped,
                None => return unrecorded("it is not built in, and no event tells of it"),
            },
        };
        if *expected == image {
            return None;
        }
        let fields = different(expected, &image).join(", ");
        Some(Finding::new(Wrong::ThingAltered, place, format!("not as its last event left it: {fields}")))
    }
}

/// The names of the fields that differ, never their values.
fn different(a: &Value, b: &Value) -> Vec<String> {
    let (Some(a), Some(b)) = (a.as_object(), b.as_object()) else { return vec!["everything".to_owned()] };
    let names = a.keys().chain(b.keys().filter(|name| !a.contains_key(*name)));
    names.filter(|name| a.get(*name) != b.get(*name)).cloned().collect()
}

fn spelled(key: &Key) -> String {
    match key {
        Key::Uuid(Some(id)) => id.to_string(),
        Key::String(Some(text)) => text.clone(),
        Key::BigInt(Some(number)) => number.to_string(),
        _ => "?".to_owned(),
    }
}

/// The image of the last event of each thing that has one; `None` where it was removed.
async fn last_images(
    source: &impl Source,
    kind: SubjectKind,
    rows: &[Row],
) -> Result<HashMap<Uuid, Option<Value>>, StoreError> {
    let ids = rows.iter().filter_map(|row| row.image.as_ref().ok().map(|(id, _)| *id));
    let mut sql =
        Sql::new(source, "SELECT e.resource_id, e.after FROM audit_events e WHERE e.resource_kind || '' = ")?;
    sql.bind(kind.as_str()).push(" AND e.resource_id IN ").bind_list(ids).push(LAST_WITH_IMAGE);
    let last: Vec<LastImage> = sql.all(source).await?;
    Ok(last.into_iter().map(|row| (row.resource_id, row.after)).collect())
}

#[derive(FromQueryResult)]
struct Gone {
    id: Uuid,
}

/// Things whose last event has an image but which are no longer there.
async fn missing(
    database: &Database,
    kind: SubjectKind,
    table: &'static str,
) -> Result<Vec<Finding>, StoreError> {
    let mut sql =
        Sql::new(database, "SELECT e.resource_id AS id FROM audit_events e WHERE e.resource_kind = ")?;
    sql.bind(kind.as_str()).push(" AND e.after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ").push(table);
    sql.push(" t WHERE t.id = e.resource_id)");
    sql.push(LAST_WITH_IMAGE).push(" ORDER BY e.id LIMIT ");
    sql.bind(i64::try_from(ENOUGH).unwrap_or(1));
    let rows: Vec<Gone> = sql.all(database).await?;
    let finding = |row: Gone| {
        Finding::new(Wrong::ThingMissing, format!("{table} {}", row.id), "it is gone, and no event says so")
    };
    Ok(rows.into_iter().map(finding).collect())
}
