//! Appropriations 指标下达, receipts 到位 and commitments 承诺: recorded whole, reversed once.

use chrono::NaiveDate;
use dujiang_domain::access::{
    Actor, Appropriate, Commit, Creates, Mutates, ProjectAccess, ReadProject, RecordReceipt, ReversePosting,
};
use dujiang_domain::finance::{
    Entry, FundPaper, FundPaperFields, FundPaperKind, Movement, SourceKind, SourceRef, require_open_for_money,
};
use dujiang_domain::ids::{FundPaperId, ProjectId};
use dujiang_persistence::finance::papers as store;
pub use dujiang_persistence::finance::papers::{FundPaperFilter, FundPaperRow};
use serde::Serialize;

use super::booking::{About, Books};
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, projects, rules};

/// A page of papers of one kind in the caller's reach.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn list(
    app: &App,
    actor: &Actor,
    kind: FundPaperKind,
    filter: &FundPaperFilter,
    page: &PageRequest,
) -> Result<Page<FundPaperRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::list(app.database(), &reach, kind, filter, page).await?)
}

/// One paper.
///
/// # Errors
/// When there is none of this kind and name in the caller's reach.
pub async fn get(
    app: &App,
    actor: &Actor,
    kind: FundPaperKind,
    id: FundPaperId,
) -> Result<FundPaperRow, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::find(app.database(), &reach, kind, id).await?)
}

/// Somebody records a paper.
#[derive(Debug, Serialize)]
pub struct RecordPaper {
    /// Which sort.
    pub kind: FundPaperKind,
    /// Of which project.
    pub project: ProjectId,
    /// What it says.
    pub fields: FundPaperFields,
}

/// Records a paper and moves the money.
///
/// # Errors
/// Refusals of permission, of the project's state, of wrong fields, of a closed month, of the ledger and of the
/// rule about the approved total.
pub async fn record(app: &App, call: &Call, command: RecordPaper) -> Result<Written<FundPaperRow>, AppError> {
    match command.kind {
        FundPaperKind::Appropriation => {
            record_as::<Appropriate>(app, call, "appropriation.record", command).await
        }
        FundPaperKind::Receipt => record_as::<RecordReceipt>(app, call, "receipt.record", command).await,
        FundPaperKind::Commitment => record_as::<Commit>(app, call, "commitment.record", command).await,
    }
}

async fn record_as<A: Creates<On = ProjectAccess> + Mutates>(
    app: &App,
    call: &Call,
    operation: &'static str,
    command: RecordPaper,
) -> Result<Written<FundPaperRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, operation, &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<A>(&call.actor, &access).await?;
        require_open_for_money(project.state)?;
        let books = Books::new(tx, &project, &book, &call.actor);
        let ids = (tx.next_id(), tx.next_id());
        let fields = command.fields.clone();
        let (paper, event) = FundPaper::record(ids, command.kind, project.id, fields, books.stamp)?;
        let charge = paper.fields.charge;
        let line = books.line_of(&charge).await?;
        let origin = SourceRef { kind: SourceKind::FundPaper, id: paper.id.0 };
        let head = books.head(paper.entry_id, origin, paper.fields.effective_on);
        let money = (Some(charge.source), Some(charge.year));
        let entry = Entry::new(head, paper.kind.movement(), money, charge.line_id, paper.fields.amount);
        let about = About { line: line.as_ref(), commitment: None };
        let crossings = books.write(&permit, &entry, &about).await?;
        store::insert(tx, &permit, &paper).await?;
        Ok(Outcome::new(store::view(tx, &permit, &paper).await?, event).and(crossings))
    })
    .await
}

/// Somebody takes a paper back, or closes a commitment.
#[derive(Debug, Serialize)]
pub struct EndPaper {
    /// Which sort.
    pub kind: FundPaperKind,
    /// Which.
    pub id: FundPaperId,
    /// Why.
    pub reason: String,
    /// On which day; today when nothing is said.
    pub effective_on: Option<NaiveDate>,
}

/// Takes a paper back: its entry gets its mirror, once.
///
/// # Errors
/// Refusals of permission, of a stale version, of a paper that was reversed before or is in use, of a closed
/// month and of the ledger.
pub async fn reverse(app: &App, call: &Call, command: EndPaper) -> Result<Written<FundPaperRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "fund_paper.reverse", &command, async |tx| {
        let project = store::project_of(tx, command.kind, command.id).await?;
        let (project, access) = projects::get_for_update(tx, project).await?;
        let permit = tx.permit::<ReversePosting>(&call.actor, &access).await?;
        let (before, paid) = store::get(tx, project.id, command.kind, command.id).await?;
        call.expects(before.version)?;
        let books = Books::new(tx, &project, &book, &call.actor);
        let (after, event) = before.reverse(&command.reason, paid).map_err(|fault| books.cited(fault))?;
        let line = books.line_of(&before.fields.charge).await.unwrap_or_default();
        let about = About { line: line.as_ref(), commitment: None };
        let crossings = books.reverse(&permit, before.entry_id, command.effective_on, &about).await?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, &after).await?, event).and(crossings))
    })
    .await
}

/// Closes a commitment 结清: what is left of it is set free.
///
/// # Errors
/// Refusals of permission, of a stale version, of a commitment that does not stand any more, of a closed month.
pub async fn close(app: &App, call: &Call, command: EndPaper) -> Result<Written<FundPaperRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "commitment.close", &command, async |tx| {
        let project = store::project_of(tx, command.kind, command.id).await?;
        let (project, access) = projects::get_for_update(tx, project).await?;
        let permit = tx.permit::<Commit>(&call.actor, &access).await?;
        let (before, paid) = store::get(tx, project.id, command.kind, command.id).await?;
        call.expects(before.version)?;
        require_open_for_money(project.state)?;
        let books = Books::new(tx, &project, &book, &call.actor);
        let (after, left, event) = before.close(&command.reason, paid).map_err(|fault| books.cited(fault))?;
        let charge = before.fields.charge;
        let line = books.line_of(&charge).await.unwrap_or_default();
        let origin = SourceRef { kind: SourceKind::FundPaper, id: before.id.0 };
        let day = books.day(command.effective_on, before.fields.effective_on)?;
        let head = books.head(tx.next_id(), origin, day);
        let money = (Some(charge.source), Some(charge.year));
        let entry = Entry::new(head, Movement::Release, money, charge.line_id, left);
        let about = About { line: line.as_ref(), commitment: None };
        let crossings = books.write(&permit, &entry, &about).await?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, &after).await?, event).and(crossings))
    })
    .await
}
