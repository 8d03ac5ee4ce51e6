//! Accounts: what they are kept apart by, which side raises them, which may not fall below zero.

use crate::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Where money of a project comes from 资金来源.
    FundingSource {
        /// 本级财政资金
        Fiscal = "fiscal",
        /// 上级专项资金
        SpecialFund = "special_fund",
        /// 政府债券
        Bond = "bond",
        /// 政府和社会资本合作
        Ppp = "ppp",
        /// 政策性贷款
        PolicyLoan = "policy_loan",
        /// 自筹资金
        Own = "own",
    }
}

vocabulary! {
    /// The side of a posting.
    Side {
        /// 借
        Debit = "debit",
        /// 贷
        Credit = "credit",
    }
}

vocabulary! {
    /// The account an amount stands in, in the order in which money passes through them. Two pairs and two
    /// chains: plan; authority to spend; cash.
    Stage {
        /// 核定预算: where plans come from.
        Approved = "approved",
        /// 预算: what the lines plan.
        Planned = "planned",
        /// 指标来源: where authority comes from.
        Granted = "granted",
        /// 可用指标: appropriated, neither committed nor spent.
        Available = "available",
        /// 已承诺未付: bound by commitments and not paid yet.
        Committed = "committed",
        /// 承诺项下支付: paid on commitments.
        SpentCommitted = "spent_committed",
        /// 直接支付: paid without a commitment.
        SpentDirect = "spent_direct",
        /// 拨入来源: where cash comes from.
        Funded = "funded",
        /// 资金结存: received and not paid yet.
        Held = "held",
        /// 已付出: cash that left.
        PaidOut = "paid_out",
    }
}

impl Side {
    /// The other one.
    pub const fn opposite(self) -> Self {
        match self {
            Self::Debit => Self::Credit,
            Self::Credit => Self::Debit,
        }
    }
}

impl Stage {
    /// The side that raises the account.
    pub const fn normal(self) -> Side {
        match self {
            Self::Approved | Self::Granted | Self::Funded => Side::Credit,
            Self::Planned
            | Self::Available
            | Self::Committed
            | Self::SpentCommitted
            | Self::SpentDirect
            | Self::Held
            | Self::PaidOut => Side::Debit,
        }
    }

    /// Whether the account may not fall below zero. The outside accounts mirror what happens inside and
    /// cannot be overdrawn by anybody.
    pub const fn is_guarded(self) -> bool {
        match self {
            Self::Approved | Self::Granted | Self::Funded | Self::PaidOut => false,
            Self::Planned
            | Self::Available
            | Self::Committed
            | Self::SpentCommitted
            | Self::SpentDirect
            | Self::Held => true,
        }
    }
}

/// What accounts of one project are kept apart by. A budget line may lack source and year; money never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AccountKey {
    /// Where the money comes from.
    pub source: Option<FundingSource>,
    /// Of which budget year it is.
    pub year: Option<i32>,
    /// Where it stands.
    pub stage: Stage,
}
