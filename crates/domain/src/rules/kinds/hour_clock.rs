//! When a period of hours ends.
//!
//! Civil Code 民法典 art. 201: a period by the hour begins at the moment the document names and runs through
//! nights and days off.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// The longest period by the hour: thirty days. What is longer is counted in days.
const MAX_HOURS: u16 = 720;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HourClock;

/// Length of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HourParams {
    /// Hours, 1 to 720.
    pub hours: u16,
}

/// The moment the period begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HourFacts {
    /// An instant.
    pub from: DateTime<Utc>,
}

/// When the period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueMoment {
    /// The last moment; none beyond the last instant that can be named.
    pub due: Option<DateTime<Utc>>,
}

impl Outcome for DueMoment {
    /// A clock tells a moment; it objects to nothing by itself.
    fn grounds(&self) -> Option<Grounds> {
        None
    }
}

impl Kind for HourClock {
    const KIND: RuleKind = RuleKind::HourClock;
    const NUMBERS: &'static [&'static str] = &[];
    type Params = HourParams;
    type Input = HourFacts;
    type Tables<'a> = ();
    type Outcome = DueMoment;

    fn validate(params: &HourParams) -> Result<(), ShapeFault> {
        if (1..=MAX_HOURS).contains(&params.hours) {
            Ok(())
        } else {
            Err(ShapeFault::at("/hours", FaultCode::InvalidValue, "1 to 720 hours"))
        }
    }

    fn evaluate(params: &HourParams, input: &HourFacts, (): ()) -> DueMoment {
        DueMoment { due: input.from.checked_add_signed(TimeDelta::hours(i64::from(params.hours))) }
    }

    fn own(params: &TypedParams) -> Option<&HourParams> {
        match params {
            TypedParams::HourClock(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_run_through_the_night() {
        let from = DateTime::parse_from_rfc3339("2026-02-15T23:30:00+08:00").unwrap().to_utc();
        let due = HourClock::evaluate(&HourParams { hours: 2 }, &HourFacts { from }, ()).due.unwrap();
        assert_eq!(due, DateTime::parse_from_rfc3339("2026-02-16T01:30:00+08:00").unwrap());
    }

    #[test]
    fn a_period_has_at_least_an_hour_and_at_most_a_month() {
        for hours in [0, 721] {
            assert_eq!(HourClock::validate(&HourParams { hours }).unwrap_err().pointer, "/hours");
        }
        assert_eq!(HourClock::validate(&HourParams { hours: 1 }), Ok(()));
    }
}
