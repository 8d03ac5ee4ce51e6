//! Photographs two side by side, whole, with their words below.

use krilla::image::Image;

use super::flow::Flow;
use super::{Mark, Paper, Point, Style, Tone, measure_of};
use crate::Photo;
use crate::text::Weight;

const CAPTION: Style = Style::new(8.5, Weight::Regular, Tone::Ink);
const GUTTER: f32 = 12.0;
/// Height of the frame of a photograph to its width.
const RATIO: f32 = 0.75;
/// Lines of a caption that are shown; photographs are no place for stories.
const CAPTION_LINES: usize = 4;

impl Flow<'_> {
    /// The height of a row of photographs with captions of two lines.
    pub(super) fn photo_height(&self) -> f32 {
        self.photo_width() * RATIO + CAPTION.leading() * 2.0
    }

    /// Two fit on upright paper, three on paper on its side.
    fn photo_columns(&self) -> usize {
        if self.paper.width > self.paper.height { 3 } else { 2 }
    }

    fn photo_width(&self) -> f32 {
        let columns = measure_of(self.photo_columns());
        (self.paper.line() - GUTTER * (columns - 1.0)) / columns
    }

    pub(super) fn photos(&mut self, photos: &[Photo]) {
        for row in photos.chunks(self.photo_columns()) {
            self.photo_row(row);
        }
    }

    fn photo_row(&mut self, row: &[Photo]) {
        let width = self.photo_width();
        let captions: Vec<Vec<String>> = row
            .iter()
            .map(|photo| {
                let mut lines = self.measure.wrap(&photo.caption, width, CAPTION.size, CAPTION.weight);
                lines.truncate(CAPTION_LINES);
                lines
            })
            .collect();
        let lines = captions.iter().map(Vec::len).max().unwrap_or(0);
        let frame = width * RATIO;
        let height = frame + 3.0 + CAPTION.leading() * measure_of(lines);
        self.require(height);
        let mut x = Paper::SIDE;
        for (photo, caption) in row.iter().zip(&captions) {
            self.photo(photo, x, width, frame);
            let mut y = self.y + frame + 3.0;
            for line in caption {
                self.text(x, y, line, CAPTION);
                y += CAPTION.leading();
            }
            x += width + GUTTER;
        }
        self.y += height + 8.0;
    }

    /// The whole photograph in the middle of its frame; what cannot be read leaves the frame empty.
    fn photo(&mut self, photo: &Photo, x: f32, width: f32, height: f32) {
        let (y, tone) = (self.y, Tone::Shade);
        self.mark(Mark::Box { at: Point { x, y }, width, height, tone });
        let Ok(image) = Image::from_jpeg(photo.jpeg.clone().into(), true) else { return };
        let (wide, high) = image.size();
        let side = |pixels: u32| u16::try_from(pixels).ok().filter(|pixels| *pixels > 0).map(f32::from);
        let (Some(wide), Some(high)) = (side(wide), side(high)) else { return };
        let scale = (width / wide).min(height / high);
        let (wide, high) = (wide * scale, high * scale);
        let at = Point { x: x + (width - wide) / 2.0, y: y + (height - high) / 2.0 };
        self.mark(Mark::Photo { at, width: wide, height: high, image });
    }
}
