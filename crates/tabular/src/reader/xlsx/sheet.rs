//! The cells of one sheet, row by row.

use chrono::NaiveDateTime;
use quick_xml::events::{BytesStart, Event};

use super::strings::{RichText, SharedStrings, unescape};
use super::styles::Formats;
use super::xml::{XmlPart, attribute};
use crate::reader::RowSink;
use crate::values::{exact_decimal, serial_date_time};
use crate::{Cell, ErrorCode, Limits, Row, RowNote, TabularError};

/// What the text now coming belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Nothing that is kept.
    Nothing,
    /// `<v>`, the stored value.
    Value,
    /// `<is>`, a text kept in the cell itself.
    Inline,
}

/// The `t` attribute of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Inline,
    FormulaText,
    Bool,
    Error,
    IsoDate,
}

impl Kind {
    fn of(text: &str) -> Result<Self, TabularError> {
        Ok(match text {
            "n" => Self::Number,
            "s" => Self::Shared,
            "inlineStr" => Self::Inline,
            "str" => Self::FormulaText,
            "b" => Self::Bool,
            "e" => Self::Error,
            "d" => Self::IsoDate,
            other => return Err(TabularError::malformed(format!("cell type {other}"))),
        })
    }
}

/// A cell being read.
#[derive(Debug)]
struct Open {
    /// Counted from 1.
    column: u32,
    kind: Kind,
    format: Option<usize>,
    has_formula: bool,
}

/// Reads a sheet with the string table and the formats of its workbook.
pub(super) struct SheetReader<'a> {
    strings: &'a SharedStrings,
    formats: &'a Formats,
    is_1904: bool,
    limits: Limits,
    row: u32,
    column: u32,
    cells: Vec<Cell>,
    notes: Vec<RowNote>,
    bytes: usize,
    open: Option<Open>,
    inside: Inside,
    text: RichText,
}

impl<'a> SheetReader<'a> {
    pub(super) fn new(
        strings: &'a SharedStrings,
        formats: &'a Formats,
        is_1904: bool,
        limits: Limits,
    ) -> Self {
        Self {
            strings,
            formats,
            is_1904,
            limits,
            row: 0,
            column: 0,
            cells: Vec::new(),
            notes: Vec::new(),
            bytes: 0,
            open: None,
            inside: Inside::Nothing,
            text: RichText::default(),
        }
    }

    /// Streams the rows with content to the sink.
    pub(super) fn read(&mut self, mut part: XmlPart<'_>, sink: &mut RowSink<'_>) -> Result<(), TabularError> {
        loop {
            let event = match part.next() {
                Ok(Some(event)) => event,
                Ok(None) => return Ok(()),
                Err(error) => return Err(self.locate(error)),
            };
            match self.take(&event) {
                Ok(None) => {}
                Ok(Some(row)) => {
                    if sink(row)?.is_break() {
                        return Ok(());
                    }
                }
                Err(error) => return Err(self.locate(error)),
            }
        }
    }

    /// Adds the place that is being read to a fault, once there is one.
    fn locate(&self, error: TabularError) -> TabularError {
        let row = Some(self.row).filter(|row| *row > 0);
        error.at(row, self.open.as_ref().map(|open| open.column))
    }

    fn take(&mut self, event: &Event<'_>) -> Result<Option<Row>, TabularError> {
        match self.inside {
            Inside::Inline => self.text.take(event, &self.limits)?,
            Inside::Value => self.text.append(event, &self.limits)?,
            Inside::Nothing => {}
        }
        match event {
            Event::Start(element) => self.start(element)?,
            Event::Empty(element) => {
                self.start(element)?;
                return self.end(element.local_name().as_ref());
            }
            Event::End(element) => return self.end(element.local_name().as_ref()),
            _ => {}
        }
        Ok(None)
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), TabularError> {
        match element.local_name().as_ref() {
            "row" => {
                let given =
                    attribute(element, "r")?.map(|text| text.parse().map_err(TabularError::malformed));
                self.row = given.transpose()?.unwrap_or_else(|| self.row.saturating_add(1));
                self.column = 0;
            }
            "c" => self.open_cell(element)?,
            "v" if self.open.is_some() => self.inside = Inside::Value,
            "is" if self.open.is_some() => self.inside = Inside::Inline,
            "f" => {
                if let Some(open) = &mut self.open {
                    open.has_formula = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, element: &BytesStart<'_>) -> Result<(), TabularError> {
        self.text.clear();
        self.inside = Inside::Nothing;
        let (mut column, mut kind, mut format) = (self.column.saturating_add(1), Kind::Number, None);
        // One walk over the attributes instead of three: this is the hottest place of a large sheet.
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(TabularError::malformed)?;
            match attribute.key.as_ref() {
                "r" => column = column_of(&attribute.value)?,
                "s" => format = attribute.value.parse().ok(),
                "t" => kind = Kind::of(&attribute.value)?,
                _ => {}
            }
        }
        self.column = column;
        self.open = Some(Open { column, kind, format, has_formula: false });
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<Option<Row>, TabularError> {
        match name {
            "v" | "is" => self.inside = Inside::Nothing,
            "c" => self.close_cell()?,
            "row" => return Ok(self.close_row()),
            _ => {}
        }
        Ok(None)
    }

    fn close_cell(&mut self) -> Result<(), TabularError> {
        let Some(open) = &self.open else { return Ok(()) };
        let cell = self.cell(open)?;
        let column = open.column;
        // A formula whose result is the empty text says so by its type; any other should have left a value.
        let lacks_value = open.has_formula && open.kind != Kind::FormulaText;
        if matches!(cell, Cell::Empty) {
            if lacks_value {
                self.notes.push(RowNote::FormulaWithoutValue { column });
            }
        } else {
            self.place(column, cell)?;
        }
        self.open = None;
        Ok(())
    }

    fn cell(&self, open: &Open) -> Result<Cell, TabularError> {
        let text = self.text.as_str();
        if text.is_empty() {
            return Ok(Cell::Empty);
        }
        Ok(match open.kind {
            Kind::Number => self.number(text.trim(), open.format),
            Kind::Shared => {
                let index = text.trim().parse().map_err(TabularError::malformed)?;
                let missing = || TabularError::malformed("a text that the string table does not have");
                text_cell(self.strings.get(index).ok_or_else(missing)?.to_owned())
            }
            Kind::Inline | Kind::FormulaText => text_cell(unescape(text).into_owned()),
            Kind::Bool => match text.trim() {
                "1" | "true" => Cell::Bool(true),
                "0" | "false" => Cell::Bool(false),
                other => return Err(TabularError::malformed(format!("truth value {other}"))),
            },
            Kind::Error => Cell::Error(text.trim().to_owned()),
            Kind::IsoDate => iso_date(text.trim()),
        })
    }

    /// Numbers outside the calendar, and times without a day, stay numbers even in a date format.
    fn number(&self, digits: &str, format: Option<usize>) -> Cell {
        if self.formats.is_date(format)
            && let Some(at) = exact_decimal(digits).and_then(|serial| serial_date_time(serial, self.is_1904))
        {
            return Cell::Date(at);
        }
        Cell::Number(digits.to_owned())
    }

    fn place(&mut self, column: u32, cell: Cell) -> Result<(), TabularError> {
        if column > self.limits.columns {
            return Err(TabularError::new(ErrorCode::SheetTooManyColumns).with("limit", self.limits.columns));
        }
        self.bytes += cell.text_bytes();
        if self.bytes > self.limits.row_bytes {
            return Err(TabularError::new(ErrorCode::RowTooLong).with("limit_bytes", self.limits.row_bytes));
        }
        let index = usize::try_from(column.saturating_sub(1)).unwrap_or_default();
        if self.cells.len() <= index {
            self.cells.resize(index + 1, Cell::Empty);
        }
        if let Some(slot) = self.cells.get_mut(index) {
            *slot = cell;
        }
        Ok(())
    }

    fn close_row(&mut self) -> Option<Row> {
        self.bytes = 0;
        let cells = std::mem::take(&mut self.cells);
        let notes = std::mem::take(&mut self.notes);
        let row = Row { number: self.row, cells, notes };
        (!row.is_blank()).then_some(row)
    }
}

fn text_cell(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn iso_date(text: &str) -> Cell {
    let at: Option<NaiveDateTime> =
        text.trim_end_matches('Z').parse().ok().or_else(|| {
            text.parse::<chrono::NaiveDate>().ok().map(|date| date.and_time(chrono::NaiveTime::MIN))
        });
    at.map_or_else(|| Cell::Text(text.to_owned()), Cell::Date)
}

/// The column, counted from 1, of a reference such as `AB12`; the row of the reference is not asked.
fn column_of(reference: &str) -> Result<u32, TabularError> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.take(4).fold(0_u32, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase().saturating_sub(b'A')) + 1
    });
    if (1..=16_384).contains(&column) { Ok(column) } else { Err(TabularError::malformed("cell reference")) }
}
