//! The reference: a list of facts, added up anew for every question. No accounts, no debits, no kept sums.
#![expect(
    clippy::indexing_slicing,
    reason = "an index of the reference that is wrong has to be seen at once"
)]

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use dujiang_domain::finance::{FundPaperKind, FundingSource, PaymentVerb, PeriodVerb};

use super::draw::Draw;
use super::operation::{Money, Operation, Person, day};
use super::{Answer, CEILING};

/// What an amount of money does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Plan,
    Grant,
    Receive,
    Commit,
    PayCommitted,
    PayDirect,
}

/// Something that happened: an amount, less than nothing where it was taken back.
#[derive(Debug, Clone, Copy)]
struct Fact {
    what: What,
    money: Option<Money>,
    line: Option<usize>,
    fen: i64,
    on: NaiveDate,
    tick: u64,
}

#[derive(Debug, Clone)]
struct Line {
    money: Option<Money>,
    amount: i64,
    gone: bool,
}

#[derive(Debug, Clone)]
struct Paper {
    kind: FundPaperKind,
    money: Money,
    line: Option<usize>,
    amount: i64,
    on: NaiveDate,
    state: &'static str,
    paid: i64,
}

#[derive(Debug, Clone)]
struct Payment {
    money: Money,
    line: Option<usize>,
    commitment: Option<usize>,
    amount: i64,
    state: &'static str,
    approved_by: Option<Person>,
    on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Month {
    state: &'static str,
    asked_by: Option<Person>,
}

/// Which sums are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Of this money.
    pub money: Option<Money>,
    /// As things stood at the end of this day.
    pub until: Option<NaiveDate>,
    /// As was known after so many operations.
    pub known_after: Option<u64>,
}

impl Reading {
    /// Everything, now.
    pub const fn now() -> Self {
        Self { money: None, until: None, known_after: None }
    }

    /// A question of some sort.
    pub fn draw(draw: &mut Draw) -> Self {
        let source =
            draw.one_of(&[FundingSource::Fiscal, FundingSource::Bond]).unwrap_or(FundingSource::Fiscal);
        let year = draw.one_of(&[2025, 2026]).unwrap_or(2026);
        Self {
            money: draw.once_in(2).then_some((source, year)),
            until: draw.once_in(2).then(|| day(draw)),
            known_after: draw.once_in(3).then(|| draw.below(200)),
        }
    }
}

/// The sums, in 分.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// 预算
    pub planned: i64,
    /// 下达
    pub appropriated: i64,
    /// 到位
    pub received: i64,
    /// 承诺
    pub committed: i64,
    /// 支付
    pub paid: i64,
    /// 占用
    pub used: i64,
}

/// Everything that happened, and what people see of it.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    facts: Vec<Fact>,
    lines: Vec<Line>,
    papers: Vec<Paper>,
    payments: Vec<Payment>,
    months: Vec<(u32, Month)>,
    tick: u64,
    warnings: u64,
}

/// The day on which plans are written: after all others.
const LATER: NaiveDate = NaiveDate::MAX;

fn refuse(code: &str) -> Answer {
    Err(code.to_owned())
}

impl Reference {
    /// What must come of an operation.
    ///
    /// # Errors
    /// The code of the refusal.
    pub fn try_out(&mut self, operation: &Operation) -> Answer {
        self.tick += 1;
        match *operation {
            Operation::AddLine(money, amount) => self.add_line(money, amount),
            Operation::EditLine(line, amount) => self.edit_line(line, amount),
            Operation::RemoveLine(line) => self.remove_line(line),
            Operation::Record(kind, money, line, amount, on) => self.record(kind, (money, line), amount, on),
            Operation::Reverse(paper, on) => self.reverse(paper, on),
            Operation::Close(paper, on) => self.close(paper, on),
            Operation::Draft(money, line, commitment, amount) => self.draft(money, line, commitment, amount),
            Operation::Step(payment, verb, by, on) => self.step(payment, verb, by, on),
            Operation::Month(month, verb, by) => self.month(month, verb, by),
        }
    }

    /// The sums of a reading.
    pub fn figures(&self, reading: &Reading) -> Figures {
        sum(&self.facts, |fact| {
            reading.money.is_none_or(|money| fact.money == Some(money))
                && reading.until.is_none_or(|day| fact.on <= day)
                && reading.known_after.is_none_or(|tick| fact.tick <= tick)
        })
    }

    /// How many warnings there have been.
    pub const fn warnings(&self) -> u64 {
        self.warnings
    }

    fn add_line(&mut self, money: Option<Money>, amount: i64) -> Answer {
        let line = self.lines.len();
        self.happen(
            &[Fact { what: What::Plan, money, line: Some(line), fen: amount, on: LATER, tick: self.tick }],
            None,
        )?;
        self.lines.push(Line { money, amount, gone: false });
        Ok(())
    }

    fn edit_line(&mut self, line: usize, amount: i64) -> Answer {
        let Some(index) = at(line, self.lines.len()) else { return Ok(()) };
        let old = self.lines[index].clone();
        if old.gone {
            return refuse("access.not_found");
        }
        let change = amount - old.amount;
        if change != 0 {
            let fact = Fact {
                what: What::Plan,
                money: old.money,
                line: Some(index),
                fen: change,
                on: LATER,
                tick: self.tick,
            };
            self.happen(&[fact], None)?;
            self.lines[index].amount = amount;
        }
        Ok(())
    }

    fn remove_line(&mut self, line: usize) -> Answer {
        let Some(index) = at(line, self.lines.len()) else { return Ok(()) };
        let old = self.lines[index].clone();
        if old.gone {
            return refuse("access.not_found");
        }
        let moved = self.of_line(index);
        if moved.appropriated != 0 || moved.used != 0 || moved.committed != 0 || moved.paid != 0 {
            return refuse("finance.budget_line.in_use");
        }
        let fact = Fact {
            what: What::Plan,
            money: old.money,
            line: Some(index),
            fen: -old.amount,
            on: LATER,
            tick: self.tick,
        };
        self.happen(&[fact], None)?;
        self.lines[index].gone = true;
        Ok(())
    }

    fn record(
        &mut self,
        kind: FundPaperKind,
        (money, line): (Money, Option<usize>),
        amount: i64,
        on: NaiveDate,
    ) -> Answer {
        let line = line.and_then(|line| at(line, self.lines.len()));
        self.require_line(line, money)?;
        self.require_open(on)?;
        let what = match kind {
            FundPaperKind::Appropriation => What::Grant,
            FundPaperKind::Receipt => What::Receive,
            FundPaperKind::Commitment => What::Commit,
        };
        let fact = Fact { what, money: Some(money), line, fen: amount, on, tick: self.tick };
        self.happen(&[fact], None)?;
        self.papers.push(Paper { kind, money, line, amount, on, state: "posted", paid: 0 });
        Ok(())
    }

    fn reverse(&mut self, paper: usize, on: NaiveDate) -> Answer {
        let Some(index) = at(paper, self.papers.len()) else { return Ok(()) };
        let old = self.papers[index].clone();
        match old.state {
            "reversed" => return refuse("finance.reversed_before"),
            "posted" if old.paid == 0 => {}
            _ => return refuse("finance.commitment.in_use"),
        }
        if on < old.on {
            return refuse("request.invalid");
        }
        self.require_open(on)?;
        let what = match old.kind {
            FundPaperKind::Appropriation => What::Grant,
            FundPaperKind::Receipt => What::Receive,
            FundPaperKind::Commitment => What::Commit,
        };
        let fact =
            Fact { what, money: Some(old.money), line: old.line, fen: -old.amount, on, tick: self.tick };
        self.happen(&[fact], None)?;
        self.papers[index].state = "reversed";
        Ok(())
    }

    fn close(&mut self, paper: usize, on: NaiveDate) -> Answer {
        let Some(index) = at(paper, self.papers.len()) else { return Ok(()) };
        let old = self.papers[index].clone();
        if old.kind != FundPaperKind::Commitment {
            return refuse("access.not_found");
        }
        if old.state != "posted" || old.amount == old.paid {
            return refuse("finance.commitment.not_open");
        }
        if on < old.on {
            return refuse("request.invalid");
        }
        self.require_open(on)?;
        let fen = old.paid - old.amount;
        let fact =
            Fact { what: What::Commit, money: Some(old.money), line: old.line, fen, on, tick: self.tick };
        self.happen(&[fact], None)?;
        self.papers[index].state = "closed";
        Ok(())
    }

    fn draft(&mut self, money: Money, line: Option<usize>, commitment: Option<usize>, amount: i64) -> Answer {
        let commitments: Vec<usize> = self.commitments();
        let commitment =
            commitment.and_then(|number| at(number, commitments.len())).map(|at| commitments[at]);
        if let Some(index) = commitment {
            let paper = self.papers[index].clone();
            if paper.state != "posted" {
                return refuse("request.invalid");
            }
            let (money, line) = (paper.money, paper.line);
            self.payments.push(Payment {
                money,
                line,
                commitment,
                amount,
                state: "draft",
                approved_by: None,
                on: None,
            });
            return Ok(());
        }
        let line = line.and_then(|line| at(line, self.lines.len()));
        self.require_line(line, money)?;
        self.payments.push(Payment {
            money,
            line,
            commitment,
            amount,
            state: "draft",
            approved_by: None,
            on: None,
        });
        Ok(())
    }

    fn step(&mut self, payment: usize, verb: PaymentVerb, by: Person, on: NaiveDate) -> Answer {
        let Some(index) = at(payment, self.payments.len()) else { return Ok(()) };
        let old = self.payments[index].clone();
        if verb == PaymentVerb::Pay && old.approved_by == Some(by) {
            return refuse("access.own_work");
        }
        let next = state_after(verb, old.state)?;
        let sign = if verb == PaymentVerb::Reverse { -1 } else { 1 };
        let what = if old.commitment.is_some() { What::PayCommitted } else { What::PayDirect };
        let fact = Fact {
            what,
            money: Some(old.money),
            line: old.line,
            fen: sign * old.amount,
            on,
            tick: self.tick,
        };
        match verb {
            PaymentVerb::Submit | PaymentVerb::Approve => {
                self.require_line(old.line, old.money)?;
                if let Some(code) = self.objection(&[Fact { on: LATER, ..fact }], old.commitment, false) {
                    return refuse(code);
                }
            }
            PaymentVerb::Pay => {
                self.require_line(old.line, old.money)?;
                self.require_open(on)?;
                self.happen(&[fact], old.commitment)?;
            }
            PaymentVerb::Reverse => {
                if old.on.is_some_and(|paid| on < paid) {
                    return refuse("request.invalid");
                }
                self.require_open(on)?;
                self.happen(&[fact], None)?;
            }
            PaymentVerb::Withdraw | PaymentVerb::Return | PaymentVerb::Reject => {}
        }
        if let (PaymentVerb::Pay | PaymentVerb::Reverse, Some(commitment)) = (verb, old.commitment) {
            self.papers[commitment].paid += sign * old.amount;
        }
        let payment = &mut self.payments[index];
        payment.state = next;
        match verb {
            PaymentVerb::Approve => payment.approved_by = Some(by),
            PaymentVerb::Withdraw | PaymentVerb::Return => payment.approved_by = None,
            PaymentVerb::Pay => payment.on = Some(on),
            _ => {}
        }
        Ok(())
    }

    fn month(&mut self, month: u32, verb: PeriodVerb, by: Person) -> Answer {
        let found = self.months.iter().position(|(number, _)| *number == month);
        let old = found.map_or(Month { state: "open", asked_by: None }, |at| self.months[at].1);
        let confirms = matches!(verb, PeriodVerb::ConfirmClose | PeriodVerb::ConfirmReopen);
        if confirms && old.asked_by == Some(by) {
            return refuse("access.own_work");
        }
        let state = match (verb, old.state) {
            (PeriodVerb::Close, "open") => "closing",
            (PeriodVerb::ConfirmClose, "closing") | (PeriodVerb::Cancel, "reopening") => "closed",
            (PeriodVerb::Reopen, "closed") => "reopening",
            (PeriodVerb::ConfirmReopen, "reopening") | (PeriodVerb::Cancel, "closing") => "open",
            _ => return refuse("finance.period.not_from_state"),
        };
        let asks = matches!(verb, PeriodVerb::Close | PeriodVerb::Reopen);
        let new = Month { state, asked_by: if asks { Some(by) } else { old.asked_by } };
        match found {
            Some(at) => self.months[at].1 = new,
            None => self.months.push((month, new)),
        }
        Ok(())
    }

    /// The papers that are commitments, in their order.
    fn commitments(&self) -> Vec<usize> {
        let all = self.papers.iter().enumerate();
        all.filter(|(_, paper)| paper.kind == FundPaperKind::Commitment).map(|(index, _)| index).collect()
    }

    fn require_line(&self, line: Option<usize>, money: Money) -> Answer {
        let Some(line) = line.and_then(|line| self.lines.get(line)) else { return Ok(()) };
        if line.gone || line.money.is_some_and(|own| own != money) {
            refuse("request.invalid")
        } else {
            Ok(())
        }
    }

    fn require_open(&self, on: NaiveDate) -> Answer {
        let closed = |month: &Month| matches!(month.state, "closed" | "reopening");
        let month = (on.year() == 2026).then(|| on.month());
        let is_closed = self.months.iter().any(|(number, state)| Some(*number) == month && closed(state));
        if is_closed { refuse("finance.period.closed") } else { Ok(()) }
    }

    fn of_line(&self, line: usize) -> Figures {
        sum(&self.facts, |fact| fact.line == Some(line))
    }

    /// Adds facts unless something speaks against them, and counts the warnings they give.
    fn happen(&mut self, new: &[Fact], commitment: Option<usize>) -> Answer {
        if let Some(code) = self.objection(new, commitment, true) {
            return refuse(code);
        }
        let line = new.first().and_then(|fact| fact.line);
        let year = new.first().and_then(|fact| fact.money).map(|(_, year)| year);
        let before = (line.map(|line| self.of_line(line)), self.of_year(year));
        self.facts.extend_from_slice(new);
        let after = (line.map(|line| self.of_line(line)), self.of_year(year));
        let rose = |old: Option<u8>, new: Option<u8>| new.is_some() && new > old;
        if let (Some(old), Some(new)) = (before.0, after.0)
            && rose(rung(old.planned, old.used), rung(new.planned, new.used))
        {
            self.warnings += 1;
        }
        let of_year =
            |figures: Figures| if figures.planned > 0 { rung(figures.planned, figures.used) } else { None };
        if rose(of_year(before.1), of_year(after.1)) {
            self.warnings += 1;
        }
        Ok(())
    }

    fn of_year(&self, year: Option<i32>) -> Figures {
        sum(&self.facts, |fact| fact.money.map(|(_, year)| year) == year)
    }

    /// What speaks against facts: every promise, on every day, added up anew.
    fn objection(&self, new: &[Fact], commitment: Option<usize>, is_final: bool) -> Option<&'static str> {
        if let Some(index) = commitment {
            let paper = &self.papers[index];
            let left = if paper.state == "posted" { paper.amount - paper.paid } else { 0 };
            if new.iter().any(|fact| fact.on < paper.on) {
                return Some("request.invalid");
            }
            if new.iter().any(|fact| fact.fen > left) {
                return Some("finance.commitment.exceeded");
            }
        }
        let all: Vec<Fact> = self.facts.iter().chain(new).copied().collect();
        let days: BTreeSet<NaiveDate> = all.iter().map(|fact| fact.on).collect();
        let money: BTreeSet<Option<(&str, i32)>> =
            new.iter().map(|fact| fact.money.map(|(source, year)| (source.as_str(), year))).collect();
        let mut broken: BTreeSet<&'static str> = BTreeSet::new();
        let of = |key: &Option<(&str, i32)>| -> Vec<Fact> {
            all.iter().filter(|fact| fact.money.map(|(s, y)| (s.as_str(), y)) == *key).copied().collect()
        };
        let parts: Vec<Vec<Fact>> = money.iter().map(of).collect();
        for (day, part) in days.iter().flat_map(|day| parts.iter().map(move |part| (day, part))) {
            broken.extend(broken_on(part, *day));
        }
        let order = [
            "finance.budget.below_zero",
            "finance.funds.not_appropriated",
            "finance.commitment.exceeded",
            "finance.funds.not_received",
        ];
        let first = order.into_iter().find(|code| broken.contains(code));
        if first.is_some_and(|code| is_final || code != "finance.funds.not_received") {
            return first;
        }
        let (before, after) = (sum(&self.facts, |_| true), sum(&all, |_| true));
        let sums = [
            (before.planned, after.planned),
            (before.appropriated, after.appropriated),
            (before.used, after.used),
        ];
        sums.iter()
            .any(|(before, after)| after > before && *after > CEILING)
            .then_some("finance.budget.beyond_total")
    }
}

/// The state of a payment after a step.
fn state_after(verb: PaymentVerb, state: &str) -> Result<&'static str, String> {
    let next = match (verb, state) {
        (PaymentVerb::Submit, "draft") => "submitted",
        (PaymentVerb::Withdraw, "submitted") | (PaymentVerb::Return, "submitted" | "approved") => "draft",
        (PaymentVerb::Approve, "submitted") => "approved",
        (PaymentVerb::Reject, "submitted" | "approved") => "rejected",
        (PaymentVerb::Pay, "approved") => "paid",
        (PaymentVerb::Reverse, "paid") => "reversed",
        (PaymentVerb::Reverse, "reversed") => return Err("finance.reversed_before".to_owned()),
        _ => return Err("finance.payment.not_from_state".to_owned()),
    };
    Ok(next)
}

/// The promises that the facts of one money break at the end of a day.
fn broken_on(part: &[Fact], day: NaiveDate) -> Vec<&'static str> {
    let figures = sum(part, |fact| fact.on <= day);
    let is_on_commitment = |fact: &&Fact| fact.on <= day && fact.what == What::PayCommitted;
    let on_commitments: i64 = part.iter().filter(is_on_commitment).map(|fact| fact.fen).sum();
    let promises = [
        (figures.planned < 0, "finance.budget.below_zero"),
        (figures.appropriated < figures.used, "finance.funds.not_appropriated"),
        (figures.committed < on_commitments, "finance.commitment.exceeded"),
        (figures.received < figures.paid, "finance.funds.not_received"),
    ];
    promises.into_iter().filter_map(|(is_broken, code)| is_broken.then_some(code)).collect()
}

fn sum(facts: &[Fact], counts: impl Fn(&Fact) -> bool) -> Figures {
    let mut figures = Figures::default();
    for fact in facts.iter().filter(|fact| counts(fact)) {
        match fact.what {
            What::Plan => figures.planned += fact.fen,
            What::Grant => figures.appropriated += fact.fen,
            What::Receive => figures.received += fact.fen,
            What::Commit => {
                figures.committed += fact.fen;
                figures.used += fact.fen;
            }
            What::PayCommitted => figures.paid += fact.fen,
            What::PayDirect => {
                figures.paid += fact.fen;
                figures.used += fact.fen;
            }
        }
    }
    figures
}

/// How high a use stands on the ladder: 80 %, 95 %, 105 %.
fn rung(planned: i64, used: i64) -> Option<u8> {
    if used <= 0 {
        return None;
    }
    [(80, 1), (95, 2), (105, 3)]
        .into_iter()
        .filter(|(percent, _)| i128::from(used) * 100 >= i128::from(planned) * percent)
        .map(|(_, rung)| rung)
        .max()
}

/// The thing of this number, or of its remainder; nothing among none.
pub fn at(number: usize, among: usize) -> Option<usize> {
    (among > 0).then(|| number % among)
}
