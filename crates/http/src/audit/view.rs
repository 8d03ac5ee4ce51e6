//! How events look on the wire.

use chrono::{DateTime, Utc};
use dujiang_app::audit::LogEntry;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// An event of the log.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditEventView {
    /// Identifier.
    id: Uuid,
    /// When it happened.
    occurred_at: DateTime<Utc>,
    /// What happened.
    #[schema(max_length = 60, example = "project.edited")]
    action: String,
    /// Who did it.
    actor: AuditActor,
    /// Network address of the client.
    #[schema(required = true, max_length = 60)]
    ip: Option<String>,
    /// What the client said it is.
    #[schema(required = true, max_length = 200)]
    user_agent: Option<String>,
    /// Number of the request.
    #[schema(required = true, max_length = 100)]
    request_id: Option<String>,
    /// What it happened to.
    subject: AuditSubject,
    /// The project it belongs to.
    #[schema(required = true)]
    project_id: Option<Uuid>,
    /// The reason that was given.
    #[schema(required = true, max_length = 1000)]
    reason: Option<String>,
    /// Papers that were shown for it.
    #[schema(max_items = 50)]
    paper_ids: Vec<Uuid>,
    /// The fields that changed.
    #[schema(max_items = 500)]
    changes: Vec<AuditChange>,
    /// The whole thing before; null for a new one.
    #[schema(required = true, value_type = Option<Object>)]
    before: Option<Value>,
    /// The whole thing after; null for a removed one.
    #[schema(required = true, value_type = Option<Object>)]
    after: Option<Value>,
    /// Whether the reader may not see values: they then read `***`.
    is_masked: bool,
    /// Its seal; null for a second or so.
    #[schema(required = true)]
    seal: Option<AuditSeal>,
}

/// Who did something.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditActor {
    /// Account; null for the system and for somebody who was not signed in.
    #[schema(required = true)]
    id: Option<Uuid>,
    /// Name at that time.
    #[schema(max_length = 60)]
    name: String,
    /// Name of the unit the person belonged to.
    #[schema(required = true, max_length = 100)]
    unit_name: Option<String>,
}

/// What something happened to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditSubject {
    /// What sort of thing.
    #[schema(max_length = 40, example = "project")]
    kind: String,
    /// Identifier.
    id: Uuid,
    /// Name at that time.
    #[schema(max_length = 200)]
    name: String,
}

/// One field that is not what it was.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditChange {
    /// Name of the field; parts of a structured field are joined by dots.
    #[schema(max_length = 200, example = "planned_end")]
    field: String,
    /// What it was; null for nothing.
    before: Value,
    /// What it is; null for nothing.
    after: Value,
}

/// The seal of an event.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuditSeal {
    /// Its number.
    #[schema(minimum = 1)]
    seq: i64,
    /// Its hash over the event and all seals before it, SM3 in hex.
    #[schema(min_length = 64, max_length = 64)]
    hash: String,
}

impl From<LogEntry> for AuditEventView {
    fn from(entry: LogEntry) -> Self {
        let LogEntry { row, changes, is_masked } = entry;
        let changes = changes.into_iter().map(|change| AuditChange {
            field: change.field,
            before: change.before,
            after: change.after,
        });
        Self {
            id: row.id,
            occurred_at: row.occurred_at,
            action: row.action,
            actor: AuditActor { id: row.actor_id, name: row.actor_name, unit_name: row.actor_unit_name },
            ip: row.address,
            user_agent: row.user_agent,
            request_id: row.request_id,
            subject: AuditSubject { kind: row.resource_kind, id: row.resource_id, name: row.resource_name },
            project_id: row.project_id,
            reason: row.reason,
            paper_ids: serde_json::from_value(row.papers).unwrap_or_default(),
            changes: changes.collect(),
            before: row.before,
            after: row.after,
            is_masked,
            seal: row.seq.zip(row.hash).map(|(seq, hash)| AuditSeal { seq, hash }),
        }
    }
}
