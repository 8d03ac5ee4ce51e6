//! The first pass over a file: what only the whole file can tell about one of its rows.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;

use chrono::NaiveDateTime;
use dujiang_domain::integration::{Mapping, TargetField};
use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::values::{OrderEvidence, date_time, decide_order, whole_number};
use dujiang_tabular::{Cell, Row, TabularError};

use super::keys;

/// Cells of a date column that are looked at to find out which part is the day.
const DATE_SAMPLES: usize = 20_000;

/// Why a row does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// A later row with the same key counts.
    Superseded {
        /// Its number.
        by: u32,
    },
    /// An earlier row has the same key.
    Duplicate {
        /// Its number.
        of: u32,
    },
}

/// What the whole file tells.
#[derive(Debug, Clone, Default)]
pub(super) struct Survey {
    /// Rows with content under the headings.
    pub rows: i64,
    /// Cells of the row of headings.
    pub width: usize,
    orders: BTreeMap<u32, OrderEvidence>,
    aside: HashMap<u32, Aside>,
}

impl Survey {
    /// Which part of a date of the column is the day.
    pub(super) fn order(&self, column: u32) -> OrderEvidence {
        self.orders.get(&column).copied().unwrap_or_default()
    }

    /// Why the row does not count, if it does not.
    pub(super) fn aside(&self, row: u32) -> Option<Aside> {
        self.aside.get(&row).copied()
    }
}

/// Looks over the whole file.
///
/// # Errors
/// Refusals of the file, with their place.
pub(super) fn survey(workbook: &Workbook, mapping: &Mapping) -> Result<Survey, TabularError> {
    let mut surveyor = Surveyor::new(mapping);
    let options = ReadOptions { from_row: mapping.header_row, ..ReadOptions::default() };
    workbook.visit_rows(&mapping.sheet, options, |row| {
        surveyor.see(&row);
        ControlFlow::<()>::Continue(())
    })?;
    Ok(surveyor.finish())
}

struct Surveyor<'a> {
    mapping: &'a Mapping,
    survey: Survey,
    dates: BTreeMap<u32, Vec<String>>,
    leaders: HashMap<String, (u32, Rank)>,
}

impl<'a> Surveyor<'a> {
    fn new(mapping: &'a Mapping) -> Self {
        let fields = [
            TargetField::PlannedStart,
            TargetField::PlannedEnd,
            TargetField::ActualStart,
            TargetField::ActualEnd,
        ];
        let columns = fields.iter().filter_map(|field| mapping.of(*field)).flat_map(|field| &field.columns);
        let dates = columns.map(|column| (*column, Vec::new())).collect();
        Self { mapping, survey: Survey::default(), dates, leaders: HashMap::new() }
    }

    fn see(&mut self, row: &Row) {
        if row.number == self.mapping.header_row {
            self.survey.width = row.width();
            return;
        }
        self.survey.rows += 1;
        for (column, texts) in &mut self.dates {
            let cell = usize::try_from(*column).map_or(&Cell::Empty, |index| row.cell(index));
            if texts.len() < DATE_SAMPLES && !cell.is_blank() {
                texts.push(cell.display());
            }
        }
        if let Some(identity) = keys::identity(self.mapping, row) {
            self.meet(identity, row);
        }
    }

    fn meet(&mut self, identity: String, row: &Row) {
        let rank = self.mapping.latest_by.as_ref().map(|latest| Rank::of(row, latest.column));
        let Some((leader, leading)) = self.leaders.get_mut(&identity) else {
            self.leaders.insert(identity, (row.number, rank.unwrap_or(Rank::Nothing)));
            return;
        };
        let Some(rank) = rank else {
            self.survey.aside.insert(row.number, Aside::Duplicate { of: *leader });
            return;
        };
        if rank.cmp(leading) == Ordering::Less {
            self.survey.aside.insert(row.number, Aside::Superseded { by: *leader });
        } else {
            self.survey.aside.insert(*leader, Aside::Superseded { by: row.number });
            (*leader, *leading) = (row.number, rank);
        }
    }

    fn finish(mut self) -> Survey {
        let decided =
            |(column, texts): (u32, Vec<String>)| (column, decide_order(texts.iter().map(String::as_str)));
        self.survey.orders = self.dates.into_iter().map(decided).collect();
        self.survey
    }
}

/// How late a row is: figures before dates before texts, a blank first of all.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Nothing,
    Text(String),
    Date(NaiveDateTime),
    Number(i64),
}

impl Rank {
    fn of(row: &Row, column: u32) -> Self {
        let cell = usize::try_from(column).map_or(&Cell::Empty, |index| row.cell(index));
        if let Ok(Some(number)) = whole_number(cell) {
            return Self::Number(number.value);
        }
        if let Ok(Some(at)) = date_time(cell, OrderEvidence::default()) {
            return Self::Date(at.value);
        }
        let text = cell.display();
        if text.trim().is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

#[cfg(test)]
mod tests {
    use dujiang_domain::integration::{FieldMapping, KeyMapping, LatestBy, MappingTarget};
    use dujiang_tabular::Limits;

    use super::*;

    fn surveyed(csv: &str, latest_by: Option<u32>) -> Survey {
        let workbook = Workbook::open(csv.as_bytes().to_vec().into(), Limits::default()).unwrap();
        let mapping = Mapping {
            sheet: "CSV".into(),
            header_row: 1,
            target: MappingTarget::Project,
            fields: vec![
                FieldMapping::of(TargetField::Name, vec![1]),
                FieldMapping::of(TargetField::PlannedEnd, vec![2]),
            ],
            key: KeyMapping { columns: vec![0] },
            latest_by: latest_by.map(|column| LatestBy { column }),
        };
        survey(&workbook, &mapping).unwrap()
    }

    #[test]
    fn of_rows_with_one_key_the_first_counts() {
        let survey = surveyed("key,name,end\na,1,2020\nb,2,2020\nA,3,2020\na,4,2020\n", None);
        assert_eq!(survey.rows, 4);
        assert_eq!(survey.aside(5), Some(Aside::Duplicate { of: 2 }));
        assert_eq!([2, 3, 4].map(|row| survey.aside(row)), [None; 3]);
    }

    #[test]
    fn with_a_column_that_tells_the_latest_that_one_counts() {
        let survey = surveyed("key,name,end\na,1,2021\na,2,2023\na,3,2022\na,4,\n", Some(2));
        assert_eq!(survey.aside(2), Some(Aside::Superseded { by: 3 }));
        assert_eq!(survey.aside(3), None);
        assert_eq!(survey.aside(4), Some(Aside::Superseded { by: 3 }));
        assert_eq!(survey.aside(5), Some(Aside::Superseded { by: 3 }));
    }

    #[test]
    fn the_column_decides_which_part_of_a_date_is_the_day() {
        let survey = surveyed("key,name,end\na,1,05/02/2016\nb,2,30/03/2016\n", None);
        assert!(!survey.order(2).is_ambiguous);
    }
}
