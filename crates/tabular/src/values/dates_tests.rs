//! The forms of dates, one table per kind of outcome.

use proptest::prelude::*;

use super::super::decide_order;
use super::*;

const DAY_FIRST: OrderEvidence =
    OrderEvidence { order: DateOrder::DayFirst, is_ambiguous: false, is_conflicting: false };

fn read(text: &str) -> Result<Option<Parsed<String>>, ValueError> {
    let parsed = date_time(&Cell::Text(text.into()), DAY_FIRST)?;
    Ok(parsed.map(|parsed| parsed.map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string())))
}

#[test]
fn dates_without_doubt() {
    for (text, expected) in [
        ("2026-01-31", "2026-01-31 00:00:00"),
        ("2026/1/31", "2026-01-31 00:00:00"),
        ("2026.1.31", "2026-01-31 00:00:00"),
        ("２０２６年１月３１日", "2026-01-31 00:00:00"),
        ("2026 年 1 月 31 号", "2026-01-31 00:00:00"),
        ("20260131", "2026-01-31 00:00:00"),
        ("20260131170509", "2026-01-31 17:05:09"),
        ("31/01/2016 5:00:00 PM", "2016-01-31 17:00:00"),
        ("5/02/2016 12:30:00 AM", "2016-02-05 00:30:00"),
        ("2016-05-25 17:00:00", "2016-05-25 17:00:00"),
        ("2016-05-25T17:00:00.250Z", "2016-05-26 01:00:00"),
        ("2016-05-25T17:00:00+08:00", "2016-05-25 17:00:00"),
        ("2026年1月31日下午5:30", "2026-01-31 17:30:00"),
        ("2026年1月31日 17时30分", "2026-01-31 17:30:00"),
        ("31-Oct-2016", "2016-10-31 00:00:00"),
    ] {
        assert_eq!(read(text), Ok(Some(Parsed::plain(expected.into()))), "{text}");
    }
}

#[test]
fn dates_that_had_to_be_completed_carry_a_warning() {
    for (text, expected, warning) in [
        ("2026年1月", "2026-01-01 00:00:00", Warning::DayAssumed),
        ("2026-01", "2026-01-01 00:00:00", Warning::DayAssumed),
        ("202601", "2026-01-01 00:00:00", Warning::DayAssumed),
        ("01/2026", "2026-01-01 00:00:00", Warning::DayAssumed),
        ("2026年", "2026-01-01 00:00:00", Warning::MonthAssumed),
        ("2021.0", "2021-01-01 00:00:00", Warning::MonthAssumed),
        ("01.04.15", "2015-04-01 00:00:00", Warning::CenturyAssumed),
        ("01/31/2016", "2016-01-31 00:00:00", Warning::DateOrderSwapped),
        ("46053", "2026-01-31 00:00:00", Warning::SerialDate),
    ] {
        let completed = Parsed { value: expected.to_owned(), warnings: vec![warning] };
        assert_eq!(read(text), Ok(Some(completed)), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "2026-02-30",
        "2026-13-01",
        "31/31/2016",
        "2026-1-31-2",
        "1/2",
        "待定",
        "9/999/2016",
        "12345678",
        "2026-01-31 25:00",
        "2026-01-31 tomorrow",
        "Ł11.10",
        "2026年13月",
        "12",
        "T",
        "年",
    ] {
        assert_eq!(read(text), Err(ValueError::NotADate), "{text}");
    }
    assert_eq!(read("1066-10-14"), Err(ValueError::OutOfRange));
    assert_eq!(read(" — "), Ok(None));
}

#[test]
fn numbers_of_a_workbook_are_years_months_days_or_serials() {
    let read = |digits: &str| date(&Cell::Number(digits.into()), DAY_FIRST).unwrap().unwrap();
    assert_eq!(read("20260131").value.to_string(), "2026-01-31");
    assert_eq!(read("2026").warnings, [Warning::MonthAssumed]);
    assert_eq!(read("46053.5").value.to_string(), "2026-01-31");
    assert_eq!(date(&Cell::Number("-3".into()), DAY_FIRST), Err(ValueError::NotADate));
}

#[test]
fn a_column_without_evidence_warns_where_it_matters() {
    let evidence = decide_order(["05/02/2016"]);
    let read = |text: &str| date(&Cell::Text(text.into()), evidence).unwrap().unwrap();
    assert_eq!(read("05/02/2016").warnings, [Warning::DateOrderAssumed]);
    assert!(read("05/05/2016").warnings.is_empty());
    assert!(read("2016-02-05").warnings.is_empty());
}

proptest! {
    #[test]
    fn every_day_survives_every_way_of_writing(
        days in 0_i64..=109_571,
        form in prop::sample::select(vec!["%Y-%m-%d", "%Y/%-m/%-d", "%Y.%m.%d", "%Y年%-m月%-d日", "%Y%m%d", "%d/%m/%Y", "%d-%b-%Y"]),
    ) {
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::TimeDelta::days(days);
        let text = day.format(form).to_string();
        prop_assert_eq!(date(&Cell::Text(text), DAY_FIRST), Ok(Some(Parsed::plain(day))));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _outcome = date_time(&Cell::Text(text.clone()), decide_order([text.as_str()]));
    }

    #[test]
    fn no_near_date_makes_it_panic(text in "[0-9年月日/.: TZAPM+-]{0,30}") {
        let _outcome = date_time(&Cell::Text(text.clone()), decide_order([text.as_str()]));
        let _outcome = date(&Cell::Number(text), OrderEvidence::default());
    }
}
