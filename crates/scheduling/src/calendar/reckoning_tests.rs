//! The calendar against the published tables of 2025 and 2026 and against counting day by day.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;

use super::{PublishedYear, WorkCalendar};
use crate::CalendarError;

/// Days off of 2025 and 2026 as published by the General Office of the State Council, `MMDD`.
const OFF_2025: &[u32] = &[
    101, 128, 129, 130, 131, 201, 202, 203, 204, 404, 405, 406, 501, 502, 503, 504, 505, 531, 601, 602, 1001,
    1002, 1003, 1004, 1005, 1006, 1007, 1008,
];
const MAKEUP_2025: &[u32] = &[126, 208, 427, 928, 1011];
const OFF_2026: &[u32] = &[
    101, 102, 103, 215, 216, 217, 218, 219, 220, 221, 222, 223, 404, 405, 406, 501, 502, 503, 504, 505, 619,
    620, 621, 925, 926, 927, 1001, 1002, 1003, 1004, 1005, 1006, 1007,
];
const MAKEUP_2026: &[u32] = &[104, 214, 228, 509, 920, 1010];

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn year(year: i32, off: &[u32], makeup: &[u32]) -> PublishedYear {
    let day = |md: &u32| date(year, md / 100, md % 100);
    let off = off.iter().map(|md| (day(md), false));
    let makeup = makeup.iter().map(|md| (day(md), true));
    PublishedYear::new(year, off.chain(makeup)).unwrap()
}

fn calendar() -> WorkCalendar {
    WorkCalendar::from_years([year(2026, OFF_2026, MAKEUP_2026), year(2025, OFF_2025, MAKEUP_2025)])
}

/// Day by day, the way a clerk counts on a wall calendar.
fn walk(calendar: &WorkCalendar, from: NaiveDate, n: u32) -> NaiveDate {
    let mut day = from;
    let mut left = n;
    while left > 0 {
        day = day.succ_opt().unwrap();
        if calendar.is_working_day(day).value {
            left -= 1;
        }
    }
    day
}

#[test]
fn twenty_working_days_over_the_national_holiday_of_2025() {
    let due = calendar().add_working_days(date(2025, 9, 22), 20).unwrap();
    assert_eq!(due.value, date(2025, 10, 24));
    assert!(!due.is_provisional);
}

#[test]
fn makeup_weekend_works_and_holiday_weekday_does_not() {
    let calendar = calendar();
    assert!(calendar.is_working_day(date(2025, 9, 28)).value, "Sunday made up");
    assert!(!calendar.is_working_day(date(2025, 10, 8)).value, "Wednesday off");
    assert!(!calendar.is_working_day(date(2025, 10, 4)).value, "Saturday inside the holiday");
    assert!(calendar.is_working_day(date(2025, 10, 9)).value);
}

#[test]
fn published_years_have_the_working_days_of_the_notice() {
    let calendar = calendar();
    let through = |y: i32| calendar.working_days_between(date(y - 1, 12, 31), date(y, 12, 31));
    assert_eq!(through(2025).value, 248);
    assert_eq!(through(2026).value, 248);
    assert!(!through(2026).is_provisional);
}

#[test]
fn a_span_into_a_year_without_table_is_provisional() {
    let calendar = calendar();
    let due = calendar.add_working_days(date(2026, 12, 30), 5).unwrap();
    assert_eq!(due.value, date(2027, 1, 6), "weekdays stand in for the missing table");
    assert!(due.is_provisional);
    assert!(!calendar.add_working_days(date(2026, 12, 30), 1).unwrap().is_provisional);
    assert!(calendar.is_working_day(date(2027, 1, 1)).is_provisional);
}

#[test]
fn the_start_day_itself_does_not_make_an_answer_provisional() {
    let due = calendar().add_working_days(date(2024, 12, 31), 1).unwrap();
    assert_eq!(due.value, date(2025, 1, 2));
    assert!(!due.is_provisional, "2024 has no table, but no day of it was counted");
}

#[test]
fn next_working_day_and_rolling_forward() {
    let calendar = calendar();
    assert_eq!(calendar.next_working_day(date(2025, 9, 30)).unwrap().value, date(2025, 10, 9));
    assert_eq!(calendar.working_day_on_or_after(date(2025, 10, 9)).unwrap().value, date(2025, 10, 9));
    assert_eq!(calendar.working_day_on_or_after(date(2025, 10, 1)).unwrap().value, date(2025, 10, 9));
}

#[test]
fn the_end_of_time_is_no_answer_rather_than_a_wrong_one() {
    assert_eq!(calendar().add_working_days(NaiveDate::MAX, 1), None);
    assert_eq!(calendar().add_working_days(date(2025, 1, 1), u32::MAX), None);
    assert!(calendar().add_working_days(NaiveDate::MAX, 0).is_some());
}

#[test]
fn a_table_holds_each_day_of_its_own_year_once() {
    let day = date(2025, 5, 1);
    assert_eq!(
        PublishedYear::new(2026, [(day, false)]),
        Err(CalendarError::OutsideYear { year: 2026, date: day })
    );
    assert_eq!(
        PublishedYear::new(2025, [(day, false), (day, true)]),
        Err(CalendarError::Duplicate { date: day })
    );
}

prop_compose! {
    fn any_day()(offset in 0_u64..4_000) -> NaiveDate { date(2020, 1, 1) + Days::new(offset) }
}

prop_compose! {
    /// Calendars whose years carry arbitrary exceptions, also ones that repeat the default.
    fn any_calendar()(
        years in proptest::collection::btree_map(
            2019_i32..2033,
            proptest::collection::btree_map(1_u32..=365, any::<bool>(), 0..60),
            0..8,
        )
    ) -> WorkCalendar {
        WorkCalendar::from_years(years.into_iter().map(|(year, days)| {
            let days = days.into_iter().map(|(n, works)| (NaiveDate::from_yo_opt(year, n).unwrap(), works));
            PublishedYear::new(year, days).unwrap()
        }))
    }
}

proptest! {
    #[test]
    fn adding_agrees_with_counting_on_the_wall_calendar(cal in any_calendar(), from in any_day(), n in 0_u32..400) {
        prop_assert_eq!(cal.add_working_days(from, n).unwrap().value, walk(&cal, from, n));
    }

    #[test]
    fn counting_undoes_adding(cal in any_calendar(), from in any_day(), n in 0_u32..2_000) {
        let due = cal.add_working_days(from, n).unwrap().value;
        prop_assert_eq!(cal.working_days_between(from, due).value, i64::from(n));
        prop_assert_eq!(cal.working_days_between(due, from).value, -i64::from(n));
    }

    #[test]
    fn adding_in_two_steps_is_adding_once(cal in any_calendar(), from in any_day(), a in 0_u32..300, b in 0_u32..300) {
        let two = cal.add_working_days(cal.add_working_days(from, a).unwrap().value, b).unwrap().value;
        prop_assert_eq!(two, cal.add_working_days(from, a + b).unwrap().value);
    }

    #[test]
    fn a_due_day_is_a_working_day(cal in any_calendar(), from in any_day(), n in 1_u32..500) {
        prop_assert!(cal.is_working_day(cal.add_working_days(from, n).unwrap().value).value);
    }

    #[test]
    fn without_tables_weekdays_work(day in any_day()) {
        let cal = WorkCalendar::weekdays_only();
        let works = cal.is_working_day(day);
        prop_assert_eq!(works.value, !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
        prop_assert!(works.is_provisional);
    }
}
