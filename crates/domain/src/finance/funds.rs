//! The accounts of one project as they stand, and what follows from them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AccountKey, Entry, FundingSource, Posting, Stage};
use crate::ids::BudgetLineId;
use crate::money::Money;

/// One account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// What stands in it, in 分.
    pub balance: i64,
    /// The latest day on which anything happened in it.
    pub last_day: Option<NaiveDate>,
    /// Net change by day. Only days after the one that is posted to matter, so a store may leave out the others.
    pub days: BTreeMap<NaiveDate, i64>,
}

impl Account {
    /// The least that stands in it on `day` or any later day, at the end of the day.
    fn least_from(&self, day: NaiveDate) -> i128 {
        let later = self.days.range(day..).filter(|(on, _)| **on > day);
        let after: i128 = later.clone().map(|(_, change)| i128::from(*change)).sum();
        let mut running = i128::from(self.balance) - after;
        let mut least = running;
        for (_, change) in later {
            running += i128::from(*change);
            least = least.min(running);
        }
        least
    }
}

/// What one budget line comes to, in 分.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LineFigures {
    /// Planned.
    pub planned: i64,
    /// Appropriated to it.
    pub appropriated: i64,
    /// Committed, whether paid or not.
    pub committed: i64,
    /// Paid, on commitments or directly.
    pub paid: i64,
    /// Used: committed, and paid beside commitments.
    pub used: i64,
}

/// What the accounts of a project, of one of its sources or of one of its years come to, in 分.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// 预算
    pub planned: i64,
    /// 下达
    pub appropriated: i64,
    /// 到位
    pub received: i64,
    /// 承诺, whether paid or not
    pub committed: i64,
    /// 支付, on commitments or directly
    pub paid: i64,
    /// 占用: committed, and paid beside commitments
    pub used: i64,
}

impl Totals {
    /// Adds what stands in an account of `stage`.
    pub fn add(&mut self, stage: Stage, fen: i64) {
        match stage {
            Stage::Planned => self.planned += fen,
            Stage::Granted => self.appropriated += fen,
            Stage::Funded => self.received += fen,
            Stage::Committed => {
                self.committed += fen;
                self.used += fen;
            }
            Stage::SpentCommitted => {
                self.committed += fen;
                self.paid += fen;
                self.used += fen;
            }
            Stage::SpentDirect => {
                self.paid += fen;
                self.used += fen;
            }
            Stage::Approved | Stage::Available | Stage::Held | Stage::PaidOut => {}
        }
    }

    /// Adds what something else comes to.
    pub const fn join(&mut self, other: &Self) {
        self.planned += other.planned;
        self.appropriated += other.appropriated;
        self.received += other.received;
        self.committed += other.committed;
        self.paid += other.paid;
        self.used += other.used;
    }

    /// Authority that is neither committed nor spent.
    pub const fn available(&self) -> i64 {
        self.appropriated - self.used
    }

    /// Cash that is still there.
    pub const fn held(&self) -> i64 {
        self.received - self.paid
    }
}

impl LineFigures {
    /// Adds a posting that counts for the line.
    pub fn add(&mut self, posting: &Posting) {
        let mut totals = Totals::default();
        totals.add(posting.account.stage, posting.effect());
        self.planned += totals.planned;
        self.appropriated += totals.appropriated;
        self.committed += totals.committed;
        self.paid += totals.paid;
        self.used += totals.used;
    }
}

/// The accounts of one project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Funds {
    accounts: BTreeMap<AccountKey, Account>,
    lines: BTreeMap<BudgetLineId, LineFigures>,
}

impl Funds {
    /// The accounts as a store keeps them, with the lines that matter.
    pub fn new(
        accounts: impl IntoIterator<Item = (AccountKey, Account)>,
        lines: impl IntoIterator<Item = (BudgetLineId, LineFigures)>,
    ) -> Self {
        Self { accounts: accounts.into_iter().collect(), lines: lines.into_iter().collect() }
    }

    /// The accounts there are.
    pub const fn accounts(&self) -> &BTreeMap<AccountKey, Account> {
        &self.accounts
    }

    /// What a line comes to.
    pub fn line(&self, id: BudgetLineId) -> LineFigures {
        self.lines.get(&id).copied().unwrap_or_default()
    }

    /// What stands in one account.
    pub fn balance(&self, key: AccountKey) -> i64 {
        self.accounts.get(&key).map_or(0, |account| account.balance)
    }

    /// What the whole project comes to.
    pub fn totals(&self) -> Totals {
        self.sum(|_| true)
    }

    /// What one budget year comes to.
    pub fn of_year(&self, year: Option<i32>) -> Totals {
        self.sum(|key| key.year == year)
    }

    /// What one source of one year comes to.
    pub fn of_money(&self, source: Option<FundingSource>, year: Option<i32>) -> Totals {
        self.sum(|key| key.source == source && key.year == year)
    }

    fn sum(&self, counts: impl Fn(&AccountKey) -> bool) -> Totals {
        let mut totals = Totals::default();
        for (key, account) in self.accounts.iter().filter(|(key, _)| counts(key)) {
            totals.add(key.stage, account.balance);
        }
        totals
    }

    /// The first guarded account that an entry would overdraw on its day or any later one, with what there is.
    pub(super) fn overdrawn_by(&self, entry: &Entry) -> Option<(AccountKey, i128)> {
        let mut effects: BTreeMap<AccountKey, i128> = BTreeMap::new();
        for posting in entry.postings() {
            *effects.entry(posting.account).or_default() += i128::from(posting.effect());
        }
        effects.into_iter().filter(|(key, effect)| key.stage.is_guarded() && *effect < 0).find_map(
            |(key, effect)| {
                let account = self.accounts.get(&key).cloned().unwrap_or_default();
                let least = account.least_from(entry.head.effective_on);
                (least + effect < 0).then_some((key, least.max(0)))
            },
        )
    }

    /// Whether an account would leave the range of money.
    pub(super) fn is_out_of_range(&self, entry: &Entry) -> bool {
        entry.postings().iter().any(|posting| {
            let after = i128::from(self.balance(posting.account)) + i128::from(posting.effect());
            after.abs() > i128::from(Money::CAP)
        })
    }

    /// Adds an entry that was found sound.
    pub(super) fn add(&mut self, entry: &Entry) {
        for posting in entry.postings() {
            let account = self.accounts.entry(posting.account).or_default();
            account.balance += posting.effect();
            *account.days.entry(entry.head.effective_on).or_default() += posting.effect();
            account.last_day = account.last_day.max(Some(entry.head.effective_on));
            if let Some(line) = posting.line_id {
                self.lines.entry(line).or_default().add(posting);
            }
        }
    }
}
