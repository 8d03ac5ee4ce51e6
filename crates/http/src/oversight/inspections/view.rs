//! An inspection as the API shows it.

use chrono::{DateTime, Utc};
use dujiang_app::oversight::inspections::{InspectionDetail, InspectionRow};
use dujiang_domain::files::photo::PhotoRef;
use dujiang_domain::oversight::inspection_templates::{InspectionKind, TemplateItem};
use dujiang_domain::oversight::inspections::{Answer, InspectionState, ItemOutcome};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::inspection_templates::InspectionKindWord;
use crate::document::word_schemas;
use crate::refs::{PersonRef, ProjectRef, UnitRef};
use crate::words::unword;

word_schemas! {
    /// Where an inspection stands.
    InspectionStateWord of InspectionState;
    /// What was found about an item.
    ItemOutcomeWord of ItemOutcome;
}

/// An inspection in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InspectionView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project: ProjectRef,
    /// The checklist.
    template_id: Uuid,
    /// Number of its items that this inspection goes through.
    template_number: i64,
    /// What it looks at.
    #[schema(value_type = InspectionKindWord)]
    kind: InspectionKind,
    /// What the checklist was called when it began.
    #[schema(max_length = 200)]
    title: String,
    /// The unit that is inspected.
    #[schema(required = true)]
    unit: Option<UnitRef>,
    /// The firm that is inspected; empty for none.
    #[schema(max_length = 100)]
    contractor: String,
    /// Who inspects; null for the system.
    #[schema(required = true)]
    inspector: Option<PersonRef>,
    /// Where it stands.
    #[schema(value_type = InspectionStateWord)]
    state: InspectionState,
    /// What came of it, or why it was cancelled.
    #[schema(max_length = 2000)]
    conclusion: String,
    /// When it began.
    begun_at: DateTime<Utc>,
    /// When it was finished or cancelled.
    #[schema(required = true)]
    finished_at: Option<DateTime<Utc>>,
    /// Items that passed.
    passed: i64,
    /// Items that failed.
    failed: i64,
    /// Items that do not apply.
    not_applicable: i64,
    /// Defects it found.
    defect_count: i64,
    /// Those of them that are not closed.
    open_defect_count: i64,
    /// Version for `If-Match`.
    pub version: i64,
}

/// An item of the checklist with what was found about it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InspectionAnswerView {
    /// Number of the item, from 1.
    item: i64,
    /// What is looked at.
    #[schema(max_length = 200)]
    title: String,
    /// Sort of defect that it finds.
    #[schema(max_length = 50)]
    category: String,
    /// When it passes.
    #[schema(max_length = 1000)]
    requirement: String,
    /// Standard and clause.
    #[schema(max_length = 200)]
    basis: String,
    /// What was found; null as long as nobody said.
    #[schema(required = true, value_type = Option<ItemOutcomeWord>)]
    outcome: Option<ItemOutcome>,
    /// In words.
    #[schema(max_length = 1000)]
    words: String,
    /// Photos, for `GET /photos/{id}`.
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
}

/// A whole inspection.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InspectionDetailView {
    /// The inspection.
    #[serde(flatten)]
    pub row: InspectionView,
    /// The items under the number it began with, each with what was found.
    #[schema(max_items = 200)]
    answers: Vec<InspectionAnswerView>,
    /// Pictures of drawings on which places are marked, for `GET /photos/{id}`.
    #[schema(max_items = 9)]
    plan_picture_ids: Vec<Uuid>,
}

/// The identifiers of stored photo references.
pub(crate) fn photo_ids(photos: &Value) -> Vec<Uuid> {
    let photos: Vec<PhotoRef> = serde_json::from_value(photos.clone()).unwrap_or_default();
    photos.into_iter().map(|photo| photo.id.0).collect()
}

impl From<InspectionRow> for InspectionView {
    fn from(row: InspectionRow) -> Self {
        Self {
            id: row.id,
            project: ProjectRef { id: row.project_id, name: row.project_name },
            template_id: row.template_id,
            template_number: row.template_number,
            kind: unword(&row.kind).unwrap_or(InspectionKind::Other),
            title: row.title,
            unit: UnitRef::from_parts(row.unit_id, row.unit_name),
            contractor: row.contractor,
            inspector: PersonRef::from_parts(row.inspector_id, row.inspector_name, row.inspector_unit),
            state: unword(&row.state).unwrap_or(InspectionState::InProgress),
            conclusion: row.conclusion,
            begun_at: row.begun_at,
            finished_at: row.finished_at,
            passed: row.passed,
            failed: row.failed,
            not_applicable: row.not_applicable,
            defect_count: row.defect_count,
            open_defect_count: row.open_defect_count,
            version: row.version,
        }
    }
}

impl From<InspectionDetail> for InspectionDetailView {
    fn from(detail: InspectionDetail) -> Self {
        let found: Vec<Answer> = serde_json::from_value(detail.row.answers.clone()).unwrap_or_default();
        let answer = |(number, item): (i64, TemplateItem)| {
            let found = found.iter().find(|answer| answer.item == number);
            InspectionAnswerView {
                item: number,
                title: item.title,
                category: item.category,
                requirement: item.requirement,
                basis: item.basis,
                outcome: found.map(|answer| answer.outcome),
                words: found.map(|answer| answer.words.clone()).unwrap_or_default(),
                photo_ids: found.iter().flat_map(|answer| &answer.photos).map(|photo| photo.id.0).collect(),
            }
        };
        Self {
            answers: (1..).zip(detail.items).map(answer).collect(),
            plan_picture_ids: photo_ids(&detail.row.plan_pictures),
            row: detail.row.into(),
        }
    }
}
