//! XML without its dangers: no document type, no entities of its own, no depth, no endless piece.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::part::Metered;
use crate::{ErrorCode, TabularError};

/// Deeper than any part of a workbook that we read.
const MAX_DEPTH: u32 = 64;

/// The pieces of one part, in order.
pub(super) struct XmlPart<'a> {
    reader: Reader<Metered<'a>>,
    buffer: Vec<u8>,
    depth: u32,
}

impl<'a> XmlPart<'a> {
    pub(super) fn new(input: Metered<'a>) -> Self {
        Self { reader: Reader::from_reader(input), buffer: Vec::new(), depth: 0 }
    }

    /// The next piece; `None` at the end of the part.
    pub(super) fn next(&mut self) -> Result<Option<Event<'_>>, TabularError> {
        self.buffer.clear();
        self.reader.get_mut().begin_piece();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(translate)?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Err(TabularError::malformed("elements nested too deep"));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(TabularError::new(ErrorCode::FileDtd)),
            Event::Eof if self.depth > 0 => return Err(TabularError::malformed("a part ends too early")),
            Event::Eof => return Ok(None),
            _ => {}
        }
        Ok(Some(event))
    }
}

/// A refusal that our own meter raised comes back out of the parser as what it was.
fn translate(error: quick_xml::Error) -> TabularError {
    match error {
        quick_xml::Error::Io(io) => {
            let own = io.get_ref().and_then(|inner| inner.downcast_ref::<TabularError>());
            // Else the archive itself is broken: bad checksum, bad deflate stream.
            own.cloned().unwrap_or_else(|| TabularError::malformed(&io))
        }
        other => TabularError::malformed(other),
    }
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute<'e>(
    element: &'e BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'e, str>>, TabularError> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(TabularError::malformed)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            return value.map(Some).map_err(TabularError::malformed);
        }
    }
    Ok(None)
}

/// The character behind `&amp;` or `&#20013;`. Nothing else exists without a document type.
pub(super) fn entity(reference: &BytesRef<'_>) -> Result<char, TabularError> {
    if let Some(character) = reference.resolve_char_ref().map_err(TabularError::malformed)? {
        return Ok(character);
    }
    match reference.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(TabularError::malformed("unknown entity")),
    }
}
