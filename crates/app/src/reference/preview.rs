//! Looking at an uploaded calendar file before it is saved.

use std::ops::ControlFlow;

use dujiang_domain::access::{Actor, Government, ManageReference};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::reference::{CalendarDay, CalendarYear, is_reckoned};
use dujiang_tabular::reader::{ReadOptions, Source, Workbook};
use dujiang_tabular::{Cell, ErrorCode, Limits, TabularError};

use crate::AppError;

/// A table of a year has some forty rows; a file with many more is another one.
const MOST_ROWS: usize = 1_000;

fn limits() -> Limits {
    Limits { file_bytes: 1 << 20, rows: 1_000, columns: 50, text_bytes: 4 << 20, ..Limits::default() }
}

/// What is in an uploaded file: days when it is sound, complaints when it is not.
#[derive(Debug)]
pub struct CalendarPreview {
    /// The year it was read for.
    pub year: i32,
    /// The days in order.
    pub days: Vec<CalendarDay>,
    /// Every fault, by row and column: `/days/ROW/COLUMN`, rows counted from 0 below the header.
    pub problems: Vec<FieldFault>,
}

/// Reads a table of whatever encoding and delimiter as that of `year`; nothing is stored.
///
/// # Errors
/// Refusals of permission; [`Code::CalendarFileUnreadable`] when the file is no table at all.
pub async fn preview_calendar(actor: &Actor, year: i32, file: Vec<u8>) -> Result<CalendarPreview, AppError> {
    actor.may::<ManageReference>(&Government)?;
    if !is_reckoned(year) {
        return Err(Fault::new(Code::RequestQuery).with("parameter", "year").into());
    }
    let rows = tokio::task::spawn_blocking(move || read(file)).await.map_err(AppError::internal)?;
    let rows = rows.map_err(|error| Fault::new(Code::CalendarFileUnreadable).with("reason", error.code()))?;
    Ok(match CalendarYear::from_rows(year, &rows) {
        Ok(table) => CalendarPreview { year, days: table.days().to_vec(), problems: Vec::new() },
        Err(faults) => CalendarPreview {
            year,
            days: Vec::new(),
            problems: faults.iter().map(FieldFault::from).collect(),
        },
    })
}

/// The rows from the first with content on; blank rows between keep their place.
fn read(file: Vec<u8>) -> Result<Vec<Vec<String>>, TabularError> {
    let book = Workbook::open(Source::from(file), limits())?;
    let sheet = book.sheets().iter().find(|sheet| !sheet.is_hidden).or(book.sheets().first());
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut first = None;
    let Some(sheet) = sheet else { return Ok(rows) };
    let too_far = book.visit_rows(&sheet.name, ReadOptions::default(), |row| {
        let blank = row.number.saturating_sub(*first.get_or_insert(row.number));
        let Some(place) = usize::try_from(blank).ok().filter(|place| *place < MOST_ROWS) else {
            return ControlFlow::Break(TabularError::new(ErrorCode::SheetTooManyRows));
        };
        rows.resize(place, Vec::new());
        rows.push(row.cells.iter().map(Cell::display).collect());
        ControlFlow::Continue(())
    })?;
    too_far.map_or(Ok(rows), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_rows_keep_their_place_and_leading_ones_do_not_count() {
        let rows = read("\n\ndate,kind\n\n2026-10-01,holiday\n".as_bytes().to_vec()).unwrap();
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0], ["date", "kind"]);
        assert!(rows[1].iter().all(String::is_empty));
    }

    #[test]
    fn a_file_that_is_no_table_is_refused() {
        assert!(read(Vec::new()).is_err());
        let long = "a,b\n".repeat(MOST_ROWS + 1);
        assert!(read(long.into_bytes()).is_err());
    }
}
