//! Finding the row of headings under titles, dates of report and units of measure.

use std::collections::HashSet;

use super::TargetField;
use super::similarity::{Name, share};
use crate::{Cell, Row};

/// The row of headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderRow {
    /// Its number, counted from 1.
    pub number: u32,
    /// Columns up to the last heading.
    pub width: usize,
    /// The headings as they stand, line breaks made spaces; empty where a column has none.
    pub headings: Vec<String>,
}

/// Deeper down nobody hides headings.
const SEARCHED_ROWS: usize = 20;
/// A heading longer than this is a sentence.
const HEADING_CHARS: usize = 60;

/// Finds the headings among the first rows of a sheet: the row that fills most columns with short, distinct
/// texts, and better still with names that the catalogue knows. `None` for a table without any text.
pub fn find_header(rows: &[Row], catalogue: &[TargetField]) -> Option<HeaderRow> {
    let names: Vec<Name> =
        catalogue.iter().flat_map(|field| field.synonyms.iter()).map(|synonym| Name::new(synonym)).collect();
    let widest = rows.iter().take(SEARCHED_ROWS).map(filled).max()?;
    let mut best: Option<(u32, &Row)> = None;
    for row in rows.iter().take(SEARCHED_ROWS) {
        let score = score(row, widest, &names);
        // Earlier rows win ties: data rows can look like headings, headings stand above them.
        if score > 0 && best.is_none_or(|(leader, _)| score > leader) {
            best = Some((score, row));
        }
    }
    best.map(|(_, row)| header(row))
}

fn header(row: &Row) -> HeaderRow {
    let width = row.width();
    let heading = |cell: &Cell| cell.display().split_whitespace().collect::<Vec<_>>().join(" ");
    HeaderRow { number: row.number, width, headings: row.cells.iter().take(width).map(heading).collect() }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

/// Shares of 100: how much of the widest row is filled, how much of that reads like a heading, how many
/// headings are distinct; and twice as much for names of the catalogue.
fn score(row: &Row, widest: usize, names: &[Name]) -> u32 {
    let texts: Vec<String> = row.cells.iter().filter(|cell| !cell.is_blank()).map(Cell::display).collect();
    let like_headings = row.cells.iter().filter(|cell| reads_like_heading(cell)).count();
    if like_headings == 0 {
        return 0;
    }
    let distinct = texts.iter().collect::<HashSet<_>>().len();
    let known = texts
        .iter()
        .map(|text| Name::new(text))
        .filter(|name| names.iter().any(|other| name.likeness(other) >= 80));
    let known = known.count();
    let part = |count, whole| u32::from(share(count, whole, 100));
    part(texts.len(), widest)
        + part(like_headings, texts.len())
        + part(distinct, texts.len())
        + 2 * part(known, texts.len())
}

/// Short text that is neither a number nor a date.
fn reads_like_heading(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    let letters = text.chars().filter(|character| character.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    letters > 0 && letters >= digits && text.chars().count() <= HEADING_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &[&[&str]]) -> Vec<Row> {
        let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).into()) };
        (1..)
            .zip(table)
            .map(|(number, cells)| Row { number, cells: cells.iter().map(cell).collect(), notes: Vec::new() })
            .collect()
    }

    #[test]
    fn titles_above_the_headings_are_passed_over() {
        let table = rows(&[
            &["安澜县2026年政府投资项目台账"],
            &["填报单位：县交通局", "", "", "单位：万元"],
            &["序号", "项目名称", "总投资", "开工\n时间"],
            &["1", "城北大桥", "3200", "2026年3月"],
            &["2", "二环路改造", "1800", "2026年5月"],
        ]);
        let header = find_header(&table, &[]).unwrap();
        assert_eq!((header.number, header.width), (3, 4));
        assert_eq!(header.headings, ["序号", "项目名称", "总投资", "开工 时间"]);
    }

    #[test]
    fn headings_in_the_first_row_win_over_data_that_is_all_text() {
        let table =
            rows(&[&["项目", "单位", "阶段"], &["甲桥", "交通局", "实施"], &["乙路", "住建局", "验收"]]);
        assert_eq!(find_header(&table, &[]).unwrap().number, 1);
    }

    #[test]
    fn a_table_of_numbers_has_no_headings() {
        assert_eq!(find_header(&rows(&[&["1", "2"], &["3", "4"]]), &[]), None);
    }
}
