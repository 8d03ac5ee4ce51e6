//! `/sessions` and `/users/{id}/sessions`: who is signed in where, and ending it.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::identity::{self, OpenSession};
use dujiang_domain::ids::{SessionId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::auth::SessionKindWord;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// An open session.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionView {
    /// Identifier.
    id: Uuid,
    /// What it is for.
    #[schema(value_type = SessionKindWord)]
    kind: String,
    /// Since when.
    created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    last_seen_at: DateTime<Utc>,
    /// When it ends whatever happens.
    expires_at: DateTime<Utc>,
    /// Network address it was opened from.
    #[schema(required = true, max_length = 45)]
    ip: Option<String>,
    /// What the program of the client called itself.
    #[schema(required = true, max_length = 200)]
    user_agent: Option<String>,
    /// Whether it is the one that asks.
    is_current: bool,
}

/// Open sessions, latest used first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionList {
    /// The sessions.
    #[schema(max_items = 100)]
    items: Vec<SessionView>,
}

fn list(sessions: Vec<OpenSession>, current: SessionId) -> SessionList {
    let view = |session: OpenSession| SessionView {
        is_current: session.id == current.0,
        id: session.id,
        kind: session.kind,
        created_at: session.created_at,
        last_seen_at: session.last_seen_at,
        expires_at: session.expires_at,
        ip: session.address,
        user_agent: session.user_agent,
    };
    SessionList { items: sessions.into_iter().map(view).collect() }
}

/// One's own open sessions.
#[utoipa::path(
    tag = "auth",
    security(("bearer" = [])),
    responses((status = 200, body = SessionList, description = "The sessions")),
)]
#[get("/sessions")]
pub(crate) async fn list_own_sessions(app: Data<App>, caller: Caller) -> Answer {
    let sessions = identity::own_sessions(&app, caller.actor()).await?;
    Ok(answer::plain(&list(sessions, caller.session.id)))
}

/// End a session of one's own. It has no version: it is open or it is not.
#[utoipa::path(
    tag = "auth",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The session")),
    responses((status = 204, description = "Ended")),
)]
#[delete("/sessions/{id}")]
pub(crate) async fn end_own_session(app: Data<App>, caller: Caller, id: Id<SessionId>) -> Answer {
    identity::end_own_session(&app, &caller.call, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The open sessions of somebody else.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account")),
    responses((status = 200, body = SessionList, description = "The sessions")),
)]
#[get("/users/{id}/sessions")]
pub(crate) async fn list_user_sessions(app: Data<App>, caller: Caller, id: Id<UserId>) -> Answer {
    let sessions = identity::sessions_of(&app, caller.actor(), id.0).await?;
    Ok(answer::plain(&list(sessions, caller.session.id)))
}

/// Why somebody's sessions end.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndSessionsBody {
    /// Why.
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// End all sessions of somebody, at once.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account"), crate::document::KeyHeader),
    request_body = EndSessionsBody,
    responses((status = 204, description = "Ended")),
)]
#[post("/users/{id}/end-sessions")]
pub(crate) async fn end_user_sessions(
    app: Data<App>,
    caller: Creating,
    id: Id<UserId>,
    body: Body<EndSessionsBody>,
) -> Answer {
    identity::end_sessions(&app, &caller.0.call, id.0, body.0.reason).await?;
    Ok(HttpResponse::NoContent().finish())
}
