//! What people do about an alert.

use dujiang_domain::access::{
    AssignAlert, HandleAlert as MayHandle, Mutates, Origin, Permit, ProjectAccess, ReadProject, ResolveAlert,
    SuperviseAlert,
};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::AlertId;
use dujiang_domain::oversight::alerts::{Alert, AlertCommand, Day};
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::alerts::{self as store, AlertRow};
use dujiang_scheduling::WorkCalendar;
use serde::Serialize;

use super::evaluate::relight;
use crate::identity::{Named, acting_in, require_named};
use crate::{App, AppError, Call, Outcome, Written, projects, reference};

/// Somebody does something about an alert.
#[derive(Debug, Serialize)]
pub struct HandleAlert {
    /// Which.
    pub id: AlertId,
    /// What.
    pub command: AlertCommand,
}

/// Does it, when the caller may; whoever has the alert in his hands counts as named in its project.
///
/// # Errors
/// Refusals of permission, of a stale version, of the alert's state, and of missing words.
pub async fn handle(app: &App, call: &Call, command: HandleAlert) -> Result<Written<AlertRow>, AppError> {
    let calendar = reference::calendar(app).await?;
    app.write(call, operation(&command.command), &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let work =
            Work { call, calendar: &calendar, before: &before, access: &access, command: &command.command };
        match command.command {
            AlertCommand::Acknowledge { .. } | AlertCommand::Act { .. } => {
                let permit = tx.permit::<MayHandle>(&call.actor, &access).await?;
                work.done(tx, &permit).await
            }
            AlertCommand::Assign { .. } => {
                let permit = tx.permit::<AssignAlert>(&call.actor, &access).await?;
                work.done(tx, &permit).await
            }
            AlertCommand::Resolve { .. } | AlertCommand::Reopen { .. } => {
                let permit = tx.permit::<ResolveAlert>(&call.actor, &access).await?;
                work.done(tx, &permit).await
            }
            AlertCommand::Supervise { .. } => {
                let permit = tx.permit::<SuperviseAlert>(&call.actor, &access).await?;
                work.done(tx, &permit).await
            }
        }
    })
    .await
}

const fn operation(command: &AlertCommand) -> &'static str {
    match command {
        AlertCommand::Acknowledge { .. } => "alert.acknowledge",
        AlertCommand::Assign { .. } => "alert.assign",
        AlertCommand::Act { .. } => "alert.act",
        AlertCommand::Resolve { .. } => "alert.resolve",
        AlertCommand::Reopen { .. } => "alert.reopen",
        AlertCommand::Supervise { .. } => "alert.supervise",
    }
}

/// The alert for a change, and its project as permissions see it.
async fn load(tx: &Tx, id: AlertId) -> Result<(Alert, ProjectAccess), AppError> {
    let alert = store::get_for_update(tx, id).await?;
    let mut access = projects::access(tx, alert.project_id).await?;
    access.persons.extend(alert.holder_id);
    access.persons.extend(alert.supervisor_id);
    Ok((alert, access))
}

/// One decision about one alert.
struct Work<'a> {
    call: &'a Call,
    calendar: &'a WorkCalendar,
    before: &'a Alert,
    access: &'a ProjectAccess,
    command: &'a AlertCommand,
}

impl Work<'_> {
    async fn done<A: Mutates<On = ProjectAccess>>(
        &self,
        tx: &Tx,
        permit: &Permit<A>,
    ) -> Result<Outcome<AlertRow>, AppError> {
        self.call.expects(self.before.version)?;
        let day = Day { date: civil_date(tx.now()), at: tx.now(), calendar: self.calendar };
        let (after, event) = self.before.handle(self.command, day)?;
        self.require_in_reach(tx).await?;
        store::save(tx, permit, self.before, &after).await?;
        if after.is_open() != self.before.is_open() {
            relight(tx, &[after.project_id]).await?;
        }
        Ok(Outcome::new(store::view(tx, permit, after.id).await?, event))
    }

    /// Refuses to put an alert into the hands of somebody who may not see the project.
    async fn require_in_reach(&self, tx: &Tx) -> Result<(), AppError> {
        let (AlertCommand::Assign { to: person, .. } | AlertCommand::Supervise { leader: person, .. }) =
            *self.command
        else {
            return Ok(());
        };
        require_named(tx, [Some(("/person_id", Named::Person(person)))]).await?;
        let actor = acting_in(tx, person, Origin::default()).await?;
        if actor.could::<ReadProject>(self.access) {
            Ok(())
        } else {
            Err(Fault::field("/person_id", Code::AlertOutOfReach).into())
        }
    }
}
