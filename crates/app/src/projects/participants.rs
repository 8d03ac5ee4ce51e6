//! The units that take part in a project.

use dujiang_domain::access::{Actor, ManageParticipants, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ParticipantId, ProjectId};
use dujiang_domain::projects::{Participant, ParticipantFields, ParticipantPatch, Project};
pub use dujiang_persistence::projects::participants::ParticipantRow;
use dujiang_persistence::projects::{self, participants as store};
use serde::Serialize;

use crate::identity::{Named, require_named};
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written};

/// A page of the units that take part, the leading one first.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<ParticipantRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list(app.database(), &permit, project, page).await?)
}

/// A unit joins a project.
#[derive(Debug, Serialize)]
pub struct AddParticipant {
    /// Which project.
    pub project: ProjectId,
    /// What is said about its part.
    pub fields: ParticipantFields,
}

/// Adds a unit to a project.
///
/// # Errors
/// Refusals of permission, of the project's state, of wrong fields, of a unit that takes part
/// already, and of a second lead.
pub async fn add(
    app: &App,
    call: &Call,
    command: AddParticipant,
) -> Result<Written<ParticipantRow>, AppError> {
    app.write(call, "participant.add", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<ManageParticipants>(&call.actor, &access).await?;
        require_editable(&project)?;
        let (participant, event) = Participant::add(tx.next_id(), project.id, command.fields.clone())?;
        let contact = participant.fields.contact_id.map(|id| ("/contact_id", Named::Person(id)));
        let unit = Some(("/unit_id", Named::Unit(participant.fields.unit_id)));
        require_named(tx, [unit, contact]).await?;
        store::insert(tx, &permit, &participant).await?;
        let view = store::view(tx, &permit, project.id, participant.id).await?;
        let event = event.named(&view.unit_name);
        Ok(Outcome::new(view, event))
    })
    .await
}

/// A unit's part changes.
#[derive(Debug, Serialize)]
pub struct EditParticipant {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: ParticipantId,
    /// What to change.
    pub patch: ParticipantPatch,
}

/// Changes the part of a unit.
///
/// # Errors
/// Refusals of permission, of a stale version, of the project's state, of wrong fields, and of a
/// second lead.
pub async fn edit(
    app: &App,
    call: &Call,
    command: EditParticipant,
) -> Result<Written<ParticipantRow>, AppError> {
    app.write(call, "participant.edit", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<ManageParticipants>(&call.actor, &access).await?;
        let before = store::get_for_update(tx, project.id, command.id).await?;
        call.expects(before.version)?;
        require_editable(&project)?;
        let Some((after, event)) = before.edit(command.patch.clone())? else {
            return Ok(Outcome::unchanged(store::view(tx, &permit, project.id, before.id).await?));
        };
        let contact = after.fields.contact_id.filter(|id| before.fields.contact_id != Some(*id));
        require_named(tx, [contact.map(|id| ("/contact_id", Named::Person(id)))]).await?;
        store::save(tx, &permit, &before, &after).await?;
        let view = store::view(tx, &permit, project.id, after.id).await?;
        let event = event.named(&view.unit_name);
        Ok(Outcome::new(view, event))
    })
    .await
}

/// A unit leaves a project.
#[derive(Debug, Serialize)]
pub struct RemoveParticipant {
    /// Which project.
    pub project: ProjectId,
    /// Which.
    pub id: ParticipantId,
}

/// Removes a unit from a project.
///
/// # Errors
/// Refusals of permission, of a stale version and of the project's state.
pub async fn remove(app: &App, call: &Call, command: RemoveParticipant) -> Result<Written<()>, AppError> {
    app.write(call, "participant.remove", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<ManageParticipants>(&call.actor, &access).await?;
        let before = store::get_for_update(tx, project.id, command.id).await?;
        call.expects(before.version)?;
        require_editable(&project)?;
        let view = store::view(tx, &permit, project.id, before.id).await?;
        store::remove(tx, &permit, &before).await?;
        Ok(Outcome::new((), before.remove().named(view.unit_name)))
    })
    .await
}

fn require_editable(project: &Project) -> Result<(), Fault> {
    if project.state.is_editable() {
        Ok(())
    } else {
        Err(Fault::new(Code::ProjectNotEditable).with("state", project.state))
    }
}
