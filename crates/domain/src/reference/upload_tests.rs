//! Tables as people keep them.

use chrono::NaiveDate;

use super::{CalendarFaultCode, CalendarYear, DayKind, read_date};

fn rows(text: &str) -> Vec<Vec<&str>> {
    text.lines().map(|line| line.split(',').collect()).collect()
}

fn faults(text: &str) -> Vec<(Option<usize>, &'static str, CalendarFaultCode)> {
    let faults = CalendarYear::from_rows(2026, &rows(text)).unwrap_err();
    faults.into_iter().map(|fault| (fault.row, fault.field, fault.code)).collect()
}

#[test]
fn chinese_and_english_tables_say_the_same() {
    let chinese = "日期,星期,名称,类型\n2026年10月1日,四,国庆节,休\n\n2026/10/10,六,国庆节,班";
    let english =
        "\u{feff}Date,is_workday,Kind,Name\n2026-10-01,0,holiday,国庆节\n20261010,1,makeup_workday,国庆节";
    let chinese = CalendarYear::from_rows(2026, &rows(chinese)).unwrap();
    assert_eq!(Ok(&chinese), CalendarYear::from_rows(2026, &rows(english)).as_ref());
    assert_eq!(chinese.days().len(), 2);
    assert_eq!(chinese.days()[1].kind, DayKind::MakeupWorkday);
}

#[test]
fn unreadable_cells_are_named_with_row_and_column() {
    assert_eq!(
        faults("date,kind,name\n2026-02-30,休,春节\n,,\n2026-02-16,或,春节\n2026-02-17,休"),
        [
            (Some(0), "date", CalendarFaultCode::DateUnreadable),
            (Some(2), "kind", CalendarFaultCode::KindUnreadable),
            (Some(3), "name", CalendarFaultCode::CellMissing),
        ]
    );
}

#[test]
fn faults_of_the_table_keep_the_row_they_came_from() {
    assert_eq!(
        faults("date,kind,name\n,,\n2026-10-01,休,国庆节\n2026-10-01,休,国庆节"),
        [(Some(2), "date", CalendarFaultCode::Duplicate)]
    );
}

#[test]
fn missing_columns_are_all_named() {
    assert_eq!(
        faults("day,kind\n2026-10-01,休"),
        [(None, "date", CalendarFaultCode::ColumnMissing), (None, "name", CalendarFaultCode::ColumnMissing),]
    );
    let nothing: Vec<Vec<&str>> = Vec::new();
    assert_eq!(CalendarYear::from_rows(2026, &nothing).unwrap_err()[0].code, CalendarFaultCode::Empty);
}

#[test]
fn dates_in_the_forms_of_spreadsheets() {
    let first = NaiveDate::from_ymd_opt(2026, 10, 1);
    for text in ["2026-10-01", "2026/10/1", "2026.10.1", "20261001", "2026年10月1日"] {
        assert_eq!(read_date(text), first, "{text}");
    }
    for text in ["", "26-10-1", "2026-13-1", "2026-10-1-1", "10/1/2026", "2026-1", "46296"] {
        assert_eq!(read_date(text), None, "{text}");
    }
}
