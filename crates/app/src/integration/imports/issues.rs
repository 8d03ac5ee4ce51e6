//! What a table says of itself, in the words of the catalogue.

use dujiang_domain::fault::{Code, Fault};
use dujiang_persistence::integration::imports::StoredIssue;
use dujiang_tabular::values::{ValueError, Warning};
use dujiang_tabular::{RowNote, TabularError, column_letters};
use serde_json::{Map, Value};

/// The refusal of a file, with its place such as `CSV!B3`; `none` when the whole file is meant.
pub(super) fn fault_of(error: &TabularError) -> Fault {
    let code = Code::parse(error.code()).unwrap_or(Code::ImportFileMalformed);
    let mut fault = Fault::new(code);
    for (name, value) in &error.params {
        fault = fault.with(name, value);
    }
    if let Some(row) = error.row {
        fault = fault.with("row", row);
    }
    let column = error.column.map(column_letters).unwrap_or_default();
    if !column.is_empty() {
        fault = fault.with("column", &column);
    }
    let place = match (&error.sheet, error.row) {
        (Some(sheet), Some(row)) => format!("{sheet}!{column}{row}"),
        (Some(sheet), None) => sheet.clone(),
        (None, _) => "none".to_owned(),
    };
    fault.with("place", place)
}

/// Issues of one row, gathered while it is read.
#[derive(Debug, Default)]
pub(super) struct Issues {
    found: Vec<StoredIssue>,
}

impl Issues {
    /// Something that keeps the row out.
    pub(super) fn refuse(&mut self, column: Option<u32>, code: Code, params: Map<String, Value>) {
        self.add(column, true, code.as_str(), params);
    }

    /// Something to be looked at.
    pub(super) fn warn(&mut self, column: Option<u32>, code: Code, params: Map<String, Value>) {
        self.add(column, false, code.as_str(), params);
    }

    /// Decisions that were taken for the author of a cell.
    pub(super) fn warnings(&mut self, column: Option<u32>, warnings: &[Warning]) {
        for warning in warnings {
            self.add(column, false, warning.code(), Map::new());
        }
    }

    /// What a cell is not.
    pub(super) fn value(&mut self, column: Option<u32>, error: ValueError, shown: &str) {
        self.add(column, true, error.code(), params([("value", excerpt(shown).into())]));
    }

    /// What was noticed while the row was read.
    pub(super) fn note(&mut self, note: &RowNote) {
        let (column, is_error, params) = match note {
            RowNote::Ragged { expected, found } => {
                (None, true, params([("expected", (*expected).into()), ("found", (*found).into())]))
            }
            RowNote::StrayLineBreak => (None, false, Map::new()),
            RowNote::UnterminatedQuote => (None, true, Map::new()),
            RowNote::FormulaWithoutValue { column } => (Some(column.saturating_sub(1)), false, Map::new()),
        };
        self.add(column, is_error, note.code(), params);
    }

    /// Whether the row is kept out.
    pub(super) fn refuses(&self) -> bool {
        self.found.iter().any(|issue| issue.is_error)
    }

    /// All of them.
    pub(super) fn into_inner(self) -> Vec<StoredIssue> {
        self.found
    }

    fn add(&mut self, column: Option<u32>, is_error: bool, code: &str, params: Map<String, Value>) {
        self.found.push(StoredIssue { column, is_error, code: code.to_owned(), params });
    }
}

/// Figures for a text.
pub(super) fn params<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The beginning of a cell, to be recognised by.
pub(super) fn excerpt(text: &str) -> String {
    const CHARS: usize = 40;
    let mut characters = text.chars();
    let mut start: String = characters.by_ref().take(CHARS).collect();
    if characters.next().is_some() {
        start.push('…');
    }
    start
}
