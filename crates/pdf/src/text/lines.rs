//! Breaking text into lines by the rules of Unicode (UAX 14): between Chinese characters, not before a full stop or
//! after an opening bracket, not inside numbers and words. What is longer than a line is broken anywhere.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{Measure, Weight, clean};

impl Measure<'_> {
    /// The lines of `text` in a column of this width; one empty line when there is no text.
    pub(crate) fn wrap(&self, text: &str, width: f32, size: f32, weight: Weight) -> Vec<String> {
        let text = clean(text);
        let mut lines =
            Filling { measure: self, width, size, weight, lines: Vec::new(), open: String::new(), used: 0.0 };
        let mut from = 0;
        for (to, kind) in linebreaks(&text) {
            let piece = text.get(from..to).unwrap_or_default();
            lines.take(piece.trim_end_matches('\n'));
            if kind == BreakOpportunity::Mandatory && to < text.len() {
                lines.end();
            }
            from = to;
        }
        lines.end();
        lines.lines
    }
}

/// Lines that fill up.
struct Filling<'a> {
    measure: &'a Measure<'a>,
    width: f32,
    size: f32,
    weight: Weight,
    lines: Vec<String>,
    open: String,
    used: f32,
}

impl Filling<'_> {
    fn take(&mut self, piece: &str) {
        let bare = piece.trim_end();
        let wide = self.measure.line(bare, self.size, self.weight);
        if self.used + wide > self.width && !self.open.is_empty() {
            self.end();
        }
        if wide > self.width {
            self.take_apart(piece);
        } else {
            self.open.push_str(piece);
            self.used += self.measure.line(piece, self.size, self.weight);
        }
    }

    /// A piece that is longer than a line, character by character.
    fn take_apart(&mut self, piece: &str) {
        for character in piece.chars() {
            let wide = self.measure.character(character, self.size, self.weight);
            if self.used + wide > self.width && !self.open.is_empty() {
                self.end();
            }
            self.open.push(character);
            self.used += wide;
        }
    }

    fn end(&mut self) {
        self.used = 0.0;
        let line = std::mem::take(&mut self.open);
        self.lines.push(line.trim_end().to_owned());
    }
}
