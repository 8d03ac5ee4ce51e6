//! One entry of a table of codes: what it is called, where that comes from, whether it is in use.
//!
//! Rules kept here:
//! - Every entry names its source and year; a code is never given away again, so entries are taken out of
//!   use and never removed: what was filed under them keeps its name.
//! - The place of an entry in its tree follows from its code alone.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind, id_of_code};
use crate::fault::{Code, Fault};
use crate::input::Fields;

/// The longest name of an entry, in characters.
const MAX_NAME: usize = 100;
/// The longest name of a source, in characters.
const MAX_SOURCE: usize = 200;
/// Years that a source can be of.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// What is said about an entry besides its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// The standard, notice or decision it comes from.
    pub source: String,
    /// The year of that source.
    pub year: i32,
    /// Whether it can be chosen.
    pub is_active: bool,
}

/// What to change about an entry; absent fields stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EntryPatch {
    /// New name.
    pub name: Option<String>,
    /// New source.
    pub source: Option<String>,
    /// New year of the source.
    pub year: Option<i32>,
    /// In use or not.
    pub is_active: Option<bool>,
}

impl Entry {
    /// The entry with its texts trimmed.
    ///
    /// # Errors
    /// A [`Fault`] with every field that is empty, too long or out of range.
    pub fn checked(self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        let name = fields.text("/name", &self.name, MAX_NAME);
        let source = fields.text("/source", &self.source, MAX_SOURCE);
        fields.require("/year", YEARS.contains(&self.year), Code::FieldRange);
        fields.finish(Self { name, source, ..self })
    }

    /// The entry after a change.
    ///
    /// # Errors
    /// Those of [`Self::checked`].
    pub fn patched(&self, patch: EntryPatch) -> Result<Self, Fault> {
        let entry = self.clone();
        Self {
            name: patch.name.unwrap_or(entry.name),
            source: patch.source.unwrap_or(entry.source),
            year: patch.year.unwrap_or(entry.year),
            is_active: patch.is_active.unwrap_or(entry.is_active),
        }
        .checked()
    }
}

/// The code of an entry in a tree of codes.
pub trait TreeCode: Clone + Serialize + PartialEq {
    /// The sort of thing that events about it name.
    const KIND: SubjectKind;
    /// What a new entry is called in the log.
    const CREATED: EventName;
    /// What a changed entry is called in the log.
    const CHANGED: EventName;

    /// The code as text.
    fn as_str(&self) -> &str;

    /// The code one level up.
    fn parent(&self) -> Option<Self>;
}

/// An entry of a tree of codes: a region, an industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TreeEntry<C> {
    /// Its code.
    pub code: C,
    /// The entry above it.
    pub parent_code: Option<C>,
    /// What is said about it.
    #[serde(flatten)]
    pub entry: Entry,
    /// Rises by one with every change.
    pub version: i64,
}

impl<C: TreeCode> TreeEntry<C> {
    /// A new entry, in use.
    ///
    /// # Errors
    /// A [`Fault`] with every field that is wrong.
    pub fn create(code: C, entry: Entry) -> Result<(Self, Event), Fault> {
        let new = Self { parent_code: code.parent(), code, entry: entry.checked()?, version: 1 };
        let event = Event::created(C::CREATED, &new);
        Ok((new, event))
    }

    /// The changed entry; `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] with every field that is wrong.
    pub fn edit(&self, patch: EntryPatch) -> Result<Option<(Self, Event)>, Fault> {
        let entry = self.entry.patched(patch)?;
        if entry == self.entry {
            return Ok(None);
        }
        let after = Self { entry, version: self.version.saturating_add(1), ..self.clone() };
        let event = Event::changed(C::CHANGED, self, &after);
        Ok(Some((after, event)))
    }
}

impl<C: TreeCode> Audited for TreeEntry<C> {
    const KIND: SubjectKind = C::KIND;

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
    use crate::reference::RegionCode;

    fn entry(name: &str) -> Entry {
        Entry { name: name.to_owned(), source: "GB/T 2260".to_owned(), year: 2023, is_active: true }
    }

    fn region(code: &str) -> TreeEntry<RegionCode> {
        TreeEntry::create(RegionCode::parse(code).unwrap(), entry(" 安澜县 ")).unwrap().0
    }

    #[test]
    fn a_new_entry_stands_below_the_one_its_code_names() {
        let county = region("990101");
        assert_eq!(county.parent_code.as_ref().map(RegionCode::as_str), Some("990100"));
        assert_eq!((county.entry.name.as_str(), county.version), ("安澜县", 1));
        assert_eq!(region("990000").parent_code, None);
    }

    #[test]
    fn a_change_says_what_stood_before() {
        let county = region("990101");
        let patch = EntryPatch { is_active: Some(false), ..EntryPatch::default() };
        let (after, event) = county.edit(patch).unwrap().unwrap();
        assert!(!after.entry.is_active);
        assert_eq!(after.version, 2);
        assert_eq!(event.before.unwrap()["is_active"], true);
        assert_eq!(event.after.unwrap()["source"], "GB/T 2260");
    }

    #[test]
    fn the_same_again_is_no_change() {
        let patch = EntryPatch { name: Some("安澜县 ".to_owned()), ..EntryPatch::default() };
        assert_eq!(region("990101").edit(patch).unwrap(), None);
    }

    #[test]
    fn an_entry_without_name_source_or_sensible_year_is_refused_with_all_three() {
        let wrong = Entry { name: " ".to_owned(), source: String::new(), year: 1066, is_active: true };
        let fault = TreeEntry::create(RegionCode::parse("990101").unwrap(), wrong).unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/name", "/source", "/year"]);
    }

    #[test]
    fn one_code_is_one_subject_and_another_table_another() {
        assert_eq!(region("990101").subject_id(), region("990101000").subject_id());
        assert_ne!(region("990101").subject_id(), region("990102").subject_id());
        assert_ne!(id_of_code(SubjectKind::Region, "01"), id_of_code(SubjectKind::Industry, "01"));
    }
}
