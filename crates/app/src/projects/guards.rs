//! Asking the rules registry whether a command may go ahead.

use chrono::NaiveDate;
use dujiang_domain::access::Actor;
use dujiang_domain::fault::{Code, FieldFault, RuleRef};
use dujiang_domain::ids::{ProjectId, UserId};
use dujiang_domain::projects::{Command, OpenDefects, Project, ProjectState, open_and_overdue};
use dujiang_domain::rules::kinds::{GuardFacts, LifecycleGuard, ProjectCodeFacts, ProjectCodeFormat};
use dujiang_domain::rules::{Refusal, RuleBook};
use dujiang_persistence::projects::{self as store, PlanFigures};

use crate::{App, AppError, rules};

/// What the guards look at.
#[derive(Debug)]
pub(super) struct Situation<'a> {
    pub project: &'a Project,
    pub plan: PlanFigures,
    pub defects: Vec<OpenDefects>,
    pub has_reason: bool,
    pub papers: usize,
    pub code: Option<&'a str>,
    pub actor: Option<UserId>,
    pub today: NaiveDate,
}

/// Everything that speaks against the command, rule by rule.
pub(super) fn refusals(book: &RuleBook, command: Command, situation: &Situation<'_>) -> Vec<Refusal> {
    let code = situation.code.map(|code| code_refusals(book, code, situation.today));
    let (open_defects, overdue_defects) = open_and_overdue(&situation.defects, situation.today);
    let facts = GuardFacts {
        filled_fields: situation.project.fields.filled(),
        has_reason: situation.has_reason,
        papers: count(situation.papers),
        has_valid_code: code.as_ref().is_some_and(Vec::is_empty),
        task_count: count(situation.plan.tasks),
        open_tasks: count(situation.plan.open_tasks),
        milestone_count: count(situation.plan.milestones),
        maker_is_checker: situation.actor.is_some() && situation.actor == situation.project.submitted_by,
        open_defects,
        overdue_defects,
    };
    let guards = book.all_active::<LifecycleGuard>(command.as_str(), situation.today);
    let mut refusals: Vec<Refusal> = guards.filter_map(|guard| guard.refusal(&facts, ())).collect();
    if command == Command::Establish {
        refusals.splice(0..0, code.unwrap_or_default());
    }
    refusals
}

/// What the rules about project codes object to.
pub(super) fn code_refusals(book: &RuleBook, code: &str, today: NaiveDate) -> Vec<Refusal> {
    let input = ProjectCodeFacts { code: code.to_owned() };
    book.all_active::<ProjectCodeFormat>("project.code", today)
        .filter_map(|rule| rule.refusal(&input, ()))
        .collect()
}

fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

/// A command as the project's page offers it.
#[derive(Debug, Clone)]
pub struct OfferedCommand {
    /// Which.
    pub command: Command,
    /// Where it leads.
    pub to: ProjectState,
    /// Whether the caller has the permission. Without it no work on the project would open the
    /// command to him, so that this is no item among what is missing.
    pub is_permitted: bool,
    /// Whether a reason is asked for.
    pub needs_reason: bool,
    /// How many papers are asked for.
    pub papers_needed: u32,
    /// What is missing, with the rule that asks for it.
    pub blocked_by: Vec<(FieldFault, RuleRef)>,
}

impl OfferedCommand {
    /// Whether the caller may give it as things stand, reason and papers aside.
    pub const fn is_allowed(&self) -> bool {
        self.is_permitted && self.blocked_by.is_empty()
    }
}

/// The commands that begin at the project's present state, with what stands against each. A
/// reason and papers, which come with the command, are not counted as missing.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn offered_commands(
    app: &App,
    actor: &Actor,
    id: ProjectId,
) -> Result<Vec<OfferedCommand>, AppError> {
    let book = rules::book(app).await?;
    let (project, access) = store::get(app.database(), id).await?;
    let permit = actor.may::<dujiang_domain::access::ReadProject>(&access)?;
    permit.covers(project.id)?;
    let plan = store::plan_figures(app.database(), id).await?;
    let defects = store::open_defects(app.database(), id).await?;
    let held = actor.permissions_on(&access);
    let situation = Situation {
        project: &project,
        plan,
        defects,
        has_reason: true,
        papers: usize::MAX,
        code: project.code.as_deref(),
        actor: actor.user(),
        today: dujiang_domain::time::civil_date(app.database().now()),
    };
    let offers = project.state.commands().filter_map(|command| {
        let to = command.leads_to(project.state, project.state_before)?;
        let is_permitted = held.contains(&command.permission());
        Some(offer(&book, command, to, &situation, is_permitted))
    });
    Ok(offers.collect())
}

fn offer(
    book: &RuleBook,
    command: Command,
    to: ProjectState,
    situation: &Situation<'_>,
    is_permitted: bool,
) -> OfferedCommand {
    let guards = || book.all_active::<LifecycleGuard>(command.as_str(), situation.today);
    let mut blocked_by: Vec<(FieldFault, RuleRef)> = Vec::new();
    for refusal in refusals(book, command, situation).into_iter().filter(Refusal::blocks) {
        let rule = rules::reference(refusal.rule);
        blocked_by.extend(refusal.missing.into_iter().map(|item| (rules::field_of(item), rule.clone())));
    }
    // The code comes with the command of establishment itself.
    if command == Command::Establish {
        blocked_by.retain(|(field, _)| field.code != Code::CommandCode);
    }
    OfferedCommand {
        command,
        to,
        is_permitted,
        needs_reason: guards().any(|guard| guard.params().needs_reason),
        papers_needed: guards().map(|guard| guard.params().min_papers).max().unwrap_or(0),
        blocked_by,
    }
}
