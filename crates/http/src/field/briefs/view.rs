//! How briefs look on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::field::briefs::ShownBrief;
use dujiang_domain::field::{BriefItem, BriefState, DailyBrief};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// Where a brief stands.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum BriefStateWord {
    /// It may still be edited.
    Draft,
    /// It has gone out.
    Sent,
}

/// What happened to one thing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefItemView {
    /// What sort of thing.
    #[schema(max_length = 60, example = "task")]
    subject_kind: String,
    /// Which.
    subject_id: Uuid,
    /// Its name.
    #[schema(max_length = 500, example = "1.2 路基填筑")]
    subject_name: String,
    /// What happened to it, each word once, in order.
    #[schema(max_items = 100, example = json!(["task.reported"]))]
    actions: Vec<String>,
    /// The fields that changed, from first to last.
    #[schema(max_items = 100)]
    changes: Vec<BriefChange>,
}

/// A field that changed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefChange {
    /// Name of the field.
    #[schema(max_length = 200, example = "progress_percent")]
    field: String,
    /// What it was; null for nothing.
    #[schema(required = true)]
    before: Value,
    /// What it is; null for nothing.
    #[schema(required = true)]
    after: Value,
}

impl From<BriefItem> for BriefItemView {
    fn from(item: BriefItem) -> Self {
        let changes = item.changes.into_iter().map(|change| BriefChange {
            field: change.field,
            before: change.before,
            after: change.after,
        });
        Self {
            subject_kind: item.subject_kind,
            subject_id: item.subject_id,
            subject_name: item.subject_name,
            actions: item.actions,
            changes: changes.collect(),
        }
    }
}

/// The brief of a day, whether somebody wrote it or it drafted itself.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DailyBriefView {
    /// Identifier, the same for the same project and day.
    id: Uuid,
    /// The project.
    project_id: Uuid,
    /// Its name.
    #[schema(max_length = 200)]
    project_name: String,
    /// Name of its unit.
    #[schema(max_length = 100)]
    unit_name: String,
    /// The day.
    day: NaiveDate,
    /// What somebody adds to what happened.
    #[schema(max_length = 4000)]
    words: String,
    /// What happened; as it stood when the brief went out.
    #[schema(max_items = 200)]
    items: Vec<BriefItemView>,
    /// Where it stands.
    #[schema(value_type = BriefStateWord)]
    state: BriefState,
    /// When it went out.
    #[schema(required = true)]
    sent_at: Option<DateTime<Utc>>,
    /// Version for `If-Match`; 0 while it drafts itself.
    #[schema(minimum = 0)]
    version: i64,
}

impl From<ShownBrief> for DailyBriefView {
    fn from(brief: ShownBrief) -> Self {
        Self {
            id: brief.id.0,
            project_id: brief.project_id.0,
            project_name: brief.project_name,
            unit_name: brief.unit_name,
            day: brief.day,
            words: brief.words,
            items: brief.items.into_iter().map(BriefItemView::from).collect(),
            state: brief.state,
            sent_at: brief.sent_at,
            version: brief.version,
        }
    }
}

/// A brief that somebody wrote or sent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WrittenBriefView {
    /// Identifier, the same for the same project and day.
    id: Uuid,
    /// The project.
    project_id: Uuid,
    /// The day.
    day: NaiveDate,
    /// What somebody adds to what happened.
    #[schema(max_length = 4000)]
    words: String,
    /// What happened; empty until it goes out.
    #[schema(max_items = 200)]
    items: Vec<BriefItemView>,
    /// Where it stands.
    #[schema(value_type = BriefStateWord)]
    state: BriefState,
    /// When it went out.
    #[schema(required = true)]
    sent_at: Option<DateTime<Utc>>,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    pub version: i64,
}

impl From<DailyBrief> for WrittenBriefView {
    fn from(brief: DailyBrief) -> Self {
        Self {
            id: brief.id.0,
            project_id: brief.project_id.0,
            day: brief.day,
            words: brief.words,
            items: brief.items.into_iter().map(BriefItemView::from).collect(),
            state: brief.state,
            sent_at: brief.sent_at,
            version: brief.version,
        }
    }
}
