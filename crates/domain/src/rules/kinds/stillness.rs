//! Nothing has happened for too long.
//!
//! Examples: no progress reported for thirty days, money received and not spent for more than ninety days.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::due_date::days_between;
use super::wording::yuan;
use super::{Counting, Handling, Wording};
use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// The longest patience, in days: ten years.
const MAX_DAYS: u16 = 3_660;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stillness;

/// How long is too long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StillnessParams {
    /// Days, 1 to 3,660.
    pub days: u16,
    /// Whether the limit itself is too long.
    pub wording: Wording,
    /// Which days count.
    pub counting: Counting,
    /// What is asked of whom.
    pub handling: Handling,
}

/// Since when nothing happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StillnessFacts {
    /// The last day on which something did.
    pub since: NaiveDate,
    /// The day of the judgement.
    pub today: NaiveDate,
    /// The money that lies still, in 分, where the rule is about money.
    #[serde(default)]
    pub amount_fen: i64,
}

/// How long it has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Still {
    /// The rule speaks.
    pub is_tripped: bool,
    /// The last day on which something happened.
    pub since: NaiveDate,
    /// Days since then.
    pub days: i64,
    /// Days of the rule.
    pub limit: i64,
    /// The money that lies still, in 分.
    pub amount_fen: i64,
}

impl Outcome for Still {
    fn grounds(&self) -> Option<Grounds> {
        self.is_tripped.then(|| Grounds {
            missing: Vec::new(),
            numbers: [
                ("since".to_owned(), Value::from(self.since.to_string())),
                ("days".to_owned(), Value::from(self.days)),
                ("limit".to_owned(), Value::from(self.limit)),
                ("amount".to_owned(), Value::from(yuan(i128::from(self.amount_fen)))),
            ]
            .into_iter()
            .collect(),
        })
    }
}

impl Kind for Stillness {
    const KIND: RuleKind = RuleKind::Stillness;
    const NUMBERS: &'static [&'static str] = &["since", "days", "limit", "amount"];
    type Params = StillnessParams;
    type Input = StillnessFacts;
    type Tables<'a> = &'a WorkCalendar;
    type Outcome = Still;

    fn validate(params: &StillnessParams) -> Result<(), ShapeFault> {
        if !(1..=MAX_DAYS).contains(&params.days) {
            return Err(ShapeFault::at("/days", FaultCode::InvalidValue, "1 to 3660 days"));
        }
        if !matches!(params.wording, Wording::AtLeast | Wording::MoreThan) {
            return Err(ShapeFault::at("/wording", FaultCode::InvalidValue, "at_least or more_than"));
        }
        params.handling.validate()
    }

    fn evaluate(params: &StillnessParams, facts: &StillnessFacts, calendar: &WorkCalendar) -> Still {
        let days = days_between(params.counting, calendar, facts.since, facts.today);
        let limit = i64::from(params.days);
        Still {
            is_tripped: params.wording.holds(&days, &limit),
            since: facts.since,
            days,
            limit,
            amount_fen: facts.amount_fen,
        }
    }

    fn own(params: &TypedParams) -> Option<&StillnessParams> {
        match params {
            TypedParams::Stillness(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::handling::sample;
    use super::*;
    use crate::rules::seed::testing::calendar;

    fn trips(wording: Wording, counting: Counting, since: &str, today: &str) -> bool {
        let params = StillnessParams { days: 30, wording, counting, handling: sample() };
        let facts =
            StillnessFacts { since: since.parse().unwrap(), today: today.parse().unwrap(), amount_fen: 0 };
        Stillness::evaluate(&params, &facts, &calendar()).is_tripped
    }

    #[test]
    fn the_thirtieth_day_is_too_long_only_where_the_limit_counts() {
        assert!(trips(Wording::AtLeast, Counting::Calendar, "2026-03-01", "2026-03-31"));
        assert!(!trips(Wording::MoreThan, Counting::Calendar, "2026-03-01", "2026-03-31"));
        assert!(trips(Wording::MoreThan, Counting::Calendar, "2026-03-01", "2026-04-01"));
    }

    #[test]
    fn working_days_are_more_patient() {
        assert!(!trips(Wording::AtLeast, Counting::Working, "2026-03-01", "2026-04-10"));
        assert!(trips(Wording::AtLeast, Counting::Working, "2026-03-01", "2026-04-13"));
    }

    #[test]
    fn a_rule_that_could_never_end_is_refused() {
        let params = StillnessParams {
            days: 30,
            wording: Wording::AtMost,
            counting: Counting::Calendar,
            handling: sample(),
        };
        assert_eq!(Stillness::validate(&params).unwrap_err().pointer, "/wording");
    }
}
