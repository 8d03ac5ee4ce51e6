//! The fund ledger 资金台账: where every 分 of a project comes from, what it is promised to and whom it was
//! paid to.
//!
//! Words: a *budget line* 预算科目 is planned money; an *appropriation* 指标下达 gives authority to spend, a
//! *receipt* 到位 is money that came, a *commitment* 承诺 (a contract) binds authority, a *payment* 支付 spends
//! both. Each of them is written into the ledger as an [`Entry`]: postings that balance. A *stage* is the account
//! an amount stands in, per project, source and year.
//!
//! Invariants, kept by [`Funds::post`] and shown to hold by the reference ledger of the tests:
//! - an entry balances, and is never changed: a correction is its mirror, once ([`Entry::reversal`]);
//! - no guarded account is below zero, neither in the order of recording nor on any day ([`Stage::is_guarded`]);
//!   so appropriated ≥ committed + paid beside commitments, and paid ≤ received, at every prefix;
//! - of one commitment no more is paid than it says;
//! - what would lift a project above its approved total is refused by the rule ([`Ladder`]).
//!
//! Why the money moves this way: `docs/design/fund-ledger.md`.

mod account;
mod budget_line;
mod charge;
mod crossing;
mod entry;
mod examine;
mod funds;
mod idle;
mod ladder;
mod paper;
mod payment;
mod payment_flow;
mod period;

pub use account::{AccountKey, FundingSource, Side, Stage};
pub use budget_line::{BudgetLine, BudgetLineFields, BudgetLinePatch, PlanMovement};
pub use charge::{
    Charge, is_open_for_budget, is_open_for_money, require_open_for_budget, require_open_for_money,
};
pub use crossing::{Crossing, CrossingSubject};
pub use entry::{Entry, EntryHead, EntryKind, Movement, Posting, SourceKind, SourceRef};
pub use examine::{CommitmentStanding, Examination, Exposure, examine, post};
pub use funds::{Account, Funds, LineFigures, Totals};
pub use idle::oldest_money;
pub use ladder::{Ladder, Rung, Step};
pub use paper::{FundPaper, FundPaperFields, FundPaperKind, FundPaperState};
pub use payment::{Payment, PaymentFields, PaymentPatch, PaymentState, Signature};
pub use payment_flow::PaymentVerb;
pub use period::{Period, PeriodKey, PeriodState, PeriodVerb};
