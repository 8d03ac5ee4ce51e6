//! Grade and reporting clocks of an accident, from the rules in force.

use chrono::{DateTime, Utc};
use dujiang_domain::fault::RuleRef;
use dujiang_domain::oversight::contingency_plans::{Incident, IncidentKind};
use dujiang_domain::rules::RuleBook;
use dujiang_domain::rules::kinds::{
    AccidentGrade, AccidentLevel, ClockFacts, HourClock, HourFacts, WorkingDayClock,
};
use dujiang_domain::time::{civil_date, day_begins};
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};

use crate::rules;

/// Something that must be done by a moment, with the rule that says so.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Clock {
    /// The rule.
    pub rule: ClockRule,
    /// What the rule says in words.
    pub message: String,
    /// The last moment; of a period of days the end of its last day.
    pub due_at: DateTime<Utc>,
    /// The same after the extension the rule allows.
    pub extended_due_at: Option<DateTime<Utc>>,
}

/// A rule as a clock names it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClockRule {
    /// Identifier in the registry.
    pub id: String,
    /// Title.
    pub title: String,
    /// Source document and clause.
    pub clause: String,
}

impl From<RuleRef> for ClockRule {
    fn from(rule: RuleRef) -> Self {
        Self { id: rule.id, title: rule.title, clause: rule.clause }
    }
}

/// An accident with what the rules say about it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IncidentView {
    /// The accident.
    pub incident: Incident,
    /// Its grade; none where accidents of its kind are not graded, or no rule is in force.
    pub level: Option<AccidentLevel>,
    /// Its clocks, the first due first.
    pub clocks: Vec<Clock>,
}

/// The rules of accidents that count for a kind: by the hour, then by the day.
const fn scopes(kind: IncidentKind) -> (&'static [&'static str], &'static [&'static str]) {
    const REPORTS: &[&str] = &["incident.report.unit", "incident.report.level"];
    match kind {
        IncidentKind::Production => (REPORTS, &["incident.update", "incident.investigation"]),
        IncidentKind::Fire => (REPORTS, &["incident.update.fire", "incident.investigation"]),
        IncidentKind::Traffic => (REPORTS, &["incident.update.traffic", "incident.investigation"]),
        IncidentKind::Cyber => (&["incident.report.cyber"], &[]),
        IncidentKind::Other => (&[], &[]),
    }
}

/// What the rules of the day of the accident say about it.
pub(super) fn judge(book: &RuleBook, calendar: &WorkCalendar, incident: Incident) -> IncidentView {
    let (hours, days) = scopes(incident.kind);
    let day = civil_date(incident.occurred_at);
    let mut clocks = Vec::new();
    for rule in hours.iter().filter_map(|scope| book.active::<HourClock>(scope, day)) {
        if let Some(due_at) = rule.evaluate(&HourFacts { from: incident.occurred_at }, ()).due {
            let named = rules::reference(rule.citation()).into();
            clocks.push(Clock {
                rule: named,
                message: rule.record().message.clone(),
                due_at,
                extended_due_at: None,
            });
        }
    }
    for rule in days.iter().filter_map(|scope| book.active::<WorkingDayClock>(scope, day)) {
        if let Some(deadline) = rule.evaluate(&ClockFacts { from: day }, calendar) {
            let end_of =
                |date: chrono::NaiveDate| date.succ_opt().map_or(DateTime::<Utc>::MAX_UTC, day_begins);
            clocks.push(Clock {
                rule: rules::reference(rule.citation()).into(),
                message: rule.record().message.clone(),
                due_at: end_of(deadline.due),
                extended_due_at: deadline.extended_due.map(end_of),
            });
        }
    }
    clocks.sort_by_key(|clock| clock.due_at);
    let is_graded = !days.is_empty();
    let grade = book.active::<AccidentGrade>("incident.grade", day).filter(|_| is_graded);
    let level = grade.map(|rule| rule.evaluate(&incident.facts(), ()).level);
    IncidentView { incident, level, clocks }
}
