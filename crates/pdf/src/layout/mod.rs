//! From blocks to pages: what stands where, in points from the upper left corner.

mod blocks;
mod flow;
mod foot;
mod photos;
mod table;
mod widths;

use crate::text::{Measure, Weight};
use crate::{Document, PdfError, Typeface};
use flow::Flow;

/// A page with what is drawn on it.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) marks: Vec<Mark>,
    /// Headings for the outline, with their height on the page.
    pub(crate) headings: Vec<(String, f32)>,
}

/// One thing that is drawn.
#[derive(Debug)]
pub(crate) enum Mark {
    /// A line of text, from its left end on its base line.
    Text { at: Point, text: String, style: Style },
    /// A rectangle.
    Box { at: Point, width: f32, height: f32, tone: Tone },
    /// A photograph.
    Photo { at: Point, width: f32, height: f32, image: krilla::image::Image },
}

/// A place on the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// How text looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) tone: Tone,
}

impl Style {
    const fn new(size: f32, weight: Weight, tone: Tone) -> Self {
        Self { size, weight, tone }
    }

    /// From one base line to the next.
    const fn leading(self) -> f32 {
        self.size * 1.45
    }

    /// From the top of a line to its base line: Chinese characters stand 0.88 of their size above it.
    const fn rise(self) -> f32 {
        self.size * 0.22 + self.size * 0.88
    }
}

/// How dark something is. Paper is black and white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Ink,
    Pale,
    Rule,
    Shade,
}

/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;

/// The paper and its margins: 18 mm above and below, 15 mm at the sides.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paper {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Paper {
    const SIDE: f32 = 15.0 * MM;
    const TOP: f32 = 18.0 * MM;

    pub(crate) const fn of(orientation: crate::Orientation) -> Self {
        let (short, long) = (210.0 * MM, 297.0 * MM);
        match orientation {
            crate::Orientation::Portrait => Self { width: short, height: long },
            crate::Orientation::Landscape => Self { width: long, height: short },
        }
    }

    /// Where text may stand.
    const fn line(self) -> f32 {
        self.width - 2.0 * Self::SIDE
    }

    const fn bottom(self) -> f32 {
        self.height - Self::TOP
    }
}

/// Numbers of things as measures; there are no documents for which this is not exact.
fn measure_of(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// The pages of `document`.
///
/// # Errors
/// [`PdfError::Written`] when the font cannot be read.
pub(crate) fn pages(document: &Document, typeface: &Typeface) -> Result<Vec<Page>, PdfError> {
    let measure = Measure::new(typeface)?;
    let mut flow = Flow::new(&measure, Paper::of(document.orientation));
    flow.title(document);
    for (at, block) in document.blocks.iter().enumerate() {
        flow.block(block, document.blocks.get(at + 1));
    }
    let mut pages = flow.finish();
    foot::add(&mut pages, document, &measure);
    Ok(pages)
}
