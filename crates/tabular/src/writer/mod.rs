//! Streaming typed rows out as CSV or XLSX.
//!
//! Rows leave memory as they are written. Money is a number with two decimals, dates are dates, and a text that
//! a spreadsheet would run as a formula is disarmed: an apostrophe before it in CSV, a string cell in XLSX.

mod annotate;
mod csv;
mod neutralise;
mod xlsx;

use std::io::{Seek, Write};

use chrono::NaiveDate;

pub use annotate::{Annotation, annotate};
pub use neutralise::neutralise;
pub(crate) use neutralise::without_guard;

use crate::TabularError;
use crate::reader::Format;

/// What a column holds; decides alignment, number format and width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Money in yuan with two decimals.
    Money,
    /// A day.
    Date,
    /// A whole number.
    Integer,
}

/// A column of a table to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading, in the language of the reader.
    pub heading: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// Width in characters.
    pub width: u16,
}

/// A cell to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// Money in 分.
    Money(i64),
    /// A day.
    Date(NaiveDate),
    /// A whole number.
    Integer(i64),
}

/// Where a file is written to.
pub trait Output: Write + Seek + Send {}
impl<T: Write + Seek + Send> Output for T {}

/// Writes one table, row after row: delimited text as Excel likes it (UTF-8 with a mark, commas, CRLF), or a
/// workbook with one sheet and a frozen row of headings.
pub struct TableWriter<W: Output> {
    table: Table<W>,
}

enum Table<W: Output> {
    Csv(Box<csv::CsvTable<W>>),
    Xlsx(Box<xlsx::XlsxTable<W>>),
}

impl<W: Output> TableWriter<W> {
    /// Begins a file with its headings. `sheet` names the tab of a workbook (31 characters at most, none of
    /// `[]:*?/\`).
    ///
    /// # Errors
    /// `import.file.io` when the disk fails, `import.file.malformed` for an impossible sheet name.
    pub fn begin(format: Format, sheet: &str, columns: &[Column], out: W) -> Result<Self, TabularError> {
        let table = match format {
            Format::Csv => Table::Csv(Box::new(csv::CsvTable::begin(columns, out)?)),
            Format::Xlsx => Table::Xlsx(Box::new(xlsx::XlsxTable::begin(sheet, columns, out)?)),
        };
        Ok(Self { table })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// `import.file.io`; `import.sheet.too_many_rows` and `import.cell.too_long` beyond what a workbook holds.
    pub fn row(&mut self, values: &[Value]) -> Result<(), TabularError> {
        match &mut self.table {
            Table::Csv(table) => table.row(values),
            Table::Xlsx(table) => table.row(values),
        }
    }

    /// Completes the file and gives back where it was written to.
    ///
    /// # Errors
    /// `import.file.io`.
    pub fn finish(self) -> Result<W, TabularError> {
        match self.table {
            Table::Csv(table) => table.finish(),
            Table::Xlsx(table) => table.finish(),
        }
    }
}

/// 分 as yuan with two decimals: `-1234.50`.
fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    format!("{sign}{}.{:02}", fen / 100, fen % 100)
}
