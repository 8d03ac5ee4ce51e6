//! A table is taken whole or every fault of it is named.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use proptest::prelude::*;

use super::{CalendarDay, CalendarFault, CalendarFaultCode, CalendarYear, DayKind};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn day(date: NaiveDate, kind: DayKind, name: &str) -> CalendarDay {
    CalendarDay { date, kind, name: name.to_owned() }
}

fn faults(days: Vec<CalendarDay>) -> Vec<(String, CalendarFaultCode)> {
    let faults = CalendarYear::parse(2026, days).unwrap_err();
    faults.iter().map(|fault: &CalendarFault| (fault.pointer(), fault.code)).collect()
}

#[test]
fn a_sound_table_is_put_in_order_and_counts() {
    let year = CalendarYear::parse(
        2026,
        vec![
            day(date(2026, 10, 10), DayKind::MakeupWorkday, "国庆节"),
            day(date(2026, 10, 1), DayKind::Holiday, "国庆节"),
        ],
    )
    .unwrap();
    assert_eq!(year.days()[0].date, date(2026, 10, 1));
    let calendar = WorkCalendar::from_years([year.published().unwrap()]);
    assert!(!calendar.is_working_day(date(2026, 10, 1)).value);
    assert!(calendar.is_working_day(date(2026, 10, 10)).value);
    assert!(calendar.is_published(2026));
}

#[test]
fn every_fault_is_named_with_its_day() {
    let long = "节".repeat(41);
    assert_eq!(
        faults(vec![
            day(date(2025, 10, 1), DayKind::Holiday, "国庆节"),
            day(date(2026, 10, 1), DayKind::Holiday, " "),
            day(date(2026, 10, 1), DayKind::Holiday, "国庆节"),
            day(date(2026, 10, 9), DayKind::MakeupWorkday, ""),
            day(date(2026, 10, 2), DayKind::Holiday, &long),
        ]),
        [
            ("/days/0/date".to_owned(), CalendarFaultCode::OutsideYear),
            ("/days/1/name".to_owned(), CalendarFaultCode::NameMissing),
            ("/days/2/date".to_owned(), CalendarFaultCode::Duplicate),
            ("/days/3/date".to_owned(), CalendarFaultCode::MakeupOnWeekday),
            ("/days/4/name".to_owned(), CalendarFaultCode::NameTooLong),
        ]
    );
    assert_eq!(faults(Vec::new()), [("/days".to_owned(), CalendarFaultCode::Empty)]);
}

#[test]
fn words_of_the_database_are_the_words_of_json() {
    for kind in [DayKind::Holiday, DayKind::MakeupWorkday] {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        assert_eq!(DayKind::parse(kind.as_str()), Some(kind));
    }
}

proptest! {
    #[test]
    fn whatever_parse_takes_the_counting_takes(
        days in proptest::collection::vec((1_u32..=365, any::<bool>()), 0..30)
    ) {
        let days = days
            .into_iter()
            .map(|(n, off)| {
                let kind = if off { DayKind::Holiday } else { DayKind::MakeupWorkday };
                day(NaiveDate::from_yo_opt(2026, n).unwrap(), kind, "节")
            })
            .collect();
        if let Ok(year) = CalendarYear::parse(2026, days) {
            prop_assert!(year.published().is_ok());
        }
    }
}
