//! Signing in with a password.

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{Actor, Origin, SystemReason};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::SessionId;
use dujiang_persistence::identity::{self as store, SessionRow, UserRow};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::failures::{self, failures_of};
use super::session_image::SessionImage;
use super::tokens::{AccessToken, RefreshToken};
use crate::{App, AppError, Call, Outcome};

/// What a session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// At a desk: ends when idle.
    Desk,
    /// On a phone in the field: long, and good for field work only.
    Field,
}

/// Somebody shows a password.
#[derive(Debug)]
pub struct Login {
    /// Log-in name; capitals and blanks around it do not matter.
    pub login: String,
    /// The password.
    pub password: SecretString,
    /// What the session shall be for.
    pub kind: SessionKind,
}

/// A session just opened or renewed.
#[derive(Debug)]
pub struct SignedIn {
    /// The access token.
    pub access: AccessToken,
    /// The refresh token, for the cookie alone.
    pub refresh: SecretString,
    /// When the session ends whatever happens.
    pub expires_at: DateTime<Utc>,
    /// Whether a new password must be set first.
    pub password_change_required: bool,
}

/// Opens a session.
///
/// # Errors
/// [`Code::LoginFailed`] for a wrong name or password or a disabled account, all alike;
/// [`Code::LoginLocked`] while the account rests after too many failures.
pub async fn log_in(app: &App, origin: Origin, login: Login) -> Result<SignedIn, AppError> {
    let name = login.login.trim().to_lowercase();
    let user = store::find_user(app.database(), &name).await?;
    if let Some(user) = &user {
        failures::gate(app, failures_of(user), app.database().now())?;
    }
    let hash = user.as_ref().filter(|user| !user.is_disabled).map(|user| user.password_hash.clone());
    let matches = app.passwords().matches(login.password.clone(), hash).await?;
    match user {
        Some(user) if matches => open(app, origin, user, login.kind).await,
        user => {
            let call = Call::by(signing_in(origin));
            failures::note(app, &call, &name, user.map(|user| user.id)).await?;
            Err(AppError::refused(Code::LoginFailed))
        }
    }
}

async fn open(app: &App, origin: Origin, user: UserRow, kind: SessionKind) -> Result<SignedIn, AppError> {
    let actor = owner_of_account(&user, origin.clone());
    let token = first_token(app);
    let length = match kind {
        SessionKind::Desk => TimeDelta::hours(app.limits().desk_hours),
        SessionKind::Field => TimeDelta::days(app.limits().field_days),
    };
    let written = app
        .write(&Call::by(actor), "identity.login", &user.login, async |tx| {
            // Asked again where others wait: a right guess among many at one moment is too late as well.
            if let Some(failures) = store::failures_for_update(tx, user.id).await? {
                failures::gate(app, failures, tx.now())?;
            }
            let id: SessionId = tx.next_id();
            let expires_at = tx.now() + length;
            let row = SessionRow {
                id,
                user_id: user.id,
                kind: kind_word(kind).to_owned(),
                family_hash: token.family_digest(),
                refresh_hash: token.digest(),
                address: origin.address.clone(),
                user_agent: origin.user_agent.clone(),
                expires_at,
            };
            store::insert_session(tx, row).await?;
            store::note_success(tx, user.id).await?;
            let image = SessionImage { id, login: &user.login, kind: Some(kind) };
            Ok(Outcome::new((id, expires_at), Event::about(EventName::LoggedIn, &image)))
        })
        .await?;
    let (session, expires_at) = written.value;
    let now = app.database().now();
    let access = app.tokens().sign(user.id, session, now)?;
    let has_expired = app.limits().passwords.has_expired(user.password_changed_at, now);
    let password_change_required = user.password_change_required || has_expired;
    Ok(SignedIn { access, refresh: token.into_secret(), expires_at, password_change_required })
}

fn first_token(app: &App) -> RefreshToken {
    let (mut family, mut secret) = ([0_u8; 18], [0_u8; 30]);
    app.database().fill_secret(&mut family);
    app.database().fill_secret(&mut secret);
    RefreshToken::first(family, secret)
}

/// Somebody who has just shown his password or token; he may do nothing but what proves him.
pub(super) fn owner_of_account(user: &UserRow, origin: Origin) -> Actor {
    let (grants, tree) = (std::sync::Arc::from([]), std::sync::Arc::default());
    Actor::person(user.id, user.unit_id.into(), &user.name, grants, tree).from_origin(origin)
}

/// Somebody at the door, known or not: whoever shows what is no proof.
#[expect(clippy::disallowed_methods, reason = "somebody who signs in is nobody yet")]
pub(super) fn signing_in(origin: Origin) -> Actor {
    Actor::system(SystemReason::SigningIn).from_origin(origin)
}

const fn kind_word(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Desk => "desk",
        SessionKind::Field => "field",
    }
}
