//! The steps of a payment: one use case for all, each with its own permission and, where it checks another's
//! work, with four eyes.

use chrono::NaiveDate;
use dujiang_domain::access::{
    ApprovePayment, MakePayment, Mutates, Permit, ProjectAccess, RequestPayment, ReversePosting,
};
use dujiang_domain::audit::Event;
use dujiang_domain::finance::{
    BudgetLine, Entry, FundPaper, Payment, PaymentVerb, SourceKind, SourceRef, require_open_for_money,
};
use dujiang_domain::ids::{EntryId, PaymentId};
use dujiang_domain::money::Money;
use dujiang_persistence::Tx;
use dujiang_persistence::finance::{papers, payments as store};
use serde::Serialize;

use super::super::booking::{About, Books};
use super::{PaymentRow, commitment, load_with_project, standing};
use crate::{App, AppError, Call, Outcome, Written, rules};

/// Somebody takes a step with a payment.
#[derive(Debug, Serialize)]
pub struct StepPayment {
    /// Which payment.
    pub id: PaymentId,
    /// Which step.
    pub verb: PaymentVerb,
    /// Why.
    pub reason: Option<String>,
    /// On which day the money leaves or comes back; today when nothing is said.
    pub effective_on: Option<NaiveDate>,
}

/// Takes a step with a payment.
///
/// # Errors
/// Refusals of permission, four eyes, a stale version, the state, a missing reason; for steps that move money,
/// or are to lead there, those of the ledger, the month and the rule about the approved total.
pub async fn step(app: &App, call: &Call, command: StepPayment) -> Result<Written<PaymentRow>, AppError> {
    match command.verb {
        PaymentVerb::Submit => run::<RequestPayment>(app, call, "payment.submit", command).await,
        PaymentVerb::Withdraw => run::<RequestPayment>(app, call, "payment.withdraw", command).await,
        PaymentVerb::Approve => run::<ApprovePayment>(app, call, "payment.approve", command).await,
        PaymentVerb::Return => run::<ApprovePayment>(app, call, "payment.return", command).await,
        PaymentVerb::Reject => run::<ApprovePayment>(app, call, "payment.reject", command).await,
        PaymentVerb::Pay => run::<MakePayment>(app, call, "payment.pay", command).await,
        PaymentVerb::Reverse => run::<ReversePosting>(app, call, "payment.reverse", command).await,
    }
}

async fn run<A: Mutates<On = ProjectAccess>>(
    app: &App,
    call: &Call,
    operation: &'static str,
    command: StepPayment,
) -> Result<Written<PaymentRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, operation, &command, async |tx| {
        let (project, before, access) = load_with_project(tx, command.id).await?;
        let access = access.made_by(before.maker_for(command.verb));
        let permit = tx.permit::<A>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let books = Books::new(tx, &project, &book, &call.actor);
        let step = Step { books, permit: &permit, before: &before, command: &command };
        let (after, event, more) = match command.verb {
            PaymentVerb::Submit | PaymentVerb::Approve => step.foreseen().await?,
            PaymentVerb::Withdraw | PaymentVerb::Return | PaymentVerb::Reject => step.plain()?,
            PaymentVerb::Pay => step.pay().await?,
            PaymentVerb::Reverse => step.reverse().await?,
        };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, &after).await?, event).and(more))
    })
    .await
}

/// A payment after a step, the event of it, and those of rungs that were reached.
type Stepped = (Payment, Event, Vec<Event>);

struct Step<'a, A: Mutates<On = ProjectAccess>> {
    books: Books<'a>,
    permit: &'a Permit<A>,
    before: &'a Payment,
    command: &'a StepPayment,
}

impl<A: Mutates<On = ProjectAccess>> Step<'_, A> {
    const fn tx(&self) -> &Tx {
        self.books.tx
    }

    fn plain(&self) -> Result<Stepped, AppError> {
        let reason = self.command.reason.as_deref();
        let (after, event) = self.before.step(self.command.verb, reason, self.books.stamp)?;
        Ok((after, event, Vec::new()))
    }

    /// A step towards paying: what could never be paid goes no further.
    async fn foreseen(&self) -> Result<Stepped, AppError> {
        let stepped = self.plain()?;
        require_open_for_money(self.books.project.state)?;
        let (line, commitment) = self.surroundings().await?;
        let day = self.books.today();
        self.books
            .foresee(&self.entry(self.tx().next_id(), day), &about(line.as_ref(), commitment.as_ref()))
            .await?;
        Ok(stepped)
    }

    async fn pay(&self) -> Result<Stepped, AppError> {
        let id = self.tx().next_id();
        let day = self.command.effective_on.unwrap_or_else(|| self.books.today());
        let (after, event) = self.before.pay(id, day, self.books.stamp)?;
        require_open_for_money(self.books.project.state)?;
        let (line, commitment) = self.surroundings().await?;
        let about = about(line.as_ref(), commitment.as_ref());
        let crossings = self.books.write(self.permit, &self.entry(id, day), &about).await?;
        if let Some((commitment, paid)) = &commitment {
            let paid = paid.checked_add(self.before.fields.amount).unwrap_or(*paid);
            papers::keep_paid(self.tx(), self.permit, commitment, paid)
                .await
                .map_err(|e| self.books.cited(e))?;
        }
        Ok((after, event, crossings))
    }

    async fn reverse(&self) -> Result<Stepped, AppError> {
        let (after, event, _) = self.plain().map_err(|error| self.books.cited(error))?;
        let (line, commitment) = self.surroundings().await?;
        // The commitment's limit is about paying, not about taking back.
        let about = About { line: line.as_ref(), commitment: None };
        let Some(entry) = self.before.entry_id else {
            return Err(AppError::internal("a paid payment without an entry"));
        };
        let crossings = self.books.reverse(self.permit, entry, self.command.effective_on, &about).await?;
        if let Some((commitment, paid)) = &commitment {
            let paid = paid.checked_sub(self.before.fields.amount).unwrap_or(Money::ZERO);
            papers::keep_paid(self.tx(), self.permit, commitment, paid).await?;
        }
        Ok((after, event, crossings))
    }

    /// The line it counts for and the commitment it is paid on.
    async fn surroundings(&self) -> Result<(Option<BudgetLine>, Option<(FundPaper, Money)>), AppError> {
        let line = self.books.line_of(&self.before.charge).await?;
        let commitment = match self.before.commitment_id {
            Some(id) => Some(commitment(self.tx(), self.books.project, id).await?),
            None => None,
        };
        Ok((line, commitment))
    }

    fn entry(&self, id: EntryId, day: NaiveDate) -> Entry {
        let (payment, charge) = (self.before, self.before.charge);
        let origin = SourceRef { kind: SourceKind::Payment, id: payment.id.0 };
        let head = self.books.head(id, origin, day);
        let money = (Some(charge.source), Some(charge.year));
        Entry::new(head, payment.movement(), money, charge.line_id, payment.fields.amount)
    }
}

fn about<'a>(line: Option<&'a BudgetLine>, commitment: Option<&(FundPaper, Money)>) -> About<'a> {
    About { line, commitment: commitment.map(|(commitment, paid)| standing(commitment, *paid)) }
}
