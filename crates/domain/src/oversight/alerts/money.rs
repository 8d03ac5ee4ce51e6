//! What the rules ask of the money of a project: shares and distances, from sums that the ledger gives.

use chrono::{Datelike as _, NaiveDate};

use super::{IdleFunds, LineFacts, ProjectFacts, RateFacts, YearFacts};
use crate::planning::share_of_days;

/// The sums of a budget year, all its sources together, in 分.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearMoney {
    /// The year; 0 for what is planned without one.
    pub year: i64,
    /// Planned.
    pub planned_fen: i64,
    /// Committed, and paid beside commitments.
    pub used_fen: i64,
    /// Paid.
    pub paid_fen: i64,
}

/// What the ledger says of a project on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MoneyFacts {
    /// Budget lines.
    pub lines: Vec<LineFacts>,
    /// Budget years.
    pub years: Vec<YearMoney>,
    /// Money that lies still.
    pub idle: Option<IdleFunds>,
}

impl ProjectFacts {
    /// Adds what the ledger says. Shares of nothing planned are unknown.
    #[must_use]
    pub fn with_money(self, money: MoneyFacts, today: NaiveDate) -> Self {
        let sum = |of: fn(&YearMoney) -> i64| money.years.iter().map(of).fold(0, i64::saturating_add);
        let (planned, paid) = (sum(|year| year.planned_fen), sum(|year| year.paid_fen));
        let this_year = money.years.iter().find(|year| year.year == i64::from(today.year()));
        let gone = share_of_days(NaiveDate::from_yo_opt(today.year(), 1), end_of_year(today), today);
        let execution = this_year.and_then(|year| rates(share(year.paid_fen, year.planned_fen), gone));
        let year = |year: &YearMoney| {
            let number = i32::try_from(year.year).ok().filter(|year| *year != 0)?;
            Some(YearFacts { year: number, spent_fen: year.used_fen, budget_fen: year.planned_fen })
        };
        Self {
            money: rates(share(paid, planned), Some(self.progress_bp)),
            execution,
            years: money.years.iter().filter_map(year).collect(),
            lines: money.lines,
            idle: money.idle,
            ..self
        }
    }
}

/// The last day of the year of a day.
pub(in crate::oversight) fn end_of_year(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), 12, 31)
}

fn rates(value_bp: Option<i64>, reference_bp: Option<i64>) -> Option<RateFacts> {
    Some(RateFacts { value_bp: value_bp?, reference_bp: reference_bp? })
}

/// An amount as a share of another in basis points, rounded down.
fn share(part: i64, whole: i64) -> Option<i64> {
    let share = (i128::from(part) * 10_000).checked_div(i128::from(whole))?;
    i64::try_from(share).ok().filter(|_| whole > 0)
}
