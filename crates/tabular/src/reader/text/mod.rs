//! Delimited text: encoding, delimiter and line ends are found by looking, then rows stream through one parser.

mod dialect;
mod encoding;
mod parser;

use std::collections::VecDeque;

pub(super) use dialect::Dialect;

use super::{RowSink, Source};
use crate::{ErrorCode, Limits, TabularError};
use encoding::Chunks;
use parser::RecordParser;

/// Streams every row with content of the file to the sink.
pub(super) fn read_rows(
    source: &Source,
    dialect: Dialect,
    limits: &Limits,
    sink: &mut RowSink<'_>,
) -> Result<(), TabularError> {
    let mut chunks = Chunks::open(source, dialect.encoding)?;
    let mut parser = RecordParser::new(dialect.delimiter, dialect.lone_cr_ends_rows, *limits);
    let mut rows = VecDeque::new();
    let mut any = false;
    loop {
        let more = if let Some(chunk) = chunks.next_chunk()? {
            parser.push(chunk, &mut rows)?;
            true
        } else {
            parser.finish(&mut rows)?;
            false
        };
        for row in rows.drain(..) {
            any = true;
            if sink(row)?.is_break() {
                return Ok(());
            }
        }
        if !more {
            break;
        }
    }
    if any { Ok(()) } else { Err(TabularError::new(ErrorCode::FileEmpty)) }
}
