//! Looking at a file while it streams by: its first and last mebibyte and whether all of it is
//! text are enough to say what it is and to refuse what is hidden in it.
//!
//! The answer comes from the bytes. Only between plain text and CSV, which are the same bytes,
//! the ending of the name decides.

use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::{FileName, MediaType};

use super::package::{self, Package};
use super::pictures;

/// How much of beginning and end is kept: the frame of a photograph stands behind its
/// metadata, the directory of a package at its end.
const KEPT: usize = 1 << 20;
/// Where readers of one format still look for the beginning of another.
const LURE: usize = 1024;
/// The test pattern of virus scanners, in two halves so that this file does not carry it.
const EICAR: [&[u8]; 2] = [b"X5O!P%@AP[4\\PZX54(P^)7CC)7}", b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];
/// Tags by which a browser takes a text for a page, in small letters.
const MARKUP: [&[u8]; 9] =
    [b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<iframe", b"<?xml", b"<?php"];

/// What has been seen of a file so far.
#[derive(Debug, Default)]
pub(super) struct Inspector {
    head: Vec<u8>,
    tail: Vec<u8>,
    total: u64,
    has_control: bool,
}

impl Inspector {
    /// Looks at the next bytes.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let room = KEPT.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(room));
        self.tail.extend_from_slice(bytes);
        if self.tail.len() > 2 * KEPT {
            self.tail.drain(..self.tail.len().saturating_sub(KEPT));
        }
        self.total = self.total.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.has_control |= bytes.iter().any(|byte| *byte < 0x20 && !b"\t\n\r\x0c".contains(byte));
    }

    /// Bytes seen.
    pub(super) const fn total(&self) -> u64 {
        self.total
    }

    /// What the file is, once all of it was seen.
    ///
    /// # Errors
    /// The refusals of the `files.content` codes.
    pub(super) fn verdict(&self, name: &FileName) -> Result<MediaType, Fault> {
        if self.total == 0 {
            return Err(Fault::new(Code::FileEmpty));
        }
        if self.head.trim_ascii_start().starts_with(&EICAR.concat()) {
            return Err(Fault::new(Code::FileHarmful));
        }
        let media = self.media()?;
        if media != MediaType::Text {
            self.refuse_second_face(media)?;
        }
        match (media, name.promises()) {
            (MediaType::Text, Some(MediaType::Csv)) => Ok(MediaType::Csv),
            (media, Some(promised)) if media == promised => Ok(media),
            _ => Err(Fault::new(Code::FileNameDiffers).with("found", media.as_str())),
        }
    }

    fn media(&self) -> Result<MediaType, Fault> {
        let head = self.head.as_slice();
        if head.starts_with(b"PK") {
            return self.packaged();
        }
        if let Some(media) = plain_signature(head) {
            let is_picture = matches!(media, MediaType::Png | MediaType::Jpeg | MediaType::Webp);
            return if is_picture { picture(media, head) } else { Ok(media) };
        }
        if self.is_text() && !has_markup(head) {
            return Ok(MediaType::Text);
        }
        let found = infer::get(head).map_or("application/octet-stream", |kind| kind.mime_type());
        let found = if has_markup(head) { "text/html" } else { found };
        Err(Fault::new(Code::FileType).with("found", found))
    }

    fn packaged(&self) -> Result<MediaType, Fault> {
        match package::read(&self.tail, self.total) {
            Package::Document(media) => Ok(media),
            Package::WithMacros => Err(Fault::new(Code::FileHarmful)),
            Package::Other => Err(Fault::new(Code::FileType).with("found", "application/zip")),
            Package::Damaged => Err(Fault::new(Code::FileDamaged)),
        }
    }

    /// UTF-8, or the bytes of another character set that has no control characters; UTF-16 only
    /// with its mark.
    fn is_text(&self) -> bool {
        let has_mark = self.head.starts_with(b"\xff\xfe") || self.head.starts_with(b"\xfe\xff");
        !self.has_control || has_mark && infer::get(&self.head).is_none()
    }

    /// Refuses files that are a second thing for another reader.
    fn refuse_second_face(&self, media: MediaType) -> Result<(), Fault> {
        let lure = self.head.get(..LURE.min(self.head.len())).unwrap_or_default();
        let is_package =
            matches!(media, MediaType::Docx | MediaType::Xlsx | MediaType::Pptx | MediaType::Ofd);
        let hides_pdf = media != MediaType::Pdf && contains(lure, b"%PDF-");
        let hides_archive = !is_package && package::ends_like_an_archive(&self.tail);
        if hides_pdf || hides_archive || !is_package && has_markup(lure) {
            return Err(Fault::new(Code::FileAmbiguous));
        }
        Ok(())
    }
}

fn plain_signature(head: &[u8]) -> Option<MediaType> {
    if head.starts_with(b"%PDF-") {
        Some(MediaType::Pdf)
    } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(MediaType::Png)
    } else if head.starts_with(b"\xff\xd8\xff") {
        Some(MediaType::Jpeg)
    } else if head.starts_with(b"RIFF") && infer::image::is_webp(head) {
        Some(MediaType::Webp)
    } else if head.starts_with(b"AC") && infer::image::is_dwg(head) && head.get(6..12) == Some(&[0; 6]) {
        Some(MediaType::Dwg)
    } else {
        None
    }
}

fn picture(media: MediaType, head: &[u8]) -> Result<MediaType, Fault> {
    match pictures::size(media, head) {
        None => Err(Fault::new(Code::FileDamaged)),
        Some(size) if size.is_reasonable() => Ok(media),
        Some(size) => Err(Fault::new(Code::FilePixels).with("width", size.width).with("height", size.height)),
    }
}

/// Whether a browser could take it for a page. The zero bytes of UTF-16 do not hide a tag.
fn has_markup(head: &[u8]) -> bool {
    let small: Vec<u8> = head.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase).collect();
    MARKUP.iter().any(|tag| contains(&small, tag))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
#[path = "inspect_tests.rs"]
mod tests;
