//! How wide text is.

use std::cell::RefCell;
use std::collections::HashMap;

use krilla::text::{GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::Size;
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};

use crate::fonts::Face;
use crate::{PdfError, Typeface};

/// How strong text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

/// The widths of both weights of a typeface.
pub(crate) struct Measure<'a> {
    regular: Widths<'a>,
    bold: Widths<'a>,
}

impl<'a> Measure<'a> {
    /// Looks into a typeface.
    ///
    /// # Errors
    /// [`PdfError::Written`].
    pub(crate) fn new(typeface: &'a Typeface) -> Result<Self, PdfError> {
        Ok(Self { regular: Widths::new(&typeface.regular)?, bold: Widths::new(&typeface.bold)? })
    }

    const fn of(&self, weight: Weight) -> &Widths<'a> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// The width of one character in points.
    pub(crate) fn character(&self, character: char, size: f32, weight: Weight) -> f32 {
        self.of(weight).glyph(character).width * size
    }

    /// The width of a line in points.
    pub(crate) fn line(&self, text: &str, size: f32, weight: Weight) -> f32 {
        text.chars().map(|character| self.character(character, size, weight)).sum()
    }

    /// The glyphs of a line, one for each character: neither Chinese nor figures need more.
    pub(crate) fn glyphs(&self, text: &str, weight: Weight) -> Vec<KrillaGlyph> {
        let widths = self.of(weight);
        let glyph = |(at, character): (usize, char)| {
            let Glyph { id, width } = widths.glyph(character);
            let range = at..at + character.len_utf8();
            KrillaGlyph::new(GlyphId::new(id), width, 0.0, 0.0, 0.0, range, None)
        };
        text.char_indices().map(glyph).collect()
    }
}

/// A character as a font draws it.
#[derive(Debug, Clone, Copy)]
struct Glyph {
    id: u32,
    /// In parts of the size of the text.
    width: f32,
}

/// The characters of one face, each looked up once.
struct Widths<'a> {
    characters: Charmap<'a>,
    metrics: GlyphMetrics<'a>,
    units: f32,
    known: RefCell<HashMap<char, Glyph>>,
}

impl<'a> Widths<'a> {
    fn new(face: &'a Face) -> Result<Self, PdfError> {
        let font: FontRef<'a> = face.reader()?;
        let metrics = font.glyph_metrics(Size::unscaled(), &face.place);
        Ok(Self {
            characters: font.charmap(),
            metrics,
            units: face.font.units_per_em(),
            known: RefCell::default(),
        })
    }

    /// A character that the font has not is the glyph of the missing, an empty box.
    fn glyph(&self, character: char) -> Glyph {
        if let Some(glyph) = self.known.borrow().get(&character) {
            return *glyph;
        }
        let id = self.characters.map(character).unwrap_or_default();
        let width = self.metrics.advance_width(id).unwrap_or(self.units) / self.units;
        let glyph = Glyph { id: id.to_u32(), width };
        self.known.borrow_mut().insert(character, glyph);
        glyph
    }
}
