//! Which characters the bytes stand for: UTF-8, UTF-16 (with or without a mark), or GB18030 with its older
//! sister GBK, which Chinese spreadsheets still write. Anything else is refused rather than guessed.

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::reader::source::{ReadSeek, Source, read_up_to};
use crate::{ErrorCode, TabularError};

const CHUNK: usize = 32 << 10;

/// Finds the encoding. A byte order mark decides; then the pattern of zero bytes that UTF-16 leaves; then
/// the whole file is tried, because one bad byte at its end is enough to make it something else.
pub(super) fn detect(source: &Source) -> Result<&'static Encoding, TabularError> {
    let mut head = vec![0_u8; 4096];
    let count = read_up_to(&mut source.open()?, &mut head).map_err(|error| TabularError::io(&error))?;
    head.truncate(count);
    if let Some((encoding, _)) = Encoding::for_bom(&head) {
        return Ok(encoding);
    }
    if let Some(encoding) = utf16_without_mark(&head) {
        return Ok(encoding);
    }
    for encoding in [UTF_8, GB18030] {
        if decodes(source, encoding)? {
            return Ok(encoding);
        }
    }
    Err(TabularError::new(ErrorCode::FileEncoding))
}

/// Delimiters, digits and line ends are ASCII, so UTF-16 text shows zero bytes on one side only.
fn utf16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A stray NUL or two in other text is not UTF-16 but a fault, to be reported as one.
    let enough = (head.len() / 40).max(2);
    if !head.len().is_multiple_of(2) {
        return None;
    }
    match (even, odd) {
        (0, odd) if odd >= enough => Some(UTF_16LE),
        (even, 0) if even >= enough => Some(UTF_16BE),
        _ => None,
    }
}

fn decodes(source: &Source, encoding: &'static Encoding) -> Result<bool, TabularError> {
    let mut chunks = Chunks::open(source, encoding)?;
    loop {
        match chunks.next_chunk() {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(true),
            Err(error) if error.code == ErrorCode::FileEncoding => return Ok(false),
            Err(error) => return Err(error),
        }
    }
}

/// The decoded text of a file, piece by piece, strictly: a byte that fits nowhere is an error.
pub(super) struct Chunks {
    input: Box<dyn ReadSeek>,
    decoder: Decoder,
    raw: Vec<u8>,
    start: usize,
    end: usize,
    text: String,
    at_end: bool,
    done: bool,
}

impl Chunks {
    pub(super) fn open(source: &Source, encoding: &'static Encoding) -> Result<Self, TabularError> {
        Ok(Self {
            input: source.open()?,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK],
            start: 0,
            end: 0,
            text: String::with_capacity(CHUNK * 3),
            at_end: false,
            done: false,
        })
    }

    /// The next piece of text; pieces may be empty, `None` is the end.
    pub(super) fn next_chunk(&mut self) -> Result<Option<&str>, TabularError> {
        if self.done {
            return Ok(None);
        }
        if self.start == self.end && !self.at_end {
            self.end =
                read_up_to(&mut self.input, &mut self.raw).map_err(|error| TabularError::io(&error))?;
            self.start = 0;
            self.at_end = self.end < self.raw.len();
        }
        self.text.clear();
        let bytes = self.raw.get(self.start..self.end).unwrap_or_default();
        let (result, read) =
            self.decoder.decode_to_string_without_replacement(bytes, &mut self.text, self.at_end);
        self.start += read;
        match result {
            DecoderResult::InputEmpty => self.done = self.at_end,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => return Err(TabularError::new(ErrorCode::FileEncoding)),
        }
        Ok(Some(&self.text))
    }
}
