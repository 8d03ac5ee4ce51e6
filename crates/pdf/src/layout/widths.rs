//! How wide the columns of a table are, from what stands in them.
//!
//! Numbers get what they need; words share what is left by how much they say. When that is too little the whole table
//! is set smaller, and only when that does not help numbers are broken too.

use super::measure_of;
use crate::text::{Measure, Weight, clean};
use crate::{Align, RowKind, Table};

/// Sizes a table can be set in, the best first.
const SIZES: [f32; 4] = [9.0, 8.0, 7.0, 6.0];
/// Left and right of what stands in a cell.
pub(super) const PADDING: f32 = 3.0;
/// What a column of words asks for at least and at most, in characters.
const LEAST: f32 = 5.0;
const MOST: f32 = 30.0;

/// How a table is set.
#[derive(Debug)]
pub(super) struct Setting {
    pub(super) size: f32,
    pub(super) widths: Vec<f32>,
}

/// What a column would like, for text of size 1.
#[derive(Debug, Clone, Copy)]
struct Wish {
    least: f32,
    natural: f32,
}

/// Finds size and widths for a table on a line of this length.
pub(super) fn setting(table: &Table, line: f32, measure: &Measure<'_>) -> Setting {
    let wishes: Vec<Wish> = (0..table.columns.len()).map(|at| wish(table, at, measure)).collect();
    let padding = measure_of(wishes.len()) * 2.0 * PADDING;
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    let fits = |size: &&f32| least * **size + padding <= line;
    let size = SIZES.iter().find(fits).copied().unwrap_or(6.0);
    let room = (line - padding).max(line * 0.2);
    Setting { size, widths: share(&wishes, room, size) }
}

fn wish(table: &Table, at: usize, measure: &Measure<'_>) -> Wish {
    let Some(column) = table.columns.get(at) else { return Wish { least: 0.0, natural: 0.0 } };
    let widest = |text: &str, weight| {
        clean(text).split('\n').map(|line| measure.line(line, 1.0, weight)).fold(0.0, f32::max)
    };
    let cells = table.rows.iter().filter_map(|row| Some((row.cells.get(at)?, row.kind)));
    let cells = cells.map(|(cell, kind)| widest(cell, weight_of(kind))).fold(0.0, f32::max);
    let head = widest(&column.title, Weight::Bold);
    // A hair more, so that adding up in another order does not break a line.
    let natural = cells.max(head) + 0.02;
    match column.align {
        Align::End => Wish { least: cells.max(head.min(LEAST)) + 0.02, natural },
        Align::Start | Align::Centre => Wish { least: natural.min(LEAST), natural: natural.min(MOST) },
    }
}

pub(super) const fn weight_of(kind: RowKind) -> Weight {
    match kind {
        RowKind::Plain => Weight::Regular,
        RowKind::Subtotal | RowKind::Total => Weight::Bold,
    }
}

/// Gives every column its least, and of the rest as much as it would like, in proportion.
fn share(wishes: &[Wish], room: f32, size: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least * size).sum();
    if least >= room {
        return wishes.iter().map(|wish| wish.least * size * room / least).collect();
    }
    let more: f32 = wishes.iter().map(|wish| (wish.natural - wish.least) * size).sum();
    let rest = room - least;
    if more > rest {
        let part = rest / more;
        return wishes.iter().map(|wish| (wish.least + (wish.natural - wish.least) * part) * size).collect();
    }
    // Everybody is content; what is still left is spread by width, so that the table fills the line.
    let natural = least + more;
    let stretch = if natural > 0.0 { room / natural } else { 1.0 };
    wishes.iter().map(|wish| wish.natural * size * stretch).collect()
}
