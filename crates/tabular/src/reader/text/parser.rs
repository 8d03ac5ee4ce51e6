//! From characters to rows, one character at a time, holding never more than one row.
//!
//! Written out rather than taken from the `csv` crate because three things are needed that it does not offer: a
//! bound on the size of a cell *while* it is read, the number of a row as a spreadsheet counts it (blank lines
//! count, line breaks inside quotes do not), and a word about rows whose line breaks were repaired. Quotes
//! follow RFC 4180; a quote in the middle of an unquoted cell is an ordinary character.

use std::collections::VecDeque;

use crate::{Cell, ErrorCode, Limits, Row, RowNote, TabularError};

/// The last row that a spreadsheet can number.
const LAST_ROW: u32 = 1_048_576;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing of the cell read yet.
    CellStart,
    /// Inside a cell without quotes.
    Plain,
    /// Between quotes.
    Quoted,
    /// After a quote that closes the cell unless another quote follows.
    QuoteSeen,
}

/// A push parser: feed it text in pieces, collect rows.
#[derive(Debug)]
pub(super) struct RecordParser {
    delimiter: char,
    lone_cr_ends_rows: bool,
    limits: Limits,
    state: State,
    /// A carriage return was read whose meaning depends on the next character.
    pending_cr: bool,
    text: String,
    chars: usize,
    cells: Vec<Cell>,
    /// Cells seen, including empty ones beyond the last column that is kept.
    column: u32,
    bytes: usize,
    row: u32,
    notes: Vec<RowNote>,
}

impl RecordParser {
    pub(super) fn new(delimiter: char, lone_cr_ends_rows: bool, limits: Limits) -> Self {
        Self {
            delimiter,
            lone_cr_ends_rows,
            limits,
            state: State::CellStart,
            pending_cr: false,
            text: String::new(),
            chars: 0,
            cells: Vec::new(),
            column: 1,
            bytes: 0,
            row: 1,
            notes: Vec::new(),
        }
    }

    /// Reads on; complete rows with content are appended to `rows`.
    pub(super) fn push(&mut self, text: &str, rows: &mut VecDeque<Row>) -> Result<(), TabularError> {
        for character in text.chars() {
            if self.pending_cr {
                self.pending_cr = false;
                if self.resolve_cr(character, rows)? {
                    continue;
                }
            }
            self.step(character, rows)?;
        }
        Ok(())
    }

    /// The text has ended.
    pub(super) fn finish(&mut self, rows: &mut VecDeque<Row>) -> Result<(), TabularError> {
        if self.pending_cr {
            self.pending_cr = false;
            if self.state == State::Quoted {
                self.keep('\n')?;
            }
        }
        if self.state == State::Quoted {
            self.notes.push(RowNote::UnterminatedQuote);
        }
        if self.state != State::CellStart || !self.cells.is_empty() {
            self.end_row(rows)?;
        }
        Ok(())
    }

    fn step(&mut self, character: char, rows: &mut VecDeque<Row>) -> Result<(), TabularError> {
        match (self.state, character) {
            (_, '\0') => Err(self.fault(ErrorCode::FileNulCharacters)),
            (_, '\r') => {
                self.pending_cr = true;
                Ok(())
            }
            (State::Quoted, '"') => {
                self.state = State::QuoteSeen;
                Ok(())
            }
            (State::Quoted, other) => self.keep(other),
            (State::QuoteSeen, '"') => {
                self.state = State::Quoted;
                self.keep('"')
            }
            (State::CellStart, '"') => {
                self.state = State::Quoted;
                Ok(())
            }
            (_, '\n') => self.end_row(rows),
            (_, other) if other == self.delimiter => self.end_cell(),
            (_, other) => {
                self.state = State::Plain;
                self.keep(other)
            }
        }
    }

    /// Decides what a carriage return was, seeing what follows. Returns whether that is used up.
    fn resolve_cr(&mut self, next: char, rows: &mut VecDeque<Row>) -> Result<bool, TabularError> {
        if self.state == State::Quoted {
            self.keep('\n')?;
            return Ok(next == '\n');
        }
        if next == '\n' || self.lone_cr_ends_rows {
            self.end_row(rows)?;
            return Ok(next == '\n');
        }
        if !self.notes.contains(&RowNote::StrayLineBreak) {
            self.notes.push(RowNote::StrayLineBreak);
        }
        self.state = State::Plain;
        self.keep('\n')?;
        Ok(false)
    }

    fn keep(&mut self, character: char) -> Result<(), TabularError> {
        self.chars += 1;
        if self.chars > self.limits.cell_chars {
            return Err(self.fault(ErrorCode::CellTooLong).with("limit_chars", self.limits.cell_chars));
        }
        self.bytes += character.len_utf8();
        if self.bytes > self.limits.row_bytes {
            return Err(self.fault(ErrorCode::RowTooLong).with("limit_bytes", self.limits.row_bytes));
        }
        self.text.push(character);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), TabularError> {
        let cell =
            if self.text.is_empty() { Cell::Empty } else { Cell::Text(std::mem::take(&mut self.text)) };
        if self.cells.len() < self.limits.columns.try_into().unwrap_or(usize::MAX) {
            self.cells.push(cell);
        } else if !cell.is_blank() {
            return Err(self.fault(ErrorCode::SheetTooManyColumns).with("limit", self.limits.columns));
        }
        self.column = self.column.saturating_add(1);
        self.chars = 0;
        self.state = State::CellStart;
        Ok(())
    }

    fn end_row(&mut self, rows: &mut VecDeque<Row>) -> Result<(), TabularError> {
        self.end_cell()?;
        let row = Row {
            number: self.row,
            cells: std::mem::take(&mut self.cells),
            notes: std::mem::take(&mut self.notes),
        };
        if !row.is_blank() {
            rows.push_back(row);
        }
        self.row = self.row.saturating_add(1);
        self.column = 1;
        self.bytes = 0;
        // Blank lines cost time too.
        if self.row > LAST_ROW {
            Err(self.fault(ErrorCode::SheetTooManyRows).with("limit", LAST_ROW))
        } else {
            Ok(())
        }
    }

    fn fault(&self, code: ErrorCode) -> TabularError {
        TabularError::new(code).at(Some(self.row), Some(self.column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Vec<Row> {
        let mut parser = RecordParser::new(',', !text.contains('\n'), Limits::default());
        let mut rows = VecDeque::new();
        // Character by character, so that every state survives the seam between two pieces.
        for character in text.chars() {
            parser.push(&character.to_string(), &mut rows).unwrap();
        }
        parser.finish(&mut rows).unwrap();
        rows.into()
    }

    fn texts(row: &Row) -> Vec<String> {
        row.cells.iter().map(Cell::display).collect()
    }

    #[test]
    fn quotes_keep_delimiters_line_breaks_and_doubled_quotes() {
        let rows = parse("a,\"b,\r\nc\",\"say \"\"so\"\"\"\r\nd,5\" pipe,f\n");
        assert_eq!(texts(&rows[0]), ["a", "b,\nc", "say \"so\""]);
        assert_eq!(texts(&rows[1]), ["d", "5\" pipe", "f"]);
        assert_eq!(rows[1].number, 2);
    }

    #[test]
    fn blank_rows_are_counted_but_not_delivered() {
        let rows = parse("a,b\n\n , \nc,d");
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn a_stray_carriage_return_is_a_line_break_and_is_noted() {
        let rows = parse("a,one\rtwo,c\nd,e,f\n");
        assert_eq!(texts(&rows[0]), ["a", "one\ntwo", "c"]);
        assert_eq!(rows[0].notes, [RowNote::StrayLineBreak]);
        assert!(rows[1].notes.is_empty());
    }

    #[test]
    fn old_macintosh_line_ends_are_understood() {
        assert_eq!(parse("a,b\rc,d\r").len(), 2);
    }

    #[test]
    fn an_open_quote_is_noted_at_the_row_that_opened_it() {
        let rows = parse("a,b\nc,\"d\ne,f");
        assert_eq!(rows[1].number, 2);
        assert_eq!(rows[1].notes, [RowNote::UnterminatedQuote]);
    }

    #[test]
    fn nul_is_refused_with_its_place() {
        let mut parser = RecordParser::new(',', false, Limits::default());
        let error = parser.push("a,b\nc,\0", &mut VecDeque::new()).unwrap_err();
        assert_eq!((error.code, error.row, error.column), (ErrorCode::FileNulCharacters, Some(2), Some(2)));
    }
}
