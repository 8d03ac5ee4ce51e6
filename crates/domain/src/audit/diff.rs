//! What changed between two images of a thing, field by field, for people who read a log.
//!
//! Bookkeeping that every change touches is left out. What is absent, null or empty counts as
//! nothing, so that a new thing lists only what was said about it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields that say nothing about the thing itself.
const BOOKKEEPING: [&str; 7] =
    ["id", "project_id", "version", "created_at", "created_by", "updated_at", "updated_by"];

/// One field that is not what it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Name of the field; parts of a structured field are joined by dots.
    pub field: String,
    /// What it was; null for nothing.
    pub before: Value,
    /// What it is; null for nothing.
    pub after: Value,
}

/// The fields in which two images differ, in the order of the later image.
///
/// An absent image is that of a thing not yet or no longer there. Objects are compared field by
/// field; of a list of objects that only grew or shrank at its end, only those entries are told;
/// any other list is one value.
pub fn changes(before: Option<&Value>, after: Option<&Value>) -> Vec<FieldChange> {
    let mut found = Vec::new();
    compare("", before.unwrap_or(&Value::Null), after.unwrap_or(&Value::Null), &mut found);
    found
}

fn compare(path: &str, before: &Value, after: &Value, found: &mut Vec<FieldChange>) {
    if before == after || is_nothing(before) && is_nothing(after) {
        return;
    }
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => compare_fields(path, old, new, found),
        (Value::Null, Value::Object(new)) if path.is_empty() => compare_fields("", &Map::new(), new, found),
        (Value::Object(old), Value::Null) if path.is_empty() => compare_fields("", old, &Map::new(), found),
        (Value::Array(old), Value::Array(new)) if continues(old, new) => {
            for index in old.len().min(new.len())..old.len().max(new.len()) {
                let entry = |list: &[Value]| list.get(index).cloned().unwrap_or_default();
                push(&joined(path, &index.to_string()), entry(old), entry(new), found);
            }
        }
        _ => push(path, before.clone(), after.clone(), found),
    }
}

fn compare_fields(
    path: &str,
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    found: &mut Vec<FieldChange>,
) {
    let gone = old.keys().filter(|name| !new.contains_key(*name));
    for name in new.keys().chain(gone) {
        if path.is_empty() && BOOKKEEPING.contains(&name.as_str()) {
            continue;
        }
        let value = |fields: &Map<String, Value>| fields.get(name).cloned().unwrap_or_default();
        compare(&joined(path, name), &value(old), &value(new), found);
    }
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn push(field: &str, before: Value, after: Value, found: &mut Vec<FieldChange>) {
    let plain = |value: Value| if is_nothing(&value) { Value::Null } else { value };
    found.push(FieldChange { field: field.to_owned(), before: plain(before), after: plain(after) });
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Whether both are lists of objects and the shorter one is the beginning of the longer one.
fn continues(old: &[Value], new: &[Value]) -> bool {
    old.iter().chain(new).all(Value::is_object) && old.iter().zip(new).all(|(a, b)| a == b)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn told(before: &Value, after: &Value) -> Vec<(String, Value, Value)> {
        let found = changes(Some(before), Some(after));
        found.into_iter().map(|change| (change.field, change.before, change.after)).collect()
    }

    #[test]
    fn only_what_differs_is_told_and_bookkeeping_never() {
        let before = json!({"name": "旧", "year": 2025, "version": 1, "updated_at": "a", "updated_by": "x"});
        let after = json!({"name": "新", "year": 2025, "version": 2, "updated_at": "b", "updated_by": "y"});
        assert_eq!(told(&before, &after), [("name".into(), json!("旧"), json!("新"))]);
    }

    #[test]
    fn a_new_thing_tells_what_was_said_about_it() {
        let after =
            json!({"id": "1", "name": "桥", "summary": "", "tags": [], "year": null, "is_key": false});
        let found = changes(None, Some(&after));
        let fields: Vec<_> = found.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["is_key", "name"]);
        assert!(found.iter().all(|change| change.before.is_null()));
    }

    #[test]
    fn parts_of_a_field_are_named_by_their_path() {
        let before = json!({"params": {"min_papers": 1, "needs_reason": true}});
        let after = json!({"params": {"min_papers": 2, "needs_reason": true}});
        assert_eq!(told(&before, &after), [("params.min_papers".into(), json!(1), json!(2))]);
    }

    #[test]
    fn a_list_of_things_that_grew_tells_the_new_ones() {
        let before = json!({"versions": [{"number": 1}], "tags": ["水利"]});
        let after = json!({"versions": [{"number": 1}, {"number": 2}], "tags": ["水利", "应急"]});
        let expected = [
            ("tags".to_owned(), json!(["水利"]), json!(["水利", "应急"])),
            ("versions.1".to_owned(), Value::Null, json!({"number": 2})),
        ];
        assert_eq!(told(&before, &after), expected);
    }

    proptest! {
        /// A change told one way is the same change told the other way round.
        #[test]
        fn looking_back_swaps_before_and_after(old in 0..4_u8, new in 0..4_u8, has in any::<bool>()) {
            let image = |n: u8| json!({"n": n, "list": vec![json!({"k": 1}); n.into()], "text": if has { "a" } else { "" }});
            let forth = changes(Some(&image(old)), Some(&image(new)));
            let back = changes(Some(&image(new)), Some(&image(old)));
            let swapped: Vec<_> = back
                .into_iter()
                .map(|change| FieldChange { before: change.after, after: change.before, ..change })
                .collect();
            prop_assert_eq!(&forth, &swapped);
            prop_assert_eq!(forth.is_empty(), old == new);
        }
    }
}
