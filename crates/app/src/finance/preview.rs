//! What a budget line, a paper or a payment would do, asked while somebody types: the same decision as when it
//! is sent, and nothing is written.

use chrono::NaiveDate;
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{
    BudgetLine, CommitmentStanding, Entry, EntryHead, Examination, Exposure, FundPaperKind, FundingSource,
    Funds, Ladder, LineFigures, Movement, PeriodKey, SourceKind, SourceRef, Step, Totals, examine,
    is_open_for_budget, is_open_for_money,
};
use dujiang_domain::ids::{BudgetLineId, EntryId, FundPaperId, ProjectId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::Project;
use dujiang_domain::rules::RuleBook;
use dujiang_domain::time::civil_date;
use dujiang_persistence::finance::{ledger, papers, periods};
use uuid::Uuid;

use super::booking::find_line;
use crate::{App, AppError, projects, rules};

/// What is about to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviewSubject {
    /// A budget line, new or changed.
    BudgetLine,
    /// A paper.
    Paper(FundPaperKind),
    /// A payment.
    Payment,
}

/// What somebody has typed so far.
#[derive(Debug, Clone)]
pub struct PreviewWish {
    /// What is about to be written.
    pub subject: PreviewSubject,
    /// How much.
    pub amount: Money,
    /// Of which source.
    pub source: Option<FundingSource>,
    /// Of which year.
    pub year: Option<i32>,
    /// For which line; for a line, which one is changed.
    pub line: Option<BudgetLineId>,
    /// On which commitment.
    pub commitment: Option<FundPaperId>,
    /// On which day; today when nothing is said.
    pub effective_on: Option<NaiveDate>,
}

/// What would come of it.
#[derive(Debug, Clone)]
pub struct Forecast {
    /// Everything that speaks against it.
    pub refusals: Vec<Fault>,
    /// The line before and after, where it names one, and the rung it would stand on.
    pub line: Option<(LineFigures, LineFigures, Option<Step>)>,
    /// The year before and after, and the rung it would stand on.
    pub year: (Totals, Totals, Option<Step>),
    /// The source and year before and after: what may still be committed and paid.
    pub money: (Totals, Totals),
    /// The whole project before and after.
    pub total: (Totals, Totals),
    /// The approved total 概算.
    pub approved: Option<Money>,
    /// What may still be paid on the commitment before it.
    pub commitment_left: Option<Money>,
    /// Whether a rung would be reached that is not reached now.
    pub crosses: bool,
}

/// What would come of a wish.
///
/// # Errors
/// When there is no such project in the caller's reach, or a line or commitment that is named is none of its.
pub async fn preview(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    wish: &PreviewWish,
) -> Result<Forecast, AppError> {
    let book = rules::book(app).await?;
    let (project, access) = projects::load(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    permit.covers(project.id)?;
    let line = match wish.line {
        Some(id) => Some(find_line(app.database(), &project, id).await?),
        None => None,
    };
    let commitment = match wish.commitment {
        Some(id) => Some(papers::get(app.database(), project.id, FundPaperKind::Commitment, id).await?),
        None => None,
    };
    let charge = commitment.as_ref().map(|(paper, _)| paper.fields.charge);
    let money = match (charge, &line, wish.subject) {
        (Some(charge), ..) => (Some(charge.source), Some(charge.year)),
        (None, Some(line), PreviewSubject::BudgetLine) => {
            (wish.source.or(line.fields.source), wish.year.or(line.fields.year))
        }
        _ => (wish.source, wish.year),
    };
    let standing = commitment.as_ref().map(|(paper, paid)| CommitmentStanding {
        left: paper.left(*paid).unwrap_or(Money::ZERO),
        since: paper.fields.effective_on,
    });
    let today = civil_date(app.database().now());
    let day = wish.effective_on.unwrap_or(today);
    let line_id = charge.map_or(wish.line, |charge| charge.line_id);
    let funds = ledger::load(app.database(), project.id, day, line_id).await?;
    let case = Case { project: &project, book: &book, line: line.as_ref(), standing, today, day };
    let mut forecast = case.forecast(&funds, wish, money, line_id);
    let month = PeriodKey::of(project.fields.unit_id, day);
    if periods::is_closed(app.database(), month).await? {
        let fault = Fault::new(Code::PeriodClosed).with("period", month.label());
        forecast.refusals.push(Ladder::new(&book, today).cite(fault));
    }
    Ok(forecast)
}

/// What a forecast looks at.
struct Case<'a> {
    project: &'a Project,
    book: &'a RuleBook,
    line: Option<&'a BudgetLine>,
    standing: Option<CommitmentStanding>,
    today: NaiveDate,
    day: NaiveDate,
}

impl Case<'_> {
    fn forecast(
        &self,
        funds: &Funds,
        wish: &PreviewWish,
        money: (Option<FundingSource>, Option<i32>),
        line_id: Option<BudgetLineId>,
    ) -> Forecast {
        let examination = self.movement(wish).map_or_else(
            || unmoved(funds),
            |(movement, amount)| {
                let entry = Entry::new(self.head(), movement, money, line_id, amount);
                examine(funds, &entry, &self.exposure())
            },
        );
        let mut refusals = examination.refusals;
        refusals.extend(self.state_refusal(wish.subject));
        if self.day > self.today {
            refusals.push(Fault::field("/effective_on", Code::FieldRange));
        }
        // The paper and its account can say the same.
        let mut said = Vec::new();
        refusals.retain(|fault| {
            let words = (fault.code, fault.rule.as_ref().map(|rule| rule.id.clone()));
            let is_new = !said.contains(&words);
            said.push(words);
            is_new
        });
        let after = &examination.after;
        Forecast {
            refusals,
            line: line_id.map(|line| (funds.line(line), after.line(line), examination.line_step)),
            year: (funds.of_year(money.1), after.of_year(money.1), examination.year_step),
            money: (funds.of_money(money.0, money.1), after.of_money(money.0, money.1)),
            total: (funds.totals(), after.totals()),
            approved: self.project.fields.total_investment,
            commitment_left: self.standing.map(|standing| standing.left),
            crosses: !examination.crossings.is_empty(),
        }
    }

    /// What the wish moves; nothing when a line keeps its amount.
    fn movement(&self, wish: &PreviewWish) -> Option<(Movement, Money)> {
        let planned = self.line.map_or(Money::ZERO, |line| line.fields.amount);
        let movement = match wish.subject {
            PreviewSubject::BudgetLine if wish.amount >= planned => Movement::PlanMore,
            PreviewSubject::BudgetLine => Movement::PlanLess,
            PreviewSubject::Paper(kind) => kind.movement(),
            PreviewSubject::Payment if self.standing.is_some() => Movement::PayCommitted,
            PreviewSubject::Payment => Movement::PayDirect,
        };
        let amount = match movement {
            Movement::PlanMore => wish.amount.checked_sub(planned)?,
            Movement::PlanLess => planned.checked_sub(wish.amount)?,
            _ => wish.amount,
        };
        (amount > Money::ZERO).then_some((movement, amount))
    }

    fn state_refusal(&self, subject: PreviewSubject) -> Option<Fault> {
        let state = self.project.state;
        let is_open = match subject {
            PreviewSubject::BudgetLine => is_open_for_budget(state),
            PreviewSubject::Paper(_) | PreviewSubject::Payment => is_open_for_money(state),
        };
        (!is_open).then(|| Fault::new(Code::FundsNotOpen).with("state", state))
    }

    fn head(&self) -> EntryHead {
        EntryHead {
            id: EntryId(Uuid::nil()),
            project_id: self.project.id,
            unit_id: self.project.fields.unit_id,
            origin: SourceRef { kind: SourceKind::Payment, id: Uuid::nil() },
            effective_on: self.day,
            recorded_at: dujiang_domain::time::day_begins(self.today),
            recorded_by: None,
        }
    }

    fn exposure(&self) -> Exposure<'_> {
        Exposure {
            ladder: Ladder::new(self.book, self.today),
            approved: self.project.fields.total_investment,
            line_name: self.line.map_or("", |line| line.fields.title.as_str()),
            commitment: self.standing,
        }
    }
}

fn unmoved(funds: &Funds) -> Examination {
    Examination {
        refusals: Vec::new(),
        crossings: Vec::new(),
        line_step: None,
        year_step: None,
        after: funds.clone(),
    }
}
