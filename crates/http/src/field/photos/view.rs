//! How photos look on the wire.

use chrono::{DateTime, FixedOffset, Utc};
use dujiang_app::field::photos::PhotoRow;
use dujiang_domain::files::upload::UploadPurpose;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::files::PositionView;
use crate::refs::ActorRef;
use crate::words::unword;

/// A photo that a thing of a project shows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PhotoView {
    /// Identifier, for `/photos/{id}`.
    id: Uuid,
    /// What sort of thing shows it.
    #[schema(max_length = 40, example = "progress_report")]
    subject_kind: String,
    /// Which.
    subject_id: Uuid,
    /// The task that the thing is about.
    #[schema(required = true)]
    task_id: Option<Uuid>,
    /// What it was sent for.
    #[schema(value_type = crate::files::UploadPurposeWord)]
    purpose: UploadPurpose,
    /// Name of its file.
    #[schema(max_length = 200, example = "现场.jpg")]
    file_name: String,
    /// Pixels across, as people see it.
    #[schema(minimum = 1, maximum = 20_000)]
    width: i64,
    /// Pixels down.
    #[schema(minimum = 1, maximum = 20_000)]
    height: i64,
    /// When it was captured, in the time zone of the device.
    captured_at: DateTime<FixedOffset>,
    /// Where it was captured.
    #[schema(required = true)]
    position: Option<PositionView>,
    /// When it arrived with its thing.
    created_at: DateTime<Utc>,
    /// Who sent it.
    created_by: ActorRef,
}

/// An instant as the wall clock of a device showed it.
pub(crate) fn on_its_clock(at: DateTime<Utc>, offset_minutes: i64) -> DateTime<FixedOffset> {
    let seconds = i32::try_from(offset_minutes.saturating_mul(60)).ok();
    seconds
        .and_then(FixedOffset::east_opt)
        .map_or_else(|| at.fixed_offset(), |offset| at.with_timezone(&offset))
}

impl From<PhotoRow> for PhotoView {
    fn from(row: PhotoRow) -> Self {
        Self {
            id: row.id,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            task_id: row.task_id,
            purpose: unword(&row.purpose).unwrap_or(UploadPurpose::Photo),
            file_name: row.file_name,
            width: row.width,
            height: row.height,
            captured_at: on_its_clock(row.captured_at, row.captured_offset),
            position: PositionView::from_parts(row.latitude, row.longitude, row.accuracy),
            created_at: row.created_at,
            created_by: ActorRef { id: Some(row.created_by), name: Some(row.created_by_name) },
        }
    }
}
