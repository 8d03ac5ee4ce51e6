//! The government's own project categories 项目类别, in the order it likes.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{CategoryCode, Entry, EntryPatch};
use crate::audit::{Audited, Event, EventName, SubjectKind, id_of_code};
use crate::fault::{Code, Fault, FieldFault};

/// The furthest position.
const MAX_POSITION: i64 = 9_999;

/// A category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its code.
    pub code: CategoryCode,
    /// Its place in lists, from 1; ties are broken by the code.
    pub position: i64,
    /// What is said about it.
    #[serde(flatten)]
    pub entry: Entry,
    /// Rises by one with every change.
    pub version: i64,
}

/// What to change about a category; absent fields stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CategoryPatch {
    /// Name, source, year, use.
    #[serde(flatten)]
    pub entry: EntryPatch,
    /// New place in lists.
    pub position: Option<i64>,
}

impl Category {
    /// A new category, in use.
    ///
    /// # Errors
    /// A [`Fault`] with every field that is wrong.
    pub fn create(code: CategoryCode, position: i64, entry: Entry) -> Result<(Self, Event), Fault> {
        require_position(position)?;
        let new = Self { code, position, entry: entry.checked()?, version: 1 };
        let event = Event::created(EventName::CategoryCreated, &new);
        Ok((new, event))
    }

    /// The changed category; `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] with every field that is wrong.
    pub fn edit(&self, patch: CategoryPatch) -> Result<Option<(Self, Event)>, Fault> {
        let position = patch.position.unwrap_or(self.position);
        require_position(position)?;
        let entry = self.entry.patched(patch.entry)?;
        if position == self.position && entry == self.entry {
            return Ok(None);
        }
        let version = self.version.saturating_add(1);
        let after = Self { code: self.code.clone(), position, entry, version };
        let event = Event::changed(EventName::CategoryChanged, self, &after);
        Ok(Some((after, event)))
    }

    /// The categories that move when all of them are put in the order of `codes`, with their events.
    ///
    /// # Errors
    /// A [`Fault`] for every code that is unknown or stands twice, and for the list when one is left out.
    pub fn reorder(all: &[Self], codes: &[CategoryCode]) -> Result<Vec<(Self, Event)>, Fault> {
        let mut faults = Vec::new();
        let mut moved = Vec::new();
        for (index, code) in codes.iter().enumerate() {
            let pointer = format!("/codes/{index}");
            if codes.iter().take(index).any(|earlier| earlier == code) {
                faults.push(FieldFault::new(pointer, Code::FieldDuplicate));
                continue;
            }
            let Some(category) = all.iter().find(|category| category.code == *code) else {
                faults.push(FieldFault::new(pointer, Code::FieldReference));
                continue;
            };
            let position = i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1);
            let patch = CategoryPatch { position: Some(position), ..CategoryPatch::default() };
            moved.extend(category.edit(patch)?);
        }
        if all.iter().any(|category| !codes.contains(&category.code)) {
            faults.push(FieldFault::new("/codes", Code::FieldRequired));
        }
        if faults.is_empty() { Ok(moved) } else { Err(Fault::invalid(faults)) }
    }
}

fn require_position(position: i64) -> Result<(), Fault> {
    if (1..=MAX_POSITION).contains(&position) {
        Ok(())
    } else {
        Err(Fault::field("/position", Code::FieldRange))
    }
}

impl Audited for Category {
    const KIND: SubjectKind = SubjectKind::Category;

    fn subject_id(&self) -> Uuid {
        id_of_code(Self::KIND, self.code.as_str())
    }

    fn subject_name(&self) -> &str {
        &self.entry.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> CategoryCode {
        CategoryCode::parse(text).unwrap()
    }

    fn categories(codes: &[&str]) -> Vec<Category> {
        let entry = |name: &str| Entry {
            name: name.to_owned(),
            source: "县发展改革局".to_owned(),
            year: 2026,
            is_active: true,
        };
        codes
            .iter()
            .zip(1..)
            .map(|(text, position)| Category::create(code(text), position, entry(text)).unwrap().0)
            .collect()
    }

    #[test]
    fn a_new_order_moves_only_what_stands_elsewhere() {
        let all = categories(&["a", "b", "c"]);
        let moved = Category::reorder(&all, &[code("a"), code("c"), code("b")]).unwrap();
        let places: Vec<_> = moved.iter().map(|(after, _)| (after.code.as_str(), after.position)).collect();
        assert_eq!(places, [("c", 2), ("b", 3)]);
        assert!(Category::reorder(&all, &[code("a"), code("b"), code("c")]).unwrap().is_empty());
    }

    #[test]
    fn an_order_that_leaves_out_doubles_or_invents_is_refused_with_every_place() {
        let all = categories(&["a", "b", "c"]);
        let fault = Category::reorder(&all, &[code("a"), code("a"), code("x")]).unwrap_err();
        let places: Vec<_> = fault.fields.iter().map(|f| (f.pointer.as_str(), f.code)).collect();
        assert_eq!(
            places,
            [
                ("/codes/1", Code::FieldDuplicate),
                ("/codes/2", Code::FieldReference),
                ("/codes", Code::FieldRequired)
            ]
        );
    }

    #[test]
    fn positions_begin_at_one() {
        let patch = CategoryPatch { position: Some(0), ..CategoryPatch::default() };
        let fault = categories(&["a"])[0].edit(patch).unwrap_err();
        assert_eq!(fault.fields[0].pointer, "/position");
    }
}
