//! The timeline 时间线 of a project: who did what, when, why, on which papers, and what it
//! changed, in words that its readers know instead of identifiers.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::audit::{FieldChange, changes};
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::projects::timeline::{self as store, TimelineRow};
use dujiang_persistence::projects::{self as projects};
use serde_json::Value;
use uuid::Uuid;

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
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let mut page = store::list(app.database(), &permit, project, page).await?.map(entry);
    let mentioned = Mentioned::of(&page.items);
    let names = store::names(app.database(), &mentioned.ids).await?;
    let codes = store::code_names(app.database(), &mentioned.codes).await?;
    for entry in &mut page.items {
        speak(entry, &names, &codes);
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

/// What the entries of a page refer to.
#[derive(Default)]
struct Mentioned {
    ids: BTreeSet<Uuid>,
    codes: BTreeSet<String>,
}

impl Mentioned {
    fn of(entries: &[TimelineEntry]) -> Self {
        let mut found = Self::default();
        for entry in entries {
            found.ids.extend(entry.papers.iter().map(|(id, _)| id));
            for change in &entry.changes {
                let values = [&change.before, &change.after];
                if has_code(change) {
                    found.codes.extend(values.into_iter().filter_map(Value::as_str).map(str::to_owned));
                } else {
                    found.ids.extend(values.into_iter().filter_map(identifier));
                }
            }
        }
        found
    }
}

fn identifier(value: &Value) -> Option<Uuid> {
    value.as_str().and_then(|text| Uuid::try_parse(text).ok())
}

fn has_code(change: &FieldChange) -> bool {
    matches!(change.field.as_str(), "category_code" | "industry_code" | "region_code")
}

/// Puts names in the place of identifiers and codes; what has no name any more stays.
fn speak(
    entry: &mut TimelineEntry,
    names: &HashMap<Uuid, String>,
    codes: &HashMap<(String, String), String>,
) {
    for (id, title) in &mut entry.papers {
        *title = names.get(id).cloned().unwrap_or_default();
    }
    for change in &mut entry.changes {
        let by_code = has_code(change);
        let field = change.field.clone();
        for value in [&mut change.before, &mut change.after] {
            let name = if by_code {
                value.as_str().and_then(|code| codes.get(&(field.clone(), code.to_owned())))
            } else {
                identifier(value).and_then(|id| names.get(&id))
            };
            if let Some(name) = name {
                *value = Value::String(name.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn readers_see_names_where_the_log_has_identifiers() {
        let (unit, person) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut entry = entry(TimelineRow {
            id: Uuid::nil(),
            occurred_at: DateTime::UNIX_EPOCH,
            action: "project.edited".into(),
            actor_id: None,
            actor_name: "system".into(),
            resource_kind: "project".into(),
            resource_id: Uuid::nil(),
            resource_name: "桥".into(),
            reason: None,
            before: Some(json!({"unit_id": unit, "category_code": "roads", "in_charge_id": null})),
            after: Some(json!({"unit_id": person, "category_code": "gone", "in_charge_id": person})),
            papers: json!([unit]),
        });
        let mentioned = Mentioned::of(std::slice::from_ref(&entry));
        assert_eq!(mentioned.ids, BTreeSet::from([unit, person]));
        assert_eq!(mentioned.codes, BTreeSet::from(["roads".to_owned(), "gone".to_owned()]));
        let names = HashMap::from([(unit, "交通局".to_owned()), (person, "王建国".to_owned())]);
        let codes = HashMap::from([(("category_code".to_owned(), "roads".to_owned()), "交通".to_owned())]);
        speak(&mut entry, &names, &codes);
        let told: Vec<_> = entry.changes.iter().map(|c| (c.before.clone(), c.after.clone())).collect();
        let expected = [
            (json!("交通"), json!("gone")),
            (Value::Null, json!("王建国")),
            (json!("交通局"), json!("王建国")),
        ];
        assert_eq!(told, expected);
        assert_eq!(entry.papers, [(unit, "交通局".to_owned())]);
    }
}
