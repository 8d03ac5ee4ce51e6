//! Signing in, refreshing, signing out.

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{Actor, Origin, SystemReason};
use dujiang_domain::audit::{Audited, Event, EventName, SubjectKind};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{SessionId, UserId};
use dujiang_persistence::identity::{self as store, Rotation, SessionRow, UserRow};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Session;
use super::tokens::{self, AccessToken};
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
    /// Log-in name.
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

/// The session as the audit log knows it.
#[derive(Serialize)]
struct SessionImage<'a> {
    id: SessionId,
    login: &'a str,
    kind: Option<SessionKind>,
}

impl Audited for SessionImage<'_> {
    const KIND: SubjectKind = SubjectKind::Session;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        self.login
    }
}

/// Opens a session.
///
/// # Errors
/// [`Code::LoginFailed`] for a wrong name or password or a disabled account, all alike;
/// [`Code::LoginLocked`] while the account rests after too many failures.
pub async fn log_in(app: &App, origin: Origin, login: Login) -> Result<SignedIn, AppError> {
    let now = app.database().now();
    let user = store::find_user(app.database(), &login.login).await?;
    if let Some(minutes) = user.as_ref().and_then(|user| resting_minutes(app, user, now)) {
        return Err(Fault::new(Code::LoginLocked).with("minutes", minutes).into());
    }
    let hash = user.as_ref().filter(|user| !user.is_disabled).map(|user| user.password_hash.clone());
    let matches = app.passwords().matches(login.password.clone(), hash).await?;
    match user {
        Some(user) if matches => open(app, origin, user, login.kind).await,
        user => Err(note_failure(app, origin, &login.login, user).await?),
    }
}

fn resting_minutes(app: &App, user: &UserRow, now: DateTime<Utc>) -> Option<i64> {
    let until = user.last_failed_at? + TimeDelta::minutes(app.limits().lockout_minutes);
    (user.failed_logins >= app.limits().login_failures && now < until)
        .then(|| (until - now).num_minutes() + 1)
}

async fn note_failure(
    app: &App,
    origin: Origin,
    login: &str,
    user: Option<UserRow>,
) -> Result<AppError, AppError> {
    let call = Call::by(signing_in(origin));
    app.write(&call, "identity.login", &login, async |tx| {
        let image = SessionImage { id: tx.next_id(), login, kind: None };
        if let Some(user) = &user {
            let rested = resting_over(app, user, tx.now());
            store::note_failure(tx, user.id, if rested { 1 } else { user.failed_logins + 1 }).await?;
        }
        Ok(Outcome::new((), Event::about(EventName::LoginFailed, &image)))
    })
    .await?;
    Ok(AppError::refused(Code::LoginFailed))
}

/// Whether an earlier row of failures has been slept off.
fn resting_over(app: &App, user: &UserRow, now: DateTime<Utc>) -> bool {
    user.failed_logins >= app.limits().login_failures && resting_minutes(app, user, now).is_none()
}

async fn open(app: &App, origin: Origin, user: UserRow, kind: SessionKind) -> Result<SignedIn, AppError> {
    let actor = Actor::person(
        user.id,
        user.unit_id.into(),
        &user.name,
        std::sync::Arc::from([]),
        std::sync::Arc::default(),
    )
    .from_origin(origin.clone());
    let secret = new_refresh_token(app);
    let digest = tokens::refresh_digest(&secret);
    let length = match kind {
        SessionKind::Desk => TimeDelta::hours(app.limits().desk_hours),
        SessionKind::Field => TimeDelta::days(app.limits().field_days),
    };
    let written = app
        .write(&Call::by(actor), "identity.login", &user.login, async |tx| {
            let id: SessionId = tx.next_id();
            let expires_at = tx.now() + length;
            let row = SessionRow {
                id,
                user_id: user.id,
                kind: kind_word(kind).to_owned(),
                refresh_hash: digest.clone(),
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
    let access = app.tokens().sign(user.id, session, app.database().now())?;
    let password_change_required = user.password_change_required;
    Ok(SignedIn { access, refresh: secret.into(), expires_at, password_change_required })
}

/// Renews a session: the refresh token gives way to a new one.
///
/// # Errors
/// [`Code::SessionEnded`] when the token is unknown, slept too long, or was used before, in
/// which case the whole session ends, for somebody holds a copy.
pub async fn refresh(app: &App, origin: Origin, token: &str) -> Result<SignedIn, AppError> {
    let old = tokens::refresh_digest(token);
    let secret = new_refresh_token(app);
    let new = tokens::refresh_digest(&secret);
    let idle_since = app.database().now() - TimeDelta::minutes(app.limits().idle_minutes);
    let call = Call::by(signing_in(origin.clone()));
    let written = app
        .write(&call, "identity.refresh", &(), async |tx| {
            let (event, session, answer) = match store::rotate(tx, &old, &new, idle_since).await? {
                Rotation::Rotated(session, user) => {
                    (EventName::SessionRefreshed, session, Some((session, user)))
                }
                Rotation::Reused(session, _) => {
                    store::end(tx, session).await?;
                    (EventName::SessionReused, session, None)
                }
                Rotation::Unknown => return Ok(Outcome::unchanged(None)),
            };
            let image = SessionImage { id: session, login: "", kind: None };
            Ok(Outcome::new(answer, Event::about(event, &image)))
        })
        .await?;
    let Some((session, user)): Option<(SessionId, UserId)> = written.value else {
        app.actors().forget();
        return Err(AppError::refused(Code::SessionEnded));
    };
    let access = app.tokens().sign(user, session, app.database().now())?;
    let resolved = super::resolve(app, secrecy::ExposeSecret::expose_secret(&access.token), origin).await?;
    Ok(SignedIn {
        access,
        refresh: secret.into(),
        expires_at: resolved.expires_at,
        password_change_required: resolved.password_change_required,
    })
}

/// Ends the caller's own session.
///
/// # Errors
/// When the database fails.
pub async fn log_out(app: &App, session: &Session) -> Result<(), AppError> {
    let call = Call::by(session.actor.clone());
    app.write(&call, "identity.logout", &session.id, async |tx| {
        if !store::end(tx, session.id).await? {
            return Ok(Outcome::unchanged(()));
        }
        let image = SessionImage { id: session.id, login: session.actor.name(), kind: None };
        Ok(Outcome::new((), Event::about(EventName::SessionEnded, &image)))
    })
    .await?;
    app.actors().forget();
    Ok(())
}

fn new_refresh_token(app: &App) -> String {
    let mut secret = [0_u8; 32];
    app.database().fill_secret(&mut secret);
    tokens::refresh_token(secret)
}

#[expect(clippy::disallowed_methods, reason = "somebody who signs in is nobody yet")]
fn signing_in(origin: Origin) -> Actor {
    Actor::system(SystemReason::SigningIn).from_origin(origin)
}

const fn kind_word(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Desk => "desk",
        SessionKind::Field => "field",
    }
}
