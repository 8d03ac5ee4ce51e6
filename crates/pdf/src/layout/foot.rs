//! The foot of each page: where it comes from, who had it printed and when, and which page of how many it is.

use super::{Mark, Page, Paper, Point, Style, Tone};
use crate::Document;
use crate::text::{Measure, Weight, clean};

const FOOT: Style = Style::new(8.0, Weight::Regular, Tone::Pale);
/// Above the base line of the foot.
const RULE: f32 = 12.0;

/// Writes the foot of every page, now that their number is known.
pub(super) fn add(pages: &mut [Page], document: &Document, measure: &Measure<'_>) {
    let paper = Paper::of(document.orientation);
    let foot = &document.foot;
    let printed_at = foot.printed_at.format("%Y-%m-%d %H:%M").to_string();
    let y = paper.height - Paper::TOP / 2.0;
    let right = paper.width - Paper::SIDE;
    let total = pages.len();
    let whole = [foot.organisation.as_str(), foot.printed_by.as_str(), printed_at.as_str()];
    let whole: Vec<&str> = whole.into_iter().filter(|part| !part.is_empty()).collect();
    let line = clean(&whole.join("  ·  ")).replace('\n', " ");
    for (at, page) in pages.iter_mut().enumerate() {
        let number = format!("{} / {total}", at + 1);
        let number_width = measure.line(&number, FOOT.size, FOOT.weight);
        let words = cut(&line, paper.line() - number_width - 24.0, measure);
        let mut put = |x: f32, text: String| {
            page.marks.push(Mark::Text { at: Point { x, y }, text, style: FOOT });
        };
        put(Paper::SIDE, words);
        put(right - number_width, number);
        let at = Point { x: Paper::SIDE, y: y - RULE };
        page.marks.push(Mark::Box { at, width: paper.line(), height: 0.5, tone: Tone::Rule });
    }
}

/// What fits of a line, with an ellipsis where not all does.
fn cut(line: &str, width: f32, measure: &Measure<'_>) -> String {
    if measure.line(line, FOOT.size, FOOT.weight) <= width {
        return line.to_owned();
    }
    let mut used = measure.character('…', FOOT.size, FOOT.weight);
    let fits = line.chars().take_while(|character| {
        used += measure.character(*character, FOOT.size, FOOT.weight);
        used <= width
    });
    fits.chain(['…']).collect()
}
