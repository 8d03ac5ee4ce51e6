//! One year's published table: which days differ from the Monday-to-Friday default.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

/// Why a table of exceptions is not a table of that year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarError {
    /// The day lies outside the year the table was published for.
    OutsideYear {
        /// The year of the table.
        year: i32,
        /// The day that does not belong there.
        date: NaiveDate,
    },
    /// The same day is given twice.
    Duplicate {
        /// The repeated day.
        date: NaiveDate,
    },
}

impl std::fmt::Display for CalendarError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OutsideYear { year, date } => write!(f, "{date} does not lie in {year}"),
            Self::Duplicate { date } => write!(f, "{date} is given twice"),
        }
    }
}

impl std::error::Error for CalendarError {}

/// The published exceptions of one year: `true` is a working day, `false` a day off.
///
/// An exception that repeats the weekday default (a Saturday listed inside a holiday week) is welcome:
/// published tables list whole holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedYear {
    year: i32,
    exceptions: BTreeMap<NaiveDate, bool>,
}

impl PublishedYear {
    /// Takes the table of `year`.
    ///
    /// # Errors
    /// When a day lies outside the year or appears twice.
    pub fn new(
        year: i32,
        exceptions: impl IntoIterator<Item = (NaiveDate, bool)>,
    ) -> Result<Self, CalendarError> {
        let mut table = BTreeMap::new();
        for (date, is_working_day) in exceptions {
            if date.year() != year {
                return Err(CalendarError::OutsideYear { year, date });
            }
            if table.insert(date, is_working_day).is_some() {
                return Err(CalendarError::Duplicate { date });
            }
        }
        Ok(Self { year, exceptions: table })
    }

    /// The year the table was published for.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The exceptions in date order.
    pub fn exceptions(&self) -> impl Iterator<Item = (NaiveDate, bool)> + '_ {
        self.exceptions.iter().map(|(date, is_working_day)| (*date, *is_working_day))
    }
}
