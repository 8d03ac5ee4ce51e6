//! How a person wants to be told.

use std::collections::BTreeMap;

use dujiang_domain::access::{Actor, Personal, UsePersonal};
use dujiang_domain::fault::Code;
use dujiang_domain::notifications::{Delivery, NotificationKind, Preferences};
use dujiang_persistence::notifications as store;
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// The caller's preferences.
///
/// # Errors
/// When the database fails.
pub async fn preferences(app: &App, actor: &Actor) -> Result<Preferences, AppError> {
    let person = actor.user().ok_or(AppError::refused(Code::NotFound))?;
    actor.may::<UsePersonal>(&Personal { id: person.0, owner: person })?;
    Ok(store::find_preferences(app.database(), person).await?)
}

/// Somebody says how he wants to be told, of all kinds at once; what is not named comes one by one.
#[derive(Debug, Serialize)]
pub struct SetPreferences {
    /// By kind.
    pub kinds: BTreeMap<NotificationKind, Delivery>,
}

/// Keeps it. The version to name before anything was said is 0.
///
/// # Errors
/// Refusals of permission and of a stale version.
pub async fn set_preferences(
    app: &App,
    call: &Call,
    command: SetPreferences,
) -> Result<Written<Preferences>, AppError> {
    let person = call.actor.user().ok_or(AppError::refused(Code::NotFound))?;
    app.write(call, "notification_preferences.set", &command, async |tx| {
        let own = Personal { id: person.0, owner: person };
        let permit = tx.permit::<UsePersonal>(&call.actor, &own).await?;
        let before = store::find_preferences(tx, person).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.set(&command.kinds) else {
            return Ok(Outcome::unchanged(before));
        };
        store::save_preferences(tx, &permit, &after).await?;
        Ok(Outcome::new(after, event))
    })
    .await
}
