//! Entries 分录: balanced records of what happened to money. They can only be made from a [`Movement`], so that
//! one that does not balance cannot be said.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AccountKey, FundingSource, Side, Stage};
use crate::ids::{BudgetLineId, EntryId, OrgUnitId, ProjectId, UserId};
use crate::money::Money;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What an entry records.
    EntryKind {
        /// 预算: a line was planned, changed or given up.
        Budget = "budget",
        /// 指标下达
        Appropriation = "appropriation",
        /// 到位
        Receipt = "receipt",
        /// 承诺
        Commitment = "commitment",
        /// 承诺余额释放: what is left of a commitment is no longer needed.
        Release = "release",
        /// 支付
        Payment = "payment",
    }
}

vocabulary! {
    /// What sort of thing an entry comes from.
    SourceKind {
        /// A budget line.
        BudgetLine = "budget_line",
        /// A paper: appropriation, receipt or commitment.
        FundPaper = "fund_paper",
        /// A payment.
        Payment = "payment",
    }
}

/// The thing an entry comes from: one click from each posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// What sort of thing.
    pub kind: SourceKind,
    /// Which.
    pub id: Uuid,
}

/// One side of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The account.
    pub account: AccountKey,
    /// Its side.
    pub side: Side,
    /// How much, above zero.
    pub amount: Money,
    /// The line it counts for.
    pub line_id: Option<BudgetLineId>,
}

impl Posting {
    /// By how much it raises its account in 分; negative when it lowers it.
    pub fn effect(&self) -> i64 {
        if self.side == self.account.stage.normal() { self.amount.fen() } else { -self.amount.fen() }
    }
}

/// What happens to an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// A line plans more.
    PlanMore,
    /// A line plans less.
    PlanLess,
    /// Authority is given.
    Appropriate,
    /// Cash comes.
    Receive,
    /// Authority is bound.
    Commit,
    /// Bound authority is set free.
    Release,
    /// A commitment is paid.
    PayCommitted,
    /// Something is paid without a commitment.
    PayDirect,
}

impl Movement {
    /// What an entry of it records.
    pub const fn kind(self) -> EntryKind {
        match self {
            Self::PlanMore | Self::PlanLess => EntryKind::Budget,
            Self::Appropriate => EntryKind::Appropriation,
            Self::Receive => EntryKind::Receipt,
            Self::Commit => EntryKind::Commitment,
            Self::Release => EntryKind::Release,
            Self::PayCommitted | Self::PayDirect => EntryKind::Payment,
        }
    }

    /// The accounts debited and credited, pair by pair.
    const fn pairs(self) -> &'static [(Stage, Stage)] {
        match self {
            Self::PlanMore => &[(Stage::Planned, Stage::Approved)],
            Self::PlanLess => &[(Stage::Approved, Stage::Planned)],
            Self::Appropriate => &[(Stage::Available, Stage::Granted)],
            Self::Receive => &[(Stage::Held, Stage::Funded)],
            Self::Commit => &[(Stage::Committed, Stage::Available)],
            Self::Release => &[(Stage::Available, Stage::Committed)],
            Self::PayCommitted => &[(Stage::SpentCommitted, Stage::Committed), (Stage::PaidOut, Stage::Held)],
            Self::PayDirect => &[(Stage::SpentDirect, Stage::Available), (Stage::PaidOut, Stage::Held)],
        }
    }

    /// The postings of `amount`.
    pub fn postings(
        self,
        (source, year): (Option<FundingSource>, Option<i32>),
        line_id: Option<BudgetLineId>,
        amount: Money,
    ) -> Vec<Posting> {
        let posting = |stage, side| {
            let account = AccountKey { source, year, stage };
            Posting { account, side, amount, line_id }
        };
        let pair =
            |(debit, credit): &(Stage, Stage)| [posting(*debit, Side::Debit), posting(*credit, Side::Credit)];
        self.pairs().iter().flat_map(pair).collect()
    }
}

/// What an entry says besides its postings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryHead {
    /// Identifier.
    pub id: EntryId,
    /// The project.
    pub project_id: ProjectId,
    /// The unit whose books it stands in: vouchers are numbered and periods closed per unit.
    pub unit_id: OrgUnitId,
    /// What it comes from.
    pub origin: SourceRef,
    /// The day on which it happened.
    pub effective_on: NaiveDate,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: Option<UserId>,
}

/// A balanced record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it says.
    pub head: EntryHead,
    /// What it records.
    pub kind: EntryKind,
    /// The entry it is the mirror of.
    pub reverses: Option<EntryId>,
    postings: Vec<Posting>,
}

impl Entry {
    /// Records a movement of `amount`.
    pub fn new(
        head: EntryHead,
        movement: Movement,
        money: (Option<FundingSource>, Option<i32>),
        line_id: Option<BudgetLineId>,
        amount: Money,
    ) -> Self {
        let postings = movement.postings(money, line_id, amount);
        Self { head, kind: movement.kind(), reverses: None, postings }
    }

    /// The mirror of this entry: every debit a credit. An entry has at most one.
    pub fn reversal(&self, head: EntryHead) -> Self {
        let mirrored = |posting: &Posting| Posting { side: posting.side.opposite(), ..*posting };
        let postings = self.postings.iter().map(mirrored).collect();
        Self { head, kind: self.kind, reverses: Some(self.head.id), postings }
    }

    /// An entry read back from the ledger; `None` when it does not balance.
    pub fn restore(
        head: EntryHead,
        kind: EntryKind,
        reverses: Option<EntryId>,
        postings: Vec<Posting>,
    ) -> Option<Self> {
        let signed = |posting: &Posting| match posting.side {
            Side::Debit => i128::from(posting.amount.fen()),
            Side::Credit => -i128::from(posting.amount.fen()),
        };
        let is_balanced = !postings.is_empty() && postings.iter().map(signed).sum::<i128>() == 0;
        is_balanced.then_some(Self { head, kind, reverses, postings })
    }

    /// Its postings.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }

    /// How much it moves: the amount of its first posting, which all its postings share.
    pub fn amount(&self) -> Money {
        self.postings.first().map_or(Money::ZERO, |posting| posting.amount)
    }

    /// Whether it is booked with a voucher 凭证: plans and promises move no money yet.
    pub const fn has_voucher(&self) -> bool {
        match self.kind {
            EntryKind::Appropriation | EntryKind::Receipt | EntryKind::Payment => true,
            EntryKind::Budget | EntryKind::Commitment | EntryKind::Release => false,
        }
    }
}
