//! Units that take part in a project: leading 牵头 or co-operating 配合.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, SubjectKind};
use crate::fault::Fault;
use crate::field::Fields;
use crate::ids::{OrgUnitId, ParticipantId, ProjectId, UserId};

/// The part a unit plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantRole {
    /// 牵头
    Lead,
    /// 配合
    Cooperating,
}

/// What people say about a participation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantFields {
    /// The unit.
    pub unit_id: OrgUnitId,
    /// Its part.
    pub role: ParticipantRole,
    /// What it delivers, at most 500 characters.
    pub deliverable: String,
    /// Whom to ask there.
    pub contact_id: Option<UserId>,
}

impl ParticipantFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.deliverable = fields.optional_text("/deliverable", &self.deliverable, 500);
        fields.finish(self)
    }
}

/// One unit's part in one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Identifier.
    pub id: ParticipantId,
    /// The project.
    pub project_id: ProjectId,
    /// The part.
    #[serde(flatten)]
    pub fields: ParticipantFields,
    /// Rises by one with every change.
    pub version: i64,
}

impl Audited for Participant {
    const KIND: SubjectKind = SubjectKind::Participant;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.deliverable
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}
