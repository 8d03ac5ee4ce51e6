//! The money of a project over two budget years: lines, appropriations, receipts, commitments, payments in every
//! state. All parts are taken from a whole, so that everything adds up to the 分.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::at;
use super::deeds::{BudgetLine, Paper, Payment, What};
use super::plot::Plot;
use super::teller::Teller;
use crate::calendar::{days_between, plus};
use crate::dice::nth;
use crate::model::PersonIndex;

/// Funding sources, the main one first, with who grants the money.
const SOURCES: [[(&str, &str); 2]; 5] = [
    [("special_fund", "省财政厅"), ("fiscal", "安澜县财政局")],
    [("bond", "省财政厅（专项债券）"), ("fiscal", "安澜县财政局")],
    [("special_fund", "中央预算内投资"), ("own", "项目单位自筹")],
    [("fiscal", "安澜县财政局"), ("policy_loan", "农业发展银行安澜县支行")],
    [("special_fund", "市财政局"), ("fiscal", "安澜县财政局")],
];

/// Title, economic class, percent of the year, payments, which of the two sources.
const LINES: [(&str, &str, i64, i64, usize); 3] = [
    ("建筑安装工程费", "31005", 60, 4, 0),
    ("工程建设其他费用", "31099", 25, 2, 1),
    ("设备购置费", "31003", 15, 1, 1),
];

/// How much of a year that is over was paid, in percent.
const PAID_BEFORE: i64 = 74;

/// A budget year of the project.
#[derive(Clone, Copy)]
struct Year {
    number: i32,
    from: NaiveDate,
    to: NaiveDate,
    planned: i64,
    /// Bound and paid, in percent of what is planned.
    bound: i64,
    paid: i64,
    is_last: bool,
    /// Whether it is only planned yet.
    is_ahead: bool,
}

/// A line on its way.
struct Line {
    number: usize,
    amount: i64,
    title: &'static str,
    party: &'static str,
    payments: i64,
    is_main: bool,
    year: Year,
    /// When something happened to it last.
    last: NaiveDateTime,
}

impl Teller<'_> {
    /// Tells of the money.
    pub(super) fn money(&mut self) {
        for year in self.years() {
            let first = self.next("line");
            let mut left = year.planned;
            for (place, (title, economic, percent, payments, source)) in LINES.into_iter().enumerate() {
                let is_rest = place + 1 == LINES.len();
                // Budgets are not round to the 分.
                let odd = self.dice.between(1, 99_999);
                let amount = if is_rest { left } else { year.planned * percent / 100 - odd };
                left -= amount;
                let sources = nth(&SOURCES, usize::try_from(self.project.index).unwrap_or(0));
                let (source, party) = nth(&sources, source);
                let begin = self.office(year.from, at(year.from, 9));
                let what = What::PlanLine(BudgetLine {
                    title: format!("{}年{title}", year.number),
                    task: (place == 0).then_some(0).filter(|_| !self.project.tasks.is_empty()),
                    source,
                    functional_code: functional(self.project.category_code),
                    economic_code: economic,
                    year: year.number,
                    amount,
                });
                let number = self.next("line");
                self.tell(begin, self.officer(0), what);
                let is_main = place == 0;
                if !year.is_ahead {
                    self.line(Line { number, amount, title, party, payments, is_main, year, last: begin });
                }
            }
            if self.plot == Plot::Smooth && year.is_last {
                self.adjust(year, first);
            }
        }
    }

    /// Money is moved from the second line to the third, which has the same source.
    fn adjust(&mut self, year: Year, first: usize) {
        let other = year.planned * 25 / 100;
        let moved = other / 50;
        let day = plus(year.from, days_between(year.from, year.to) / 3);
        let mut at = self.office(day, at(day, 9));
        let amounts = self.amounts(first);
        for (line, change) in [(first + 1, -moved), (first + 2, moved)] {
            let Some(amount) = amounts.get(&line) else { continue };
            let reason = "设备价格上涨，费用之间调剂".to_owned();
            self.tell(at, self.officer(0), What::AdjustLine { line, amount: amount + change, reason });
            at += TimeDelta::minutes(6);
        }
    }

    fn officer(&self, number: usize) -> PersonIndex {
        self.county.officer(number)
    }

    /// Two budget years, or one, and what is planned for the year after.
    fn years(&self) -> Vec<Year> {
        let today = self.county.options.today;
        let last = plus(today, -60).year();
        let begin = self.project.actual_start.unwrap_or(today).min(plus(today, -160)).max(plus(today, -690));
        let span = |year: i32| {
            let first = NaiveDate::from_ymd_opt(year, 1, 6).unwrap_or(begin);
            let end = NaiveDate::from_ymd_opt(year, 12, 22).unwrap_or(today);
            (first.max(begin), end.min(plus(today, -4)))
        };
        let days = |(from, to)| days_between(from, to).max(0);
        let (earlier, later) = (days(span(last - 1)), days(span(last)).max(1));
        let earlier = if earlier < 40 { 0 } else { earlier };
        let whole = self.project.total_investment * 85 / 100;
        let (first, second) = self.shares(whole, (earlier, later), last);
        let third = whole - first - second;
        let paid = self.paid_percent(last);
        let bound = self.plot.bound_percent().unwrap_or(paid + if self.plot == Plot::Smooth { 7 } else { 2 });
        let mut years = Vec::new();
        let mut add = |number: i32, planned: i64, (bound, paid): (i64, i64)| {
            let (from, to) = span(number.min(last));
            let (is_last, is_ahead) = (number == last, number > last);
            if planned > 0 {
                years.push(Year { number, from, to, planned, bound, paid, is_last, is_ahead });
            }
        };
        add(last - 1, first, if self.plot == Plot::Idle { (60, 25) } else { (78, PAID_BEFORE) });
        add(last, second, if self.plot == Plot::Idle { (30, 4) } else { (bound, paid) });
        add(last + 1, third, (0, 0));
        years
    }

    /// What is planned for the two years, of `whole`: as much as makes what is paid stand beside the progress as the
    /// plot wants it. What is left is for the year after, unless it is next to nothing.
    fn shares(&self, whole: i64, (earlier, later): (i64, i64), last: i32) -> (i64, i64) {
        let progress = i64::from(self.project.progress_percent);
        let wanted = if self.plot == Plot::MoneyAhead { progress + 24 } else { (progress - 2).max(8) };
        let days = earlier + later;
        let spent = whole / 100 * wanted;
        let first = spent / days * earlier * 100 / PAID_BEFORE;
        let second = (spent - first * PAID_BEFORE / 100) * 100 / self.paid_percent(last);
        let is_whole = self.plot == Plot::Idle || first + second > whole - whole / 20;
        if is_whole {
            let first = whole / days * earlier;
            return (first, whole - first);
        }
        (first, second)
    }

    /// How much of the last year is paid, in percent: somewhat less than the part of it that is over, never enough
    /// to reach a rung.
    fn paid_percent(&self, last: i32) -> i64 {
        let today = self.county.options.today;
        let gone = if today.year() == last { i64::from(today.ordinal()) * 100 / 366 } else { 100 };
        (gone - 15).clamp(20, 77)
    }

    fn line(&mut self, mut line: Line) {
        let year = line.year;
        let overspent = (line.amount * year.bound / 100 - line.amount).max(0) * 2;
        let grant = line.amount + overspent;
        let parts = if line.is_main { vec![grant * 3 / 5, grant - grant * 3 / 5] } else { vec![grant] };
        for (place, amount) in parts.into_iter().enumerate() {
            let day = plus(year.from, 2 + 3 * i64::try_from(place).unwrap_or(0));
            self.record("appropriation", &mut line, day, amount);
        }
        if self.plot == Plot::Smooth && year.is_last && line.is_main {
            self.correct(&mut line);
        }
        let bound = line.amount * year.bound / 100;
        let paid = (line.amount * year.paid / 100).min(bound);
        if self.plot == Plot::Idle {
            self.record("receipt", &mut line, plus(year.from, 6), grant * 9 / 10);
        }
        let is_direct = !line.is_main && line.payments == 1;
        let commitment = (!is_direct).then(|| self.bind(&mut line, bound));
        let bound_directly = if is_direct { bound } else { paid };
        self.pay(&mut line, commitment, bound_directly);
        if line.is_main && year.is_last {
            self.unfinished(&mut line, commitment);
        }
        match commitment {
            Some(paper) if line.is_main && !year.is_last => self.settle(&mut line, paper),
            _ => {}
        }
    }

    /// A contract is settled at the end of the year: what is left of it is set free.
    fn settle(&mut self, line: &mut Line, paper: usize) {
        let at = self.office(plus(line.year.to, 3), line.last);
        let reason = "年度结算完成，余额释放".to_owned();
        self.tell(at, self.clerk(), What::CloseCommitment { paper, reason });
    }

    /// An appropriation that was recorded twice is taken back.
    fn correct(&mut self, line: &mut Line) {
        let paper = self.next("appropriation");
        self.record("appropriation", line, plus(line.year.from, 4), line.amount / 10);
        let at = self.office(plus(line.year.from, 5), line.last);
        line.last = at;
        let reason = "与前一笔指标重复登记".to_owned();
        self.tell(at, self.officer(3), What::ReversePaper { kind: "appropriation", paper, reason });
    }

    /// A contract; beyond the line it comes in two.
    fn bind(&mut self, line: &mut Line, bound: i64) -> usize {
        let commitment = self.next("commitment");
        let first = bound.min(line.amount * 9 / 10);
        let day = plus(line.year.from, 9);
        self.record("commitment", line, day, first);
        if bound > first {
            let last = line.last;
            let middle = plus(line.year.from, days_between(line.year.from, line.year.to) * 2 / 3);
            line.last = last;
            self.record("commitment", line, middle, bound - first);
            // What follows may come before it again.
            line.last = last;
        }
        commitment
    }

    /// Payments over the year, each with the money that came for it a few days before.
    fn pay(&mut self, line: &mut Line, commitment: Option<usize>, paid: i64) {
        let year = line.year;
        // Of a contract no more than nine tenths of the line.
        let paid = if commitment.is_some() { paid.min(line.amount * 9 / 10) } else { paid };
        let mut left = paid;
        let days = days_between(year.from, year.to) - 16;
        for number in 0..line.payments {
            let amount = if number + 1 == line.payments { left } else { paid / line.payments - number };
            left -= amount;
            if amount <= 0 {
                continue;
            }
            let day = plus(year.from, 14 + days * (number + 1) / line.payments);
            if self.plot != Plot::Idle {
                self.record("receipt", line, plus(day, -6), amount + amount / 50);
            }
            let payment = self.draft(line, (commitment, amount), plus(day, -3));
            for (verb, by, later) in
                [("submit", self.clerk(), 0), ("approve", self.officer(1), 1), ("pay", self.officer(2), 2)]
            {
                self.step(line, payment, (verb, None), (by, plus(day, later - 3)));
            }
        }
    }

    fn record(&mut self, kind: &'static str, line: &mut Line, day: NaiveDate, amount: i64) {
        let (title, party, number, by) = match kind {
            "appropriation" => (
                format!("下达{}年{}指标", line.year.number, line.title),
                line.party.to_owned(),
                format!("安财建〔{}〕{}号", line.year.number, self.dice.between(11, 280)),
                self.officer(0),
            ),
            "receipt" => (
                format!("{}到位", line.title),
                line.party.to_owned(),
                format!("国库到账{}", self.dice.between(100_000, 999_999)),
                self.officer(1),
            ),
            _ => (
                if line.is_main { "施工合同".to_owned() } else { format!("{}合同", line.title) },
                self.words(if line.is_main { "contractor" } else { "consultant" }).to_owned(),
                format!("AL-{}-{:04}", line.year.number, self.dice.between(1, 9999)),
                self.clerk(),
            ),
        };
        let at = self.office(day, line.last);
        line.last = at;
        let paper = Paper { title, party, number, amount };
        self.tell(at, by, What::Record { kind, line: line.number, paper });
    }

    fn draft(
        &mut self,
        line: &mut Line,
        (commitment, amount): (Option<usize>, i64),
        day: NaiveDate,
    ) -> usize {
        let at = self.office(day, line.last);
        line.last = at;
        let payee = self.words(if line.is_main { "contractor" } else { "supplier" }).to_owned();
        let title = format!("{}第{}期款", line.title, self.next("payment") + 1);
        let number = format!("FP{}{:05}", line.year.number, self.dice.between(1, 99_999));
        let due_on = plus(at.date(), 30);
        let draft = Payment { commitment, line: line.number, title, payee, amount, number, due_on };
        let payment = self.next("payment");
        self.tell(at, self.clerk(), What::DraftPayment(draft));
        payment
    }

    fn step(
        &mut self,
        line: &mut Line,
        payment: usize,
        (verb, reason): (&'static str, Option<&str>),
        (by, day): (PersonIndex, NaiveDate),
    ) {
        let at = self.office(day, line.last);
        line.last = at;
        let reason = reason.map(str::to_owned);
        self.tell(at, by, What::StepPayment { payment, verb, reason });
    }

    /// What the last weeks left behind: a payment in every state but paid, where the project shows payments, and
    /// else one that waits.
    fn unfinished(&mut self, line: &mut Line, commitment: Option<usize>) {
        const ENDS: [&[&str]; 6] = [
            &["submit", "approve", "pay", "reverse"],
            &["submit", "reject"],
            &["submit", "return"],
            &["submit", "approve"],
            &["submit"],
            &[],
        ];
        let amount = line.amount / 100 + 17;
        let is_shown = self.plot == Plot::Smooth;
        let one = nth(&[3, 4, 5], usize::try_from(self.project.index).unwrap_or(0));
        line.last = at(plus(self.yesterday(), -3), 8).max(line.last);
        for (place, steps) in ENDS.iter().enumerate() {
            if !is_shown && place != one {
                continue;
            }
            let day = plus(self.yesterday(), -2);
            if steps.contains(&"pay") && self.plot != Plot::Idle {
                self.record("receipt", line, day, amount);
            }
            let payment = self.draft(line, (commitment, amount), day);
            for verb in *steps {
                let by = match *verb {
                    "submit" => self.clerk(),
                    "pay" => self.officer(2),
                    "reverse" => self.officer(3),
                    _ => self.officer(1),
                };
                let reason = match *verb {
                    "reverse" => Some("收款账号有误，银行退票，冲销后重新办理"),
                    "reject" => Some("计量单与合同清单不符，不予支付"),
                    "return" => Some("请补充监理签认的计量单"),
                    _ => None,
                };
                self.step(line, payment, (verb, reason), (by, day));
            }
        }
        line.last += TimeDelta::minutes(1);
    }
}

/// 功能分类 of the budget, by category.
fn functional(category: &str) -> &'static str {
    match category {
        "transport" => "2140104",
        "water" => "2130305",
        "agriculture" => "2130153",
        "education" => "2050299",
        "health" => "2100299",
        "environment" => "2110301",
        "forestry" => "2130205",
        "culture" => "2070199",
        "energy" => "2111001",
        _ => "2120303",
    }
}
