//! Counting working days on a calendar.
//!
//! A count over any span is the number of weekdays (arithmetic) plus the difference the published
//! exceptions make (a prefix sum found by binary search), so decades cost as much as days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::PublishedYear;

/// An answer of the calendar, with a word on how far it can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoned<T> {
    /// The answer.
    pub value: T,
    /// The answer touched a year without a published table: compute it again when the table comes.
    pub is_provisional: bool,
}

/// A day that differs from the weekday default, and what all such days up to it add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shift {
    date: NaiveDate,
    /// Working days won (+) or lost (−) against plain weekdays, from the first exception to this day.
    running: i64,
}

/// The working-day calendar of one government.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    shifts: Vec<Shift>,
    days_off: BTreeSet<NaiveDate>,
    makeup_days: BTreeSet<NaiveDate>,
    published: BTreeSet<i32>,
}

impl WorkCalendar {
    /// A calendar without any published year: Monday to Friday, everything provisional.
    pub fn weekdays_only() -> Self {
        Self::default()
    }

    /// Puts published years together. A year given twice is taken as it was given last.
    pub fn from_years(years: impl IntoIterator<Item = PublishedYear>) -> Self {
        let years: BTreeMap<i32, PublishedYear> =
            years.into_iter().map(|table| (table.year(), table)).collect();
        let mut calendar = Self::default();
        let mut running = 0_i64;
        for (year, table) in &years {
            calendar.published.insert(*year);
            for (date, is_working_day) in table.exceptions() {
                if is_working_day == is_weekday(date) {
                    continue;
                }
                running = running.saturating_add(if is_working_day { 1 } else { -1 });
                calendar.shifts.push(Shift { date, running });
                let side = if is_working_day { &mut calendar.makeup_days } else { &mut calendar.days_off };
                side.insert(date);
            }
        }
        calendar
    }

    /// Whether the table of `year` is published.
    pub fn is_published(&self, year: i32) -> bool {
        self.published.contains(&year)
    }

    /// The years with a published table, ascending.
    pub fn published_years(&self) -> impl Iterator<Item = i32> + '_ {
        self.published.iter().copied()
    }

    /// Whether people work on `date`.
    pub fn is_working_day(&self, date: NaiveDate) -> Reckoned<bool> {
        let value =
            if is_weekday(date) { !self.days_off.contains(&date) } else { self.makeup_days.contains(&date) };
        Reckoned { value, is_provisional: !self.is_published(date.year()) }
    }

    /// The `n`-th working day after `from`; the day after `from` is the first that can count.
    /// With `n` = 0 it is `from` itself, working day or not. `None` beyond the last date that can be named.
    ///
    /// Source: Civil Code art. 201 (the day a period begins is not counted).
    pub fn add_working_days(&self, from: NaiveDate, n: u32) -> Option<Reckoned<NaiveDate>> {
        if n == 0 {
            return Some(Reckoned { value: from, is_provisional: !self.is_published(from.year()) });
        }
        let wanted = i64::from(n);
        // Every weekday works unless it is a day off: this many weekdays always hold n working days.
        let weekdays = u64::from(n).checked_add(u64::try_from(self.days_off.len()).ok()?)?;
        let weeks = weekdays.div_ceil(5);
        let reach = weeks.checked_mul(7)?;
        let (mut low, mut high) = (1_u64, reach);
        // The smallest span that holds n working days: the count only grows with the span.
        while low < high {
            let middle = low.midpoint(high);
            let enough = match from.checked_add_days(Days::new(middle)) {
                Some(day) => self.count_after(from, day) >= wanted,
                None => true,
            };
            if enough { high = middle } else { low = middle.checked_add(1)? }
        }
        let value = from.checked_add_days(Days::new(low))?;
        Some(Reckoned { value, is_provisional: self.touches_unpublished(from, value) })
    }

    /// The first working day after `from`.
    pub fn next_working_day(&self, from: NaiveDate) -> Option<Reckoned<NaiveDate>> {
        self.add_working_days(from, 1)
    }

    /// `date` when people work on it, else the first working day after it.
    ///
    /// Source: Civil Code art. 203 (a period whose last day is a day off ends on the day after the holiday),
    /// for the clocks that follow it.
    pub fn working_day_on_or_after(&self, date: NaiveDate) -> Option<Reckoned<NaiveDate>> {
        let own = self.is_working_day(date);
        if own.value {
            Some(Reckoned { value: date, is_provisional: own.is_provisional })
        } else {
            let next = self.next_working_day(date)?;
            Some(Reckoned { is_provisional: next.is_provisional || own.is_provisional, ..next })
        }
    }

    /// How many working days lie after `from` up to and including `to`; negative when `to` comes first
    /// (then those after `to` up to and including `from`). Inverse of [`Self::add_working_days`].
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> Reckoned<i64> {
        let (first, last) = (from.min(to), from.max(to));
        let count = self.count_after(first, last);
        Reckoned {
            value: if from <= to { count } else { count.saturating_neg() },
            is_provisional: self.touches_unpublished(first, last),
        }
    }

    /// Working days after `from` up to and including `to`, for `from <= to`.
    fn count_after(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        weekdays_through(to)
            .saturating_sub(weekdays_through(from))
            .saturating_add(self.shift_through(to))
            .saturating_sub(self.shift_through(from))
    }

    /// What the exceptions up to and including `date` add up to.
    fn shift_through(&self, date: NaiveDate) -> i64 {
        let count = self.shifts.partition_point(|shift| shift.date <= date);
        count.checked_sub(1).and_then(|last| self.shifts.get(last)).map_or(0, |shift| shift.running)
    }

    /// Whether a counted day (after `from`, up to and including `to`) lies in an unpublished year.
    fn touches_unpublished(&self, from: NaiveDate, to: NaiveDate) -> bool {
        let first_counted = from.succ_opt().unwrap_or(from).min(to);
        (first_counted.year()..=to.year()).any(|year| !self.is_published(year))
    }
}

fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Weekdays from the Monday 0001-01-01 (proleptic) through `date`; differences of it are counts.
fn weekdays_through(date: NaiveDate) -> i64 {
    // Day 1 of the common era is a Monday.
    let days = i64::from(date.num_days_from_ce());
    let (weeks, rest) = (days.div_euclid(7), days.rem_euclid(7));
    weeks.saturating_mul(5).saturating_add(rest.min(5))
}

#[cfg(test)]
#[path = "reckoning_tests.rs"]
mod tests;
