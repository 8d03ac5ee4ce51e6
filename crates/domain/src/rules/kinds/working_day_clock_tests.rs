//! Periods over real holidays; the shipped clocks carry their own vectors besides.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use proptest::prelude::*;

use super::{Bound, ClockFacts, ClockParams, Counting, Deadline, Kind, RestDay, WorkingDayClock};
use crate::rules::seed::testing::calendar;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn clock(days: u16, counting: Counting) -> ClockParams {
    ClockParams {
        days,
        counting,
        extension_days: None,
        due_on_rest_day: RestDay::Keep,
        bound: Bound::NoLaterThan,
    }
}

fn deadline(params: &ClockParams, from: NaiveDate) -> Deadline {
    WorkingDayClock::evaluate(params, &ClockFacts { from }, &calendar()).unwrap()
}

#[test]
fn twenty_working_days() {
    let answer = deadline(&clock(20, Counting::Working), date(2025, 9, 22));
    assert_eq!(answer, Deadline { due: date(2025, 10, 24), extended_due: None, is_provisional: false });
}

#[test]
fn sixty_days_and_thirty_more() {
    let params = ClockParams { extension_days: Some(30), ..clock(60, Counting::Calendar) };
    let answer = deadline(&params, date(2025, 3, 3));
    assert_eq!(answer.due, date(2025, 5, 2));
    assert_eq!(answer.extended_due, Some(date(2025, 6, 1)));
}

#[test]
fn a_last_day_off_moves_only_where_the_rule_says_so() {
    let params = ClockParams {
        extension_days: Some(30),
        due_on_rest_day: RestDay::NextWorkingDay,
        ..clock(60, Counting::Calendar)
    };
    let answer = deadline(&params, date(2025, 3, 3));
    assert_eq!(answer.due, date(2025, 5, 6), "2 May is inside the Labour Day holiday");
    assert_eq!(answer.extended_due, Some(date(2025, 6, 3)), "counted on from 2 May, then moved");
}

#[test]
fn a_year_without_table_makes_working_day_clocks_provisional_but_not_calendar_ones() {
    assert!(deadline(&clock(20, Counting::Working), date(2026, 12, 20)).is_provisional);
    assert!(!deadline(&clock(60, Counting::Calendar), date(2026, 12, 20)).is_provisional);
}

#[test]
fn the_end_of_time_is_no_deadline() {
    let facts = ClockFacts { from: NaiveDate::MAX };
    let calendar = WorkCalendar::weekdays_only();
    for counting in [Counting::Working, Counting::Calendar] {
        assert_eq!(WorkingDayClock::evaluate(&clock(1, counting), &facts, &calendar), None);
    }
}

#[test]
fn lengths_outside_one_day_to_ten_years_are_refused() {
    for (params, pointer) in [
        (clock(0, Counting::Working), "/days"),
        (clock(3_661, Counting::Working), "/days"),
        (ClockParams { extension_days: Some(0), ..clock(1, Counting::Working) }, "/extension_days"),
    ] {
        assert_eq!(WorkingDayClock::validate(&params).unwrap_err().pointer, pointer);
    }
}

proptest! {
    #[test]
    fn an_extension_never_ends_before_the_period(
        days in 1_u16..400, extension in 1_u16..400, offset in 0_u64..700, working: bool, moves: bool,
    ) {
        let params = ClockParams {
            extension_days: Some(extension),
            due_on_rest_day: if moves { RestDay::NextWorkingDay } else { RestDay::Keep },
            ..clock(days, if working { Counting::Working } else { Counting::Calendar })
        };
        let from = date(2025, 1, 1) + chrono::Days::new(offset);
        let answer = deadline(&params, from);
        prop_assert!(from < answer.due);
        prop_assert!(answer.due <= answer.extended_due.unwrap());
        if moves || working {
            prop_assert!(calendar().is_working_day(answer.due).value);
        }
    }
}
