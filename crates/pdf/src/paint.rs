//! From marks on pages to the bytes of a file.

use chrono::{Datelike as _, Timelike as _};
use krilla::color::luma;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;

use crate::layout::{Mark, Page, Paper, Tone};
use crate::text::{Measure, Weight, clean};
use crate::{Document, PdfError, Typeface};

/// Writes the file.
///
/// # Errors
/// [`PdfError::Written`].
pub(crate) fn pdf(document: &Document, typeface: &Typeface, pages: &[Page]) -> Result<Vec<u8>, PdfError> {
    let measure = Measure::new(typeface)?;
    let mut file = krilla::Document::new();
    file.set_metadata(metadata(document));
    file.set_outline(outline(pages));
    let Paper { width, height } = Paper::of(document.orientation);
    for page in pages {
        let settings = PageSettings::from_wh(width, height);
        let mut sheet = file.start_page_with(settings.ok_or_else(|| PdfError::Written("paper".into()))?);
        let mut surface = sheet.surface();
        for mark in &page.marks {
            draw(&mut surface, mark, typeface, &measure);
        }
        surface.finish();
        sheet.finish();
    }
    file.finish().map_err(|error| PdfError::Written(format!("{error:?}")))
}

fn metadata(document: &Document) -> Metadata {
    let at = document.foot.printed_at;
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let offset = at.offset().local_minus_utc() / 60;
    let created = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(part(at.month()))
        .day(part(at.day()))
        .hour(part(at.hour()))
        .minute(part(at.minute()))
        .second(part(at.second()))
        .utc_offset_hour(i8::try_from(offset / 60).unwrap_or_default())
        .utc_offset_minute(u8::try_from((offset % 60).abs()).unwrap_or_default());
    let title = clean(&document.title).replace('\n', " ");
    let producer = "Dujiang".to_owned();
    let authors = vec![clean(&document.foot.organisation)];
    Metadata::new()
        .title(title)
        .authors(authors)
        .producer(producer)
        .language("zh-CN".to_owned())
        .creation_date(created)
}

fn outline(pages: &[Page]) -> Outline {
    let mut outline = Outline::new();
    for (at, page) in pages.iter().enumerate() {
        for (heading, y) in &page.headings {
            let place = XyzDestination::new(at, Point::from_xy(0.0, *y));
            outline.push_child(OutlineNode::new(clean(heading).replace('\n', " "), place));
        }
    }
    outline
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, typeface: &Typeface, measure: &Measure<'_>) {
    match mark {
        Mark::Text { at, text, style } => {
            let face = match style.weight {
                Weight::Regular => &typeface.regular,
                Weight::Bold => &typeface.bold,
            };
            surface.set_fill(Some(fill(style.tone)));
            let glyphs = measure.glyphs(text, style.weight);
            let start = Point::from_xy(at.x, at.y);
            surface.draw_glyphs(start, &glyphs, face.font.clone(), text, style.size, false);
        }
        Mark::Box { at, width, height, tone } => {
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(at.x, at.y, *width, *height) {
                path.push_rect(rect);
            }
            if let Some(path) = path.finish() {
                surface.set_fill(Some(fill(*tone)));
                surface.draw_path(&path);
            }
        }
        Mark::Photo { at, width, height, image } => {
            if let Some(size) = Size::from_wh(*width, *height) {
                surface.push_transform(&Transform::from_translate(at.x, at.y));
                surface.draw_image(image.clone(), size);
                surface.pop();
            }
        }
    }
}

fn fill(tone: Tone) -> Fill {
    let lightness = match tone {
        Tone::Ink => 0,
        Tone::Pale => 85,
        Tone::Rule => 190,
        Tone::Shade => 238,
    };
    Fill { paint: luma::Color::new(lightness).into(), ..Fill::default() }
}
