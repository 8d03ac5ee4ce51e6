//! A saved view 常用视图: filters, order and columns of a list under a name of one's own.
//!
//! The query is kept as the page wrote it. It is the page's business what it means; here it is
//! only bounded, so that it can never be more than the text of an address.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::Personal;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::field::Fields;
use crate::ids::{SavedViewId, UserId};

/// How many views one person keeps at most.
pub const MOST_VIEWS: i64 = 100;

const LONGEST_NAME: usize = 60;
const LONGEST_QUERY: usize = 2000;
const MOST_COLUMNS: usize = 40;
const LONGEST_COLUMN: usize = 40;

/// The page a view belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ViewPage {
    /// The register of projects.
    Register,
    /// The audit log.
    Audit,
}

/// What its owner says about a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewFields {
    /// Its name, unique among the owner's views of the page.
    pub name: String,
    /// The query part of the page's address, without the question mark.
    pub query: String,
    /// The columns shown, in order; none for the page's own choice.
    pub columns: Vec<String>,
}

impl ViewFields {
    fn checked(self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        let name = fields.text("/name", &self.name, LONGEST_NAME);
        fields.require("/name", !name.contains(['\n', '\r', '\t']), Code::FieldMalformed);
        let query = fields.optional_text("/query", &self.query, LONGEST_QUERY);
        let is_query = !query.starts_with('?') && !query.contains(|c: char| c.is_whitespace() || c == '#');
        fields.require("/query", is_query, Code::FieldMalformed);
        fields.require("/columns", self.columns.len() <= MOST_COLUMNS, Code::FieldRange);
        for (index, column) in self.columns.iter().enumerate() {
            let pointer = format!("/columns/{index}");
            fields.require(&pointer, is_word(column), Code::FieldMalformed);
            let is_new = !self.columns.iter().take(index).any(|earlier| earlier == column);
            fields.require(&pointer, is_new, Code::FieldDuplicate);
        }
        fields.finish(Self { name, query, columns: self.columns })
    }
}

fn is_word(column: &str) -> bool {
    (1..=LONGEST_COLUMN).contains(&column.len())
        && column.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// What to change of a view; absent fields stay.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ViewPatch {
    /// Name.
    pub name: Option<String>,
    /// Query.
    pub query: Option<String>,
    /// Columns, all of them.
    pub columns: Option<Vec<String>>,
}

/// A view of a list, kept by one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Identifier.
    pub id: SavedViewId,
    /// Whose it is.
    pub owner_id: UserId,
    /// The page it belongs to.
    pub page: ViewPage,
    /// What its owner says about it.
    #[serde(flatten)]
    pub fields: ViewFields,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Rises by one with every change.
    pub version: i64,
}

impl SavedView {
    /// A new view.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn create(
        place: Personal,
        page: ViewPage,
        fields: ViewFields,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        let view = Self {
            id: SavedViewId(place.id),
            owner_id: place.owner,
            page,
            fields: fields.checked()?,
            created_at: at,
            version: 1,
        };
        let event = Event::created(EventName::SavedViewCreated, &view);
        Ok((view, event))
    }

    /// Changes it. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn change(&self, patch: ViewPatch) -> Result<Option<(Self, Event)>, Fault> {
        let now = self.fields.clone();
        let fields = ViewFields {
            name: patch.name.unwrap_or(now.name),
            query: patch.query.unwrap_or(now.query),
            columns: patch.columns.unwrap_or(now.columns),
        };
        let fields = fields.checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let after = Self { fields, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::SavedViewChanged, self, &after);
        Ok(Some((after, event)))
    }

    /// The event of its removal.
    pub fn removed(&self) -> Event {
        Event::removed(EventName::SavedViewRemoved, self)
    }

    /// What permissions need to know about it.
    pub const fn access(&self) -> Personal {
        Personal { id: self.id.0, owner: self.owner_id }
    }
}

impl Audited for SavedView {
    const KIND: SubjectKind = SubjectKind::SavedView;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(name: &str, query: &str, columns: &[&str]) -> ViewFields {
        ViewFields {
            name: name.into(),
            query: query.into(),
            columns: columns.iter().map(|&column| column.into()).collect(),
        }
    }

    fn view() -> SavedView {
        let place = Personal { id: Uuid::from_u128(1), owner: UserId(Uuid::from_u128(2)) };
        let fields = fields("本年在建", "state=in_execution", &["name", "state"]);
        SavedView::create(place, ViewPage::Register, fields, DateTime::UNIX_EPOCH).unwrap().0
    }

    #[test]
    fn what_is_wrong_is_named_field_by_field() {
        let wrong = |fields: ViewFields| -> Vec<String> {
            let fault = fields.checked().unwrap_err();
            fault.fields.into_iter().map(|field| field.pointer).collect()
        };
        assert_eq!(wrong(fields("", "", &[])), ["/name"]);
        assert_eq!(wrong(fields("a\nb", "", &[])), ["/name"]);
        assert_eq!(wrong(fields("a", "?q=1", &[])), ["/query"]);
        assert_eq!(wrong(fields("a", "q=1 2", &[])), ["/query"]);
        assert_eq!(wrong(fields("a", "", &["name", "Name", "name"])), ["/columns/1", "/columns/2"]);
        assert_eq!(wrong(fields("a", "", &["name"; 41])).first().map(String::as_str), Some("/columns"));
    }

    #[test]
    fn changing_nothing_is_no_change() {
        let view = view();
        assert_eq!(view.change(ViewPatch::default()).unwrap(), None);
        let patch = ViewPatch { name: Some("在建".into()), ..ViewPatch::default() };
        let (after, event) = view.change(patch).unwrap().unwrap();
        assert_eq!((after.version, after.fields.name.as_str()), (2, "在建"));
        assert_eq!(event.name, EventName::SavedViewChanged);
    }
}
