//! The decisions of the domain run in memory, without a database: fast enough for a hundred thousand seeds.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{
    BudgetLine, BudgetLineFields, BudgetLinePatch, Charge, CommitmentStanding, Entry, EntryHead, Exposure,
    FundPaper, FundPaperFields, FundPaperKind, FundPaperState, Funds, Ladder, Movement, Payment,
    PaymentFields, PaymentVerb, Period, PeriodKey, SourceKind, SourceRef, Totals, examine, post,
};
use dujiang_domain::ids::{BudgetLineId, EntryId, FundPaperId, OrgUnitId, PaymentId, ProjectId, UserId};
use dujiang_domain::money::Money as Amount;
use dujiang_domain::projects::Stamp;
use dujiang_domain::rules::{RuleBook, seed};
use dujiang_domain::time::civil_date;
use uuid::Uuid;

use super::operation::{Money, Operation, Person};
use super::reference::{Figures, Reading, at};
use super::{Answer, CEILING};

/// An entry, and after which operation it was written.
struct Written {
    entry: Entry,
    tick: u64,
}

/// The domain with what a store would keep.
pub struct Pure {
    rules: RuleBook,
    now: DateTime<Utc>,
    tick: u64,
    ids: u128,
    funds: Funds,
    written: Vec<Written>,
    lines: Vec<Option<BudgetLine>>,
    papers: Vec<(FundPaper, i64)>,
    payments: Vec<Payment>,
    months: Vec<Period>,
    warnings: u64,
}

impl std::fmt::Debug for Pure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pure").field("tick", &self.tick).finish_non_exhaustive()
    }
}

impl Default for Pure {
    fn default() -> Self {
        Self::new()
    }
}

/// An account for each person.
pub const fn user(person: Person) -> UserId {
    UserId(Uuid::from_u128(match person {
        Person::Clerk => 1,
        Person::First => 2,
        Person::Second => 3,
    }))
}

fn fen(amount: i64) -> Amount {
    Amount::from_fen(amount).unwrap_or_default()
}

/// What is said of a line of this money.
pub fn line_fields(money: Option<Money>, amount: i64) -> BudgetLineFields {
    BudgetLineFields {
        title: "路基工程".to_owned(),
        task_id: None,
        source: money.map(|(source, _)| source),
        functional_code: None,
        economic_code: None,
        year: money.map(|(_, year)| year),
        amount: fen(amount),
        note: String::new(),
    }
}

/// What a paper of this money says.
pub fn paper_fields(
    (source, year): Money,
    line_id: Option<BudgetLineId>,
    amount: i64,
    on: NaiveDate,
) -> FundPaperFields {
    FundPaperFields {
        title: "第一批".to_owned(),
        party: "县财政局".to_owned(),
        number: String::new(),
        charge: Charge { source, year, line_id },
        amount: fen(amount),
        effective_on: on,
        note: String::new(),
    }
}

/// What is said of a payment.
pub fn payment_fields(amount: i64) -> PaymentFields {
    PaymentFields {
        title: "进度款".to_owned(),
        payee: "清源建设".to_owned(),
        amount: fen(amount),
        number: String::new(),
        due_on: None,
        note: String::new(),
    }
}

impl Pure {
    /// A project without any money. Without the shipped rules there would be no ceiling and no warning, which the
    /// first comparison would find.
    pub fn new() -> Self {
        let rules = RuleBook::new(seed::records().unwrap_or_default()).unwrap_or_default();
        Self {
            rules,
            now: DateTime::from_timestamp(1_793_000_000, 0).unwrap_or_default(),
            tick: 0,
            ids: 0,
            funds: Funds::default(),
            written: Vec::new(),
            lines: Vec::new(),
            papers: Vec::new(),
            payments: Vec::new(),
            months: Vec::new(),
            warnings: 0,
        }
    }

    /// Tries an operation.
    ///
    /// # Errors
    /// The code of the refusal.
    pub fn try_out(&mut self, operation: &Operation) -> Answer {
        self.tick += 1;
        let done = match *operation {
            Operation::AddLine(money, amount) => self.add_line(money, amount),
            Operation::EditLine(line, amount) => self.change_line(line, Some(amount)),
            Operation::RemoveLine(line) => self.change_line(line, None),
            Operation::Record(kind, money, line, amount, on) => self.record(kind, money, line, (amount, on)),
            Operation::Reverse(paper, on) => self.reverse(paper, on),
            Operation::Close(paper, on) => self.close(paper, on),
            Operation::Draft(money, line, commitment, amount) => self.draft(money, line, commitment, amount),
            Operation::Step(payment, verb, by, on) => self.step(payment, verb, by, on),
            Operation::Month(month, verb, by) => self.month(month, verb, by),
        };
        done.map_err(|fault| fault.code.as_str().to_owned())
    }

    /// The sums of a reading, from the postings.
    pub fn figures(&self, reading: &Reading) -> Figures {
        let mut totals = Totals::default();
        for Written { entry, tick } in &self.written {
            let counts = reading.until.is_none_or(|day| entry.head.effective_on <= day)
                && reading.known_after.is_none_or(|known| *tick <= known);
            for posting in entry.postings().iter().filter(|_| counts) {
                let money = posting.account.source.zip(posting.account.year);
                if reading.money.is_none_or(|wanted| money == Some(wanted)) {
                    totals.add(posting.account.stage, posting.effect());
                }
            }
        }
        of_totals(&totals)
    }

    /// How many warnings there have been.
    pub const fn warnings(&self) -> u64 {
        self.warnings
    }

    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    fn stamp(&self, by: Person) -> Stamp {
        Stamp { by: Some(user(by)), at: self.now }
    }

    fn head(&mut self, kind: SourceKind, id: Uuid, on: NaiveDate) -> EntryHead {
        EntryHead {
            id: EntryId(self.id()),
            project_id: ProjectId(Uuid::nil()),
            unit_id: OrgUnitId(Uuid::nil()),
            origin: SourceRef { kind, id },
            effective_on: on,
            recorded_at: self.now,
            recorded_by: None,
        }
    }

    fn write(&mut self, entry: Entry, commitment: Option<CommitmentStanding>) -> Result<(), Fault> {
        let month = PeriodKey::of(OrgUnitId(Uuid::nil()), entry.head.effective_on);
        if self.months.iter().any(|known| known.key == month && known.state.is_closed()) {
            return Err(Fault::new(Code::PeriodClosed));
        }
        let ladder = Ladder::new(&self.rules, civil_date(self.now));
        let exposure = Exposure { ladder, approved: Some(fen(CEILING)), line_name: "", commitment };
        let crossings = post(&mut self.funds, &entry, &exposure)?;
        self.warnings += u64::try_from(crossings.len()).unwrap_or(0);
        self.written.push(Written { entry, tick: self.tick });
        Ok(())
    }

    fn add_line(&mut self, money: Option<Money>, amount: i64) -> Result<(), Fault> {
        let id = BudgetLineId(self.id());
        let (line, _) = BudgetLine::plan(id, ProjectId(Uuid::nil()), line_fields(money, amount))?;
        self.plan(None, Some(&line))?;
        self.lines.push(Some(line));
        Ok(())
    }

    fn change_line(&mut self, line: usize, amount: Option<i64>) -> Result<(), Fault> {
        let Some(index) = at(line, self.lines.len()) else { return Ok(()) };
        let before = self.lines.get(index).cloned().flatten().ok_or_else(|| Fault::new(Code::NotFound))?;
        let figures = self.funds.line(before.id);
        let after = match amount {
            None => {
                before.remove(figures)?;
                None
            }
            Some(amount) => {
                let patch = BudgetLinePatch { amount: Some(fen(amount)), ..BudgetLinePatch::default() };
                let Some((after, _)) = before.edit(patch, figures)? else { return Ok(()) };
                Some(after)
            }
        };
        self.plan(Some(&before), after.as_ref())?;
        if let Some(place) = self.lines.get_mut(index) {
            *place = after;
        }
        Ok(())
    }

    fn plan(&mut self, before: Option<&BudgetLine>, after: Option<&BudgetLine>) -> Result<(), Fault> {
        let Some(line) = after.or(before) else { return Ok(()) };
        for (movement, money, amount) in BudgetLine::movements(before, after) {
            let today = civil_date(self.now);
            let head = self.head(SourceKind::BudgetLine, line.id.0, today);
            self.write(Entry::new(head, movement, money, Some(line.id), amount), None)?;
        }
        Ok(())
    }

    /// The line of a number: its name, and whether it can take this money.
    fn line(&self, line: Option<usize>, charge: &Charge) -> Result<Option<BudgetLineId>, Fault> {
        let Some(index) = line.and_then(|line| at(line, self.lines.len())) else { return Ok(None) };
        match self.lines.get(index).and_then(Option::as_ref) {
            None => Err(Fault::field("/line_id", Code::FieldReference)),
            Some(line) => charge.require_line(line).map(|()| Some(line.id)),
        }
    }

    fn require_line(&self, charge: &Charge) -> Result<(), Fault> {
        let Some(id) = charge.line_id else { return Ok(()) };
        match self.lines.iter().flatten().find(|line| line.id == id) {
            None => Err(Fault::field("/line_id", Code::FieldReference)),
            Some(line) => charge.require_line(line),
        }
    }

    fn record(
        &mut self,
        kind: FundPaperKind,
        money: Money,
        line: Option<usize>,
        (amount, on): (i64, NaiveDate),
    ) -> Result<(), Fault> {
        let charge = Charge { source: money.0, year: money.1, line_id: None };
        let line = self.line(line, &charge)?;
        let ids = (FundPaperId(self.id()), EntryId(self.id()));
        let fields = paper_fields(money, line, amount, on);
        let stamp = self.stamp(Person::First);
        let (paper, _) = FundPaper::record(ids, kind, ProjectId(Uuid::nil()), fields, stamp)?;
        let mut head = self.head(SourceKind::FundPaper, paper.id.0, on);
        head.id = paper.entry_id;
        let of = (Some(money.0), Some(money.1));
        self.write(Entry::new(head, kind.movement(), of, line, paper.fields.amount), None)?;
        self.papers.push((paper, 0));
        Ok(())
    }

    fn mirror(&mut self, entry: EntryId, on: NaiveDate) -> Result<(), Fault> {
        let found = self.written.iter().find(|written| written.entry.head.id == entry);
        let entry = found.ok_or_else(|| Fault::new(Code::Internal))?.entry.clone();
        if on < entry.head.effective_on {
            return Err(Fault::field("/effective_on", Code::FieldDateOrder));
        }
        let head = self.head(entry.head.origin.kind, entry.head.origin.id, on);
        self.write(entry.reversal(head), None)
    }

    fn reverse(&mut self, paper: usize, on: NaiveDate) -> Result<(), Fault> {
        let Some(index) = at(paper, self.papers.len()) else { return Ok(()) };
        let Some((before, paid)) = self.papers.get(index).cloned() else { return Ok(()) };
        let (after, _) = before.reverse("有误", fen(paid))?;
        self.mirror(before.entry_id, on)?;
        self.keep_paper(index, after, paid);
        Ok(())
    }

    fn keep_paper(&mut self, index: usize, paper: FundPaper, paid: i64) {
        if let Some(place) = self.papers.get_mut(index) {
            *place = (paper, paid);
        }
    }

    fn close(&mut self, paper: usize, on: NaiveDate) -> Result<(), Fault> {
        let Some(index) = at(paper, self.papers.len()) else { return Ok(()) };
        let Some((before, paid)) = self.papers.get(index).cloned() else { return Ok(()) };
        if before.kind != FundPaperKind::Commitment {
            return Err(Fault::new(Code::NotFound));
        }
        let (after, left, _) = before.close("结清", fen(paid))?;
        if on < before.fields.effective_on {
            return Err(Fault::field("/effective_on", Code::FieldDateOrder));
        }
        let head = self.head(SourceKind::FundPaper, before.id.0, on);
        let charge = before.fields.charge;
        let of = (Some(charge.source), Some(charge.year));
        self.write(Entry::new(head, Movement::Release, of, charge.line_id, left), None)?;
        self.keep_paper(index, after, paid);
        Ok(())
    }

    fn commitment(&self, number: Option<usize>) -> Option<FundPaper> {
        let all: Vec<&FundPaper> = self
            .papers
            .iter()
            .map(|(paper, _)| paper)
            .filter(|p| p.kind == FundPaperKind::Commitment)
            .collect();
        at(number?, all.len()).and_then(|index| all.get(index).map(|paper| (*paper).clone()))
    }

    fn draft(
        &mut self,
        money: Money,
        line: Option<usize>,
        commitment: Option<usize>,
        amount: i64,
    ) -> Result<(), Fault> {
        let commitment = self.commitment(commitment);
        let charge = match &commitment {
            Some(paper) if paper.state != FundPaperState::Posted => {
                return Err(Fault::field("/commitment_id", Code::FieldReference));
            }
            Some(paper) => paper.fields.charge,
            None => {
                let charge = Charge { source: money.0, year: money.1, line_id: None };
                Charge { line_id: self.line(line, &charge)?, ..charge }
            }
        };
        let id = PaymentId(self.id());
        let of = (commitment.map(|paper| paper.id), charge);
        let stamp = self.stamp(Person::Clerk);
        let (payment, _) = Payment::draft(id, ProjectId(Uuid::nil()), of, payment_fields(amount), stamp)?;
        self.payments.push(payment);
        Ok(())
    }

    fn step(&mut self, payment: usize, verb: PaymentVerb, by: Person, on: NaiveDate) -> Result<(), Fault> {
        let Some(index) = at(payment, self.payments.len()) else { return Ok(()) };
        let Some(before) = self.payments.get(index).cloned() else { return Ok(()) };
        if before.maker_for(verb) == Some(user(by)) {
            return Err(Fault::new(Code::OwnWork));
        }
        let after = match verb {
            PaymentVerb::Submit | PaymentVerb::Approve => {
                let (after, _) = before.step(verb, None, self.stamp(by))?;
                self.foresee(&before)?;
                after
            }
            PaymentVerb::Withdraw | PaymentVerb::Return | PaymentVerb::Reject => {
                before.step(verb, Some("理由"), self.stamp(by))?.0
            }
            PaymentVerb::Pay => self.pay(&before, on, by)?,
            PaymentVerb::Reverse => {
                let (after, _) = before.step(verb, Some("理由"), self.stamp(by))?;
                let entry = before.entry_id.ok_or_else(|| Fault::new(Code::Internal))?;
                self.mirror(entry, on)?;
                self.keep_paid(&before, -before.fields.amount.fen());
                after
            }
        };
        if let Some(place) = self.payments.get_mut(index) {
            *place = after;
        }
        Ok(())
    }

    fn pay(&mut self, before: &Payment, on: NaiveDate, by: Person) -> Result<Payment, Fault> {
        let head = self.head(SourceKind::Payment, before.id.0, on);
        let (after, _) = before.pay(head.id, on, self.stamp(by))?;
        self.require_line(&before.charge)?;
        let standing = self.standing(before);
        self.write(entry_of(before, head), standing)?;
        self.keep_paid(before, before.fields.amount.fen());
        Ok(after)
    }

    fn foresee(&mut self, payment: &Payment) -> Result<(), Fault> {
        self.require_line(&payment.charge)?;
        let today = civil_date(self.now);
        let head = self.head(SourceKind::Payment, payment.id.0, today);
        let ladder = Ladder::new(&self.rules, today);
        let commitment = self.standing(payment);
        let exposure = Exposure { ladder, approved: Some(fen(CEILING)), line_name: "", commitment };
        let refusals = examine(&self.funds, &entry_of(payment, head), &exposure).refusals;
        match refusals.into_iter().find(|fault| fault.code != Code::FundsNotReceived) {
            Some(fault) => Err(fault),
            None => Ok(()),
        }
    }

    fn standing(&self, payment: &Payment) -> Option<CommitmentStanding> {
        let id = payment.commitment_id?;
        let (paper, paid) = self.papers.iter().find(|(paper, _)| paper.id == id)?;
        let left = paper.left(fen(*paid)).unwrap_or_default();
        Some(CommitmentStanding { left, since: paper.fields.effective_on })
    }

    fn keep_paid(&mut self, payment: &Payment, change: i64) {
        let commitment = self.papers.iter_mut().find(|(paper, _)| Some(paper.id) == payment.commitment_id);
        if let Some((_, paid)) = commitment {
            *paid += change;
        }
    }

    fn month(
        &mut self,
        month: u32,
        verb: dujiang_domain::finance::PeriodVerb,
        by: Person,
    ) -> Result<(), Fault> {
        let key = PeriodKey { unit_id: OrgUnitId(Uuid::nil()), year: 2026, month };
        let known = self.months.iter().position(|known| known.key == key);
        let before =
            known.and_then(|at| self.months.get(at).cloned()).unwrap_or_else(|| Period::untouched(key));
        let confirms = verb.is_confirmation();
        if confirms && before.asked_by == Some(user(by)) {
            return Err(Fault::new(Code::OwnWork));
        }
        let (after, _) = before.step(verb, Some("漏记"), self.stamp(by))?;
        match known.and_then(|at| self.months.get_mut(at)) {
            Some(place) => *place = after,
            None => self.months.push(after),
        }
        Ok(())
    }
}

fn entry_of(payment: &Payment, head: EntryHead) -> Entry {
    let charge = payment.charge;
    let of = (Some(charge.source), Some(charge.year));
    Entry::new(head, payment.movement(), of, charge.line_id, payment.fields.amount)
}

/// The sums that the reference knows, of what the domain knows.
pub fn of_totals(totals: &Totals) -> Figures {
    Figures {
        planned: totals.planned,
        appropriated: totals.appropriated,
        received: totals.received,
        committed: totals.committed,
        paid: totals.paid,
        used: totals.used,
    }
}
