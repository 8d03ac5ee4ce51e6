//! The milestones of a project.

use chrono::NaiveDate;
use dujiang_domain::access::{
    Actor, Mutates, Permit, PlanProject, ProjectAccess, ReadProject, UpdateProgress,
};
use dujiang_domain::audit::Event;
use dujiang_domain::change::Change;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{MilestoneId, ProjectId};
use dujiang_domain::planning::{Milestone, MilestoneFields, MilestonePatch, require_open};
use dujiang_domain::projects::Project;
use dujiang_domain::rules::kinds::{EvidenceParams, MilestoneEvidence};
use dujiang_domain::rules::{Active, RuleBook};
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::planning::milestones as store;
pub use dujiang_persistence::planning::milestones::MilestoneRow;
pub(crate) use dujiang_persistence::planning::milestones::{get_for_update, view};
use serde::Serialize;

use crate::identity::{Named, require_named};
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, projects, rules};

/// A page of a project's milestones by planned date.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<MilestoneRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list(app.database(), &permit, project, page).await?)
}

/// Somebody adds a milestone.
#[derive(Debug, Serialize)]
pub struct AddMilestone {
    /// To which project.
    pub project: ProjectId,
    /// What is said about it.
    pub fields: MilestoneFields,
}

/// Adds a milestone to the plan of a project.
///
/// # Errors
/// Refusals of permission, of the project's state, and of fields that are wrong or lead nowhere.
pub async fn add(app: &App, call: &Call, command: AddMilestone) -> Result<Written<MilestoneRow>, AppError> {
    app.write(call, "milestone.add", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        require_open(project.state)?;
        let (milestone, event) = Milestone::create(tx.next_id(), project.id, command.fields.clone())?;
        require_references(tx, &milestone, None).await?;
        store::insert(tx, &permit, &milestone).await?;
        Ok(Outcome::new(store::view(tx, &permit, project.id, milestone.id).await?, event))
    })
    .await
}

/// Somebody changes a milestone.
#[derive(Debug, Serialize)]
pub struct ChangeMilestone {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: MilestoneId,
    /// What to change.
    pub patch: MilestonePatch,
}

/// Changes a milestone. Whoever plans may change everything; whoever takes part in the project, or
/// is named in the milestone, may report the day on which it was reached, where no rule asks for its confirmation.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, and of wrong fields.
pub async fn change(
    app: &App,
    call: &Call,
    command: ChangeMilestone,
) -> Result<Written<MilestoneRow>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "milestone.change", &command, async |tx| {
        let (project, mut access) = projects::get_for_update(tx, command.project).await?;
        let before = store::get_for_update(tx, project.id, command.id).await?;
        access.persons.extend(before.fields.person_id);
        if command.patch.is_report() && !call.actor.could::<PlanProject>(&access) {
            let permit = tx.permit::<UpdateProgress>(&call.actor, &access).await?;
            require_no_evidence(&book, &before, civil_date(tx.now()))?;
            return apply(tx, call, &permit, &project, (&before, &command.patch)).await;
        }
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        apply(tx, call, &permit, &project, (&before, &command.patch)).await
    })
    .await
}

/// Where a rule asks for evidence a milestone is confirmed, not just dated; only whoever plans may correct its day.
fn require_no_evidence(book: &RuleBook, milestone: &Milestone, today: NaiveDate) -> Result<(), Fault> {
    let scope = if milestone.fields.is_key { "milestone.key" } else { "milestone.ordinary" };
    let asks = |rule: &Active<'_, MilestoneEvidence>| *rule.params() != EvidenceParams::default();
    match book.all_active::<MilestoneEvidence>(scope, today).find(asks) {
        None => Ok(()),
        Some(rule) => {
            Err(Fault::new(Code::MilestoneNeedsConfirmation).by_rule(rules::reference(rule.citation())))
        }
    }
}

async fn apply<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    project: &Project,
    (before, patch): (&Milestone, &MilestonePatch),
) -> Result<Outcome<MilestoneRow>, AppError> {
    call.expects(before.version)?;
    require_open(project.state)?;
    let Some((after, event)) = before.edit(patch.clone())? else {
        return Ok(Outcome::unchanged(store::view(tx, permit, project.id, before.id).await?));
    };
    require_references(tx, &after, Some(&before.fields)).await?;
    store::save(tx, permit, before, &after).await?;
    Ok(Outcome::new(store::view(tx, permit, project.id, after.id).await?, event))
}

/// Says that a milestone was reached on a day, in the transaction of its confirmation. `None` when that stands already.
///
/// # Errors
/// Refusals of the project's state.
pub async fn reach<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    permit: &Permit<A>,
    project: &Project,
    before: &Milestone,
    day: NaiveDate,
) -> Result<Option<Event>, AppError> {
    require_open(project.state)?;
    let patch = MilestonePatch { actual_date: Change::Set(day), ..MilestonePatch::default() };
    let Some((after, event)) = before.edit(patch)? else { return Ok(None) };
    store::save(tx, permit, before, &after).await?;
    Ok(Some(event))
}

/// Somebody removes a milestone.
#[derive(Debug, Serialize)]
pub struct RemoveMilestone {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: MilestoneId,
}

/// Removes a milestone.
///
/// # Errors
/// Refusals of permission, of a stale version and of the project's state.
pub async fn remove(app: &App, call: &Call, command: RemoveMilestone) -> Result<Written<()>, AppError> {
    app.write(call, "milestone.remove", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<PlanProject>(&call.actor, &access).await?;
        let before = store::get_for_update(tx, project.id, command.id).await?;
        call.expects(before.version)?;
        require_open(project.state)?;
        store::remove(tx, &permit, &before).await?;
        Ok(Outcome::new((), before.remove()))
    })
    .await
}

/// Refuses a unit, a person or a task that is not there; those that stood before are left in
/// peace.
async fn require_references(
    tx: &Tx,
    milestone: &Milestone,
    before: Option<&MilestoneFields>,
) -> Result<(), AppError> {
    let fields = &milestone.fields;
    let unit = fields.unit_id.filter(|id| before.is_none_or(|before| before.unit_id != Some(*id)));
    let person = fields.person_id.filter(|id| before.is_none_or(|before| before.person_id != Some(*id)));
    let task = fields.task_id.filter(|id| before.is_none_or(|before| before.task_id != Some(*id)));
    if let Some(task) = task
        && !store::has_task(tx, milestone.project_id, task).await?
    {
        return Err(Fault::field("/task_id", Code::FieldReference).into());
    }
    let unit = unit.map(|id| ("/unit_id", Named::Unit(id)));
    require_named(tx, [unit, person.map(|id| ("/person_id", Named::Person(id)))]).await
}
