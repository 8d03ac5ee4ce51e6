//! Opening a file that anybody may have made, and streaming its rows.
//!
//! A [`Workbook`] keeps no content in memory: each pass reads the file again from its [`Source`] and hands row
//! after row to a visitor, so a pass costs one row plus, for a workbook, its string table. What a pass may cost
//! at most stands in [`Limits`].

mod kind;
mod source;
mod text;
mod xlsx;

use std::ops::ControlFlow;

pub use source::Source;

use crate::{ErrorCode, Limits, Row, RowNote, TabularError};
use kind::Kind;

/// The two kinds of file we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Delimited text.
    Csv,
    /// An Office Open XML workbook.
    Xlsx,
}

/// A sheet of a workbook; a CSV file has one, named [`CSV_SHEET`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetInfo {
    /// Its name as shown on the tab.
    pub name: String,
    /// Whether the author hid it.
    pub is_hidden: bool,
}

/// The name of the only sheet of a CSV file.
pub const CSV_SHEET: &str = "CSV";

/// Which rows a pass delivers, and what they are measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadOptions {
    /// First row wanted, counted from 1; earlier ones are read and dropped.
    pub from_row: u32,
    /// Cells of the header. When given, CSV rows of another width carry [`RowNote::Ragged`].
    pub expected_width: Option<usize>,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self { from_row: 1, expected_width: None }
    }
}

#[derive(Debug, Clone)]
enum Content {
    Text(text::Dialect),
    Xlsx(xlsx::Parts),
}

/// An opened file: its kind, its sheets, and passes over its rows.
#[derive(Debug, Clone)]
pub struct Workbook {
    source: Source,
    limits: Limits,
    content: Content,
    sheets: Vec<SheetInfo>,
}

impl Workbook {
    /// Looks at the file's own bytes (its name is not asked), finds kind, encoding, delimiter and sheets.
    ///
    /// # Errors
    /// Any `import.file.*` code: empty, too large, not a table we read, protected, hostile, broken.
    pub fn open(source: Source, limits: Limits) -> Result<Self, TabularError> {
        let size = source.len()?;
        if size == 0 {
            return Err(TabularError::new(ErrorCode::FileEmpty));
        }
        if size > limits.file_bytes {
            return Err(TabularError::new(ErrorCode::FileTooLarge).with("limit_bytes", limits.file_bytes));
        }
        let (content, sheets) = match kind::detect(&source)? {
            Kind::Text => {
                let dialect = text::Dialect::detect(&source, &limits)?;
                (Content::Text(dialect), vec![SheetInfo { name: CSV_SHEET.to_owned(), is_hidden: false }])
            }
            Kind::Zip => {
                let (parts, sheets) = xlsx::Parts::locate(&source, &limits)?;
                (Content::Xlsx(parts), sheets)
            }
        };
        Ok(Self { source, limits, content, sheets })
    }

    /// The kind of the file.
    pub const fn format(&self) -> Format {
        match self.content {
            Content::Text(_) => Format::Csv,
            Content::Xlsx(_) => Format::Xlsx,
        }
    }

    /// The sheets in the order of their tabs.
    pub fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    /// The character that parts the cells of a CSV file.
    pub const fn delimiter(&self) -> Option<char> {
        match &self.content {
            Content::Text(dialect) => Some(dialect.delimiter),
            Content::Xlsx(_) => None,
        }
    }

    /// The name of the encoding of a CSV file, such as `UTF-8` or `gb18030`.
    pub fn encoding(&self) -> Option<&'static str> {
        match &self.content {
            Content::Text(dialect) => Some(dialect.encoding.name()),
            Content::Xlsx(_) => None,
        }
    }

    /// Hands every row with content to `visit`, in order, until it breaks or the sheet ends. Returns the value
    /// it broke with.
    ///
    /// # Errors
    /// `import.sheet.not_found`, and every fault that shows itself only while reading, with row and column.
    pub fn visit_rows<B>(
        &self,
        sheet: &str,
        options: ReadOptions,
        mut visit: impl FnMut(Row) -> ControlFlow<B>,
    ) -> Result<Option<B>, TabularError> {
        let mut guard = RowGuard { limits: self.limits, rows: 0, bytes: 0, last: 0 };
        let mut broke_with = None;
        let mut sink = |mut row: Row| -> Result<ControlFlow<()>, TabularError> {
            guard.check(&row)?;
            if row.number < options.from_row {
                return Ok(ControlFlow::Continue(()));
            }
            self.note_raggedness(&mut row, options.expected_width);
            Ok(match visit(row) {
                ControlFlow::Continue(()) => ControlFlow::Continue(()),
                ControlFlow::Break(value) => {
                    broke_with = Some(value);
                    ControlFlow::Break(())
                }
            })
        };
        self.read(sheet, &mut sink).map_err(|error| error.in_sheet(sheet))?;
        Ok(broke_with)
    }

    /// The first rows with content, for a preview and for finding the header.
    ///
    /// # Errors
    /// As [`Workbook::visit_rows`].
    pub fn head(&self, sheet: &str, count: usize) -> Result<Vec<Row>, TabularError> {
        let mut rows = Vec::new();
        if count == 0 {
            return Ok(rows);
        }
        self.visit_rows(sheet, ReadOptions::default(), |row| {
            rows.push(row);
            if rows.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(rows)
    }

    fn read(&self, sheet: &str, sink: &mut RowSink<'_>) -> Result<(), TabularError> {
        let not_found = || TabularError::new(ErrorCode::SheetNotFound).with("sheet", sheet);
        let index = self.sheets.iter().position(|info| info.name == sheet).ok_or_else(not_found)?;
        match &self.content {
            Content::Text(dialect) => text::read_rows(&self.source, *dialect, &self.limits, sink),
            Content::Xlsx(parts) => parts.read_rows(&self.source, index, &self.limits, sink),
        }
    }

    /// A workbook leaves out empty cells at the end of a row, so only delimited text can be ragged.
    fn note_raggedness(&self, row: &mut Row, expected: Option<usize>) {
        let (Format::Csv, Some(expected)) = (self.format(), expected) else { return };
        let found = row.width().max(row.cells.len().min(expected));
        if found != expected {
            row.notes.push(RowNote::Ragged { expected, found });
        }
    }
}

/// Where the two readers deliver their rows.
type RowSink<'a> = dyn FnMut(Row) -> Result<ControlFlow<()>, TabularError> + 'a;

/// Holds a pass within its limits and in order.
struct RowGuard {
    limits: Limits,
    rows: u32,
    bytes: u64,
    last: u32,
}

impl RowGuard {
    fn check(&mut self, row: &Row) -> Result<(), TabularError> {
        let here = |code| TabularError::new(code).at(Some(row.number), None);
        if row.number <= self.last {
            return Err(here(ErrorCode::FileMalformed).with("detail", "rows out of order"));
        }
        self.last = row.number;
        self.rows += 1;
        if self.rows > self.limits.rows {
            return Err(here(ErrorCode::SheetTooManyRows).with("limit", self.limits.rows));
        }
        self.bytes += u64::try_from(row.text_bytes()).unwrap_or(u64::MAX);
        if self.bytes > self.limits.text_bytes {
            return Err(here(ErrorCode::FileTooMuchText).with("limit_bytes", self.limits.text_bytes));
        }
        Ok(())
    }
}
