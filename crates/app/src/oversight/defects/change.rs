//! The inspector corrects what was said about a defect, or withdraws it.

use dujiang_domain::access::{ConductInspection, DefectAccess, Mutates, Permit};
use dujiang_domain::audit::Event;
use dujiang_domain::ids::DefectId;
use dujiang_domain::oversight::defects::{Defect, DefectPatch};
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::defects as store;
use serde::Serialize;

use super::DefectDetail;
use super::deadline::Deadlines;
use super::read::detail;
use crate::identity::{Named, require_named};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody corrects a defect.
#[derive(Debug, Serialize)]
pub struct EditDefect {
    /// Which.
    pub id: DefectId,
    /// What to change.
    pub patch: DefectPatch,
    /// Why; required for a later deadline.
    pub reason: Option<String>,
}

/// Changes an open defect. A new deadline lies within the days that the rule of its severity gives from
/// today.
///
/// # Errors
/// Refusals of permission, of a stale version, of a defect that is not open, of a deadline beyond the
/// rule, and of fields that are wrong or lead nowhere.
pub async fn edit(app: &App, call: &Call, command: EditDefect) -> Result<Written<DefectDetail>, AppError> {
    let deadlines = Deadlines::load(app).await?;
    app.write(call, "defect.edit", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<ConductInspection>(&call.actor, &access.project).await?;
        call.expects(before.version)?;
        let changed = before.edit(command.patch.clone(), command.reason.as_deref())?;
        let Some((after, event)) = changed else {
            return Ok(Outcome::unchanged(detail(tx, &permit, &access, deadlines.today).await?));
        };
        let wish = Some(after.fields.due_on).filter(|due_on| *due_on != before.fields.due_on);
        if wish.is_some() {
            deadlines.of(after.fields.severity, wish)?;
        }
        let person = after.fields.person_id.filter(|id| before.fields.person_id != Some(*id));
        require_named(tx, [person.map(|id| ("/person_id", Named::Person(id)))]).await?;
        saved(tx, (&permit, &access, &deadlines), (&before, &after, event)).await
    })
    .await
}

/// A defect was none.
#[derive(Debug, Serialize)]
pub struct WithdrawDefect {
    /// Which.
    pub id: DefectId,
    /// Why.
    pub reason: String,
}

/// Withdraws a defect that was put on record in error.
///
/// # Errors
/// Refusals of permission, of a stale version, of a defect that is closed, and of a missing reason.
pub async fn withdraw(
    app: &App,
    call: &Call,
    command: WithdrawDefect,
) -> Result<Written<DefectDetail>, AppError> {
    let deadlines = Deadlines::load(app).await?;
    app.write(call, "defect.withdraw", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<ConductInspection>(&call.actor, &access.project).await?;
        call.expects(before.version)?;
        let (after, event) = before.withdraw(&command.reason, tx.stamp(&call.actor))?;
        saved(tx, (&permit, &access, &deadlines), (&before, &after, event)).await
    })
    .await
}

/// Loads a defect and what permissions need to know, the project's row locked first.
pub(super) async fn load(tx: &Tx, id: DefectId) -> Result<(Defect, DefectAccess), AppError> {
    let project = store::project_of(tx, id).await?;
    let (_, access) = projects::get_for_update(tx, project).await?;
    Ok(store::get_for_update(tx, access, id).await?)
}

/// Saves a changed defect and what follows from it for its project.
pub(super) async fn saved<A: Mutates>(
    tx: &Tx,
    (permit, access, deadlines): (&Permit<A>, &DefectAccess, &Deadlines),
    (before, after, event): (&Defect, &Defect, Event),
) -> Result<Outcome<DefectDetail>, AppError> {
    store::save(tx, permit, access, (before, after)).await?;
    let counts = store::open_by_deadline(tx, after.project_id).await?;
    projects::keep_open_defects(tx, permit, after.project_id, &counts).await?;
    Ok(Outcome::new(detail(tx, permit, access, deadlines.today).await?, event))
}
