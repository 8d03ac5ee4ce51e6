//! The pen: how far down the page it is, and when it takes a new page.

use super::{Mark, Page, Paper, Point, Style, Tone};
use crate::text::Measure;

/// Pages that fill up from above.
pub(super) struct Flow<'a> {
    pub(super) measure: &'a Measure<'a>,
    pub(super) paper: Paper,
    pages: Vec<Page>,
    page: Page,
    pub(super) y: f32,
}

impl<'a> Flow<'a> {
    pub(super) fn new(measure: &'a Measure<'a>, paper: Paper) -> Self {
        Self { measure, paper, pages: Vec::new(), page: Page::default(), y: Paper::TOP }
    }

    /// The pages, of which there is at least one.
    pub(super) fn finish(mut self) -> Vec<Page> {
        self.pages.push(self.page);
        self.pages
    }

    /// Whether nothing stands on this page yet.
    pub(super) fn is_at_top(&self) -> bool {
        self.y <= Paper::TOP
    }

    /// What is left of the page.
    pub(super) fn room(&self) -> f32 {
        self.paper.bottom() - self.y
    }

    /// What an empty page holds.
    pub(super) fn whole(&self) -> f32 {
        self.paper.bottom() - Paper::TOP
    }

    /// Takes a new page when less than `height` is left.
    pub(super) fn require(&mut self, height: f32) {
        if height > self.room() && !self.is_at_top() {
            self.turn();
        }
    }

    /// Takes a new page.
    pub(super) fn turn(&mut self) {
        self.pages.push(std::mem::take(&mut self.page));
        self.y = Paper::TOP;
    }

    /// Leaves a gap, but none at the top of a page.
    pub(super) fn gap(&mut self, height: f32) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        self.page.marks.push(mark);
    }

    /// Writes a line whose top is at `y`.
    pub(super) fn text(&mut self, x: f32, y: f32, text: &str, style: Style) {
        if !text.is_empty() {
            let at = Point { x, y: y + style.rise() };
            self.mark(Mark::Text { at, text: text.to_owned(), style });
        }
    }

    /// Draws a level rule.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32, tone: Tone) {
        self.mark(Mark::Box { at: Point { x, y }, width, height: 0.5, tone });
    }

    /// Notes a heading for the outline.
    pub(super) fn note_heading(&mut self, heading: &str) {
        self.page.headings.push((heading.to_owned(), self.y));
    }

    /// Writes lines one below the other, over as many pages as it takes.
    pub(super) fn lines(&mut self, lines: &[String], style: Style) {
        for line in lines {
            self.require(style.leading());
            self.text(Paper::SIDE, self.y, line, style);
            self.y += style.leading();
        }
    }
}
