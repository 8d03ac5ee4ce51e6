//! Titles, headings, words, and names with their values.

use super::flow::Flow;
use super::{Paper, Style, Tone, measure_of};
use crate::text::Weight;
use crate::{Block, Document, Fact};

const TITLE: Style = Style::new(18.0, Weight::Bold, Tone::Ink);
const SUBTITLE: Style = Style::new(10.0, Weight::Regular, Tone::Pale);
const HEADING: Style = Style::new(13.0, Weight::Bold, Tone::Ink);
const WORDS: Style = Style::new(10.5, Weight::Regular, Tone::Ink);
const SMALL: Style = Style::new(8.5, Weight::Regular, Tone::Pale);
const NAME: Style = Style::new(10.0, Weight::Regular, Tone::Pale);
const VALUE: Style = Style::new(10.0, Weight::Regular, Tone::Ink);
/// Between the two columns of facts, and between a name and its value.
const GUTTER: f32 = 12.0;
/// How much of what follows a heading must fit on its page.
const FOLLOWING: f32 = 48.0;

impl Flow<'_> {
    pub(super) fn title(&mut self, document: &Document) {
        let lines = self.measure.wrap(&document.title, self.paper.line(), TITLE.size, TITLE.weight);
        for line in &lines {
            let width = self.measure.line(line, TITLE.size, TITLE.weight);
            let x = (self.paper.width - width) / 2.0;
            self.text(x, self.y, line, TITLE);
            self.y += TITLE.leading();
        }
        for line in &document.subtitle {
            for line in self.measure.wrap(line, self.paper.line(), SUBTITLE.size, SUBTITLE.weight) {
                let width = self.measure.line(&line, SUBTITLE.size, SUBTITLE.weight);
                self.require(SUBTITLE.leading());
                self.text((self.paper.width - width) / 2.0, self.y, &line, SUBTITLE);
                self.y += SUBTITLE.leading();
            }
        }
        self.gap(10.0);
    }

    /// Sets a block; a heading looks at what comes after it.
    pub(super) fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Heading(text) => self.heading(text, next),
            Block::Paragraph(text) => self.paragraph(text, WORDS, 6.0),
            Block::Note(text) => self.paragraph(text, SMALL, 4.0),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Photos(photos) => self.photos(photos),
            Block::PageBreak => {
                if !self.is_at_top() {
                    self.turn();
                }
            }
        }
    }

    fn heading(&mut self, text: &str, next: Option<&Block>) {
        self.gap(10.0);
        let lines = self.measure.wrap(text, self.paper.line(), HEADING.size, HEADING.weight);
        let following = match next {
            Some(Block::Photos(_)) => self.photo_height(),
            Some(_) => FOLLOWING,
            None => 0.0,
        };
        self.require(HEADING.leading() * measure_of(lines.len()) + following);
        self.note_heading(text);
        self.lines(&lines, HEADING);
        self.y += 4.0;
    }

    fn paragraph(&mut self, text: &str, style: Style, after: f32) {
        let lines = self.measure.wrap(text, self.paper.line(), style.size, style.weight);
        self.lines(&lines, style);
        self.gap(after);
    }

    /// Two facts side by side where both fit, one below the other where not.
    fn facts(&mut self, facts: &[Fact]) {
        let half = (self.paper.line() - GUTTER) / 2.0;
        let names = facts.iter().map(|fact| self.measure.line(&fact.name, NAME.size, NAME.weight));
        let names = names.fold(0.0, f32::max).min(half * 0.45);
        let is_short = |fact: &Fact| {
            let value = self.measure.line(&fact.value, VALUE.size, VALUE.weight);
            !fact.value.contains('\n') && value <= half - names - GUTTER
        };
        let mut rows: Vec<Vec<&Fact>> = Vec::new();
        for fact in facts {
            match rows.last_mut() {
                Some(row) if row.len() == 1 && row.iter().all(|other| is_short(other)) && is_short(fact) => {
                    row.push(fact);
                }
                _ => rows.push(vec![fact]),
            }
        }
        for row in rows {
            let width = if row.len() == 1 { self.paper.line() } else { half };
            self.facts_row(&row, names, width);
        }
        self.gap(6.0);
    }

    fn facts_row(&mut self, row: &[&Fact], names: f32, width: f32) {
        let cells: Vec<(Vec<String>, Vec<String>)> = row
            .iter()
            .map(|fact| {
                let name = self.measure.wrap(&fact.name, names + 1.0, NAME.size, NAME.weight);
                let value = self.measure.wrap(&fact.value, width - names - GUTTER, VALUE.size, VALUE.weight);
                (name, value)
            })
            .collect();
        let height = cells.iter().map(|(name, value)| name.len().max(value.len())).max().unwrap_or(0);
        for line in 0..height {
            self.require(VALUE.leading());
            let mut x = Paper::SIDE;
            for (name, value) in &cells {
                self.text(x, self.y, name.get(line).map_or("", String::as_str), NAME);
                self.text(x + names + GUTTER, self.y, value.get(line).map_or("", String::as_str), VALUE);
                x += width + GUTTER;
            }
            self.y += VALUE.leading();
        }
    }
}
