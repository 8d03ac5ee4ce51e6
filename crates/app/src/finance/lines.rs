//! The budget lines of a project.

use dujiang_domain::access::{
    Actor, AdjustBudget, Creates, Mutates, Permit, PlanBudget, ProjectAccess, ReadProject,
};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{
    BudgetLine, BudgetLineFields, BudgetLinePatch, Entry, SourceKind, SourceRef, require_open_for_budget,
};
use dujiang_domain::ids::{BudgetLineId, ProjectId, TaskId};
use dujiang_domain::projects::{Project, ProjectState};
use dujiang_domain::rules::RuleBook;
use dujiang_persistence::Tx;
use dujiang_persistence::finance::lines as store;
pub use dujiang_persistence::finance::lines::{BudgetLineRow, LineFilter};
use serde::Serialize;

use super::booking::{About, Books};
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, planning, projects, rules};

/// A page of a project's budget lines.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    filter: &LineFilter,
    page: &PageRequest,
) -> Result<Page<BudgetLineRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list(app.database(), &permit, project, filter, page).await?)
}

/// One budget line.
///
/// # Errors
/// When there is no such project in the caller's reach, or no such line in it.
pub async fn get(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    id: BudgetLineId,
) -> Result<BudgetLineRow, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::view(app.database(), &permit, project, id).await?)
}

/// Somebody plans a line.
#[derive(Debug, Serialize)]
pub struct AddLine {
    /// Of which project.
    pub project: ProjectId,
    /// What is said about it.
    pub fields: BudgetLineFields,
}

/// Whether the budget of a project is still being drawn up. Once it is approved it is adjusted, by whoever may
/// 预算法 art. 13.
const fn is_draft(state: ProjectState) -> bool {
    matches!(state, ProjectState::Draft | ProjectState::Reserved | ProjectState::Established)
}

/// Plans a budget line.
///
/// # Errors
/// Refusals of permission, of the project's state, of wrong fields, and of a plan beyond the approved total.
pub async fn add(app: &App, call: &Call, command: AddLine) -> Result<Written<BudgetLineRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "budget_line.add", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        if is_draft(project.state) {
            let permit = tx.permit::<PlanBudget>(&call.actor, &access).await?;
            return add_by(tx, call, &permit, (&project, &book), &command).await;
        }
        let permit = tx.permit::<AdjustBudget>(&call.actor, &access).await?;
        add_by(tx, call, &permit, (&project, &book), &command).await
    })
    .await
}

async fn add_by<A: Creates<On = ProjectAccess> + Mutates>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    (project, book): (&Project, &RuleBook),
    command: &AddLine,
) -> Result<Outcome<BudgetLineRow>, AppError> {
    require_open_for_budget(project.state)?;
    let (line, event) = BudgetLine::plan(tx.next_id(), project.id, command.fields.clone())?;
    require_task(tx, project.id, line.fields.task_id).await?;
    let crossings = book_plan(tx, call, permit, (project, book), (None, Some(&line))).await?;
    store::insert(tx, permit, &line).await?;
    Ok(Outcome::new(store::view(tx, permit, project.id, line.id).await?, event).and(crossings))
}

/// Somebody changes a line.
#[derive(Debug, Serialize)]
pub struct EditLine {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: BudgetLineId,
    /// What to change.
    pub patch: BudgetLinePatch,
}

/// Changes a budget line.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, of wrong fields, of a missing reason
/// once the budget is approved, and of a plan beyond the approved total.
pub async fn edit(app: &App, call: &Call, command: EditLine) -> Result<Written<BudgetLineRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "budget_line.edit", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        if is_draft(project.state) {
            let permit = tx.permit::<PlanBudget>(&call.actor, &access).await?;
            return edit_by(tx, call, &permit, (&project, &book), &command).await;
        }
        let permit = tx.permit::<AdjustBudget>(&call.actor, &access).await?;
        edit_by(tx, call, &permit, (&project, &book), &command).await
    })
    .await
}

async fn edit_by<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    (project, book): (&Project, &RuleBook),
    command: &EditLine,
) -> Result<Outcome<BudgetLineRow>, AppError> {
    let (before, figures) = store::get(tx, project.id, command.id).await?;
    call.expects(before.version)?;
    require_open_for_budget(project.state)?;
    let reason = command.patch.reason.as_deref().unwrap_or_default();
    if !is_draft(project.state) && reason.trim().is_empty() {
        return Err(Fault::field("/reason", Code::FieldRequired).into());
    }
    let Some((after, event)) = before.edit(command.patch.clone(), figures)? else {
        return Ok(Outcome::unchanged(store::view(tx, permit, project.id, before.id).await?));
    };
    let task = after.fields.task_id.filter(|task| before.fields.task_id != Some(*task));
    require_task(tx, project.id, task).await?;
    let crossings = book_plan(tx, call, permit, (project, book), (Some(&before), Some(&after))).await?;
    store::save(tx, permit, &before, &after).await?;
    Ok(Outcome::new(store::view(tx, permit, project.id, after.id).await?, event).and(crossings))
}

/// Somebody gives a line up.
#[derive(Debug, Serialize)]
pub struct RemoveLine {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: BudgetLineId,
}

/// Gives a budget line up on which no money has moved.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, and of a line in use.
pub async fn remove(app: &App, call: &Call, command: RemoveLine) -> Result<Written<()>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "budget_line.remove", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        if is_draft(project.state) {
            let permit = tx.permit::<PlanBudget>(&call.actor, &access).await?;
            return remove_by(tx, call, &permit, (&project, &book), command.id).await;
        }
        let permit = tx.permit::<AdjustBudget>(&call.actor, &access).await?;
        remove_by(tx, call, &permit, (&project, &book), command.id).await
    })
    .await
}

async fn remove_by<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    (project, book): (&Project, &RuleBook),
    id: BudgetLineId,
) -> Result<Outcome<()>, AppError> {
    let (before, figures) = store::get(tx, project.id, id).await?;
    call.expects(before.version)?;
    require_open_for_budget(project.state)?;
    let event = before.remove(figures)?;
    let crossings = book_plan(tx, call, permit, (project, book), (Some(&before), None)).await?;
    store::remove(tx, permit, &before).await?;
    Ok(Outcome::new((), event).and(crossings))
}

/// Writes what a change of a line does to the plan.
async fn book_plan<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    (project, book): (&Project, &RuleBook),
    (before, after): (Option<&BudgetLine>, Option<&BudgetLine>),
) -> Result<Vec<Event>, AppError> {
    let books = Books::new(tx, project, book, &call.actor);
    let mut events = Vec::new();
    let Some(line) = after.or(before) else { return Ok(events) };
    for (movement, money, amount) in BudgetLine::movements(before, after) {
        let origin = SourceRef { kind: SourceKind::BudgetLine, id: line.id.0 };
        let head = books.head(tx.next_id(), origin, books.today());
        let entry = Entry::new(head, movement, money, Some(line.id), amount);
        events.extend(books.write(permit, &entry, &About { line: Some(line), commitment: None }).await?);
    }
    Ok(events)
}

async fn require_task(tx: &Tx, project: ProjectId, task: Option<TaskId>) -> Result<(), AppError> {
    match task {
        Some(task) if !planning::has_task(tx, project, task).await? => {
            Err(Fault::field("/task_id", Code::FieldReference).into())
        }
        _ => Ok(()),
    }
}
