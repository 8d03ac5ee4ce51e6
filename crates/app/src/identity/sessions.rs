//! Open sessions, one's own and those of others, and ending them.

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{Actor, EndSessions, Personal, UsePersonal};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{SessionId, UserId};
use dujiang_persistence::identity::{self as store, OpenSession, SessionsOf};

use super::session_image::SessionImage;
use crate::{App, AppError, Call, Outcome};

/// The caller's own open sessions, latest used first.
///
/// # Errors
/// When the database fails.
pub async fn own_sessions(app: &App, actor: &Actor) -> Result<Vec<OpenSession>, AppError> {
    let reach = actor.reach::<UsePersonal>()?;
    list(app, &SessionsOf::Oneself(&reach)).await
}

/// The open sessions of somebody else.
///
/// # Errors
/// Refusals of permission over the account.
pub async fn sessions_of(app: &App, actor: &Actor, user: UserId) -> Result<Vec<OpenSession>, AppError> {
    let access = store::user_access(app.database(), user).await?;
    let permit = actor.may::<EndSessions>(&access)?;
    list(app, &SessionsOf::Another(&permit)).await
}

async fn list(app: &App, of: &SessionsOf<'_>) -> Result<Vec<OpenSession>, AppError> {
    let now = app.database().now();
    Ok(store::list_open(app.database(), of, now, idle_since(app, now)).await?)
}

fn idle_since(app: &App, now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::minutes(app.limits().idle_minutes)
}

/// Ends a session of one's own, this one or another.
///
/// # Errors
/// [`Code::NotFound`] when one has no such open session.
pub async fn end_own_session(app: &App, call: &Call, session: SessionId) -> Result<(), AppError> {
    app.write(call, "session.end", &session, async |tx| {
        let owner = store::owner_of(tx, session).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &Personal { id: session.0, owner }).await?;
        store::end_own(tx, &permit, session).await?;
        let image = SessionImage { id: session, login: call.actor.name(), kind: None };
        Ok(Outcome::new((), Event::about(EventName::SessionEnded, &image)))
    })
    .await?;
    app.actors().forget();
    Ok(())
}

/// Ends all sessions of somebody else and tells how many there were.
///
/// # Errors
/// Refusals of permission over the account.
pub async fn end_sessions(
    app: &App,
    call: &Call,
    user: UserId,
    reason: Option<String>,
) -> Result<u64, AppError> {
    let written = app
        .write(call, "session.end_all", &(user, &reason), async |tx| {
            let account = store::get_user_for_update(tx, user).await?;
            tx.permit::<EndSessions>(&call.actor, &account.access()).await?;
            match store::end_all(tx, user, None).await? {
                0 => Ok(Outcome::unchanged(0)),
                ended => {
                    let event = Event::about(EventName::SessionsEnded, &account).because(reason.as_deref());
                    Ok(Outcome::new(ended, event))
                }
            }
        })
        .await?;
    app.actors().forget();
    Ok(written.value)
}
