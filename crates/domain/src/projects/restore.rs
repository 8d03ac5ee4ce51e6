//! Taking back what a table brought in: a change is set back, a project entered by mistake
//! leaves the register again.

use super::{Project, Stamp};
use crate::audit::{Event, EventName};

impl Project {
    /// The project with the master data it had `before`; its life and its version go on.
    pub fn set_back(&self, before: &Self, stamp: Stamp) -> (Self, Event) {
        let after = Self {
            fields: before.fields.clone(),
            version: self.version + 1,
            updated_at: stamp.at,
            updated_by: stamp.by,
            ..self.clone()
        };
        let event = Event::changed(EventName::ProjectEdited, self, &after);
        (after, event)
    }

    /// The event of a project that leaves the register because it should never have come in.
    pub fn withdrawn(&self) -> Event {
        Event::removed(EventName::ProjectWithdrawn, self)
    }
}
