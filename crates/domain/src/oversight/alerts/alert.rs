//! The alert itself.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{AlertState, Closing, Finding, Level, Thing};
use crate::audit::{Audited, SubjectKind};
use crate::ids::{AlertId, ProjectId, UserId};
use crate::rules::kinds::{Handling, Light};
use crate::rules::{RuleCitation, Severity};

/// A finding in the hands of people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// Identifier.
    pub id: AlertId,
    /// The project.
    pub project_id: ProjectId,
    /// The rule as it stood when it tripped.
    pub rule: RuleCitation,
    /// How serious the rule is.
    pub severity: Severity,
    /// About what.
    pub thing: Thing,
    /// What the rule said when it tripped.
    pub message: String,
    /// Its figures when it tripped.
    pub numbers: Map<String, Value>,
    /// What is asked of whom.
    pub handling: Handling,
    /// Where it stands.
    pub state: AlertState,
    /// How far up it has come.
    pub level: Level,
    /// Who must act; nobody where the project names nobody.
    pub holder_id: Option<UserId>,
    /// Who watches over him 督办.
    pub supervisor_id: Option<UserId>,
    /// The civil day from which the working days are counted.
    pub clock_from: NaiveDate,
    /// How many working days.
    pub clock_days: u16,
    /// The last day for the deed.
    pub due: NaiveDate,
    /// Whether a year on the way has no published calendar yet.
    pub is_provisional: bool,
    /// The civil day on which it tripped last.
    pub tripped_on: NaiveDate,
    /// How often it tripped.
    pub trips: i64,
    /// How it was closed; absent while it is open.
    pub closing: Option<Closing>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When it tripped first.
    pub raised_at: DateTime<Utc>,
    /// Rises by one with every change.
    pub version: i64,
    /// What the last evaluation said; derived, in no image.
    #[serde(skip)]
    pub seen: Seen,
}

/// What the last evaluation said about an alert.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seen {
    /// The cause stands.
    pub is_standing: bool,
    /// Today's message; empty while the cause does not stand.
    pub message: String,
    /// Today's figures.
    pub numbers: Map<String, Value>,
}

impl Seen {
    /// The cause stands, with these figures.
    pub fn standing(finding: &Finding) -> Self {
        Self { is_standing: true, message: finding.message.clone(), numbers: finding.numbers.clone() }
    }
}

impl Alert {
    /// The colour.
    pub const fn light(&self) -> Light {
        self.handling.light
    }

    /// Whether somebody still has to do something.
    pub fn is_open(&self) -> bool {
        self.state != AlertState::Resolved
    }
}

impl Audited for Alert {
    const KIND: SubjectKind = SubjectKind::Alert;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.rule.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}
