//! Workbooks, written row by row to a temporary file and packed at the end.

use std::io::{Seek, Write};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Column, ColumnKind, Value, yuan};
use crate::{ErrorCode, TabularError};

/// A workbook being written.
pub(super) struct XlsxTable<W> {
    workbook: Workbook,
    styles: Styles,
    next_row: u32,
    out: W,
}

/// The formats of all cells.
pub(super) struct Styles {
    pub(super) heading: Format,
    pub(super) date: Format,
    pub(super) date_time: Format,
    pub(super) money: Format,
    pub(super) integer: Format,
    pub(super) wrapped: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let aligned = || Format::new().set_align(FormatAlign::Top);
        Self {
            heading: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x00E8_EEF7))
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            date: aligned().set_num_format("yyyy-mm-dd"),
            date_time: aligned().set_num_format("yyyy-mm-dd hh:mm:ss"),
            money: aligned().set_num_format("#,##0.00"),
            integer: aligned().set_num_format("0"),
            wrapped: aligned().set_text_wrap(),
        }
    }
}

impl<W: Write + Seek + Send> XlsxTable<W> {
    pub(super) fn begin(sheet: &str, columns: &[Column], out: W) -> Result<Self, TabularError> {
        let mut workbook = Workbook::new();
        let styles = Styles::new();
        let page = workbook.add_worksheet_with_constant_memory().map_err(|error| failed(&error))?;
        headings(page, sheet, columns, &styles).map_err(|error| failed(&error))?;
        Ok(Self { workbook, styles, next_row: 1, out })
    }

    pub(super) fn row(&mut self, values: &[Value]) -> Result<(), TabularError> {
        let row = self.next_row;
        self.next_row += 1;
        let written = self.workbook.worksheet_from_index(0).and_then(|page| {
            for (column, value) in (0_u16..).zip(values) {
                write(page, row, column, value, &self.styles)?;
            }
            Ok(())
        });
        written.map_err(|error| failed(&error).at(Some(row + 1), None))
    }

    pub(super) fn finish(mut self) -> Result<W, TabularError> {
        self.workbook.save_to_writer(&mut self.out).map_err(|error| failed(&error))?;
        Ok(self.out)
    }
}

fn headings(page: &mut Worksheet, sheet: &str, columns: &[Column], styles: &Styles) -> Result<(), XlsxError> {
    page.set_name(sheet)?;
    page.set_freeze_panes(1, 0)?;
    for (index, column) in (0_u16..).zip(columns) {
        page.set_column_width(index, column.width)?;
        let format = match column.kind {
            ColumnKind::Text => &styles.wrapped,
            ColumnKind::Money => &styles.money,
            ColumnKind::Date => &styles.date,
            ColumnKind::Integer => &styles.integer,
        };
        page.set_column_format(index, format)?;
    }
    for (index, column) in (0_u16..).zip(columns) {
        page.write_string_with_format(0, index, &column.heading, &styles.heading)?;
    }
    Ok(())
}

fn write(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Text(text) => {
            page.write_string(row, column, text)?;
        }
        Value::Money(fen) => number(page, (row, column), &yuan(*fen), &styles.money)?,
        Value::Integer(whole) => number(page, (row, column), &whole.to_string(), &styles.integer)?,
        Value::Date(date) => {
            page.write_datetime_with_format(row, column, &day(*date)?, &styles.date)?;
        }
    }
    Ok(())
}

/// A workbook knows only binary numbers: the nearest one to the digits, which a reader rounds back to them. More
/// than 15 digits would come back changed, so they are written as text.
fn number(page: &mut Worksheet, at: (u32, u16), digits: &str, format: &Format) -> Result<(), XlsxError> {
    let significant = digits.bytes().filter(u8::is_ascii_digit).count();
    match digits.parse::<f64>() {
        Ok(nearest) if significant <= 15 && nearest.is_finite() => {
            page.write_number_with_format(at.0, at.1, nearest, format)?;
        }
        _ => {
            page.write_string(at.0, at.1, digits)?;
        }
    }
    Ok(())
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or_default(),
        part(date.month()),
        part(date.day()),
    )
}

pub(super) fn moment(at: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let hour = u16::try_from(at.hour()).unwrap_or_default();
    day(at.date())?.and_hms(hour, part(at.minute()), f64::from(at.second()))
}

pub(super) fn failed(error: &XlsxError) -> TabularError {
    match error {
        XlsxError::RowColumnLimitError => TabularError::new(ErrorCode::SheetTooManyRows),
        XlsxError::MaxStringLengthExceeded => TabularError::new(ErrorCode::CellTooLong),
        XlsxError::IoError(io) => TabularError::io(io),
        other => TabularError::malformed(other),
    }
}
