//! Giving people their own file back with a column of findings.
//!
//! The values stay as they had them (numbers with their digits, dates as dates, titles above the headings, blank
//! rows); fonts, colours, formulas and further sheets do not travel. The column comes last, so that the corrected
//! copy can be imported again with the same mapping.

use std::ops::ControlFlow;

use rust_xlsxwriter::{Workbook as OutBook, Worksheet, XlsxError};

use super::csv::{delimited, failed as csv_failed};
use super::xlsx::{Styles, failed as xlsx_failed, moment};
use super::{Output, neutralise};
use crate::reader::{Format, ReadOptions, Workbook};
use crate::{Cell, Row, TabularError};

/// What to add, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// The sheet.
    pub sheet: String,
    /// The row of headings, counted from 1.
    pub header_row: u32,
    /// The heading of the new column, such as 导入结果.
    pub heading: String,
}

/// Writes the sheet again in its own format, with what `finding` says about each row (asked by row number, in
/// order, for rows under the headings) in a new last column.
///
/// # Errors
/// As [`Workbook::visit_rows`], and `import.file.io` for the copy.
pub fn annotate<W: Output>(
    workbook: &Workbook,
    annotation: &Annotation,
    finding: impl FnMut(u32) -> Option<String>,
    out: W,
) -> Result<W, TabularError> {
    let column = widest(workbook, &annotation.sheet)?;
    let finder = Finder { annotation, finding };
    match workbook.format() {
        Format::Csv => annotate_csv(workbook, column, finder, out),
        Format::Xlsx => annotate_xlsx(workbook, column, finder, out),
    }
}

/// The first column that no row uses, counted from 0.
fn widest(workbook: &Workbook, sheet: &str) -> Result<usize, TabularError> {
    let mut widest = 0;
    workbook.visit_rows(sheet, ReadOptions::default(), |row| {
        widest = widest.max(row.width());
        ControlFlow::<()>::Continue(())
    })?;
    Ok(widest)
}

struct Finder<'a, F> {
    annotation: &'a Annotation,
    finding: F,
}

impl<F: FnMut(u32) -> Option<String>> Finder<'_, F> {
    fn text(&mut self, row: u32) -> Option<String> {
        match row.cmp(&self.annotation.header_row) {
            std::cmp::Ordering::Less => None,
            std::cmp::Ordering::Equal => Some(self.annotation.heading.clone()),
            std::cmp::Ordering::Greater => (self.finding)(row),
        }
    }
}

fn annotate_csv<W: Output, F: FnMut(u32) -> Option<String>>(
    workbook: &Workbook,
    column: usize,
    mut finder: Finder<'_, F>,
    out: W,
) -> Result<W, TabularError> {
    let delimiter = workbook.delimiter().and_then(|sign| u8::try_from(sign).ok()).unwrap_or(b',');
    let mut writer = delimited(out, delimiter)?;
    let mut next = 1;
    let broken = workbook.visit_rows(&finder.annotation.sheet.clone(), ReadOptions::default(), |row| {
        let mut write = || -> Result<(), csv::Error> {
            while next < row.number {
                writer.write_record([""])?;
                next += 1;
            }
            next += 1;
            let mut cells: Vec<String> =
                row.cells.iter().take(column).map(|cell| neutralise(&cell.display()).into_owned()).collect();
            if let Some(text) = finder.text(row.number) {
                cells.resize(column, String::new());
                cells.push(neutralise(&text).into_owned());
            }
            writer.write_record(cells)
        };
        write().map_or_else(ControlFlow::Break, ControlFlow::Continue)
    })?;
    match broken {
        Some(error) => Err(csv_failed(error)),
        None => writer.into_inner().map_err(|error| TabularError::io(error.error())),
    }
}

fn annotate_xlsx<W: Output, F: FnMut(u32) -> Option<String>>(
    workbook: &Workbook,
    column: usize,
    mut finder: Finder<'_, F>,
    mut out: W,
) -> Result<W, TabularError> {
    let mut copy = OutBook::new();
    let styles = Styles::new();
    let sheet = finder.annotation.sheet.clone();
    let last = u16::try_from(column).unwrap_or(u16::MAX);
    let page = copy.add_worksheet_with_constant_memory().map_err(|error| xlsx_failed(&error))?;
    prepare(page, finder.annotation, last).map_err(|error| xlsx_failed(&error))?;
    let broken = workbook.visit_rows(&sheet, ReadOptions::default(), |row| {
        let is_heading = row.number == finder.annotation.header_row;
        let text = finder.text(row.number);
        let place = (last, text.as_deref());
        copy_row(page, &row, place, is_heading, &styles)
            .map_or_else(ControlFlow::Break, ControlFlow::Continue)
    })?;
    if let Some(error) = broken {
        return Err(xlsx_failed(&error));
    }
    copy.save_to_writer(&mut out).map_err(|error| xlsx_failed(&error))?;
    Ok(out)
}

fn prepare(page: &mut Worksheet, annotation: &Annotation, last: u16) -> Result<(), XlsxError> {
    page.set_name(&annotation.sheet)?;
    page.set_freeze_panes(annotation.header_row, 0)?;
    page.set_column_width(last, 60)?;
    Ok(())
}

fn copy_row(
    page: &mut Worksheet,
    row: &Row,
    (last, finding): (u16, Option<&str>),
    is_heading: bool,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let at = row.number.saturating_sub(1);
    for (column, cell) in (0..last).zip(&row.cells) {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) if is_heading => {
                page.write_string_with_format(at, column, text, &styles.heading)?;
            }
            Cell::Text(text) | Cell::Error(text) => {
                page.write_string(at, column, text)?;
            }
            Cell::Number(digits) => copy_number(page, (at, column), digits)?,
            Cell::Bool(value) => {
                page.write_boolean(at, column, *value)?;
            }
            Cell::Date(moment_of) => {
                let format =
                    if moment_of.time() == chrono::NaiveTime::MIN { &styles.date } else { &styles.date_time };
                page.write_datetime_with_format(at, column, moment(*moment_of)?, format)?;
            }
        }
    }
    if let Some(text) = finding {
        let format = if is_heading { &styles.heading } else { &styles.wrapped };
        page.write_string_with_format(at, last, text, format)?;
    }
    Ok(())
}

/// Digits of a workbook are those of a binary number already, so all of them go back into one.
fn copy_number(page: &mut Worksheet, at: (u32, u16), digits: &str) -> Result<(), XlsxError> {
    match digits.parse::<f64>() {
        Ok(same) if same.is_finite() => {
            page.write_number(at.0, at.1, same)?;
        }
        _ => {
            page.write_string(at.0, at.1, digits)?;
        }
    }
    Ok(())
}
