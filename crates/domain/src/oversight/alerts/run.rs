//! Having all rules that watch evaluated at once.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};

/// One evaluation of all projects.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct RulesRun {
    /// The civil day it is for.
    pub day: NaiveDate,
}

impl RulesRun {
    /// Somebody asked for it.
    pub fn requested(&self) -> Event {
        Event::about(EventName::RulesRunRequested, self)
    }
}

impl Audited for RulesRun {
    const KIND: SubjectKind = SubjectKind::Platform;

    fn subject_id(&self) -> Uuid {
        Uuid::nil()
    }

    fn subject_name(&self) -> &'static str {
        "预警规则"
    }
}
