//! Failed passwords in a row, and the rest that follows; the figures are those of
//! [`dujiang_domain::identity::password::Lockout`].

use chrono::{DateTime, Utc};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::password::LoginGate;
use dujiang_domain::ids::UserId;
use dujiang_persistence::identity::{self as store, Failures, UserRow};

use super::session_image::SessionImage;
use crate::{App, AppError, Call, Outcome};

/// The failures that a row of an account tells of.
pub(super) fn failures_of(user: &UserRow) -> Failures {
    Failures { failed_logins: user.failed_logins, last_failed_at: user.last_failed_at }
}

/// Refuses a try while the account rests.
///
/// # Errors
/// [`Code::LoginLocked`] with the minutes that are left.
pub(super) fn gate(app: &App, failures: Failures, now: DateTime<Utc>) -> Result<(), Fault> {
    match app.limits().lockout.gate(count(failures), failures.last_failed_at, now) {
        LoginGate::Allowed => Ok(()),
        LoginGate::LockedUntil(end) => {
            Err(Fault::new(Code::LoginLocked).with("minutes", (end - now).num_minutes() + 1))
        }
    }
}

/// Whether the account rests.
pub(super) fn is_locked(app: &App, failures: Failures, now: DateTime<Utc>) -> bool {
    gate(app, failures, now).is_err()
}

/// Puts a failure on record and counts it, unless the account rests already: tries then do not prolong the rest.
///
/// # Errors
/// When the database fails.
pub(super) async fn note(app: &App, call: &Call, login: &str, user: Option<UserId>) -> Result<(), AppError> {
    app.write(call, "identity.login", &login, async |tx| {
        let image = SessionImage { id: tx.next_id(), login, kind: None };
        if let Some(user) = user
            && let Some(failures) = store::failures_for_update(tx, user).await?
            && gate(app, failures, tx.now()).is_ok()
        {
            let lockout = &app.limits().lockout;
            let number = lockout.count_failure(count(failures), failures.last_failed_at, tx.now());
            store::note_failure(tx, user, i64::from(number)).await?;
        }
        Ok(Outcome::new((), Event::about(EventName::LoginFailed, &image)))
    })
    .await?;
    Ok(())
}

fn count(failures: Failures) -> u32 {
    u32::try_from(failures.failed_logins).unwrap_or(u32::MAX)
}
