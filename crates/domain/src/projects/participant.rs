//! Units that take part in a project: leading 牵头 or co-operating 配合.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::change::Change;
use crate::fault::Fault;
use crate::ids::{OrgUnitId, ParticipantId, ProjectId, UserId};
use crate::input::Fields;

/// The part a unit plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantRole {
    /// 牵头, at most one unit of a project
    Lead,
    /// 配合
    Cooperating,
}

/// What people say about a participation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantFields {
    /// The unit, each at most once.
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

/// What to change; fields that are absent stay as they are. Another unit is another participant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ParticipantPatch {
    /// New part.
    pub role: Option<ParticipantRole>,
    /// New deliverable.
    pub deliverable: Option<String>,
    /// New contact.
    pub contact_id: Change<UserId>,
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

impl Participant {
    /// A unit joins.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn add(
        id: ParticipantId,
        project_id: ProjectId,
        fields: ParticipantFields,
    ) -> Result<(Self, Event), Fault> {
        let participant = Self { id, project_id, fields: fields.checked()?, version: 1 };
        let event = Event::created(EventName::ParticipantAdded, &participant);
        Ok((participant, event))
    }

    /// The unit's part changes. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: ParticipantPatch) -> Result<Option<(Self, Event)>, Fault> {
        let mut fields = self.fields.clone();
        patch.contact_id.apply(&mut fields.contact_id);
        fields.role = patch.role.unwrap_or(fields.role);
        fields.deliverable = patch.deliverable.unwrap_or(fields.deliverable);
        let fields = fields.checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let after = Self { fields, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::ParticipantChanged, self, &after);
        Ok(Some((after, event)))
    }

    /// The unit leaves.
    pub fn remove(&self) -> Event {
        Event::removed(EventName::ParticipantRemoved, self)
    }
}

/// The log knows a participant by the name of its unit, which the use case adds with
/// [`Event::named`].
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Code;

    fn participant() -> Participant {
        let fields = ParticipantFields {
            unit_id: OrgUnitId(Uuid::nil()),
            role: ParticipantRole::Cooperating,
            deliverable: " 水文资料 ".into(),
            contact_id: Some(UserId(Uuid::nil())),
        };
        Participant::add(ParticipantId(Uuid::nil()), ProjectId(Uuid::nil()), fields).unwrap().0
    }

    #[test]
    fn a_change_shows_before_and_after() {
        let patch = ParticipantPatch { contact_id: Change::Clear, ..ParticipantPatch::default() };
        let (after, event) = participant().edit(patch).unwrap().unwrap();
        assert_eq!((after.version, after.fields.contact_id), (2, None));
        assert_eq!(event.before, serde_json::to_value(participant()).ok());
        assert_eq!(event.after, serde_json::to_value(&after).ok());
    }

    #[test]
    fn a_wish_that_already_stands_is_no_event() {
        let patch =
            ParticipantPatch { deliverable: Some("水文资料".into()), ..ParticipantPatch::default() };
        assert_eq!(participant().edit(patch), Ok(None));
    }

    #[test]
    fn a_deliverable_has_its_length() {
        let patch = ParticipantPatch { deliverable: Some("长".repeat(501)), ..ParticipantPatch::default() };
        assert_eq!(participant().edit(patch).unwrap_err().fields[0].code, Code::FieldTooLong);
    }
}
