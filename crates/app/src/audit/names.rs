//! Names in the place of identifiers and codes, for people who read what was changed.

use std::collections::{BTreeSet, HashMap};

use dujiang_domain::audit::FieldChange;
use dujiang_persistence::audit as store;
use dujiang_persistence::{Source, StoreError};
use serde_json::Value;
use uuid::Uuid;

/// What things are called today.
#[derive(Debug, Default)]
pub(crate) struct Names {
    ids: HashMap<Uuid, String>,
    /// By field and code.
    codes: HashMap<(String, String), String>,
}

impl Names {
    /// Looks up, in two statements at the most, what these changes refer to, and some more things.
    ///
    /// # Errors
    /// When the database fails.
    pub(crate) async fn find<'a>(
        source: &impl Source,
        changes: impl Iterator<Item = &'a FieldChange>,
        more: impl Iterator<Item = Uuid>,
    ) -> Result<Self, StoreError> {
        let (mut ids, codes) = mentioned(changes);
        ids.extend(more);
        Ok(Self { ids: store::names(source, &ids).await?, codes: store::code_names(source, &codes).await? })
    }

    /// What a thing is called.
    pub(crate) fn of(&self, id: Uuid) -> Option<&str> {
        self.ids.get(&id).map(String::as_str)
    }

    /// Puts names in the place of identifiers and codes; what has no name any more stays.
    pub(crate) fn speak(&self, changes: &mut [FieldChange]) {
        for FieldChange { field, before, after } in changes {
            for value in [before, after] {
                let name = if has_code(field) {
                    value.as_str().and_then(|code| self.codes.get(&(field.clone(), code.to_owned())))
                } else {
                    identifier(value).and_then(|id| self.ids.get(&id))
                };
                if let Some(name) = name {
                    *value = Value::String(name.clone());
                }
            }
        }
    }
}

fn mentioned<'a>(changes: impl Iterator<Item = &'a FieldChange>) -> (BTreeSet<Uuid>, BTreeSet<String>) {
    let (mut ids, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for change in changes {
        let values = [&change.before, &change.after];
        if has_code(&change.field) {
            codes.extend(values.into_iter().filter_map(Value::as_str).map(str::to_owned));
        } else {
            ids.extend(values.into_iter().filter_map(identifier));
        }
    }
    (ids, codes)
}

fn identifier(value: &Value) -> Option<Uuid> {
    value.as_str().and_then(|text| Uuid::try_parse(text).ok())
}

fn has_code(field: &str) -> bool {
    matches!(field, "category_code" | "industry_code" | "region_code")
}

#[cfg(test)]
mod tests {
    use dujiang_domain::audit::changes;
    use serde_json::json;

    use super::*;

    #[test]
    fn readers_see_names_where_the_log_has_identifiers() {
        let (unit, person) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let before = json!({"unit_id": unit, "category_code": "roads", "in_charge_id": null});
        let after = json!({"unit_id": person, "category_code": "gone", "in_charge_id": person});
        let mut told = changes(Some(&before), Some(&after));
        let (ids, codes) = mentioned(told.iter());
        assert_eq!(ids, BTreeSet::from([unit, person]));
        assert_eq!(codes, BTreeSet::from(["roads".to_owned(), "gone".to_owned()]));
        let names = Names {
            ids: HashMap::from([(unit, "交通局".to_owned()), (person, "王建国".to_owned())]),
            codes: HashMap::from([(("category_code".to_owned(), "roads".to_owned()), "交通".to_owned())]),
        };
        names.speak(&mut told);
        let told: Vec<_> = told.into_iter().map(|change| (change.before, change.after)).collect();
        let expected = [
            (json!("交通"), json!("gone")),
            (Value::Null, json!("王建国")),
            (json!("交通局"), json!("王建国")),
        ];
        assert_eq!(told, expected);
    }
}
