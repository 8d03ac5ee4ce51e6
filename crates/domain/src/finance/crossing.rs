//! That a line or a year has reached a rung of the ladder: told once, in the transaction of the posting that
//! did it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Rung;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::ids::{BudgetLineId, EntryId, ProjectId};
use crate::money::Money;

/// What reached a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "subject", rename_all = "snake_case")]
pub enum CrossingSubject {
    /// A budget line.
    Line {
        /// Which.
        line_id: BudgetLineId,
    },
    /// All money of one budget year of the project.
    Year {
        /// Which; none for what is planned without a year.
        year: Option<i32>,
    },
}

/// A rung that was reached by one entry and not before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    /// The project.
    pub project_id: ProjectId,
    /// What reached it.
    #[serde(flatten)]
    pub subject: CrossingSubject,
    /// The highest rung reached.
    pub rung: Rung,
    /// All rungs passed on the way to it, itself included.
    pub passed: Vec<Rung>,
    /// The rule of the highest one.
    pub rule_id: String,
    /// Its message with the numbers.
    pub message: String,
    /// Planned before.
    pub planned_before: Money,
    /// Planned after.
    pub planned_after: Money,
    /// Used before.
    pub used_before: Money,
    /// Used after.
    pub used_after: Money,
    /// The entry that did it.
    pub entry_id: EntryId,
    /// What people call the line; empty for a year.
    pub name: String,
}

impl Crossing {
    /// The event that tells of it.
    pub fn event(&self) -> Event {
        let name = match self.subject {
            CrossingSubject::Line { .. } => EventName::BudgetLineCrossed,
            CrossingSubject::Year { .. } => EventName::ProjectFundsCrossed,
        };
        Event::created(name, self)
    }
}

impl Audited for Crossing {
    const KIND: SubjectKind = SubjectKind::FundCrossing;

    fn subject_id(&self) -> Uuid {
        match self.subject {
            CrossingSubject::Line { line_id } => line_id.0,
            CrossingSubject::Year { .. } => self.project_id.0,
        }
    }

    fn subject_name(&self) -> &str {
        &self.name
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}
