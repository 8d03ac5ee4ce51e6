//! The life of one project: dated commands from its first draft to its state today.
//!
//! Dates are laid from the end backwards: the state was reached some days before `today`, each command some
//! days before the next. So every state has a believable age, and nothing happens after yesterday.

use chrono::{NaiveDate, NaiveDateTime};

use crate::calendar::{days_between, office_moment, plus};
use crate::county::County;
use crate::dice::Dice;
use crate::model::PersonIndex;
use crate::paths::Move;

/// Codes of all states of the life cycle, in the order of the main path and then the side states.
pub const STATES: [&str; 15] = [
    "draft",
    "submitted",
    "preliminary_review",
    "expert_review",
    "reserved",
    "established",
    "planned",
    "in_execution",
    "suspended",
    "accepted",
    "evaluated",
    "archived",
    "rejected",
    "removed",
    "terminated",
];

/// A command that was given to a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The verb, `accept_for_review` for example.
    pub command: &'static str,
    /// The state before; none for the first step.
    pub from: Option<&'static str>,
    /// The state after.
    pub to: &'static str,
    /// When, in China standard time; strictly after the step before.
    pub at: NaiveDateTime,
    /// Who.
    pub actor: PersonIndex,
    /// The role in which the actor acted.
    pub role: &'static str,
    /// Why, wherever the life cycle asks for it.
    pub reason: Option<String>,
    /// Positions in [`Project::documents`](crate::Project::documents).
    pub papers: Vec<usize>,
}

/// When the works were carried out, as far as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Works {
    pub(crate) start: NaiveDate,
    /// Acceptance.
    pub(crate) end: Option<NaiveDate>,
    /// The last day on which anything happened on site.
    pub(crate) as_of: NaiveDate,
}

/// The moments of the moves of a path that ends before `today`.
pub(crate) fn moments(
    moves: &[Move],
    works_days: i64,
    county: &County,
    dice: &mut Dice,
) -> Vec<NaiveDateTime> {
    let offices = &county.office_days;
    let age = moves.last().map_or(1, |last| age(last, works_days, dice));
    let mut day = offices.on_or_before(plus(county.options.today, -age));
    let mut moments = Vec::with_capacity(moves.len());
    for step in moves.iter().rev() {
        moments.push(office_moment(day, dice));
        day = offices.on_or_before(plus(day, -step.days.max(1)));
    }
    moments.reverse();
    moments
}

/// Days since the state was reached.
fn age(last: &Move, works_days: i64, dice: &mut Dice) -> i64 {
    let (fewest, most) = match (last.to, last.command) {
        ("in_execution", "start") => (works_days / 40, works_days * 24 / 25),
        ("in_execution", "resume") => (works_days / 20, works_days * 2 / 5),
        ("draft" | "in_execution", _) => (1, 60),
        ("submitted", _) => (1, 8),
        ("preliminary_review", _) => (1, 12),
        ("expert_review", _) => (2, 20),
        ("reserved", _) => (5, 400),
        ("established", _) => (2, 70),
        ("planned" | "evaluated", _) => (2, 50),
        ("accepted" | "suspended", _) => (3, 90),
        ("removed", _) => (5, 200),
        ("rejected", _) => (5, 300),
        _ => (5, 800),
    };
    dice.between(fewest.max(1), most)
}

/// The works that a path tells of; none when they never began.
pub(crate) fn works(
    moves: &[Move],
    moments: &[NaiveDateTime],
    works_days: i64,
    today: NaiveDate,
    dice: &mut Dice,
) -> Option<Works> {
    let dated = || moves.iter().zip(moments).map(|(step, at)| (step, at.date()));
    let end = dated().find(|(step, _)| step.to == "accepted").map(|(_, day)| day);
    let start = dated().find_map(|(step, day)| match (step.command, step.to) {
        ("start", _) => Some(day),
        // Recorded when the works were under way, or over.
        ("record_existing", "in_execution") => Some(plus(day, -dice.between(15, works_days * 3 / 5))),
        ("record_existing", "accepted") => Some(plus(day, -works_days)),
        _ => None,
    })?;
    let stopped = dated().next_back().filter(|(step, _)| matches!(step.to, "suspended" | "terminated"));
    let as_of = end.or(stopped.map(|(_, day)| day)).unwrap_or(plus(today, -1));
    (days_between(start, as_of) >= 0).then_some(Works { start, end, as_of })
}
