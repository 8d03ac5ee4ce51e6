//! CSV that Excel opens in the right encoding.

use std::io::Write;

use csv::{Terminator, Writer, WriterBuilder};

use super::{Column, Value, neutralise, yuan};
use crate::TabularError;

/// Without this mark Excel takes UTF-8 for the local code page.
const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A CSV file being written.
pub(super) struct CsvTable<W: Write> {
    out: Writer<W>,
}

impl<W: Write> CsvTable<W> {
    pub(super) fn begin(columns: &[Column], out: W) -> Result<Self, TabularError> {
        let mut out = delimited(out, b',')?;
        let headings = columns.iter().map(|column| neutralise(&column.heading).into_owned());
        out.write_record(headings).map_err(failed)?;
        Ok(Self { out })
    }

    pub(super) fn row(&mut self, values: &[Value]) -> Result<(), TabularError> {
        self.out.write_record(values.iter().map(shown)).map_err(failed)
    }

    pub(super) fn finish(self) -> Result<W, TabularError> {
        self.out.into_inner().map_err(|error| TabularError::io(error.error()))
    }
}

/// A writer of records in the form that Excel expects.
pub(super) fn delimited<W: Write>(mut out: W, delimiter: u8) -> Result<Writer<W>, TabularError> {
    out.write_all(UTF8_MARK).map_err(|error| TabularError::io(&error))?;
    Ok(WriterBuilder::new().delimiter(delimiter).terminator(Terminator::CRLF).flexible(true).from_writer(out))
}

pub(super) fn failed(error: csv::Error) -> TabularError {
    TabularError::io(&std::io::Error::from(error))
}

fn shown(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => neutralise(text).into_owned(),
        Value::Money(fen) => yuan(*fen),
        Value::Date(date) => date.to_string(),
        Value::Integer(number) => number.to_string(),
    }
}
