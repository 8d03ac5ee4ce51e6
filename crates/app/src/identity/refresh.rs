//! Staying signed in, and signing out.

use chrono::TimeDelta;
use dujiang_domain::access::Origin;
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::SessionId;
use dujiang_persistence::identity::{self as store, Rotation, TokenUse};

use super::login::{owner_of_account, signing_in};
use super::session_image::SessionImage;
use super::tokens::RefreshToken;
use super::{Session, SignedIn};
use crate::{App, AppError, Call, Outcome};

/// Renews a session: the refresh token gives way to a new one.
///
/// # Errors
/// [`Code::SessionEnded`] when the token is unknown, slept too long, or was used before, in
/// which case the whole session ends, for somebody holds a copy.
pub async fn refresh(app: &App, origin: Origin, token: &str) -> Result<SignedIn, AppError> {
    let old = RefreshToken::shown(token).ok_or(AppError::refused(Code::SessionEnded))?;
    let mut secret = [0_u8; 30];
    app.database().fill_secret(&mut secret);
    let new = old.successor(secret);
    let Some(holder) = store::holder(app.database(), &old.family_digest()).await? else {
        return Err(AppError::refused(Code::SessionEnded));
    };
    let call = Call::by(owner_of_account(&holder, origin.clone()));
    let (session, user) = match rotate(app, &call, &holder.login, &old, &new).await? {
        Rotation::Rotated(session, user) => (session, user),
        Rotation::Reused(session) => {
            end_for_reuse(app, origin, session, &holder.login).await?;
            return Err(AppError::refused(Code::SessionEnded));
        }
        Rotation::Unknown => {
            app.actors().forget();
            return Err(AppError::refused(Code::SessionEnded));
        }
    };
    let access = app.tokens().sign(user, session, app.database().now())?;
    let resolved = super::resolve(app, secrecy::ExposeSecret::expose_secret(&access.token), origin).await?;
    Ok(SignedIn {
        access,
        refresh: new.into_secret(),
        expires_at: resolved.expires_at,
        password_change_required: resolved.password_change_required,
    })
}

async fn rotate(
    app: &App,
    call: &Call,
    login: &str,
    old: &RefreshToken,
    new: &RefreshToken,
) -> Result<Rotation, AppError> {
    let (family, old, new) = (old.family_digest(), old.digest(), new.digest());
    let idle_since = app.database().now() - TimeDelta::minutes(app.limits().idle_minutes);
    let written = app
        .write(call, "identity.refresh", &(), async |tx| {
            let token = TokenUse { family: &family, old: &old, new: &new };
            let rotation = store::rotate(tx, token, idle_since).await?;
            let Rotation::Rotated(session, _) = rotation else { return Ok(Outcome::unchanged(rotation)) };
            let image = SessionImage { id: session, login, kind: None };
            Ok(Outcome::new(rotation, Event::about(EventName::SessionRefreshed, &image)))
        })
        .await?;
    Ok(written.value)
}

/// Ends a session whose token was shown a second time. Who showed it is not known, the holder or
/// somebody with a copy: the log must not say that it was the holder, so this is a write of its own.
async fn end_for_reuse(app: &App, origin: Origin, session: SessionId, login: &str) -> Result<(), AppError> {
    let call = Call::by(signing_in(origin));
    app.write(&call, "identity.end_for_reuse", &session, async |tx| {
        if !store::end(tx, session).await? {
            return Ok(Outcome::unchanged(()));
        }
        let image = SessionImage { id: session, login, kind: None };
        Ok(Outcome::new((), Event::about(EventName::SessionReused, &image)))
    })
    .await?;
    app.actors().forget();
    Ok(())
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
