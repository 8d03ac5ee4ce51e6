//! Setting a password of one's own.

use dujiang_domain::fault::{Code, Fault};
use dujiang_persistence::identity::{self as store, NewHash, UserRow};
use secrecy::{ExposeSecret as _, SecretString};

use super::failures::{self, failures_of};
use super::passwords::Wish;
use super::{Session, one_time};
use crate::{App, AppError, Call, Outcome};

/// The present password and the one to come.
#[derive(Debug)]
pub struct PasswordChange {
    /// The present one.
    pub current: SecretString,
    /// The one to come.
    pub new: SecretString,
}

/// Changes the caller's password; his other sessions end.
///
/// # Errors
/// At `/current_password` [`Code::PasswordWrong`], which counts as a failed log-in; [`Code::LoginLocked`] after
/// too many; at `/new_password` everything that speaks against the new one.
pub async fn change_password(app: &App, session: &Session, change: PasswordChange) -> Result<(), AppError> {
    let user = session.actor.user().ok_or(AppError::refused(Code::SessionEnded))?;
    let account = store::find_user_by_id(app.database(), user).await?;
    let account = account.ok_or(AppError::refused(Code::SessionEnded))?;
    // No key: neither the passwords nor a digest of them may be stored.
    let call = Call::by(session.actor.clone());
    require_current(app, &call, &account, change.current).await?;
    require_acceptable(app, &account, &change.new).await?;
    let hash = one_time::hash(app, change.new.expose_secret()).await?;
    app.write(&call, "identity.password", &(), async |tx| {
        let before = store::get_user_for_update(tx, user).await?;
        let (after, event) = before.change_password();
        let hash = NewHash { before: &account.password_hash, after: &hash, history: history(app) };
        store::change_password(tx, &before, &after, hash).await?;
        store::end_all(tx, user, Some(session.id)).await?;
        Ok(Outcome::new((), event))
    })
    .await?;
    app.actors().forget();
    Ok(())
}

async fn require_current(
    app: &App,
    call: &Call,
    account: &UserRow,
    current: SecretString,
) -> Result<(), AppError> {
    failures::gate(app, failures_of(account), app.database().now())?;
    if app.passwords().matches(current, Some(account.password_hash.clone())).await? {
        return Ok(());
    }
    failures::note(app, call, &account.login, Some(account.id)).await?;
    Err(Fault::field("/current_password", Code::PasswordWrong).into())
}

async fn require_acceptable(app: &App, account: &UserRow, new: &SecretString) -> Result<(), AppError> {
    let mut known = store::former_hashes(app.database(), account.id, history(app)).await?;
    known.push(account.password_hash.clone());
    let wish = Wish { password: new.clone(), login: account.login.clone(), name: account.name.clone() };
    let violations = app.passwords().judge(app.limits().passwords, wish, known).await?;
    if violations.is_empty() {
        return Ok(());
    }
    Err(Fault::invalid(violations.into_iter().map(|violation| violation.at("/new_password")).collect())
        .into())
}

/// How many former hashes are kept.
pub(super) fn history(app: &App) -> u64 {
    u64::try_from(app.limits().passwords.history()).unwrap_or(0)
}
