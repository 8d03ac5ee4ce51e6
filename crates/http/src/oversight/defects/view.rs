//! A defect as the API shows it.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::oversight::defects::{DefectDetail, DefectRow, StepRow};
use dujiang_domain::oversight::defects::{DefectState, PlanPlace, StepKind};
use dujiang_domain::rules::kinds::DefectSeverity;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::inspections::photo_ids;
use crate::document::word_schemas;
use crate::refs::{ActorRef, NameRef, PersonRef, ProjectRef, UnitRef};
use crate::words::unword;

word_schemas! {
    /// How grave a defect is.
    DefectSeverityWord of DefectSeverity;
    /// Where a defect stands.
    DefectStateWord of DefectState;
    /// A step on the way of a defect.
    DefectStepWord of StepKind;
}

/// A place on the picture of a drawing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DefectPlaceView {
    /// The picture, where it is a photo.
    #[schema(required = true)]
    photo_id: Option<Uuid>,
    /// The picture, where it is a paper of the project.
    #[schema(required = true)]
    document_id: Option<Uuid>,
    /// From the left, in ten-thousandths of the width.
    #[schema(minimum = 0, maximum = 10_000)]
    x: i64,
    /// From the top, in ten-thousandths of the height.
    #[schema(minimum = 0, maximum = 10_000)]
    y: i64,
}

/// A defect.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DefectView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project: ProjectRef,
    /// The inspection that found it.
    inspection: NameRef,
    /// Number of the item of its checklist.
    #[schema(required = true)]
    item: Option<i64>,
    /// Running number in the project.
    number: i64,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// What exactly.
    #[schema(max_length = 2000)]
    description: String,
    /// Sort of defect.
    #[schema(max_length = 50)]
    category: String,
    /// How grave.
    #[schema(value_type = DefectSeverityWord)]
    severity: DefectSeverity,
    /// Where, on the picture of a drawing.
    #[schema(required = true)]
    place: Option<DefectPlaceView>,
    /// Unit that answers for it.
    #[schema(required = true)]
    unit: Option<UnitRef>,
    /// Firm that answers for it; empty for none.
    #[schema(max_length = 100)]
    contractor: String,
    /// Who mends it.
    #[schema(required = true)]
    person: Option<PersonRef>,
    /// Deadline, the day included.
    due_on: NaiveDate,
    /// Whether it should have been mended before today.
    is_overdue: bool,
    /// Photos, for `GET /photos/{id}`.
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
    /// Where it stands.
    #[schema(value_type = DefectStateWord)]
    state: DefectState,
    /// Who told last that it was mended, and so may not judge it; null as long as nobody did.
    #[schema(required = true)]
    mended_by: Option<NameRef>,
    /// When that was.
    #[schema(required = true)]
    mended_at: Option<DateTime<Utc>>,
    /// How often it was sent back.
    sent_back: i64,
    /// When it was closed or withdrawn.
    #[schema(required = true)]
    closed_at: Option<DateTime<Utc>>,
    /// When it was found.
    raised_at: DateTime<Utc>,
    /// By whom.
    raised_by: ActorRef,
    /// Version for `If-Match`.
    pub version: i64,
}

/// A step on the way of a defect.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DefectStepView {
    /// Identifier.
    id: Uuid,
    /// What sort.
    #[schema(value_type = DefectStepWord)]
    kind: StepKind,
    /// What was said.
    #[schema(max_length = 1000)]
    words: String,
    /// Photos, for `GET /photos/{id}`.
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
    /// When.
    taken_at: DateTime<Utc>,
    /// By whom.
    taken_by: ActorRef,
}

/// A defect with its steps.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DefectDetailView {
    /// The defect.
    #[serde(flatten)]
    pub row: DefectView,
    /// What was mended and what the re-checks found, the earliest first.
    #[schema(max_items = 200)]
    steps: Vec<DefectStepView>,
}

impl DefectView {
    /// A defect as it stands on `today`.
    pub(super) fn new(row: DefectRow, today: NaiveDate) -> Self {
        let place = row.place.and_then(|place| serde_json::from_value::<PlanPlace>(place).ok());
        let mended_by = row.mended_by.map(|id| NameRef { id, name: row.mended_by_name.unwrap_or_default() });
        let state = unword(&row.state).unwrap_or(DefectState::Open);
        Self {
            id: row.id,
            project: ProjectRef { id: row.project_id, name: row.project_name },
            inspection: NameRef { id: row.inspection_id, name: row.inspection_title },
            item: row.item,
            number: row.number,
            title: row.title,
            description: row.description,
            category: row.category,
            severity: unword(&row.severity).unwrap_or(DefectSeverity::Minor),
            place: place.map(DefectPlaceView::from),
            unit: UnitRef::from_parts(row.unit_id, row.unit_name),
            contractor: row.contractor,
            person: PersonRef::from_parts(row.person_id, row.person_name, row.person_unit),
            due_on: row.due_on,
            is_overdue: state == DefectState::Open && row.due_on < today,
            photo_ids: photo_ids(&row.photos),
            state,
            mended_by,
            mended_at: row.mended_at,
            sent_back: row.sent_back,
            closed_at: row.closed_at,
            raised_at: row.raised_at,
            raised_by: ActorRef { id: row.raised_by, name: row.raised_by_name },
            version: row.version,
        }
    }
}

impl From<PlanPlace> for DefectPlaceView {
    fn from(place: PlanPlace) -> Self {
        Self {
            photo_id: place.photo_id.map(Uuid::from),
            document_id: place.document_id.map(Uuid::from),
            x: place.x,
            y: place.y,
        }
    }
}

impl From<StepRow> for DefectStepView {
    fn from(row: StepRow) -> Self {
        Self {
            id: row.id,
            kind: unword(&row.kind).unwrap_or(StepKind::Mended),
            words: row.words,
            photo_ids: photo_ids(&row.photos),
            taken_at: row.taken_at,
            taken_by: ActorRef { id: row.taken_by, name: row.taken_by_name },
        }
    }
}

impl From<DefectDetail> for DefectDetailView {
    fn from(detail: DefectDetail) -> Self {
        Self {
            row: DefectView::new(detail.row, detail.today),
            steps: detail.steps.into_iter().map(DefectStepView::from).collect(),
        }
    }
}
