//! Days of the county: date arithmetic that never overflows, and office days.
//!
//! Office work happens on weekdays in office hours. Public holidays are left out of account: the dates are
//! for a demonstration, and the working-day calendar is reference data that an administrator may change.

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

/// The date itself, or the Friday before a weekend.
pub(crate) fn office_day(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sat => plus(date, -1),
        Weekday::Sun => plus(date, -2),
        _ => date,
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
