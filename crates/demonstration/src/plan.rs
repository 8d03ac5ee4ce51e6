//! The work breakdown: phases of the kind of works, tasks inside them, planned dates and weights.
//!
//! Phases follow each other over the planned days; tasks follow each other inside their phase with a little
//! overlap. Weights of siblings add up to 100.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::plus;
use crate::dice::{Dice, nth};
use crate::model::{PersonIndex, Task, UnitIndex};
use crate::words::{chinese_number, field, list, rows};

/// A phase of a kind of works.
#[derive(Clone, Debug)]
pub(crate) struct Phase {
    pub(crate) title: &'static str,
    share: u32,
    tasks: Vec<&'static str>,
}

/// Phases by the name of their set.
#[derive(Clone, Debug)]
pub(crate) struct Breakdowns(BTreeMap<&'static str, Vec<Phase>>);

impl Breakdowns {
    /// Read the word list.
    pub(crate) fn read() -> Self {
        let mut sets: BTreeMap<_, Vec<Phase>> = BTreeMap::new();
        for row in rows(include_str!("words/works.txt")) {
            let share = field(&row, 2).parse().unwrap_or(0);
            let phase = Phase { title: field(&row, 1), share, tasks: list(field(&row, 3)) };
            sets.entry(field(&row, 0)).or_default().push(phase);
        }
        Self(sets)
    }

    /// The phases of a kind of works, with how it begins and ends.
    pub(crate) fn phases(&self, works: &'static str) -> Vec<&Phase> {
        let (begin, end) = match works {
            "software" => ("it-start", "it-end"),
            "equipment" | "service" | "survey" => ("purchase-start", "purchase-end"),
            _ => ("construction-start", "construction-end"),
        };
        [begin, works, end].iter().filter_map(|set| self.0.get(set)).flatten().collect()
    }
}

/// Who can be made responsible for a task.
#[derive(Clone, Debug)]
pub(crate) struct Crew {
    pub(crate) unit: UnitIndex,
    pub(crate) in_charge: PersonIndex,
    pub(crate) hands: Vec<PersonIndex>,
}

/// Planned days of a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) start: NaiveDate,
    pub(crate) days: i64,
}

/// A task with its place in the plan, in thousandths of the duration.
#[derive(Clone, Debug)]
pub(crate) struct Planned {
    pub(crate) task: Task,
    pub(crate) from: i64,
    pub(crate) to: i64,
}

/// Exactly `count` phases and tasks in tree order.
pub(crate) fn break_down(
    phases: &[&Phase],
    count: u32,
    span: Span,
    crew: &Crew,
    dice: &mut Dice,
) -> Vec<Planned> {
    let count = usize::try_from(count).unwrap_or(0);
    // Few tasks mean few phases, so that each still has something in it.
    let phases = phases.get(..phases.len().min(count.div_ceil(2))).unwrap_or_default();
    let leaves = count - phases.len();
    let weights = hundred(&phases.iter().map(|phase| phase.share).collect::<Vec<_>>());
    let mut planned = Vec::with_capacity(count);
    let mut from = 0;
    for (place, (phase, weight)) in phases.iter().zip(weights).enumerate() {
        let to = from + i64::from(weight) * 10;
        // The first phases get what the division leaves over.
        let size = leaves / phases.len() + usize::from(place < leaves % phases.len());
        let parent = planned.len();
        let draft = Draft { parent: None, place, number: String::new(), title: phase.title.into(), weight };
        planned.push(draft.plan((from, to), span, (crew.unit, crew.in_charge)));
        let titles = (0..size).map(|position| title(phase, position));
        for (position, (title, weight)) in titles.zip(leaf_weights(size, dice)).enumerate() {
            let draft = Draft {
                parent: Some(parent),
                place: position,
                number: format!("{}.", place + 1),
                title,
                weight,
            };
            let who = (crew.unit, dice.pick(&crew.hands));
            planned.push(draft.plan(leaf_span(from, to, position, size), span, who));
        }
        from = to;
    }
    planned
}

/// What is known of a task before it has dates and people.
struct Draft {
    parent: Option<usize>,
    place: usize,
    number: String,
    title: String,
    weight: u32,
}

impl Draft {
    fn plan(self, (from, to): (i64, i64), span: Span, (unit, assignee): (UnitIndex, PersonIndex)) -> Planned {
        let day = |part: i64| plus(span.start, span.days * part / 1000);
        let task = Task {
            parent: self.parent,
            position: u32::try_from(self.place + 1).unwrap_or(u32::MAX),
            wbs: format!("{}{}", self.number, self.place + 1),
            title: self.title,
            unit,
            assignee,
            planned_start: day(from),
            planned_end: day(to),
            actual_start: None,
            actual_end: None,
            weight: self.weight,
            progress_percent: 0,
        };
        Planned { task, from, to }
    }
}

/// The title at a position; a longer plan goes through the list again and says so.
fn title(phase: &Phase, position: usize) -> String {
    let title = nth(&phase.tasks, position);
    match position.checked_div(phase.tasks.len()) {
        None | Some(0) => title.to_owned(),
        Some(round) => format!("{title}（{}）", chinese_number(u64::try_from(round + 1).unwrap_or(0))),
    }
}

/// One after the other, each running a third of its time into the next.
fn leaf_span(from: i64, to: i64, position: usize, size: usize) -> (i64, i64) {
    let (position, size) = (i64::try_from(position).unwrap_or(0), i64::try_from(size).unwrap_or(1).max(1));
    let step = (to - from) / size;
    let begin = from + step * position;
    let end = if position + 1 == size { to } else { (begin + step * 4 / 3).min(to) };
    (begin, end)
}

fn leaf_weights(size: usize, dice: &mut Dice) -> Vec<u32> {
    let shares: Vec<u32> = (0..size).map(|_| u32::try_from(dice.between(2, 6)).unwrap_or(1)).collect();
    hundred(&shares)
}

/// Whole percents in the ratio of the shares that add up to 100; none for no shares.
pub(crate) fn hundred(shares: &[u32]) -> Vec<u32> {
    let total: u32 = shares.iter().sum::<u32>().max(1);
    let mut sum = 0;
    let mut before = 0;
    // Rounding the running total, not each share, keeps the sum exact.
    shares
        .iter()
        .map(|share| {
            sum += share;
            let until = (sum * 100 + total / 2) / total;
            let weight = until - before;
            before = until;
            weight
        })
        .collect()
}
