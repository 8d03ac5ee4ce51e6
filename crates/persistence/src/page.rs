//! Pages by keyset: a cursor remembers the last row, so that page 1,000 costs what page 1 costs
//! and rows that come or go in between are neither shown twice nor skipped.

use dujiang_domain::fault::{Code, Fault};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which page is wanted.
#[derive(Debug, Clone, Default)]
pub struct PageRequest {
    /// Rows wanted, 1 to 100.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; `None` at the end.
    pub next_cursor: Option<String>,
}

/// The last row of a page: its sort key as text, its identifier, and the list it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cursor {
    /// Digest of order and filters, so that a cursor cannot wander into another list.
    #[serde(rename = "l")]
    pub list: String,
    /// Sort key of the last row.
    #[serde(rename = "k")]
    pub key: String,
    /// Identifier of the last row.
    #[serde(rename = "i")]
    pub id: Uuid,
}

impl Cursor {
    /// Reads the cursor of `request`, if it has one and it belongs to `list`.
    ///
    /// # Errors
    /// [`Code::RequestCursor`] for anything else.
    pub(crate) fn of(request: &PageRequest, list: &str) -> Result<Option<Self>, Fault> {
        let Some(text) = &request.cursor else { return Ok(None) };
        decode(text).filter(|cursor| cursor.list == list).map(Some).ok_or(Fault::new(Code::RequestCursor))
    }

    fn encode(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        crate::digest::hex(&json)
    }
}

fn decode(text: &str) -> Option<Cursor> {
    let pairs = text.as_bytes().chunks(2);
    let bytes: Option<Vec<u8>> = pairs
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    serde_json::from_slice(&bytes?).ok()
}

impl<T> Page<T> {
    /// Makes a page of rows that were asked for with one more than `limit`.
    pub(crate) fn cut(
        mut rows: Vec<T>,
        request: &PageRequest,
        list: &str,
        key: impl Fn(&T) -> (String, Uuid),
    ) -> Self {
        let limit = usize::try_from(request.limit).unwrap_or(usize::MAX);
        if rows.len() <= limit {
            return Self { items: rows, next_cursor: None };
        }
        rows.truncate(limit);
        let next_cursor = rows.last().map(|row| {
            let (key, id) = key(row);
            Cursor { list: list.to_owned(), key, id }.encode()
        });
        Self { items: rows, next_cursor }
    }

    /// The same page with other rows.
    pub fn map<U>(self, convert: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(convert).collect(), next_cursor: self.next_cursor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(limit: u64, cursor: Option<String>) -> PageRequest {
        PageRequest { limit, cursor }
    }

    #[test]
    fn a_cursor_belongs_to_its_list() {
        let rows = vec![1_u128, 2, 3];
        let page = Page::cut(rows, &request(2, None), "name", |row| (row.to_string(), Uuid::from_u128(*row)));
        assert_eq!(page.items, [1, 2]);
        let next = request(2, page.next_cursor);
        assert_eq!(Cursor::of(&next, "name").unwrap().unwrap().key, "2");
        assert_eq!(Cursor::of(&next, "-name").unwrap_err().code, Code::RequestCursor);
    }

    #[test]
    fn rubbish_is_no_cursor() {
        for text in ["", "zz", "7b", "é", "abc"] {
            assert!(Cursor::of(&request(2, Some(text.into())), "name").is_err(), "{text:?}");
        }
    }
}
