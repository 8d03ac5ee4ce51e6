//! When a statutory period of days ends.
//!
//! Counting follows the Civil Code 民法典 art. 201: the day the period begins is not counted, the next day is
//! day 1. Whether a last day that falls on a day off moves (art. 203) is a parameter, because documents
//! and practice differ. An extension is counted on from the unmoved end of the first period.

use chrono::{Datelike, Days, NaiveDate};
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// The longest period a clock may have, in days: ten years.
const MAX_DAYS: u16 = 3_660;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingDayClock;

/// Which days count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// 工作日, by the published calendar.
    Working,
    /// 日, every day.
    Calendar,
}

/// What happens when the last day of a calendar-day period is a day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestDay {
    /// The period ends on that day all the same.
    #[default]
    Keep,
    /// It ends on the next working day (Civil Code art. 203).
    NextWorkingDay,
}

/// Whether the day is a latest or an earliest one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// 应当在…日内: the act must come on that day or before.
    #[default]
    NoLaterThan,
    /// 不得少于…日: the act must not come before that day.
    NoSoonerThan,
}

/// Length of the period and how it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockParams {
    /// Length in days, 1 to 3,660.
    pub days: u16,
    /// Which days count.
    pub counting: Counting,
    /// How many days the period may be extended by, of the same counting; none when it may not.
    #[serde(default)]
    pub extension_days: Option<u16>,
    /// What a day off at the end does.
    #[serde(default)]
    pub due_on_rest_day: RestDay,
    /// Latest or earliest day.
    #[serde(default)]
    pub bound: Bound,
}

/// The day the period begins: receipt, notice, delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockFacts {
    /// A civil date in Asia/Shanghai.
    pub from: NaiveDate,
}

/// When the period ends. Empty when the day lies beyond the last date that can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The last (or earliest) day.
    pub due: NaiveDate,
    /// The same after the full extension, when there is one.
    pub extended_due: Option<NaiveDate>,
    /// A year without a published calendar was touched: recompute when its table is uploaded.
    pub is_provisional: bool,
}

impl Outcome for Option<Deadline> {
    /// A clock tells a day; it objects to nothing by itself.
    fn grounds(&self) -> Option<Grounds> {
        None
    }
}

impl Kind for WorkingDayClock {
    const KIND: RuleKind = RuleKind::WorkingDayClock;
    const NUMBERS: &'static [&'static str] = &[];
    type Params = ClockParams;
    type Input = ClockFacts;
    type Tables<'a> = &'a WorkCalendar;
    type Outcome = Option<Deadline>;

    fn validate(params: &ClockParams) -> Result<(), ShapeFault> {
        let in_range = |days: u16| (1..=MAX_DAYS).contains(&days);
        if !in_range(params.days) {
            return Err(ShapeFault::at("/days", FaultCode::InvalidValue, "1 to 3660 days"));
        }
        if params.extension_days.is_some_and(|days| !in_range(days)) {
            return Err(ShapeFault::at("/extension_days", FaultCode::InvalidValue, "1 to 3660 days"));
        }
        Ok(())
    }

    fn evaluate(params: &ClockParams, input: &ClockFacts, calendar: &WorkCalendar) -> Option<Deadline> {
        let first = end(params, calendar, input.from, params.days)?;
        let extended = match params.extension_days {
            None => None,
            Some(days) => Some(end(params, calendar, first.unmoved, days)?),
        };
        Some(Deadline {
            due: first.due,
            extended_due: extended.map(|end| end.due),
            is_provisional: first.is_provisional || extended.is_some_and(|end| end.is_provisional),
        })
    }

    fn own(params: &TypedParams) -> Option<&ClockParams> {
        match params {
            TypedParams::WorkingDayClock(params) => Some(params),
            _ => None,
        }
    }
}

/// The end of one period, before and after moving off a day off.
#[derive(Clone, Copy)]
struct End {
    unmoved: NaiveDate,
    due: NaiveDate,
    is_provisional: bool,
}

fn end(params: &ClockParams, calendar: &WorkCalendar, from: NaiveDate, days: u16) -> Option<End> {
    match (params.counting, params.due_on_rest_day) {
        (Counting::Working, _) => {
            let end = calendar.add_working_days(from, u32::from(days))?;
            Some(End { unmoved: end.value, due: end.value, is_provisional: end.is_provisional })
        }
        (Counting::Calendar, rest_day) => {
            let unmoved = from.checked_add_days(Days::new(u64::from(days)))?;
            match rest_day {
                RestDay::Keep => Some(End { unmoved, due: unmoved, is_provisional: false }),
                RestDay::NextWorkingDay => {
                    let moved = calendar.working_day_on_or_after(unmoved)?;
                    let is_provisional = moved.is_provisional || !calendar.is_published(unmoved.year());
                    Some(End { unmoved, due: moved.value, is_provisional })
                }
            }
        }
    }
}

#[cfg(test)]
#[path = "working_day_clock_tests.rs"]
mod tests;
