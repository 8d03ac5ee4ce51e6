//! Which character parts the cells, and what ends a row.

use std::collections::{HashMap, VecDeque};

use encoding_rs::Encoding;

use super::encoding::{self, Chunks};
use super::parser::RecordParser;
use crate::reader::Source;
use crate::{Limits, TabularError};

/// Candidates in the order of preference when a file fits several equally well.
const DELIMITERS: [char; 4] = [',', '\t', ';', '|'];
/// How much text is looked at.
const SAMPLE_CHARS: usize = 64 << 10;
/// How many of its rows vote.
const SAMPLE_ROWS: usize = 200;

/// How a text file is to be read.
#[derive(Debug, Clone, Copy)]
pub(in crate::reader) struct Dialect {
    /// Its encoding.
    pub(in crate::reader) encoding: &'static Encoding,
    /// What parts its cells.
    pub(in crate::reader) delimiter: char,
    /// Whether a carriage return alone ends a row. Only files without any line feed do that; elsewhere it is
    /// a line break that slipped into a cell.
    pub(in crate::reader) lone_cr_ends_rows: bool,
}

impl Dialect {
    /// Looks at the beginning of the file (for the encoding, at all of it).
    pub(in crate::reader) fn detect(source: &Source, limits: &Limits) -> Result<Self, TabularError> {
        let encoding = encoding::detect(source)?;
        let sample = sample(source, encoding)?;
        let lone_cr_ends_rows = !sample.contains('\n');
        let delimiter = DELIMITERS
            .into_iter()
            .map(|delimiter| (fitness(&sample, delimiter, lone_cr_ends_rows, limits), delimiter))
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map_or(',', |(_, delimiter)| delimiter);
        Ok(Self { encoding, delimiter, lone_cr_ends_rows })
    }
}

fn sample(source: &Source, encoding: &'static Encoding) -> Result<String, TabularError> {
    let mut chunks = Chunks::open(source, encoding)?;
    let mut sample = String::new();
    while sample.len() < SAMPLE_CHARS {
        match chunks.next_chunk()? {
            Some(chunk) => sample.push_str(chunk),
            None => break,
        }
    }
    Ok(sample)
}

/// How well a delimiter explains the sample: rows that agree on a width above one, then that width.
fn fitness(sample: &str, delimiter: char, lone_cr_ends_rows: bool, limits: &Limits) -> (usize, usize) {
    let mut parser = RecordParser::new(delimiter, lone_cr_ends_rows, *limits);
    let mut rows = VecDeque::new();
    // A fault met here (a cell too long, a NUL) is reported with its place by the real pass; what was read
    // before it still votes.
    let _fault = parser.push(sample, &mut rows).and_then(|()| parser.finish(&mut rows)).err();
    let mut votes: HashMap<usize, usize> = HashMap::new();
    for row in rows.iter().take(SAMPLE_ROWS).filter(|row| row.cells.len() > 1) {
        *votes.entry(row.cells.len()).or_default() += 1;
    }
    votes.into_iter().map(|(width, count)| (count, width)).max().unwrap_or_default()
}
