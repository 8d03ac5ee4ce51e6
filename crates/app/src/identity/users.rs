//! Accounts: who has one, opening, changing and closing them.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{self, Actor, ManageUser, Permit, ReadUser, UnitAccess};
use dujiang_domain::fault::Code;
use dujiang_domain::identity::roles::Duty;
use dujiang_domain::identity::{NewUser, User, UserPatch, mask_phone};
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::input::Fields;
use dujiang_persistence::Tx;
use dujiang_persistence::identity::{self as store, Failures, LockedFilter, UserFilter, UserListRow};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::units::require_open_unit;
use super::{failures, one_time, password_change};
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written};

/// Whether somebody can sign in with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserState {
    /// It can be used.
    Active,
    /// It was closed by an administrator.
    Disabled,
    /// It rests after too many failures.
    Locked,
}

/// An account as administrators read it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct UserDetail {
    pub id: Uuid,
    pub login: String,
    pub name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub phone_masked: Option<String>,
    pub state: UserState,
    pub password_change_required: bool,
    pub last_login_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
}

fn detail(app: &App, row: UserListRow) -> UserDetail {
    let now = app.database().now();
    let failures = Failures { failed_logins: row.failed_logins, last_failed_at: row.last_failed_at };
    let state = match row.is_disabled {
        true => UserState::Disabled,
        false if failures::is_locked(app, failures, now) => UserState::Locked,
        false => UserState::Active,
    };
    UserDetail {
        id: row.id,
        login: row.login,
        name: row.name,
        unit_id: row.unit_id,
        unit_name: row.unit_name,
        phone_masked: row.phone.as_deref().map(mask_phone),
        state,
        password_change_required: row.password_change_required,
        last_login_at: row.last_login_at,
        created_at: row.created_at,
        version: row.version,
    }
}

/// What accounts are wanted.
#[derive(Debug, Clone, Default)]
pub struct UserQuery {
    /// Any fragment of name or log-in name.
    pub fragment: Option<String>,
    /// In this unit and below it.
    pub unit: Option<OrgUnitId>,
    /// In this state.
    pub state: Option<UserState>,
}

/// A page of the accounts in the caller's reach, by name.
///
/// # Errors
/// When the caller may see no accounts, or the cursor is of another list.
pub async fn list_users(
    app: &App,
    actor: &Actor,
    query: &UserQuery,
    page: &PageRequest,
) -> Result<Page<UserDetail>, AppError> {
    let reach = actor.reach::<ReadUser>()?;
    let lockout = &app.limits().lockout;
    let locked = |is_locked| LockedFilter {
        is_locked,
        failures: i64::from(lockout.max_failures()),
        since: app.database().now() - lockout.length(),
    };
    let filter = UserFilter {
        fragment: query.fragment.clone(),
        units: query.unit.map(|unit| actor.tree().subtree(unit)),
        is_disabled: query.state.map(|state| state == UserState::Disabled),
        locked: match query.state {
            Some(UserState::Active) => Some(locked(false)),
            Some(UserState::Locked) => Some(locked(true)),
            Some(UserState::Disabled) | None => None,
        },
    };
    let rows = store::list_users(app.database(), &reach, &filter, page).await?;
    Ok(rows.map(|row| detail(app, row)))
}

/// One account.
///
/// # Errors
/// [`Code::NotFound`] when there is none in the caller's reach.
pub async fn get_user(app: &App, actor: &Actor, id: UserId) -> Result<UserDetail, AppError> {
    let access = store::user_access(app.database(), id).await?;
    let permit = actor.may::<ReadUser>(&access)?;
    Ok(detail(app, store::user_view(app.database(), &permit, id).await?))
}

/// Opens an account with a password for one use, which is shown now and never again.
///
/// # Errors
/// Refusals of permission over the unit and of wrong fields; [`Code::OneTimePasswordShown`] on a second try.
pub async fn create_user(
    app: &App,
    call: &Call,
    new: NewUser,
) -> Result<(UserDetail, SecretString), AppError> {
    // Asked before the costly hash as well, which nobody without permission shall cause.
    call.actor.may::<access::CreateUser>(&UnitAccess(new.unit_id))?;
    let secret = one_time::make(app).await?;
    let written = app
        .write(call, "user.create", &new, async |tx| {
            let unit = UnitAccess(new.unit_id);
            let permit = tx.permit::<access::CreateUser>(&call.actor, &unit).await?;
            require_open_unit(tx, new.unit_id).await?;
            let (user, event) = User::open(tx.next_id(), new.clone(), true, tx.now())?;
            store::insert_user(tx, &permit, &user, &secret.hash).await?;
            let row = store::opened_view(tx, &permit, &user).await?;
            Ok(Outcome::new(detail(app, row), event))
        })
        .await?;
    one_time::shown_once(written, secret)
}

/// Somebody changes an account.
#[derive(Debug, Serialize)]
pub struct EditUser {
    /// Which.
    pub id: UserId,
    /// What to change.
    pub patch: UserPatch,
}

/// Changes what is said about a person; handing her to another unit needs the right to open accounts there.
///
/// # Errors
/// Refusals of permission, of a stale version, and of wrong fields.
pub async fn edit_user(app: &App, call: &Call, command: EditUser) -> Result<Written<UserDetail>, AppError> {
    let written = app
        .write(call, "user.edit", &command, async |tx| {
            let (before, permit) = load(tx, call, command.id).await?;
            if let Some(unit) = command.patch.unit_id.filter(|unit| *unit != before.unit_id) {
                tx.permit::<access::CreateUser>(&call.actor, &UnitAccess(unit)).await?;
                require_open_unit(tx, unit).await?;
            }
            let changed = before.edit(command.patch.clone())?;
            if let Some((after, _)) = &changed {
                store::save_user(tx, &permit, &before, after).await?;
            }
            finish(app, tx, &permit, changed.map(|(_, event)| event)).await
        })
        .await?;
    app.actors().forget();
    Ok(written)
}

/// What can be done with the use of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UserVerb {
    /// Nobody signs in with it any more; its sessions end.
    Disable,
    /// It can be used again.
    Enable,
    /// Its failures are forgotten.
    Unlock,
}

/// Somebody disables, enables or unlocks an account.
#[derive(Debug, Serialize)]
pub struct UserCommand {
    /// Which.
    pub id: UserId,
    /// What to do.
    pub verb: UserVerb,
    /// Why.
    pub reason: String,
}

/// Disables, enables or unlocks an account.
///
/// # Errors
/// Refusals of permission, of a stale version, and of a missing reason.
pub async fn command_user(
    app: &App,
    call: &Call,
    command: UserCommand,
) -> Result<Written<UserDetail>, AppError> {
    let mut fields = Fields::default();
    let reason = fields.text("/reason", &command.reason, 500);
    let reason = fields.finish(reason)?;
    let written = app
        .write(call, "user.command", &command, async |tx| {
            let (before, permit) = load(tx, call, command.id).await?;
            let changed = match command.verb {
                UserVerb::Disable => before.disable(&reason),
                UserVerb::Enable => before.enable(&reason),
                UserVerb::Unlock => Some(before.unlock(&reason)),
            };
            if let Some((after, _)) = &changed {
                match command.verb {
                    UserVerb::Unlock => store::unlock(tx, &permit, &before, after).await?,
                    _ => store::save_user(tx, &permit, &before, after).await?,
                }
                if after.is_disabled {
                    store::end_all(tx, after.id, None).await?;
                }
            }
            finish(app, tx, &permit, changed.map(|(_, event)| event)).await
        })
        .await?;
    app.actors().forget();
    Ok(written)
}

/// Somebody sets a password for one use.
#[derive(Debug, Serialize)]
pub struct ResetPassword {
    /// For which account.
    pub id: UserId,
    /// Why.
    pub reason: Option<String>,
}

/// Sets a password for one use, which is shown now and never again; the person's sessions end.
///
/// The passwords of the three administrators are out of reach of each other: else whoever keeps the accounts
/// could sign in as the one who keeps the rights. They are reset at the machine.
///
/// # Errors
/// Refusals of permission and of a stale version; [`Code::UserResetAtMachine`] for an administrator;
/// [`Code::OneTimePasswordShown`] on a second try.
pub async fn reset_password(
    app: &App,
    call: &Call,
    command: ResetPassword,
) -> Result<(UserDetail, SecretString), AppError> {
    let access = store::user_access(app.database(), command.id).await?;
    call.actor.may::<ManageUser>(&access)?;
    let secret = one_time::make(app).await?;
    let written = app
        .write(call, "user.reset_password", &command, async |tx| {
            let (before, permit) = load(tx, call, command.id).await?;
            if store::duty_of(tx, before.id).await?.is_some_and(|duty| duty != Duty::Business) {
                return Err(AppError::refused(Code::UserResetAtMachine));
            }
            let (after, event) = before.reset_password(command.reason.as_deref());
            let history = password_change::history(app);
            store::reset_password(tx, &permit, &before, &after, (&secret.hash, history)).await?;
            store::end_all(tx, after.id, None).await?;
            finish(app, tx, &permit, Some(event)).await
        })
        .await?;
    app.actors().forget();
    one_time::shown_once(written, secret)
}

async fn load(tx: &mut Tx, call: &Call, id: UserId) -> Result<(User, Permit<ManageUser>), AppError> {
    let before = store::get_user_for_update(tx, id).await?;
    let permit = tx.permit::<ManageUser>(&call.actor, &before.access()).await?;
    call.expects(before.version)?;
    Ok((before, permit))
}

async fn finish(
    app: &App,
    tx: &Tx,
    permit: &Permit<ManageUser>,
    event: Option<dujiang_domain::audit::Event>,
) -> Result<Outcome<UserDetail>, AppError> {
    let view = detail(app, store::user_view(tx, permit, UserId(permit.on())).await?);
    Ok(match event {
        Some(event) => Outcome::new(view, event),
        None => Outcome::unchanged(view),
    })
}
