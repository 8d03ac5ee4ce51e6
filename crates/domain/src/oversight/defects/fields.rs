//! What people say about a defect.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::{DocumentId, PhotoId, UserId};
use crate::input::Fields;
use crate::oversight::inspections::Party;
use crate::rules::kinds::DefectSeverity;

/// Either end of a picture, in ten-thousandths of its width or height.
const PICTURE: i64 = 10_000;

/// A place on the picture of a drawing 图纸定位: the picture is a photo or a paper of the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPlace {
    /// The picture, where it is a photo.
    pub photo_id: Option<PhotoId>,
    /// The picture, where it is a paper.
    pub document_id: Option<DocumentId>,
    /// From the left, in ten-thousandths of the width.
    pub x: i64,
    /// From the top, in ten-thousandths of the height.
    pub y: i64,
}

/// What people say about a defect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefectFields {
    /// 问题, 1 to 200 characters.
    pub title: String,
    /// What exactly, at most 2,000 characters.
    pub description: String,
    /// Sort of defect, 1 to 50 characters; repeats are counted by it.
    pub category: String,
    /// How grave.
    pub severity: DefectSeverity,
    /// Where, on the picture of a drawing.
    pub place: Option<PlanPlace>,
    /// Who answers for it.
    #[serde(flatten)]
    pub party: Party,
    /// 整改责任人.
    pub person_id: Option<UserId>,
    /// 整改期限, the day included.
    pub due_on: NaiveDate,
}

impl DefectFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.description = fields.optional_text("/description", &self.description, 2000);
        self.category = fields.text("/category", &self.category, 50);
        self.party = self.party.checked(&mut fields);
        if let Some(place) = self.place {
            let is_on_one = place.photo_id.is_some() != place.document_id.is_some();
            fields.require("/place/photo_id", is_on_one, Code::FieldRequired);
            fields.require("/place/x", (0..=PICTURE).contains(&place.x), Code::FieldRange);
            fields.require("/place/y", (0..=PICTURE).contains(&place.y), Code::FieldRange);
        }
        fields.finish(self)
    }
}

/// What to change; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DefectPatch {
    /// New title.
    pub title: Option<String>,
    /// New description.
    pub description: Option<String>,
    /// New category.
    pub category: Option<String>,
    /// New severity.
    pub severity: Option<DefectSeverity>,
    /// New responsible person.
    pub person_id: Change<UserId>,
    /// New deadline.
    pub due_on: Option<NaiveDate>,
}

impl DefectPatch {
    pub(super) fn apply(self, mut fields: DefectFields) -> DefectFields {
        self.person_id.apply(&mut fields.person_id);
        DefectFields {
            title: self.title.unwrap_or(fields.title),
            description: self.description.unwrap_or(fields.description),
            category: self.category.unwrap_or(fields.category),
            severity: self.severity.unwrap_or(fields.severity),
            due_on: self.due_on.unwrap_or(fields.due_on),
            ..fields
        }
    }
}
