//! Days of the county: date arithmetic that never overflows, and office days.
//!
//! Office work happens on the working days of the reference calendar, in office hours.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use crate::dice::Dice;

/// `days` after the date (before it when negative); the date itself beyond the ends of the calendar.
pub(crate) fn plus(date: NaiveDate, days: i64) -> NaiveDate {
    TimeDelta::try_days(days).and_then(|span| date.checked_add_signed(span)).unwrap_or(date)
}

/// Whole days from one date to another.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// Days on which offices are open: weekdays without public holidays, and days worked to make up for them.
#[derive(Clone, Debug)]
pub(crate) struct OfficeDays(BTreeMap<NaiveDate, bool>);

impl OfficeDays {
    /// Read the calendar of the reference data. Years it does not have follow the plain week.
    pub(crate) fn read() -> Self {
        let days = include_str!("../../../reference/calendar.csv").lines().skip(1).filter_map(|line| {
            let mut fields = line.split(',');
            Some((fields.next()?.parse().ok()?, fields.next()? == "true"))
        });
        Self(days.collect())
    }

    /// Whether offices are open.
    pub(crate) fn is_open(&self, date: NaiveDate) -> bool {
        let is_weekday = !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        self.0.get(&date).copied().unwrap_or(is_weekday)
    }

    /// The date itself, or the last day before it on which offices were open.
    pub(crate) fn on_or_before(&self, date: NaiveDate) -> NaiveDate {
        // No holiday is as long as a month.
        (0..31).map(|days| plus(date, -days)).find(|day| self.is_open(*day)).unwrap_or(date)
    }
}

/// A moment in office hours of the day, China standard time.
pub(crate) fn office_moment(date: NaiveDate, dice: &mut Dice) -> NaiveDateTime {
    let (from, to) =
        if dice.chance(55) { (8 * 3600 + 1800, 12 * 3600) } else { (14 * 3600, 17 * 3600 + 2400) };
    let second = u32::try_from(dice.between(from, to)).unwrap_or(0);
    date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or_default())
}

/// The first day of the month of a date: plans are written in months.
pub(crate) fn month_begin(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}
