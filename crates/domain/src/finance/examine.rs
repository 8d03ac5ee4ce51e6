//! The one decision about every entry: what would it do, and may it be written? A form asks while somebody types
//! ([`examine`]), a use case asks and writes ([`post`]); both get the same answer.

use chrono::NaiveDate;

use super::{
    AccountKey, Crossing, CrossingSubject, Entry, Funds, Ladder, LineFigures, Rung, Stage, Step, Totals,
};
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::BudgetLineId;
use crate::money::Money;
use crate::rules::Refusal;

/// What the decision looks at besides the entry.
#[derive(Debug, Clone, Copy)]
pub struct Exposure<'a> {
    /// The rules of the day.
    pub ladder: Ladder<'a>,
    /// The approved total 概算 of the project, once there is one.
    pub approved: Option<Money>,
    /// What people call the line of the entry.
    pub line_name: &'a str,
    /// The commitment that is paid.
    pub commitment: Option<CommitmentStanding>,
}

/// What stands of the one commitment that an entry pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommitmentStanding {
    /// What may still be paid on it.
    pub left: Money,
    /// Since when it binds.
    pub since: NaiveDate,
}

/// What an entry would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Examination {
    /// Everything that speaks against it; with anything here it is not written.
    pub refusals: Vec<Fault>,
    /// Rungs it reaches and that were not reached before.
    pub crossings: Vec<Crossing>,
    /// Where its line would stand.
    pub line_step: Option<Step>,
    /// Where its year would stand.
    pub year_step: Option<Step>,
    /// The accounts as they would be.
    pub after: Funds,
}

/// Looks at an entry without writing it.
pub fn examine(funds: &Funds, entry: &Entry, exposure: &Exposure<'_>) -> Examination {
    let mut after = funds.clone();
    let ladder = exposure.ladder;
    if funds.is_out_of_range(entry) {
        let refusals = vec![Fault::field("/amount", Code::FieldMoney)];
        return Examination { refusals, crossings: Vec::new(), line_step: None, year_step: None, after };
    }
    after.add(entry);
    let mut refusals = Vec::new();
    if let Some(commitment) = &exposure.commitment {
        refusals.extend(beyond_commitment(&ladder, commitment, entry));
    }
    if let Some((account, there_is)) = funds.overdrawn_by(entry) {
        refusals.push(overdrawn(&ladder, account, there_is, entry));
    }
    let ceiling = ladder.ceiling(exposure.approved, &funds.totals(), &after.totals());
    if let Some(refusal) = ceiling.filter(Refusal::blocks) {
        refusals.push(beyond_total(&ladder, refusal));
    }
    let mut crossings = Vec::new();
    let line = entry.postings().iter().find_map(|posting| posting.line_id);
    let line_step = line.and_then(|line| {
        let (before, now) = (funds.line(line), after.line(line));
        let step = ladder.of_line(now.planned, now.used);
        let old = ladder.of_line(before.planned, before.used);
        crossings.extend(crossing(
            entry,
            exposure,
            &line_subject(line, before, now),
            old.as_ref(),
            step.as_ref(),
        ));
        step
    });
    let year = entry.postings().first().and_then(|posting| posting.account.year);
    let (before, now) = (funds.of_year(year), after.of_year(year));
    let year_step = ladder.of_year(now.planned, now.used).filter(|_| now.planned > 0);
    let old = ladder.of_year(before.planned, before.used).filter(|_| before.planned > 0);
    let subject = year_subject(year, before, now);
    crossings.extend(crossing(entry, exposure, &subject, old.as_ref(), year_step.as_ref()));
    Examination { refusals, crossings, line_step, year_step, after }
}

/// Writes an entry into the accounts.
///
/// # Errors
/// The first thing that speaks against it.
pub fn post(funds: &mut Funds, entry: &Entry, exposure: &Exposure<'_>) -> Result<Vec<Crossing>, Fault> {
    let examination = examine(funds, entry, exposure);
    if let Some(refusal) = examination.refusals.into_iter().next() {
        return Err(refusal);
    }
    *funds = examination.after;
    Ok(examination.crossings)
}

/// A subject with what it comes to before and after, planned and used.
struct Weighed {
    subject: CrossingSubject,
    planned: (i64, i64),
    used: (i64, i64),
}

fn line_subject(line_id: BudgetLineId, before: LineFigures, after: LineFigures) -> Weighed {
    Weighed {
        subject: CrossingSubject::Line { line_id },
        planned: (before.planned, after.planned),
        used: (before.used, after.used),
    }
}

fn year_subject(year: Option<i32>, before: Totals, after: Totals) -> Weighed {
    Weighed {
        subject: CrossingSubject::Year { year },
        planned: (before.planned, after.planned),
        used: (before.used, after.used),
    }
}

/// A rung counts as crossed when it is higher than the one before.
fn crossing(
    entry: &Entry,
    exposure: &Exposure<'_>,
    weighed: &Weighed,
    before: Option<&Step>,
    after: Option<&Step>,
) -> Option<Crossing> {
    let (old, new) = (before.map(|step| step.rung), after?);
    if old.is_some_and(|old| old >= new.rung) {
        return None;
    }
    let passed =
        Rung::ALL.iter().copied().filter(|rung| *rung <= new.rung && old.is_none_or(|old| *rung > old));
    let money = |fen: i64| Money::from_fen(fen).unwrap_or_default();
    let name = match weighed.subject {
        CrossingSubject::Line { .. } => exposure.line_name.to_owned(),
        CrossingSubject::Year { year } => year.map(|year| year.to_string()).unwrap_or_default(),
    };
    Some(Crossing {
        project_id: entry.head.project_id,
        subject: weighed.subject,
        rung: new.rung,
        passed: passed.collect(),
        rule_id: new.objection.rule.id.to_string(),
        message: new.objection.message.clone(),
        planned_before: money(weighed.planned.0),
        planned_after: money(weighed.planned.1),
        used_before: money(weighed.used.0),
        used_after: money(weighed.used.1),
        entry_id: entry.head.id,
        name,
    })
}

/// No more is paid on a commitment than it says, and nothing before it was made.
fn beyond_commitment(ladder: &Ladder<'_>, commitment: &CommitmentStanding, entry: &Entry) -> Option<Fault> {
    if entry.head.effective_on < commitment.since {
        return Some(Fault::field("/effective_on", Code::FieldDateOrder));
    }
    if entry.amount() <= commitment.left {
        return None;
    }
    let fault = Fault::new(Code::CommitmentExceeded).with("amount", entry.amount());
    Some(ladder.cite(fault.with("available", commitment.left)))
}

/// The ledger's own refusal, with the rule that stands behind it.
fn overdrawn(ladder: &Ladder<'_>, account: AccountKey, there_is: i128, entry: &Entry) -> Fault {
    let code = match account.stage {
        Stage::Held => Code::FundsNotReceived,
        Stage::Committed => Code::CommitmentExceeded,
        Stage::Planned => Code::BudgetBelowZero,
        Stage::Available
        | Stage::SpentCommitted
        | Stage::SpentDirect
        | Stage::Approved
        | Stage::Granted
        | Stage::Funded
        | Stage::PaidOut => Code::FundsNotAppropriated,
    };
    let there_is = i64::try_from(there_is).ok().and_then(|fen| Money::from_fen(fen).ok()).unwrap_or_default();
    ladder.cite(Fault::new(code).with("amount", entry.amount()).with("available", there_is))
}

fn beyond_total(ladder: &Ladder<'_>, refusal: Refusal) -> Fault {
    let mut field = FieldFault::new("/amount", Code::BudgetBeyondTotal);
    field.params.clone_from(&refusal.numbers);
    let fault = Fault { params: refusal.numbers, fields: vec![field], ..Fault::new(Code::BudgetBeyondTotal) };
    ladder.cite(fault)
}

#[cfg(test)]
#[path = "examine_tests.rs"]
mod tests;
