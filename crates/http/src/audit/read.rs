//! `GET /audit-events/{id}` and the state of the chain of seals.

use actix_web::get;
use actix_web::web::Data;
use chrono::{DateTime, Utc};
use dujiang_app::{App, audit};
use dujiang_domain::ids::EventId;
use serde::Serialize;
use utoipa::ToSchema;

use super::view::AuditEventView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id};

/// How far the log is sealed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditChainView {
    /// Number of the last seal; 0 before the first.
    #[schema(minimum = 0)]
    seq: i64,
    /// Its hash, SM3 in hex.
    #[schema(min_length = 64, max_length = 64)]
    hash: String,
    /// When the last sealed event happened; null before the first.
    #[schema(required = true)]
    sealed_until: Option<DateTime<Utc>>,
    /// Events that wait for their seal.
    #[schema(minimum = 0)]
    unsealed: i64,
}

/// How far the log is sealed.
#[utoipa::path(
    tag = "audit",
    security(("bearer" = [])),
    responses((status = 200, body = AuditChainView, description = "The end of the chain")),
)]
#[get("/audit-events/chain")]
pub(crate) async fn get_audit_chain(app: Data<App>, caller: Caller) -> Answer {
    let chain = audit::chain(&app, caller.actor()).await?;
    Ok(answer::plain(&AuditChainView {
        seq: chain.seq,
        hash: chain.hash,
        sealed_until: chain.sealed_until,
        unsealed: chain.unsealed,
    }))
}

/// One event of the log.
#[utoipa::path(
    tag = "audit",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The event")),
    responses((status = 200, body = AuditEventView, description = "The event")),
)]
#[get("/audit-events/{id}")]
pub(crate) async fn get_audit_event(app: Data<App>, caller: Caller, id: Id<EventId>) -> Answer {
    let entry = audit::get(&app, caller.actor(), id.0).await?;
    Ok(answer::plain(&AuditEventView::from(entry)))
}
