//! The string table: every distinct text of the workbook, which cells name by number.
//!
//! It must stay in memory for a pass, so it is packed into blocks of text with eight bytes per entry besides.

use std::borrow::Cow;

use quick_xml::events::Event;

use super::xml::{XmlPart, entity};
use crate::{ErrorCode, Limits, TabularError};

/// Blocks are filled, never grown: a growing buffer would need twice its size for a moment.
const BLOCK_BYTES: usize = 256 << 10;

#[derive(Debug, Clone, Copy)]
struct Span {
    /// Block in the upper bits, offset within it in the lower 18.
    place: u32,
    length: u32,
}

const OFFSET_BITS: u32 = 18;

/// The texts by their number.
#[derive(Debug, Default)]
pub(super) struct SharedStrings {
    blocks: Vec<String>,
    spans: Vec<Span>,
    bytes: usize,
}

impl SharedStrings {
    pub(super) fn read(mut part: XmlPart<'_>, limits: &Limits) -> Result<Self, TabularError> {
        let mut table = Self::default();
        let mut text = RichText::default();
        while let Some(event) = part.next()? {
            match &event {
                Event::Start(element) if element.local_name().as_ref() == "si" => text.clear(),
                Event::Empty(element) if element.local_name().as_ref() == "si" => table.add("", limits)?,
                Event::End(element) if element.local_name().as_ref() == "si" => {
                    table.add(&unescape(text.as_str()), limits)?;
                }
                _ => text.take(&event, limits)?,
            }
        }
        Ok(table)
    }

    /// The text of a number; `None` when the table is shorter.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let span = self.spans.get(index)?;
        let block = self.blocks.get(usize::try_from(span.place >> OFFSET_BITS).ok()?)?;
        let start = usize::try_from(span.place & ((1 << OFFSET_BITS) - 1)).ok()?;
        block.get(start..start.checked_add(usize::try_from(span.length).ok()?)?)
    }

    fn add(&mut self, text: &str, limits: &Limits) -> Result<(), TabularError> {
        self.bytes += text.len();
        if self.bytes > limits.string_table_bytes {
            return Err(
                TabularError::new(ErrorCode::FileTooMuchText).with("limit_bytes", limits.string_table_bytes)
            );
        }
        if self.spans.len() >= limits.string_table_entries {
            return Err(TabularError::new(ErrorCode::FileTooMuchText)
                .with("limit_entries", limits.string_table_entries));
        }
        let fits = self.blocks.last().is_some_and(|block| block.len() + text.len() < BLOCK_BYTES);
        if !fits {
            self.blocks.push(String::with_capacity(BLOCK_BYTES));
        }
        let number = self.blocks.len().saturating_sub(1);
        let Some(block) = self.blocks.last_mut() else { return Ok(()) };
        let place = u32::try_from((number << OFFSET_BITS) | block.len()).unwrap_or(u32::MAX);
        block.push_str(text);
        self.spans.push(Span { place, length: u32::try_from(text.len()).unwrap_or(u32::MAX) });
        Ok(())
    }
}

/// Text that may be spread over runs of different fonts, without the reading aids printed above characters.
#[derive(Debug, Default)]
pub(super) struct RichText {
    text: String,
    chars: usize,
    in_text: bool,
    in_phonetic: bool,
}

impl RichText {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        (self.chars, self.in_text, self.in_phonetic) = (0, false, false);
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// Takes in a piece of XML from inside `<si>` or `<is>`.
    pub(super) fn take(&mut self, event: &Event<'_>, limits: &Limits) -> Result<(), TabularError> {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => self.in_text = true,
                "rPh" => self.in_phonetic = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => self.in_text = false,
                "rPh" => self.in_phonetic = false,
                _ => {}
            },
            _ if self.in_text && !self.in_phonetic => self.append(event, limits)?,
            _ => {}
        }
        Ok(())
    }

    /// Appends the characters of a text piece, whatever surrounds it.
    pub(super) fn append(&mut self, event: &Event<'_>, limits: &Limits) -> Result<(), TabularError> {
        let before = self.text.len();
        match event {
            Event::Text(text) => self.text.push_str(&text.xml10_content()),
            Event::CData(text) => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => self.text.push(entity(reference)?),
            _ => {}
        }
        self.chars += self.text.get(before..).unwrap_or_default().chars().count();
        if self.chars > limits.cell_chars {
            return Err(TabularError::new(ErrorCode::CellTooLong).with("limit_chars", limits.cell_chars));
        }
        Ok(())
    }
}

/// Resolves `_x000D_`, the way workbooks write characters that XML cannot hold. Line ends become `\n`.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") && !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        plain.push_str(before);
        let code = escape.get(2..6).filter(|_| escape.get(6..7) == Some("_"));
        let character = code.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        if let Some(character) = character.filter(|character| *character != '\0') {
            plain.push(character);
            rest = escape.get(7..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = escape.get(2..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_across_blocks() {
        let mut table = SharedStrings::default();
        let texts: Vec<String> = (0..40).map(|n| format!("{n}").repeat(10_000)).collect();
        for text in &texts {
            table.add(text, &Limits::default()).unwrap();
        }
        table.add("", &Limits::default()).unwrap();
        for (index, text) in texts.iter().enumerate() {
            assert_eq!(table.get(index), Some(text.as_str()));
        }
        assert_eq!(table.get(40), Some(""));
        assert_eq!(table.get(41), None);
        assert!(table.blocks.len() > 1);
    }

    #[test]
    fn escapes_are_resolved_and_lookalikes_kept() {
        assert_eq!(unescape("a_x000D_\nb_x005F_x000D_"), "a\nb_x000D_");
        assert_eq!(unescape("tax_x, _x12, _xZZZZ_"), "tax_x, _x12, _xZZZZ_");
        assert_eq!(unescape("_x中文_"), "_x中文_");
    }
}
