//! The columns of the audit log as a file has them.

use dujiang_domain::audit::FieldChange;
use dujiang_tabular::writer::{ColumnKind, Value};

use super::project_columns::{civil_time, columns};
use super::texts::Texts;
use crate::audit::LogEntry;

/// The longest text of a cell; a workbook takes 32,767 characters.
const LONGEST: usize = 32_000;

columns! {
    /// A column of the audit log.
    AuditColumn {
        OccurredAt = "occurred_at", Text, 20;
        Actor = "actor", Text, 12;
        ActorUnit = "actor_unit", Text, 24;
        Action = "action", Text, 18;
        SubjectKind = "subject_kind", Text, 12;
        Subject = "subject", Text, 40;
        Changes = "changes", Text, 60;
        Reason = "reason", Text, 30;
        Ip = "ip", Text, 16;
        RequestId = "request_id", Text, 38;
        SealNumber = "seal_seq", Integer, 10;
        SealHash = "seal_hash", Text, 66;
    }
}

impl AuditColumn {
    /// The cell of an event.
    pub(super) fn value(self, entry: &LogEntry, texts: &Texts) -> Value {
        let row = &entry.row;
        let text = |text: &Option<String>| text.clone().map_or(Value::Empty, Value::Text);
        match self {
            Self::OccurredAt => Value::Text(civil_time(row.occurred_at)),
            Self::Actor => Value::Text(row.actor_name.clone()),
            Self::ActorUnit => text(&row.actor_unit_name),
            Self::Action => Value::Text(texts.action(&row.action)),
            Self::SubjectKind => Value::Text(texts.subject(&row.resource_kind)),
            Self::Subject => Value::Text(row.resource_name.clone()),
            Self::Changes => changes(&entry.changes),
            Self::Reason => text(&row.reason),
            Self::Ip => text(&row.address),
            Self::RequestId => text(&row.request_id),
            Self::SealNumber => row.seq.map_or(Value::Empty, Value::Integer),
            Self::SealHash => text(&row.hash),
        }
    }
}

/// `field: before → after`, one line each.
fn changes(changes: &[FieldChange]) -> Value {
    let shown = |value: &serde_json::Value| match value {
        serde_json::Value::Null => "∅".to_owned(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let lines = changes
        .iter()
        .map(|change| format!("{}: {} → {}", change.field, shown(&change.before), shown(&change.after)));
    let text = lines.collect::<Vec<_>>().join("\n");
    if text.is_empty() { Value::Empty } else { Value::Text(text.chars().take(LONGEST).collect()) }
}
