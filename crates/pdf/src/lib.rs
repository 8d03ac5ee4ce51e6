//! Documents for paper: a [`Document`] of headings, facts, paragraphs, tables and photographs becomes a PDF.
//!
//! A leaf of the house: it knows pages, lines and fonts, and nothing of projects, databases or HTTP.
//!
//! * [`Document`] says what is on paper; there is nothing to say about how it looks but its [`Orientation`].
//! * [`FontFiles`] finds a font with Chinese characters on the machine: none is part of the program, because such
//!   fonts are many megabytes large and every distribution has one.
//! * [`print()`] sets the document. It is a pure function: the same document and font give the same bytes.
//!
//! Rules kept everywhere: the head of a table stands on each of its pages, a row is not torn unless it is higher than
//! a page, each page says which of how many it is, and text of strangers can neither leave its place nor turn around
//! what stands beside it.

mod document;
mod error;
mod fonts;
mod layout;
mod paint;
mod text;

pub use document::{Align, Block, Column, Document, Fact, Foot, Orientation, Photo, Row, RowKind, Table};
pub use error::PdfError;
pub use fonts::{FontFiles, Typeface};

/// Sets `document` in `typeface`.
///
/// # Errors
/// [`PdfError::Written`] when the font cannot be cut down to what is used.
pub fn print(document: &Document, typeface: &Typeface) -> Result<Vec<u8>, PdfError> {
    let pages = layout::pages(document, typeface)?;
    paint::pdf(document, typeface, &pages)
}
