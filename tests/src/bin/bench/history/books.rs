//! The money of projects: a line, an appropriation, a receipt, a commitment, and payments on it. Accounts, sums and
//! numbers of vouchers are kept while the entries are made, by the domain's own movements.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use dujiang_domain::finance::{
    AccountKey, EntryKind, FundingSource, LineFigures, Movement, SourceKind, Totals,
};
use dujiang_domain::ids::BudgetLineId;
use dujiang_domain::money::Money;
use sea_orm::{DatabaseTransaction, Value};
use uuid::Uuid;

use super::table::Table;
use super::{Project, Stage};
use crate::Fault;

/// Postings of a project without any payment.
pub(super) const POSTINGS: usize = 8;
/// What a project costs where nobody says, in 分.
const USUAL: i64 = 300_000_000;
/// What waits to be paid is small: nothing else is to come of it, in 分.
const SMALL: i64 = 1_000;

/// Books on their way into the database.
pub(super) struct Books {
    stage: Stage,
    lines: Table,
    papers: Table,
    payments: Table,
    entries: Table,
    postings: Table,
    accounts: Table,
    vouchers: Table,
    totals: Table,
    /// The last number given, by unit and year.
    numbers: BTreeMap<(Uuid, i32), i64>,
    written: usize,
}

/// The money of one project while it is written.
struct Purse<'a> {
    project: &'a Project,
    line: Uuid,
    year: i32,
    accounts: BTreeMap<AccountKey, (i64, NaiveDate)>,
    figures: LineFigures,
}

impl Books {
    pub(super) fn new(stage: Stage) -> Self {
        let lines = "INSERT INTO budget_lines (id, project_id, title, source, year, amount_fen, note, appropriated_fen, \
                     committed_fen, paid_fen, used_fen, version)";
        let papers = "INSERT INTO fund_papers (id, kind, project_id, title, party, number, source, year, line_id, \
                      amount_fen, effective_on, note, state, entry_id, recorded_at, recorded_by, paid_fen, version)";
        let payments = "INSERT INTO payments (id, project_id, commitment_id, source, year, line_id, title, payee, \
                        amount_fen, number, note, state, drafted_at, drafted_by, submitted_at, submitted_by, \
                        approved_at, approved_by, paid_at, paid_by, effective_on, entry_id, version)";
        let entries = "INSERT INTO ledger_entries (id, project_id, unit_id, kind, origin_kind, origin_id, effective_on, \
                       recorded_at, recorded_by)";
        let postings = "INSERT INTO postings (id, entry_id, project_id, source, year, stage, side, amount_fen, line_id, \
                        effective_on, recorded_at)";
        let accounts = "INSERT INTO fund_accounts (project_id, source, year, stage, balance_fen, last_on)";
        let totals = "UPDATE projects SET budget_fen = t.column2, appropriated_fen = t.column3, \
                      received_fen = t.column4, committed_fen = t.column5, paid_fen = t.column6 FROM (";
        Self {
            stage,
            lines: Table::new(lines),
            papers: Table::new(papers),
            payments: Table::new(payments),
            entries: Table::new(entries),
            postings: Table::new(postings),
            accounts: Table::new(accounts),
            vouchers: Table::new("INSERT INTO vouchers (id, unit_id, year, number, entry_id)"),
            totals: Table::between(totals, 6, ") AS t WHERE projects.id = t.column1"),
            numbers: BTreeMap::new(),
            written: 0,
        }
    }

    /// How many postings were written.
    pub(super) const fn postings(&self) -> usize {
        self.written
    }

    /// Opens the books of a project with so many payments; answers so many more that only wait to be paid.
    pub(super) fn open(&mut self, project: &Project, payments: usize, waiting: usize) -> Vec<Uuid> {
        let whole = project.total_investment.filter(|fen| *fen > 0).unwrap_or(USUAL);
        let year = self.stage.day(0).year();
        let figures = LineFigures::default();
        let mut purse =
            Purse { project, line: self.stage.next_id(), year, accounts: BTreeMap::new(), figures };
        let day = |ago: i64| (self.stage.day(ago), ago);
        let (planned, granted, came, bound) = (day(330), day(320), day(300), day(290));
        let line = purse.line;
        self.enter(&mut purse, Movement::PlanMore, (SourceKind::BudgetLine, line), (whole, planned.1));
        for (movement, part, (on, ago)) in
            [(Movement::Appropriate, whole * 6 / 10, granted), (Movement::Receive, whole * 5 / 10, came)]
        {
            let paper = self.stage.next_id();
            let entry = self.enter(&mut purse, movement, (SourceKind::FundPaper, paper), (part, ago));
            self.paper(&purse, (paper, entry, movement.kind()), (part, 0), (on, ago));
        }
        let commitment = self.stage.next_id();
        let promised = whole * 3 / 10;
        let entry = self.enter(
            &mut purse,
            Movement::Commit,
            (SourceKind::FundPaper, commitment),
            (promised, bound.1),
        );
        let each = promised * 8 / 10 / i64::try_from(payments.max(2)).unwrap_or(i64::MAX);
        for number in 0..payments {
            let ago = 280 - i64::try_from(number * 270 / payments).unwrap_or(0);
            let id = self.stage.next_id();
            let entry =
                self.enter(&mut purse, Movement::PayCommitted, (SourceKind::Payment, id), (each, ago));
            self.payment(&purse, (id, Some(commitment)), each, Some((entry, ago)));
        }
        let paid = each * i64::try_from(payments).unwrap_or(0);
        self.paper(&purse, (commitment, entry, EntryKind::Commitment), (promised, paid), bound);
        let payable = (0..waiting).map(|_| self.waiting(&purse)).collect();
        self.keep(&purse, whole);
        payable
    }

    /// A payment that is approved and not paid yet.
    fn waiting(&mut self, purse: &Purse<'_>) -> Uuid {
        let id = self.stage.next_id();
        self.payment(purse, (id, None), SMALL, None);
        id
    }

    /// Enters a movement; answers the entry.
    fn enter(
        &mut self,
        purse: &mut Purse<'_>,
        movement: Movement,
        (origin_kind, origin): (SourceKind, Uuid),
        (fen, ago): (i64, i64),
    ) -> Uuid {
        let (id, project, on, at) =
            (self.stage.next_id(), purse.project, self.stage.day(ago), self.stage.instant(ago));
        let by = self.stage.people.0;
        let kind = movement.kind();
        self.entries.add([
            id.into(),
            project.id.into(),
            project.unit_id.into(),
            kind.as_str().into(),
            origin_kind.as_str().into(),
            origin.into(),
            on.into(),
            at.into(),
            by.into(),
        ]);
        let amount = Money::from_fen(fen).unwrap_or(Money::ZERO);
        let money = (Some(FundingSource::Fiscal), Some(purse.year));
        for posting in movement.postings(money, Some(BudgetLineId(purse.line)), amount) {
            let account = purse.accounts.entry(posting.account).or_insert((0, on));
            *account = (account.0 + posting.effect(), account.1.max(on));
            purse.figures.add(&posting);
            self.written += 1;
            self.postings.add([
                self.stage.next_id().into(),
                id.into(),
                project.id.into(),
                FundingSource::Fiscal.as_str().into(),
                i64::from(purse.year).into(),
                posting.account.stage.as_str().into(),
                posting.side.as_str().into(),
                fen.into(),
                purse.line.into(),
                on.into(),
                at.into(),
            ]);
        }
        if matches!(kind, EntryKind::Appropriation | EntryKind::Receipt | EntryKind::Payment) {
            let number = self.numbers.entry((project.unit_id, on.year())).or_default();
            *number += 1;
            let (year, number) = (i64::from(on.year()), *number);
            self.vouchers.add([
                self.stage.next_id().into(),
                project.unit_id.into(),
                year.into(),
                number.into(),
                id.into(),
            ]);
        }
        id
    }

    fn paper(
        &mut self,
        purse: &Purse<'_>,
        (id, entry, kind): (Uuid, Uuid, EntryKind),
        (fen, paid): (i64, i64),
        (on, ago): (NaiveDate, i64),
    ) {
        let number = format!("清财预〔{}〕{}号", on.year(), self.written % 9000);
        self.papers.add([
            id.into(),
            kind.as_str().into(),
            purse.project.id.into(),
            purse.project.name.clone().into(),
            "清源县财政局".into(),
            number.into(),
            FundingSource::Fiscal.as_str().into(),
            i64::from(purse.year).into(),
            purse.line.into(),
            fen.into(),
            on.into(),
            "".into(),
            "posted".into(),
            entry.into(),
            self.stage.instant(ago).into(),
            self.stage.people.0.into(),
            paid.into(),
            1_i64.into(),
        ]);
    }

    fn payment(
        &mut self,
        purse: &Purse<'_>,
        (id, commitment): (Uuid, Option<Uuid>),
        fen: i64,
        paid: Option<(Uuid, i64)>,
    ) {
        let (one, other) = self.stage.people;
        let at = self.stage.instant(paid.map_or(5, |(_, ago)| ago));
        self.payments.add([
            id.into(),
            purse.project.id.into(),
            commitment.into(),
            FundingSource::Fiscal.as_str().into(),
            i64::from(purse.year).into(),
            purse.line.into(),
            "工程进度款".into(),
            "清源县建设工程有限公司".into(),
            fen.into(),
            "".into(),
            "".into(),
            if paid.is_some() { "paid" } else { "approved" }.into(),
            at.into(),
            one.into(),
            at.into(),
            one.into(),
            at.into(),
            other.into(),
            paid.map(|_| at).into(),
            paid.map(|_| one).into(),
            paid.map(|(_, ago)| self.stage.day(ago)).into(),
            paid.map(|(entry, _)| entry).into(),
            4_i64.into(),
        ]);
    }

    /// What is kept of it all.
    fn keep(&mut self, purse: &Purse<'_>, whole: i64) {
        let mut totals = Totals::default();
        for (key, (balance, last)) in &purse.accounts {
            totals.add(key.stage, *balance);
            self.accounts.add([
                purse.project.id.into(),
                FundingSource::Fiscal.as_str().into(),
                i64::from(purse.year).into(),
                key.stage.as_str().into(),
                (*balance).into(),
                (*last).into(),
            ]);
        }
        let sums = [totals.planned, totals.appropriated, totals.received, totals.committed, totals.paid];
        let [planned, appropriated, received, committed, paid] = sums.map(Value::from);
        self.totals.add([purse.project.id.into(), planned, appropriated, received, committed, paid]);
        let figures = purse.figures;
        self.lines.add([
            purse.line.into(),
            purse.project.id.into(),
            "建筑安装工程费".into(),
            FundingSource::Fiscal.as_str().into(),
            i64::from(purse.year).into(),
            whole.into(),
            "".into(),
            figures.appropriated.into(),
            figures.committed.into(),
            figures.paid.into(),
            figures.used.into(),
            1_i64.into(),
        ]);
    }

    /// Sends what was made so far.
    pub(super) async fn send(&mut self, tx: &DatabaseTransaction) -> Result<(), Fault> {
        for table in [
            &mut self.lines,
            &mut self.papers,
            &mut self.entries,
            &mut self.payments,
            &mut self.postings,
            &mut self.accounts,
            &mut self.vouchers,
            &mut self.totals,
        ] {
            table.send(tx).await?;
        }
        Ok(())
    }

    /// Leaves the counters where the numbers ended.
    pub(super) async fn close(&self, tx: &DatabaseTransaction) -> Result<(), Fault> {
        let mut counters = Table::new("INSERT INTO voucher_counters (unit_id, year, last_number)");
        for ((unit, year), number) in &self.numbers {
            counters.add([(*unit).into(), i64::from(*year).into(), (*number).into()]);
        }
        counters.send(tx).await
    }
}
