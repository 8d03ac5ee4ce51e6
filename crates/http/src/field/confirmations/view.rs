//! How confirmations look on the wire.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use dujiang_app::field::confirmations::ShownConfirmation;
use dujiang_app::field::evidence::Evidence;
use dujiang_domain::field::ConfirmationState;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::photos::{PhotoView, on_its_clock};
use crate::files::PositionView;
use crate::refs::ActorRef;
use crate::words::unword;

/// Where a confirmation stands.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ConfirmationStateWord {
    /// A second person has to look.
    Waiting,
    /// The milestone is reached.
    Confirmed,
    /// The second person was not convinced; it may be tried again.
    Returned,
}

/// What the confirmation of a milestone takes, by a rule.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct MilestoneEvidenceView {
    /// At least this many photos.
    #[schema(minimum = 0, maximum = 9)]
    min_photos: u32,
    /// It says in words what is done.
    needs_words: bool,
    /// It says where it was written.
    needs_position: bool,
    /// Another person has to agree before the milestone is reached.
    needs_second_person: bool,
    /// The rule that says so.
    #[schema(max_length = 100, example = "milestone.confirmation.key")]
    rule_id: String,
    /// Its title.
    #[schema(max_length = 200)]
    rule_title: String,
    /// Its source and clause.
    #[schema(max_length = 500)]
    rule_clause: String,
}

impl From<Evidence> for MilestoneEvidenceView {
    fn from(Evidence { params, rule }: Evidence) -> Self {
        Self {
            min_photos: params.min_photos,
            needs_words: params.needs_words,
            needs_position: params.needs_position,
            needs_second_person: params.needs_second_person,
            rule_id: rule.id,
            rule_title: rule.title,
            rule_clause: rule.clause,
        }
    }
}

/// A confirmation of a milestone.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MilestoneConfirmationView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project_id: Uuid,
    /// The milestone.
    milestone_id: Uuid,
    /// What it was called then.
    #[schema(max_length = 200)]
    milestone_title: String,
    /// The day on which it was reached.
    reached_on: NaiveDate,
    /// Words.
    #[schema(max_length = 2000)]
    words: String,
    /// Photos in order.
    #[schema(max_items = 9)]
    photos: Vec<PhotoView>,
    /// Where, coarsely.
    #[schema(required = true)]
    position: Option<PositionView>,
    /// When it was written, in the time zone of the device.
    captured_at: DateTime<FixedOffset>,
    /// The rule that said which evidence it takes.
    #[schema(required = true, max_length = 100)]
    rule_id: Option<String>,
    /// Where it stands.
    #[schema(value_type = ConfirmationStateWord)]
    state: ConfirmationState,
    /// Who confirms.
    confirmed_by: ActorRef,
    /// When.
    confirmed_at: DateTime<Utc>,
    /// Who looked a second time.
    #[schema(required = true)]
    second_by: Option<ActorRef>,
    /// When.
    #[schema(required = true)]
    second_at: Option<DateTime<Utc>>,
    /// What he said.
    #[schema(max_length = 1000)]
    second_words: String,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    pub version: i64,
}

impl From<ShownConfirmation> for MilestoneConfirmationView {
    fn from(ShownConfirmation { row, photos }: ShownConfirmation) -> Self {
        Self {
            id: row.id,
            project_id: row.project_id,
            milestone_id: row.milestone_id,
            milestone_title: row.milestone_title,
            reached_on: row.reached_on,
            words: row.words,
            photos: photos.into_iter().map(PhotoView::from).collect(),
            position: PositionView::from_parts(row.latitude, row.longitude, row.accuracy),
            captured_at: on_its_clock(row.captured_at, row.captured_offset),
            rule_id: row.rule_id,
            state: unword(&row.state).unwrap_or(ConfirmationState::Waiting),
            confirmed_by: ActorRef { id: Some(row.confirmed_by), name: Some(row.confirmed_by_name) },
            confirmed_at: row.confirmed_at,
            second_by: row.second_by.map(|id| ActorRef { id: Some(id), name: row.second_by_name }),
            second_at: row.second_at,
            second_words: row.second_words,
            version: row.version,
        }
    }
}
