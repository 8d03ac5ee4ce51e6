//! Payments 支付: drafted and handed in by the unit, approved and paid by two persons of the finance bureau.

mod steps;

use dujiang_domain::access::{
    Actor, ApprovePayment, MakePayment, ProjectAccess, ReadProject, RequestPayment,
};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{
    Charge, CommitmentStanding, FundPaper, FundPaperKind, FundPaperState, FundingSource, Payment,
    PaymentFields, PaymentPatch, PaymentVerb, require_open_for_money,
};
use dujiang_domain::ids::{BudgetLineId, FundPaperId, PaymentId, ProjectId};
use dujiang_domain::input::Fields;
use dujiang_domain::money::Money;
use dujiang_domain::projects::Project;
use dujiang_persistence::Tx;
pub use dujiang_persistence::finance::payments::{PaymentFilter, PaymentRow, Waiting};
use dujiang_persistence::finance::{papers, payments as store};
use serde::Serialize;

pub use steps::{StepPayment, step};

use super::booking::Books;
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, projects, rules};

/// A page of payments in the caller's reach; `mine` narrows it to what waits for him.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn list(
    app: &App,
    actor: &Actor,
    mut filter: PaymentFilter,
    mine: bool,
    page: &PageRequest,
) -> Result<Page<PaymentRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    if mine {
        let approves = actor.reach::<ApprovePayment>().ok();
        let pays = actor.reach::<MakePayment>().ok();
        filter.waiting = Some(Waiting::new(actor.user(), approves.as_ref(), pays.as_ref()));
    }
    Ok(store::list(app.database(), &reach, &filter, page).await?)
}

/// How many payments wait for the caller to approve or to pay them.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn waiting(app: &App, actor: &Actor) -> Result<i64, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let approves = actor.reach::<ApprovePayment>().ok();
    let pays = actor.reach::<MakePayment>().ok();
    if approves.is_none() && pays.is_none() {
        return Ok(0);
    }
    let waiting = Some(Waiting::new(actor.user(), approves.as_ref(), pays.as_ref()));
    let filter = PaymentFilter { waiting, ..PaymentFilter::default() };
    Ok(store::total(app.database(), &reach, &filter).await?)
}

/// One payment.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: PaymentId) -> Result<PaymentRow, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::find(app.database(), &reach, id).await?)
}

/// The steps of a payment that begin where it stands and that the caller may take: what its page offers.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn offered_steps(app: &App, actor: &Actor, row: &PaymentRow) -> Result<Vec<PaymentVerb>, AppError> {
    let access = projects::access(app.database(), ProjectId(row.project_id)).await?;
    let state = dujiang_domain::finance::PaymentState::parse(&row.state);
    let submitted_by = row.submitted_by.map(dujiang_domain::ids::UserId);
    let approved_by = row.approved_by.map(dujiang_domain::ids::UserId);
    let may = |verb: PaymentVerb| match verb {
        PaymentVerb::Submit | PaymentVerb::Withdraw => actor.could::<RequestPayment>(&access),
        PaymentVerb::Approve | PaymentVerb::Return | PaymentVerb::Reject => {
            actor.could::<ApprovePayment>(&access.clone().made_by(submitted_by))
        }
        PaymentVerb::Pay => actor.could::<MakePayment>(&access.clone().made_by(approved_by)),
        PaymentVerb::Reverse => actor.could::<dujiang_domain::access::ReversePosting>(&access),
    };
    let begins = |verb: &PaymentVerb| state.is_some_and(|state| verb.leads_to(state).is_some());
    Ok(PaymentVerb::ALL.iter().copied().filter(begins).filter(|verb| may(*verb)).collect())
}

/// Somebody drafts a payment.
#[derive(Debug, Serialize)]
pub struct DraftPayment {
    /// Of which project.
    pub project: ProjectId,
    /// On which commitment, whose money it then is.
    pub commitment: Option<FundPaperId>,
    /// Of which source; needed without a commitment.
    pub source: Option<FundingSource>,
    /// Of which budget year; needed without a commitment.
    pub year: Option<i32>,
    /// For which line, without a commitment.
    pub line: Option<BudgetLineId>,
    /// What is said about it.
    pub fields: PaymentFields,
}

/// Drafts a payment.
///
/// # Errors
/// Refusals of permission, of the project's state, and of fields that are wrong or lead nowhere.
pub async fn draft(app: &App, call: &Call, command: DraftPayment) -> Result<Written<PaymentRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "payment.draft", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<RequestPayment>(&call.actor, &access).await?;
        require_open_for_money(project.state)?;
        let books = Books::new(tx, &project, &book, &call.actor);
        let charge = charge_of(&books, &command).await?;
        let money = (command.commitment, charge);
        let fields = command.fields.clone();
        let (payment, event) = Payment::draft(tx.next_id(), project.id, money, fields, books.stamp)?;
        store::insert(tx, &permit, &payment).await?;
        Ok(Outcome::new(store::view(tx, &permit, &payment).await?, event))
    })
    .await
}

/// The money of a draft: that of its commitment, or what it names.
async fn charge_of(books: &Books<'_>, command: &DraftPayment) -> Result<Charge, AppError> {
    if let Some(id) = command.commitment {
        let (commitment, _) = commitment(books.tx, books.project, id).await?;
        if commitment.state != FundPaperState::Posted {
            return Err(Fault::field("/commitment_id", Code::FieldReference).into());
        }
        let own = commitment.fields.charge;
        let mut wrong = Fields::default();
        let agrees = command.source.is_none_or(|source| source == own.source);
        wrong.require("/source", agrees, Code::BudgetLineDiffers);
        wrong.require("/year", command.year.is_none_or(|year| year == own.year), Code::BudgetLineDiffers);
        wrong.require(
            "/line_id",
            command.line.is_none_or(|line| Some(line) == own.line_id),
            Code::BudgetLineDiffers,
        );
        return Ok(wrong.finish(own)?);
    }
    let mut wrong = Fields::default();
    wrong.require("/source", command.source.is_some(), Code::FieldRequired);
    wrong.require("/year", command.year.is_some(), Code::FieldRequired);
    wrong.finish(())?;
    let (source, year) = (command.source.unwrap_or(FundingSource::Own), command.year.unwrap_or_default());
    let charge = Charge { source, year, line_id: command.line };
    books.line_of(&charge).await?;
    Ok(charge)
}

/// A commitment of the project with what was paid on it.
async fn commitment(tx: &Tx, project: &Project, id: FundPaperId) -> Result<(FundPaper, Money), AppError> {
    match papers::get(tx, project.id, FundPaperKind::Commitment, id).await.map_err(AppError::from) {
        Err(AppError::Refused(fault)) if fault.code == Code::NotFound => {
            Err(Fault::field("/commitment_id", Code::FieldReference).into())
        }
        other => other,
    }
}

/// What may still be paid on a commitment.
fn standing(commitment: &FundPaper, paid: Money) -> CommitmentStanding {
    CommitmentStanding {
        left: commitment.left(paid).unwrap_or(Money::ZERO),
        since: commitment.fields.effective_on,
    }
}

/// Somebody changes a draft.
#[derive(Debug, Serialize)]
pub struct EditPayment {
    /// Which.
    pub id: PaymentId,
    /// What to change.
    pub patch: PaymentPatch,
}

/// Changes a draft.
///
/// # Errors
/// Refusals of permission, of a stale version, of a payment that is no draft, and of wrong fields.
pub async fn edit(app: &App, call: &Call, command: EditPayment) -> Result<Written<PaymentRow>, AppError> {
    app.write(call, "payment.edit", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<RequestPayment>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(command.patch.clone())? else {
            return Ok(Outcome::unchanged(store::view(tx, &permit, &before).await?));
        };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, &after).await?, event))
    })
    .await
}

/// Somebody gives a draft up.
#[derive(Debug, Serialize)]
pub struct RemovePayment {
    /// Which.
    pub id: PaymentId,
}

/// Gives a draft up.
///
/// # Errors
/// Refusals of permission, of a stale version, and of a payment that is no draft.
pub async fn remove(app: &App, call: &Call, command: RemovePayment) -> Result<Written<()>, AppError> {
    app.write(call, "payment.remove", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<RequestPayment>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let event = before.remove()?;
        store::remove(tx, &permit, &before).await?;
        Ok(Outcome::new((), event))
    })
    .await
}

async fn load(tx: &Tx, id: PaymentId) -> Result<(Payment, ProjectAccess), AppError> {
    let (_, payment, access) = load_with_project(tx, id).await?;
    Ok((payment, access))
}

/// A payment with its project, whose row is locked.
async fn load_with_project(tx: &Tx, id: PaymentId) -> Result<(Project, Payment, ProjectAccess), AppError> {
    let project = store::project_of(tx, id).await?;
    let (project, access) = projects::get_for_update(tx, project).await?;
    let payment = store::get(tx, project.id, id).await?;
    Ok((project, payment, access))
}
