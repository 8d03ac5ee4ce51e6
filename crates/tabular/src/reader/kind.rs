//! Telling a file by its first bytes, whatever its name says.

use super::source::{Source, read_up_to};
use crate::{ErrorCode, TabularError};

/// What the reader goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text, in an encoding yet to be found.
    Text,
    /// A ZIP archive; whether a workbook is inside is seen later.
    Zip,
}

/// First bytes of kinds that people rename to `.xlsx` or `.csv`, with the name we tell them.
const FOREIGN: [(&[u8], &str); 11] = [
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xFF\xD8\xFF", "jpeg"),
    (b"Rar!", "rar"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"\x1F\x8B", "gzip"),
    (b"{\\rtf", "rtf"),
    (b"<?xml", "xml"),
    (b"<html", "html"),
    (b"<HTML", "html"),
    (b"<!DOCTYPE", "html"),
];

/// The old binary Office container; it also wraps workbooks that a password protects.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

pub(super) fn detect(source: &Source) -> Result<Kind, TabularError> {
    let mut head = [0_u8; 512];
    let mut input = source.open()?;
    let count = read_up_to(&mut input, &mut head).map_err(|error| TabularError::io(&error))?;
    let head = head.get(..count).unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if head.starts_with(COMPOUND_FILE) {
        return Err(compound_file(source)?);
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    match FOREIGN.iter().find(|(magic, _)| text.starts_with(magic)) {
        Some((_, kind)) => Err(TabularError::new(ErrorCode::FileUnsupported).with("kind", kind)),
        None => Ok(Kind::Text),
    }
}

/// A protected workbook names its stream `EncryptedPackage` in UTF-16; anything else is the old format.
fn compound_file(source: &Source) -> Result<TabularError, TabularError> {
    let needle: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut input = source.open()?;
    let mut window = vec![0_u8; 64 << 10];
    let mut kept = 0;
    loop {
        let free = window.get_mut(kept..).unwrap_or_default();
        let count = read_up_to(&mut input, free).map_err(|error| TabularError::io(&error))?;
        let filled = window.get(..kept + count).unwrap_or_default();
        if filled.windows(needle.len()).any(|bytes| bytes == needle) {
            return Ok(TabularError::new(ErrorCode::FileEncrypted));
        }
        if count == 0 {
            return Ok(TabularError::new(ErrorCode::FileUnsupported).with("kind", "xls"));
        }
        // The name may lie across two windows.
        let tail = filled.len().saturating_sub(needle.len());
        let end = filled.len();
        window.copy_within(tail..end, 0);
        kept = end - tail;
    }
}
