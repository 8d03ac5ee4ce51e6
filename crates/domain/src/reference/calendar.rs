//! One year of the published working-day calendar 节假日与调休, as an administrator uploads it.
//!
//! Source: the yearly notice of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知),
//! issued around November for the year to come. A table is taken whole or not at all, with every fault named.

use chrono::{Datelike, NaiveDate, Weekday};
use dujiang_scheduling::{CalendarError, PublishedYear};
use serde::{Deserialize, Serialize};

/// The longest name of a holiday, in characters.
const MAX_NAME_CHARS: usize = 40;

/// Why a day is not as its weekday says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// 休: part of a holiday.
    Holiday,
    /// 班: a weekend day that is worked to make up.
    MakeupWorkday,
}

impl DayKind {
    /// The word in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::MakeupWorkday => "makeup_workday",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Holiday, Self::MakeupWorkday].into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether people work on such a day.
    pub const fn is_working_day(self) -> bool {
        matches!(self, Self::MakeupWorkday)
    }
}

/// One day of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarDay {
    /// The civil date.
    pub date: NaiveDate,
    /// Off or made up.
    pub kind: DayKind,
    /// The holiday it belongs to, 国庆节.
    pub name: String,
}

/// What can be wrong with a table or its upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalendarFaultCode {
    /// The table has no days.
    Empty,
    /// The day lies in another year.
    OutsideYear,
    /// The day was given before.
    Duplicate,
    /// A make-up day that is no weekend day: it is worked anyway.
    MakeupOnWeekday,
    /// The holiday has no name.
    NameMissing,
    /// The name is longer than 40 characters.
    NameTooLong,
    /// A column that must be there is not.
    ColumnMissing,
    /// The row has no such cell.
    CellMissing,
    /// The text is no date.
    DateUnreadable,
    /// The text is neither a holiday nor a make-up day.
    KindUnreadable,
}

impl CalendarFaultCode {
    /// The dotted code of the error catalogue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "reference.calendar.empty",
            Self::OutsideYear => "reference.calendar.outside_year",
            Self::Duplicate => "reference.calendar.duplicate",
            Self::MakeupOnWeekday => "reference.calendar.makeup_on_weekday",
            Self::NameMissing => "reference.calendar.name_missing",
            Self::NameTooLong => "reference.calendar.name_too_long",
            Self::ColumnMissing => "reference.calendar.column_missing",
            Self::CellMissing => "reference.calendar.cell_missing",
            Self::DateUnreadable => "reference.calendar.date_unreadable",
            Self::KindUnreadable => "reference.calendar.kind_unreadable",
        }
    }

    /// Every code, for the walk over the error catalogue.
    pub const ALL: [Self; 10] = [
        Self::Empty,
        Self::OutsideYear,
        Self::Duplicate,
        Self::MakeupOnWeekday,
        Self::NameMissing,
        Self::NameTooLong,
        Self::ColumnMissing,
        Self::CellMissing,
        Self::DateUnreadable,
        Self::KindUnreadable,
    ];
}

/// A fault of one day: its place among the days (from 0; the header of an upload is not counted) and field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFault {
    /// Which day or data row; none when the whole table is meant.
    pub row: Option<usize>,
    /// `date`, `kind` or `name`.
    pub field: &'static str,
    /// What is wrong.
    pub code: CalendarFaultCode,
    /// The text or date as it was given.
    pub given: String,
}

impl CalendarFault {
    /// JSON pointer into `{days: […]}`.
    pub fn pointer(&self) -> String {
        match self.row {
            Some(row) => format!("/days/{row}/{}", self.field),
            None => "/days".to_owned(),
        }
    }
}

/// The table of one year: its days in order, each once, make-up days on weekends, all named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalendarYear {
    year: i32,
    days: Vec<CalendarDay>,
}

impl CalendarYear {
    /// Takes the days of `year`, in any order.
    ///
    /// # Errors
    /// All faults of all days.
    pub fn parse(year: i32, mut days: Vec<CalendarDay>) -> Result<Self, Vec<CalendarFault>> {
        let mut faults: Vec<_> =
            days.iter().enumerate().flat_map(|(row, day)| day_faults(year, row, day)).collect();
        faults.extend(duplicates(&days));
        if days.is_empty() {
            let given = year.to_string();
            faults.push(CalendarFault { row: None, field: "days", code: CalendarFaultCode::Empty, given });
        }
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.row);
            return Err(faults);
        }
        days.sort_by_key(|day| day.date);
        Ok(Self { year, days })
    }

    /// The year.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The days in order.
    pub fn days(&self) -> &[CalendarDay] {
        &self.days
    }

    /// The table for counting.
    ///
    /// # Errors
    /// None in practice: what the counting refuses was refused by [`Self::parse`] already.
    pub fn published(&self) -> Result<PublishedYear, CalendarError> {
        PublishedYear::new(self.year, self.days.iter().map(|day| (day.date, day.kind.is_working_day())))
    }
}

fn day_faults(year: i32, row: usize, day: &CalendarDay) -> Vec<CalendarFault> {
    let date = ("date", day.date.to_string());
    let name = ("name", day.name.clone());
    let is_weekend = matches!(day.date.weekday(), Weekday::Sat | Weekday::Sun);
    [
        (day.date.year() != year).then_some((&date, CalendarFaultCode::OutsideYear)),
        (day.kind == DayKind::MakeupWorkday && !is_weekend)
            .then_some((&date, CalendarFaultCode::MakeupOnWeekday)),
        (day.kind == DayKind::Holiday && day.name.trim().is_empty())
            .then_some((&name, CalendarFaultCode::NameMissing)),
        (day.name.chars().count() > MAX_NAME_CHARS).then_some((&name, CalendarFaultCode::NameTooLong)),
    ]
    .into_iter()
    .flatten()
    .map(|((field, given), code)| CalendarFault { row: Some(row), field, code, given: given.clone() })
    .collect()
}

/// Every day that was given before.
fn duplicates(days: &[CalendarDay]) -> impl Iterator<Item = CalendarFault> {
    let mut seen = std::collections::BTreeSet::new();
    days.iter().enumerate().filter(move |(_, day)| !seen.insert(day.date)).map(|(row, day)| CalendarFault {
        row: Some(row),
        field: "date",
        code: CalendarFaultCode::Duplicate,
        given: day.date.to_string(),
    })
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
