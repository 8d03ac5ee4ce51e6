//! A spreadsheet's count of days.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

const SECONDS_PER_DAY: i64 = 86_400;
/// 9999-12-31, where spreadsheets end.
const LAST_SERIAL: i64 = 2_958_465;

/// The moment a serial number stands for, to the second; `None` before day 1 and after the year 9999.
///
/// The calendar of 1900 counts a 29th of February that never was, so its days before March 1900 lie one
/// further from the origin.
pub(crate) fn serial_date_time(serial: Decimal, is_1904: bool) -> Option<NaiveDateTime> {
    let whole = serial.floor();
    let mut days = whole.to_i64()?;
    let seconds = (serial - whole).checked_mul(Decimal::from(SECONDS_PER_DAY))?;
    let seconds = seconds.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64()?;
    if !(1..=LAST_SERIAL).contains(&days) {
        return None;
    }
    let origin =
        if is_1904 { NaiveDate::from_ymd_opt(1904, 1, 1)? } else { NaiveDate::from_ymd_opt(1899, 12, 30)? };
    if !is_1904 && days < 60 {
        days += 1;
    }
    let date = origin.checked_add_days(Days::new(u64::try_from(days).ok()?))?;
    date.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(serial: &str, is_1904: bool) -> Option<String> {
        serial_date_time(serial.parse().unwrap(), is_1904).map(|at| at.to_string())
    }

    #[test]
    fn serials_follow_the_calendar_of_the_workbook() {
        assert_eq!(at("1", false).as_deref(), Some("1900-01-01 00:00:00"));
        assert_eq!(at("59", false).as_deref(), Some("1900-02-28 00:00:00"));
        assert_eq!(at("61", false).as_deref(), Some("1900-03-01 00:00:00"));
        assert_eq!(at("46053", false).as_deref(), Some("2026-01-31 00:00:00"));
        assert_eq!(at("44591", true).as_deref(), Some("2026-01-31 00:00:00"));
        assert_eq!(at("46053.708333333336", false).as_deref(), Some("2026-01-31 17:00:00"));
        assert_eq!(at("46052.999999999", false).as_deref(), Some("2026-01-31 00:00:00"));
        assert_eq!(at("0.5", false), None);
        assert_eq!(at("2958466", false), None);
    }
}
