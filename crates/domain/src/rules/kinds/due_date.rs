//! A day that comes near, or has passed without what it promised.
//!
//! Examples: a milestone due within seven days, a milestone overdue, a defect not mended by its deadline. The
//! caller asks only about what is still open.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Counting, Handling};
use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// The farthest a rule looks, in days: ten years.
const MAX_DAYS: u16 = 3_660;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDate;

/// Which side of the day is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueSide {
    /// 将到期: from `days` before the day up to the day itself.
    Ahead,
    /// 逾期: from `days` after the day on.
    Past,
}

/// How near or how late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueParams {
    /// Which side of the day.
    pub side: DueSide,
    /// Days, 1 to 3,660; the limit itself counts (以内, 达到).
    pub days: u16,
    /// Which days count.
    pub counting: Counting,
    /// From how many days on a stricter rule takes over, so that a thing has one alert at a time; only for
    /// what is past.
    #[serde(default)]
    pub next_days: Option<u16>,
    /// What is asked of whom.
    pub handling: Handling,
}

/// The day of an open thing, seen on another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueFacts {
    /// The day by which it should be done.
    pub due: NaiveDate,
    /// The day of the judgement.
    pub today: NaiveDate,
}

/// Whether the day is too near or too far gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nearness {
    /// The rule speaks.
    pub is_tripped: bool,
    /// The day by which it should be done.
    pub due: NaiveDate,
    /// Days from now to then, or since then, never below zero.
    pub days: i64,
    /// Days of the rule.
    pub limit: i64,
}

impl Outcome for Nearness {
    fn grounds(&self) -> Option<Grounds> {
        self.is_tripped.then(|| Grounds {
            missing: Vec::new(),
            numbers: [
                ("due".to_owned(), Value::from(self.due.to_string())),
                ("days".to_owned(), Value::from(self.days)),
                ("limit".to_owned(), Value::from(self.limit)),
            ]
            .into_iter()
            .collect(),
        })
    }
}

impl Kind for DueDate {
    const KIND: RuleKind = RuleKind::DueDate;
    const NUMBERS: &'static [&'static str] = &["due", "days", "limit"];
    type Params = DueParams;
    type Input = DueFacts;
    type Tables<'a> = &'a WorkCalendar;
    type Outcome = Nearness;

    fn validate(params: &DueParams) -> Result<(), ShapeFault> {
        if !(1..=MAX_DAYS).contains(&params.days) {
            return Err(ShapeFault::at("/days", FaultCode::InvalidValue, "1 to 3660 days"));
        }
        let is_in_order = params.side == DueSide::Past && params.next_days > Some(params.days);
        if params.next_days.is_some() && !is_in_order {
            let detail = "more days than this rule, for what is past";
            return Err(ShapeFault::at("/next_days", FaultCode::InvalidValue, detail));
        }
        params.handling.validate()
    }

    fn evaluate(params: &DueParams, facts: &DueFacts, calendar: &WorkCalendar) -> Nearness {
        let limit = i64::from(params.days);
        let (from, to, is_on_side) = match params.side {
            DueSide::Ahead => (facts.today, facts.due, facts.today <= facts.due),
            DueSide::Past => (facts.due, facts.today, facts.today > facts.due),
        };
        let days = days_between(params.counting, calendar, from, to).max(0);
        let is_tripped = is_on_side
            && match params.side {
                DueSide::Ahead => days <= limit,
                DueSide::Past => days >= limit && params.next_days.is_none_or(|next| days < i64::from(next)),
            };
        Nearness { is_tripped, due: facts.due, days, limit }
    }

    fn own(params: &TypedParams) -> Option<&DueParams> {
        match params {
            TypedParams::DueDate(params) => Some(params),
            _ => None,
        }
    }
}

/// Days after `from` up to and including `to`, of the counting; negative when `to` comes first.
pub(super) fn days_between(
    counting: Counting,
    calendar: &WorkCalendar,
    from: NaiveDate,
    to: NaiveDate,
) -> i64 {
    match counting {
        Counting::Calendar => to.signed_duration_since(from).num_days(),
        Counting::Working => calendar.working_days_between(from, to).value,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::handling::sample;
    use super::*;
    use crate::rules::seed::testing::calendar;

    fn date(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn params(side: DueSide, days: u16, counting: Counting) -> DueParams {
        DueParams { side, days, counting, next_days: None, handling: sample() }
    }

    fn judge(params: &DueParams, due: NaiveDate, today: NaiveDate) -> Nearness {
        DueDate::evaluate(params, &DueFacts { due, today }, &calendar())
    }

    #[test]
    fn seven_days_ahead_count_from_the_seventh_day_to_the_day_itself() {
        let rule = params(DueSide::Ahead, 7, Counting::Calendar);
        for (today, trips) in [(2, false), (3, true), (10, true), (11, false)] {
            assert_eq!(judge(&rule, date(3, 10), date(3, today)).is_tripped, trips, "{today}");
        }
    }

    #[test]
    fn a_thing_is_overdue_on_the_day_after() {
        let rule = params(DueSide::Past, 1, Counting::Calendar);
        assert!(!judge(&rule, date(3, 10), date(3, 10)).is_tripped);
        let late = judge(&rule, date(3, 10), date(3, 11));
        assert_eq!((late.is_tripped, late.days), (true, 1));
    }

    #[test]
    fn holidays_do_not_count_as_working_days() {
        // 2026-10-01 to 07 are off: the first working day after 9-30 is 10-08.
        let rule = params(DueSide::Past, 1, Counting::Working);
        assert!(!judge(&rule, date(9, 30), date(10, 7)).is_tripped);
        assert!(judge(&rule, date(9, 30), date(10, 8)).is_tripped);
    }

    proptest! {
        #[test]
        fn near_and_late_exclude_each_other(offset in -400_i64..400, days in 1_u16..60) {
            let today = date(6, 1);
            let due = today + chrono::TimeDelta::days(offset);
            let ahead = judge(&params(DueSide::Ahead, days, Counting::Calendar), due, today).is_tripped;
            let past = judge(&params(DueSide::Past, days, Counting::Calendar), due, today).is_tripped;
            prop_assert!(!(ahead && past));
            prop_assert_eq!(past, -offset >= i64::from(days));
        }
    }
}
