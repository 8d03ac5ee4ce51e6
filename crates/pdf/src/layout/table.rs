//! Tables: the head on every page, rows in one piece, the sum never alone.

use super::flow::Flow;
use super::widths::{PADDING, Setting, setting, weight_of};
use super::{Mark, Paper, Point, Style, Tone, measure_of};
use crate::text::Weight;
use crate::{Align, Row, RowKind, Table};

/// Above and below what stands in a row.
const AIR: f32 = 2.0;

/// A row whose cells are broken into lines.
struct SetRow {
    cells: Vec<Vec<String>>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Head,
    Body(RowKind),
}

impl Kind {
    const fn style(self, size: f32) -> Style {
        let weight = match self {
            Self::Head => Weight::Bold,
            Self::Body(kind) => weight_of(kind),
        };
        Style::new(size, weight, Tone::Ink)
    }

    const fn is_shaded(self) -> bool {
        !matches!(self, Self::Body(RowKind::Plain))
    }
}

impl SetRow {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(1)
    }

    fn height(&self, size: f32) -> f32 {
        measure_of(self.lines()) * self.kind.style(size).leading() + 2.0 * AIR
    }

    /// Takes the first lines off.
    fn split(&mut self, lines: usize) -> Self {
        let take = |cell: &mut Vec<String>| cell.drain(..lines.min(cell.len())).collect();
        Self { cells: self.cells.iter_mut().map(take).collect(), kind: self.kind }
    }
}

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let setting = setting(table, self.paper.line(), self.measure);
        let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
        let mut head = self.set(&titles, Kind::Head, &setting);
        // A head that would leave no room for rows is cut.
        let most = Kind::Head.style(setting.size).leading() * 8.0;
        if head.height(setting.size) > most {
            head = head.split(8);
        }
        let first =
            table.rows.first().map_or(0.0, |row| self.set_row(row, table, &setting).height(setting.size));
        self.require((head.height(setting.size) + first).min(self.whole() / 2.0));
        self.draw(&head, table, &setting);
        for (at, row) in table.rows.iter().enumerate() {
            let row = self.set_row(row, table, &setting);
            let with_next = match table.rows.get(at + 1) {
                Some(next) if next.kind == RowKind::Total && at + 2 == table.rows.len() => {
                    self.set_row(next, table, &setting).height(setting.size)
                }
                _ => 0.0,
            };
            self.place(row, with_next, &head, (table, &setting));
        }
        self.gap(10.0);
    }

    fn set_row(&self, row: &Row, table: &Table, setting: &Setting) -> SetRow {
        let cells = (0..table.columns.len()).map(|at| row.cells.get(at).map_or("", String::as_str));
        self.set(&cells.collect::<Vec<_>>(), Kind::Body(row.kind), setting)
    }

    fn set(&self, cells: &[&str], kind: Kind, setting: &Setting) -> SetRow {
        let Style { size, weight, .. } = kind.style(setting.size);
        let cells = cells.iter().zip(&setting.widths);
        let cells = cells.map(|(cell, width)| self.measure.wrap(cell, *width, size, weight)).collect();
        SetRow { cells, kind }
    }

    /// Draws a row on this page or the next, together with `with_next` where a page can hold both; what is higher
    /// than a page is torn.
    fn place(
        &mut self,
        mut row: SetRow,
        with_next: f32,
        head: &SetRow,
        (table, setting): (&Table, &Setting),
    ) {
        let style = row.kind.style(setting.size);
        let capacity = self.whole() - head.height(setting.size);
        let height = row.height(setting.size);
        let together = if height + with_next <= capacity { height + with_next } else { height };
        if height <= capacity {
            if together > self.room() {
                self.turn();
                self.draw(head, table, setting);
            }
            self.draw(&row, table, setting);
            return;
        }
        loop {
            let mut fit = 0_usize;
            while measure_of(fit + 1) * style.leading() + 2.0 * AIR <= self.room() {
                fit += 1;
            }
            if fit > 0 {
                let part = row.split(fit);
                self.draw(&part, table, setting);
            }
            if row.cells.iter().all(Vec::is_empty) {
                return;
            }
            self.turn();
            self.draw(head, table, setting);
        }
    }

    fn draw(&mut self, row: &SetRow, table: &Table, setting: &Setting) {
        let style = row.kind.style(setting.size);
        let height = row.height(setting.size);
        let width: f32 = setting.widths.iter().map(|width| width + 2.0 * PADDING).sum();
        let (x, y) = (Paper::SIDE, self.y);
        if row.kind.is_shaded() {
            self.mark(Mark::Box { at: Point { x, y }, width, height, tone: Tone::Shade });
        }
        if row.kind == Kind::Head {
            self.rule(x, y, width, Tone::Ink);
        }
        let mut left = x;
        for ((cell, column), width) in row.cells.iter().zip(&table.columns).zip(&setting.widths) {
            let align = if row.kind == Kind::Head && column.align == Align::Start {
                Align::Start
            } else {
                column.align
            };
            let mut top = y + AIR;
            for line in cell {
                let used = self.measure.line(line, style.size, style.weight);
                let shift = match align {
                    Align::Start => 0.0,
                    Align::Centre => (width - used) / 2.0,
                    Align::End => width - used,
                };
                self.text(left + PADDING + shift.max(0.0), top, line, style);
                top += style.leading();
            }
            left += width + 2.0 * PADDING;
        }
        self.y += height;
        let is_strong = matches!(row.kind, Kind::Head | Kind::Body(RowKind::Total));
        self.rule(x, self.y, width, if is_strong { Tone::Ink } else { Tone::Rule });
    }
}
