//! A role held by a person at a unit 授权; it reaches everything below the unit.
//!
//! A grant is given and taken, never changed. All grants of a person are of one duty: the database keeps that,
//! see `user_duties` in the schema.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::roles::Duty;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::ids::{GrantId, OrgUnitId, UserId};

/// A role held at a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// Identifier.
    pub id: GrantId,
    /// Who holds it.
    pub user_id: UserId,
    /// Which role.
    pub role_code: String,
    /// The duty of the role.
    pub duty: Duty,
    /// Where, with everything below.
    pub unit_id: OrgUnitId,
    /// Since when.
    pub granted_at: DateTime<Utc>,
    /// Who gave it; none for the program itself.
    pub granted_by: Option<UserId>,
}

impl Grant {
    /// What is to be recorded when it is given.
    pub fn given(&self) -> Event {
        Event::created(EventName::GrantGiven, self)
    }

    /// What is to be recorded when it is taken.
    pub fn taken(&self) -> Event {
        Event::removed(EventName::GrantTaken, self)
    }
}

impl Audited for Grant {
    const KIND: SubjectKind = SubjectKind::Grant;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.role_code
    }
}
