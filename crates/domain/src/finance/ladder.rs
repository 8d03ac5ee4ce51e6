//! The ladder 预警阶梯: how far a line or a year is used up, by the rules that say where its rungs are, and the
//! ceiling above it.
//!
//! What is warned and what is refused: `docs/adr/0010-the-ladder-warns-the-ceiling-refuses.md`.

use chrono::NaiveDate;
use serde::Serialize;

use super::Totals;
use crate::fault::{Code, Fault, RuleRef};
use crate::money::Money;
use crate::rules::kinds::{RatioFacts, RatioThreshold};
use crate::rules::{Refusal, RuleBook, RuleId};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A rung of the ladder.
    Rung {
        /// 提示: 80 %.
        Info = "info",
        /// 黄色: 95 %.
        Amber = "amber",
        /// 红色: 105 %.
        Red = "red",
    }
}

/// A rung that is reached, with the words and numbers of its rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// The rung.
    pub rung: Rung,
    /// What its rule says.
    pub objection: Refusal,
}

const LINE: [(Rung, &str); 3] = [
    (Rung::Info, "finance.line.info"),
    (Rung::Amber, "finance.line.amber"),
    (Rung::Red, "finance.line.overspend"),
];
const YEAR: [(Rung, &str); 3] = [
    (Rung::Info, "finance.year.info"),
    (Rung::Amber, "finance.year.amber"),
    (Rung::Red, "finance.year.overspend"),
];
/// 政府投资条例 art. 23.
const CEILING: &str = "investment.budget.ceiling";

/// The rules about money that are in force on a day.
#[derive(Debug, Clone, Copy)]
pub struct Ladder<'b> {
    book: &'b RuleBook,
    day: NaiveDate,
}

impl<'b> Ladder<'b> {
    /// The rules of `book` as they stand on `day`.
    pub const fn new(book: &'b RuleBook, day: NaiveDate) -> Self {
        Self { book, day }
    }

    /// The highest rung that a line has reached.
    pub fn of_line(&self, planned: i64, used: i64) -> Option<Step> {
        self.highest(LINE, planned, used)
    }

    /// The highest rung that a year has reached.
    pub fn of_year(&self, planned: i64, used: i64) -> Option<Step> {
        self.highest(YEAR, planned, used)
    }

    /// Nothing used is on no rung; anything used where nothing is planned is on the highest.
    fn highest(&self, rungs: [(Rung, &str); 3], planned: i64, used: i64) -> Option<Step> {
        if used <= 0 {
            return None;
        }
        let facts = RatioFacts { amount_fen: used, base_fen: planned };
        rungs.into_iter().rev().find_map(|(rung, scope)| {
            let rule = self.book.active::<RatioThreshold>(scope, self.day)?;
            rule.refusal(&facts, ()).map(|objection| Step { rung, objection })
        })
    }

    /// What the rule about the approved total says of what the project would come to: its plan, its authority
    /// and its use each stay within.
    pub fn ceiling(&self, approved: Option<Money>, before: &Totals, after: &Totals) -> Option<Refusal> {
        let approved = approved?;
        let rule = self.book.active::<RatioThreshold>(CEILING, self.day)?;
        let sums = [
            (before.planned, after.planned),
            (before.appropriated, after.appropriated),
            (before.used, after.used),
        ];
        // What lies above already may fall, but not rise.
        sums.into_iter().filter(|(before, after)| after > before).find_map(|(_, after)| {
            rule.refusal(&RatioFacts { amount_fen: after, base_fen: approved.fen() }, ())
        })
    }

    /// The refusal with the rule that stands behind it. The ledger refuses whether or not an administrator has
    /// retired the rule: its invariants are no settings.
    pub fn cite(&self, fault: Fault) -> Fault {
        let Some(rule) = rule_behind(fault.code) else { return fault };
        let Some(record) = RuleId::parse(rule).ok().and_then(|id| self.book.find(&id)) else { return fault };
        fault.by_rule(RuleRef {
            id: record.id.to_string(),
            title: record.title.clone(),
            clause: format!("{} {}", record.source_document, record.clause),
        })
    }
}

/// Which rule stands behind a refusal of the ledger.
const fn rule_behind(code: Code) -> Option<&'static str> {
    match code {
        Code::FundsNotReceived => Some("finance.funds.received"),
        Code::FundsNotAppropriated | Code::BudgetBelowZero => Some("finance.funds.appropriated"),
        Code::CommitmentExceeded | Code::CommitmentInUse => Some("finance.commitment.exceeded"),
        Code::PeriodClosed => Some("finance.period.close"),
        Code::ReversedBefore => Some("finance.reversal.once"),
        Code::BudgetBeyondTotal => Some(CEILING),
        _ => None,
    }
}
