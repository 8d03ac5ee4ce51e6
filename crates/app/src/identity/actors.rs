//! From an access token to the actor, with rights that are at most one second old.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{Actor, OrgTree, Origin};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::{SessionId, UserId};
use dujiang_persistence::identity::{self as store, Person, Principal, load_tree, principal_of_session};

use crate::{App, AppError};

/// For how long a reading of rights is trusted: a disabled account or a changed grant takes
/// effect within this time, on every route and in every process.
const FRESH: TimeDelta = TimeDelta::milliseconds(900);

/// Recent readings of sessions and of the organisation tree.
#[derive(Debug, Default)]
pub struct ActorCache {
    sessions: Mutex<HashMap<SessionId, (DateTime<Utc>, Principal)>>,
    tree: Mutex<Option<(DateTime<Utc>, Arc<OrgTree>)>>,
}

impl ActorCache {
    fn session(&self, id: SessionId, now: DateTime<Utc>) -> Option<Principal> {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        sessions.get(&id).filter(|(at, _)| now - *at < FRESH).map(|(_, principal)| principal.clone())
    }

    fn keep_session(&self, id: SessionId, now: DateTime<Utc>, principal: Principal) {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if sessions.len() > 10_000 {
            sessions.retain(|_, (at, _)| now - *at < FRESH);
        }
        sessions.insert(id, (now, principal));
    }

    /// Forgets everything at once: this very process just changed somebody's rights.
    pub(crate) fn forget(&self) {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).clear();
        *self.tree.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The one who asks, and what his session allows.
#[derive(Debug, Clone)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// The person with his rights.
    pub actor: Actor,
    /// When the session ends whatever happens.
    pub expires_at: DateTime<Utc>,
    /// Whether nothing but a new password may be set.
    pub password_change_required: bool,
    /// Whether it is a long field session, good only for field work.
    pub is_field: bool,
}

/// The session behind an access token.
///
/// # Errors
/// [`Code::Unauthenticated`] for a token that is not ours or too old; [`Code::SessionEnded`]
/// when the session was ended, slept too long, or its account is disabled.
pub async fn resolve(app: &App, token: &str, origin: Origin) -> Result<Session, AppError> {
    let now = app.database().now();
    let id = app.tokens().session(token, now).ok_or(AppError::refused(Code::Unauthenticated))?;
    let principal = if let Some(principal) = app.actors().session(id, now) {
        principal
    } else {
        let read = principal_of_session(app.database(), id).await?;
        let principal = read.ok_or(AppError::refused(Code::SessionEnded))?;
        app.actors().keep_session(id, now, principal.clone());
        principal
    };
    if principal.expires_at <= now {
        return Err(AppError::refused(Code::SessionEnded));
    }
    let tree = tree(app, now).await?;
    let actor = Actor::person(principal.user, principal.unit, &principal.name, principal.grants, tree)
        .from_origin(Origin { session: Some(id), ..origin });
    Ok(Session {
        id,
        actor,
        expires_at: principal.expires_at,
        password_change_required: principal.password_change_required,
        is_field: principal.session_kind == "field",
    })
}

/// A person with the rights of this very moment, for work that goes on without him: a job
/// continues what he began, the command line acts in his name.
///
/// # Errors
/// [`Code::SessionEnded`] when the account is gone or disabled.
pub async fn acting_for(app: &App, user: UserId, origin: Origin) -> Result<Actor, AppError> {
    actor_of(app, store::person(app.database(), user).await?, origin).await
}

/// The same by the name used to sign in.
///
/// # Errors
/// [`Code::SessionEnded`] when the account is gone or disabled.
pub async fn acting_for_login(app: &App, login: &str, origin: Origin) -> Result<Actor, AppError> {
    actor_of(app, store::person_by_login(app.database(), login).await?, origin).await
}

async fn actor_of(app: &App, person: Option<Person>, origin: Origin) -> Result<Actor, AppError> {
    let person = person.ok_or(AppError::refused(Code::SessionEnded))?;
    let tree = Arc::new(load_tree(app.database()).await?);
    Ok(Actor::person(person.user, person.unit, &person.name, person.grants, tree).from_origin(origin))
}

async fn tree(app: &App, now: DateTime<Utc>) -> Result<Arc<OrgTree>, AppError> {
    let kept = app.actors().tree.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((at, tree)) = kept
        && now - at < FRESH
    {
        return Ok(tree);
    }
    let tree = Arc::new(load_tree(app.database()).await?);
    *app.actors().tree.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&tree)));
    Ok(tree)
}
