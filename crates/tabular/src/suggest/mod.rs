//! Proposing which column of a foreign table feeds which field of ours.
//!
//! The fields come as data ([`TargetField`]); this module knows none. A proposal weighs what the heading says
//! against what the cells look like, and says how sure it is; a person confirms.

mod header_row;
mod shape;
mod similarity;

pub use header_row::{HeaderRow, find_header};
pub use shape::Shape;

use serde::{Deserialize, Serialize};

use crate::values::AmountUnit;
use crate::{Cell, Row};
use similarity::Name;

/// A field that may be filled from a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetField {
    /// Its key, given back in the suggestion.
    pub key: String,
    /// What people call it, in any language, best names first.
    pub synonyms: Vec<String>,
    /// What its cells look like.
    pub shape: Shape,
}

/// One proposed arrow from a column to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The field.
    pub field: String,
    /// The column, counted from 0.
    pub column: usize,
    /// From 0 to 100; below [`LEAST_CONFIDENCE`] nothing is proposed.
    pub confidence: u8,
    /// For amounts: the unit that the heading names.
    pub unit: Option<AmountUnit>,
}

/// Below this a proposal would be noise.
pub const LEAST_CONFIDENCE: u8 = 50;

/// Proposes at most one column per field and one field per column, the surest pairs first. `samples` are rows
/// under the header; some twenty are enough.
pub fn suggest(headings: &[String], samples: &[Row], catalogue: &[TargetField]) -> Vec<Suggestion> {
    let mut pairs = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        let name = Name::new(heading);
        let cells: Vec<&Cell> =
            samples.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_blank()).collect();
        for (rank, field) in catalogue.iter().enumerate() {
            let confidence = confidence(&name, &cells, field);
            if confidence >= LEAST_CONFIDENCE {
                pairs.push((confidence, rank, column));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut chosen: Vec<Suggestion> = Vec::new();
    for (confidence, rank, column) in pairs {
        let Some(field) = catalogue.get(rank) else { continue };
        if chosen.iter().any(|other| other.column == column || other.field == field.key) {
            continue;
        }
        let heading = headings.get(column).filter(|_| field.shape == Shape::Amount);
        let unit = heading.and_then(|heading| AmountUnit::in_heading(heading));
        chosen.push(Suggestion { field: field.key.clone(), column, confidence, unit });
    }
    chosen.sort_by_key(|suggestion| suggestion.column);
    chosen
}

/// What the heading says, moved by what the cells look like.
fn confidence(name: &Name, cells: &[&Cell], field: &TargetField) -> u8 {
    let named =
        field.synonyms.iter().map(|synonym| name.likeness(&Name::new(synonym))).max().unwrap_or_default();
    match field.shape.fits(cells) {
        None => named,
        // Dates under 阶段 tell when, not which. Words alone confirm nothing: every table has many.
        Some(share) if field.shape == Shape::Word => {
            if share >= 40 {
                named
            } else {
                0
            }
        }
        // Cells of the right kind confirm a heading but never replace it: every table has many dates.
        Some(share) if share >= 80 => (named + named / 10).min(100),
        Some(share) if share >= 40 => named,
        // A column 开工情况 full of prose is not a date of start, whatever its heading.
        Some(_) => named / 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Vec<TargetField> {
        let field = |key: &str, synonyms: &[&str], shape| TargetField {
            key: key.into(),
            synonyms: synonyms.iter().map(|name| (*name).to_owned()).collect(),
            shape,
        };
        vec![
            field("name", &["项目名称", "名称", "project name", "project"], Shape::Text),
            field("code", &["项目编号", "项目代码", "编号", "PID", "project id", "ID"], Shape::Code),
            field("total_investment", &["总投资", "投资额", "total budget", "budget"], Shape::Amount),
            field("planned_start", &["计划开工时间", "开工日期", "start date"], Shape::Date),
            field("planned_end", &["计划竣工时间", "完工日期", "end date"], Shape::Date),
            field("state", &["项目阶段", "状态", "stage"], Shape::Word),
        ]
    }

    fn row(number: u32, cells: &[&str]) -> Row {
        let cells = cells.iter().map(|text| Cell::Text((*text).into())).collect();
        Row { number, cells, notes: Vec::new() }
    }

    fn mapped(headings: &[&str], samples: &[Row]) -> Vec<(String, usize)> {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        suggest(&headings, samples, &catalogue())
            .into_iter()
            .map(|found| (found.field, found.column))
            .collect()
    }

    #[test]
    fn a_chinese_register_is_mapped_with_its_unit() {
        let headings: Vec<String> =
            ["序号", "项 目 名 称", "项目编码", "总投资（万元）", "开工时间", "竣工时间"]
                .map(str::to_owned)
                .into();
        let samples = [row(2, &["1", "安澜一中", "A-1", "1,200.5", "2025年3月", "2026.12.31"])];
        let found = suggest(&headings, &samples, &catalogue());
        let pairs: Vec<_> = found.iter().map(|found| (found.field.as_str(), found.column)).collect();
        assert_eq!(
            pairs,
            [("name", 1), ("code", 2), ("total_investment", 3), ("planned_start", 4), ("planned_end", 5)]
        );
        assert_eq!(found[2].unit, Some(AmountUnit::TEN_THOUSAND));
        assert_eq!(found[0].confidence, 100);
    }

    #[test]
    fn an_english_register_is_mapped() {
        let samples = [row(2, &["3", "26th Ward Plant", "2013-09-23", "184896360.0"])];
        let found = mapped(&["PID", "project", "start_date", "Total Budget"], &samples);
        let expected = [("code", 0), ("name", 1), ("planned_start", 2), ("total_investment", 3)];
        assert_eq!(found, expected.map(|(field, column)| (field.to_owned(), column)));
    }

    #[test]
    fn a_column_of_dates_or_numbers_is_no_state() {
        let state = [("state".to_owned(), 0)];
        for words in [["Design", "Construction"], ["在建", "前期"], ["第2阶段", "2026年新开工"]] {
            assert_eq!(mapped(&["Stage"], &words.map(|word| row(2, &[word]))), state, "{words:?}");
        }
        for others in
            [["2017-02-16 00:00:00", "2017-08-11 17:00:00"], ["2026年3月", "5/02/2016"], ["3", "1,200.5"]]
        {
            for heading in ["Stage", "Stage1", "状态"] {
                assert_eq!(
                    mapped(&[heading], &others.map(|cell| row(2, &[cell]))),
                    [],
                    "{heading} {others:?}"
                );
            }
        }
        assert_eq!(mapped(&["Stage"], &[]), state, "an empty column says nothing against its heading");
    }

    #[test]
    fn cells_of_the_wrong_kind_speak_against_a_heading() {
        let samples = [row(2, &["正在办理前期手续"]), row(3, &["已开工，进度正常"])];
        assert!(mapped(&["开工时间"], &samples).is_empty());
    }
}
