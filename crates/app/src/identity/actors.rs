//! From an access token to the actor, with rights that are at most one second old.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::access::{Actor, HeldGrant, OrgTree, Origin, Permission};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::{SessionId, UserId};
use dujiang_persistence::identity::{
    self as store, Person, Principal, load_tree, note_seen, principal_of_session,
};
use dujiang_persistence::{Maintenance, Source};

use crate::{App, AppError};

/// For how long a reading of rights is trusted: a disabled account or a changed grant takes
/// effect within this time, on every route and in every process.
const FRESH: TimeDelta = TimeDelta::milliseconds(900);

/// How often the use of a session is written down.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// What a field session can do at most, whatever its holder may do at a desk: see projects, report progress,
/// file photos and papers, confirm milestones, send the brief of a day, inspect and mend what was found.
const FIELD: [Permission; 11] = [
    Permission::ReadProject,
    Permission::UpdateProgress,
    Permission::ReportProgress,
    Permission::ConfirmMilestone,
    Permission::CountersignMilestone,
    Permission::SendBrief,
    Permission::ConductInspection,
    Permission::RectifyDefect,
    Permission::FileDocument,
    Permission::ReadOrganisation,
    Permission::UsePersonal,
];

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
    let principal = match app.actors().session(id, now) {
        Some(principal) => principal,
        None => read(app, id, now).await?,
    };
    let is_field = principal.session_kind == "field";
    let idle = TimeDelta::minutes(app.limits().idle_minutes);
    if principal.expires_at <= now || !is_field && principal.last_seen_at + idle <= now {
        return Err(AppError::refused(Code::SessionEnded));
    }
    let tree = tree(app, now).await?;
    let grants = if is_field { field_grants(&principal.grants) } else { principal.grants };
    let actor = Actor::person(principal.user, principal.unit, &principal.name, grants, tree)
        .from_origin(Origin { session: Some(id), ..origin });
    let has_expired = app.limits().passwords.has_expired(principal.password_changed_at, now);
    Ok(Session {
        id,
        actor,
        expires_at: principal.expires_at,
        password_change_required: principal.password_change_required || has_expired,
        is_field,
    })
}

/// A person with the rights of this very moment, for work that goes on without him: a job
/// continues what he began, the command line acts in his name.
///
/// # Errors
/// [`Code::SessionEnded`] when the account is gone or disabled.
pub async fn acting_for(app: &App, user: UserId, origin: Origin) -> Result<Actor, AppError> {
    acting_in(app.database(), user, origin).await
}

/// The same by the name used to sign in.
///
/// # Errors
/// [`Code::SessionEnded`] when the account is gone or disabled.
pub async fn acting_for_login(app: &App, login: &str, origin: Origin) -> Result<Actor, AppError> {
    let source = app.database();
    actor_of(source, store::person_by_login(source, login).await?, origin).await
}

/// [`acting_for`] by what a transaction sees, for those who hold one already.
pub(crate) async fn acting_in(source: &impl Source, user: UserId, origin: Origin) -> Result<Actor, AppError> {
    actor_of(source, store::person(source, user).await?, origin).await
}

async fn actor_of(source: &impl Source, person: Option<Person>, origin: Origin) -> Result<Actor, AppError> {
    let person = person.ok_or(AppError::refused(Code::SessionEnded))?;
    let tree = Arc::new(load_tree(source).await?);
    Ok(Actor::person(person.user, person.unit, &person.name, person.grants, tree).from_origin(origin))
}

/// Reads the session afresh; the use of a session that was not noted for a minute is noted.
async fn read(app: &App, id: SessionId, now: DateTime<Utc>) -> Result<Principal, AppError> {
    let principal = principal_of_session(app.database(), id).await?;
    let mut principal = principal.ok_or(AppError::refused(Code::SessionEnded))?;
    let idle = TimeDelta::minutes(app.limits().idle_minutes);
    let is_awake = principal.session_kind == "field" || principal.last_seen_at + idle > now;
    if is_awake && principal.last_seen_at + SEEN_EVERY <= now {
        // Reading goes on when nothing can be written, such as on a full disk.
        match note(app, id, now).await {
            Ok(()) => principal.last_seen_at = now,
            Err(error) => tracing::warn!(%error, "the use of a session was not noted"),
        }
    }
    app.actors().keep_session(id, now, principal.clone());
    Ok(principal)
}

async fn note(app: &App, id: SessionId, now: DateTime<Utc>) -> Result<(), AppError> {
    let tx = app.database().begin(None).await?;
    note_seen(&tx, id, now - SEEN_EVERY).await?;
    Ok(tx.commit_maintenance(Maintenance::SessionSeen).await?)
}

fn field_grants(grants: &[HeldGrant]) -> Arc<[HeldGrant]> {
    let narrowed = |grant: &HeldGrant| HeldGrant {
        permissions: Arc::new(FIELD.into_iter().filter(|p| grant.permissions.contains(p)).collect()),
        unit: grant.unit,
    };
    grants.iter().map(narrowed).collect()
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
