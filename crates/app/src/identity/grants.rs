//! Giving roles and taking them away.
//!
//! Nobody gives himself a role, nobody gives one beyond his own reach, and a person's roles are of one duty.

use dujiang_domain::access::{Actor, GrantRole, ReadUser, UnitScope};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::Grant;
use dujiang_domain::ids::{GrantId, OrgUnitId, UserId};
use dujiang_persistence::identity::{self as store, GrantRow};
use serde::Serialize;

use super::units::require_open_unit;
use crate::{App, AppError, Call, Outcome, Written};

/// The roles of a person, oldest first.
///
/// # Errors
/// [`Code::NotFound`] when the account is not in the caller's reach.
pub async fn grants_of(app: &App, actor: &Actor, user: UserId) -> Result<Vec<GrantRow>, AppError> {
    let access = store::user_access(app.database(), user).await?;
    let permit = actor.may::<ReadUser>(&access)?;
    Ok(store::list_grants(app.database(), &permit, user).await?)
}

/// Somebody gives a role.
#[derive(Debug, Serialize)]
pub struct GiveRole {
    /// To whom.
    pub user_id: UserId,
    /// Which.
    pub role_code: String,
    /// Where, with everything below.
    pub unit_id: OrgUnitId,
}

/// Gives a role at a unit.
///
/// # Errors
/// Refusals of permission, of one's own account, of a unit beyond the caller's reach; [`Code::DutiesExclude`],
/// [`Code::GrantExists`].
pub async fn give_role(app: &App, call: &Call, command: GiveRole) -> Result<Written<GrantRow>, AppError> {
    let written = app
        .write(call, "grant.give", &command, async |tx| {
            let user = store::get_user_for_update(tx, command.user_id).await?;
            let permit = tx.permit::<GrantRole>(&call.actor, &user.access()).await?;
            require_reach(&call.actor, command.unit_id)?;
            require_open_unit(tx, command.unit_id).await?;
            let role = store::find_role(tx, &command.role_code).await?;
            let role = role.ok_or_else(|| Fault::field("/role_code", Code::FieldReference))?;
            let grant = Grant {
                id: tx.next_id(),
                user_id: user.id,
                role_code: role.code,
                duty: role.duty,
                unit_id: command.unit_id,
                granted_at: tx.now(),
                granted_by: call.actor.user(),
            };
            store::insert_grant(tx, &permit, &grant).await?;
            Ok(Outcome::new(store::grant_view(tx, &permit, &grant).await?, grant.given()))
        })
        .await?;
    app.actors().forget();
    Ok(written)
}

/// Takes a role away.
///
/// # Errors
/// Refusals of permission and of one's own account; [`Code::NotFound`] when the person has no such grant.
pub async fn take_role(app: &App, call: &Call, user: UserId, id: GrantId) -> Result<(), AppError> {
    app.write(call, "grant.take", &(user, id), async |tx| {
        let account = store::get_user_for_update(tx, user).await?;
        let permit = tx.permit::<GrantRole>(&call.actor, &account.access()).await?;
        let grant = store::get_grant(tx, user, id).await?;
        store::delete_grant(tx, &permit, &grant).await?;
        Ok(Outcome::new((), grant.taken()))
    })
    .await?;
    app.actors().forget();
    Ok(())
}

fn require_reach(actor: &Actor, unit: OrgUnitId) -> Result<(), Fault> {
    match actor.reach::<GrantRole>()?.units() {
        UnitScope::Units(units) if !units.contains(&unit) => {
            Err(Fault::field("/unit_id", Code::FieldReference))
        }
        _ => Ok(()),
    }
}
