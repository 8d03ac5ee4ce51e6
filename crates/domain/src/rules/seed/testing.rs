//! The published calendars of 2025 and 2026, for tests of rules.

use chrono::NaiveDate;
use dujiang_scheduling::{PublishedYear, WorkCalendar};

/// First and last day of each stretch off, `MMDD`, from the yearly notices of the State Council's office.
const OFF_2025: &[(u32, u32)] =
    &[(101, 101), (128, 131), (201, 204), (404, 406), (501, 505), (531, 531), (601, 602), (1001, 1008)];
const MAKEUP_2025: &[u32] = &[126, 208, 427, 928, 1011];
const OFF_2026: &[(u32, u32)] =
    &[(101, 103), (215, 223), (404, 406), (501, 505), (619, 621), (925, 927), (1001, 1007)];
const MAKEUP_2026: &[u32] = &[104, 214, 228, 509, 920, 1010];

/// A calendar with 2025 and 2026 published.
pub(crate) fn calendar() -> WorkCalendar {
    WorkCalendar::from_years([published(2025, OFF_2025, MAKEUP_2025), published(2026, OFF_2026, MAKEUP_2026)])
}

fn published(year: i32, off: &[(u32, u32)], makeup: &[u32]) -> PublishedYear {
    let day = move |md: u32| NaiveDate::from_ymd_opt(year, md / 100, md % 100).unwrap();
    let off = off.iter().flat_map(move |(first, last)| (*first..=*last).map(move |md| (day(md), false)));
    PublishedYear::new(year, off.chain(makeup.iter().map(move |md| (day(*md), true)))).unwrap()
}
