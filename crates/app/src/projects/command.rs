//! The life cycle: one use case for all arrows, each with its own permission.

use dujiang_domain::access::{self, Mutates, ProjectAccess};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::{Command, CommandInput, Project};
use dujiang_domain::rules::{Refusal, RuleBook};
use dujiang_persistence::{Tx, projects as store};
use serde::Serialize;

use super::ProjectDetail;
use super::guards::{self, Situation};
use crate::{App, AppError, Call, Outcome, Written, rules};

/// Somebody moves a project along its life.
#[derive(Debug, Serialize)]
pub struct ProjectCommand {
    /// Which project.
    pub id: ProjectId,
    /// Which arrow.
    pub command: Command,
    /// Why.
    pub reason: Option<String>,
    /// Papers filed with the project that support it.
    pub papers: Vec<DocumentId>,
    /// The project code, for the establishment.
    pub code: Option<String>,
}

/// Moves a project along its life.
///
/// # Errors
/// Refusals of permission, four eyes, a stale version, the state, and of the guard, which names
/// its rule and everything that is missing.
pub async fn command(
    app: &App,
    call: &Call,
    command: ProjectCommand,
) -> Result<Written<ProjectDetail>, AppError> {
    match command.command {
        Command::Submit => run::<access::SubmitProject>(app, call, command).await,
        Command::Return => run::<access::ReturnProject>(app, call, command).await,
        Command::AcceptForReview => run::<access::AcceptForReview>(app, call, command).await,
        Command::Reject => run::<access::RejectProject>(app, call, command).await,
        Command::Pass => run::<access::PassProject>(app, call, command).await,
        Command::Admit => run::<access::AdmitProject>(app, call, command).await,
        Command::Remove => run::<access::RemoveProject>(app, call, command).await,
        Command::Establish => run::<access::EstablishProject>(app, call, command).await,
        Command::ApprovePlan => run::<access::ApprovePlan>(app, call, command).await,
        Command::Start => run::<access::StartProject>(app, call, command).await,
        Command::Suspend => run::<access::SuspendProject>(app, call, command).await,
        Command::Resume => run::<access::ResumeProject>(app, call, command).await,
        Command::Terminate => run::<access::TerminateProject>(app, call, command).await,
        Command::Accept => run::<access::AcceptProject>(app, call, command).await,
        Command::Evaluate => run::<access::EvaluateProject>(app, call, command).await,
        Command::Archive => run::<access::ArchiveProject>(app, call, command).await,
        Command::Reopen => run::<access::ReopenProject>(app, call, command).await,
    }
}

async fn run<A: Mutates<On = ProjectAccess>>(
    app: &App,
    call: &Call,
    command: ProjectCommand,
) -> Result<Written<ProjectDetail>, AppError> {
    let book = rules::book(app).await?;
    let operation = command.command.permission().code();
    app.write(call, operation, &command, async |tx| {
        let (before, access) = store::get_for_update(tx, command.id).await?;
        let permit = tx.permit::<A>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let input = CommandInput { reason: command.reason.clone(), code: command.code.clone() };
        let (after, event) = before.command(command.command, input, tx.stamp(&call.actor))?;
        ask_guards(tx, &book, &before, &command, call).await?;
        store::save(tx, &permit, &before, &after).await?;
        let view = store::view(tx, &permit, command.id).await?;
        Ok(Outcome::new(view, event.with_papers(&command.papers)))
    })
    .await
}

async fn ask_guards(
    tx: &Tx,
    book: &RuleBook,
    project: &Project,
    command: &ProjectCommand,
    call: &Call,
) -> Result<(), AppError> {
    require_papers(tx, command).await?;
    let situation = Situation {
        project,
        plan: store::plan_figures(tx, command.id).await?,
        defects: store::open_defects(tx, command.id).await?,
        has_reason: command.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty()),
        papers: command.papers.len(),
        code: command.code.as_deref().or(project.code.as_deref()),
        actor: call.actor.user(),
        today: dujiang_domain::time::civil_date(tx.now()),
    };
    match guards::refusals(book, command.command, &situation).into_iter().find(Refusal::blocks) {
        Some(refusal) => Err(rules::fault_of(Code::CommandRefused, refusal).into()),
        None => Ok(()),
    }
}

/// Papers must be filed with this very project.
async fn require_papers(tx: &Tx, command: &ProjectCommand) -> Result<(), AppError> {
    let filed = store::filed_papers(tx, command.id, &command.papers).await?;
    let faults: Vec<FieldFault> = command
        .papers
        .iter()
        .enumerate()
        .filter(|(_, paper)| !filed.contains(paper))
        .map(|(index, _)| FieldFault::new(format!("/paper_ids/{index}"), Code::CommandPaperUnknown))
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(Fault::invalid(faults).into()) }
}
