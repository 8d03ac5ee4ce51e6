//! Back-test 回测: what a rule would have flagged on history, and what came of it.
//!
//! Facts are put together again for every day of a period from what carries a date: planned and actual days of
//! milestones, dates of tasks, reports. The plan is taken as it stands today; what was re-planned since is
//! judged by its new days. A rule *flags* a thing on the day it begins to speak; while it goes on speaking it
//! flags nothing anew.
//!
//! A flag is a **hit** when it told of something that then went wrong, a **false alarm** when it did not, and
//! **undecided** while nobody can know yet:
//! - a day that comes near: hit when the day passed without the deed, false alarm when it was done in time;
//! - a day that has passed: hit when it was still not done so many days after the flag (`outcome_days`);
//! - a project (no progress, behind plan): hit when a milestone of it, or its planned end, was missed within so
//!   many days after the flag.

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use serde_json::{Map, Value};

use crate::oversight::alerts::{RateFacts, Thing};
use crate::planning::{Node, Outline, PlannedTask, planned_share};
use crate::rules::kinds::{DueDate, DueFacts, DueSide, GapFacts, ProgressGap, Stillness, StillnessFacts};
use crate::rules::{Kind, Refusal, RuleBook, RuleFault, RuleKind, RuleRecord, RuleState};

/// The longest period, in days.
pub const MAX_DAYS: i64 = 366;

/// What is tried.
#[derive(Debug)]
pub struct BackTest<'a> {
    /// The rule with the parameters to try, in force for ever.
    book: RuleBook,
    scope: String,
    kind: RuleKind,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// How many days after a flag its outcome is looked for.
    pub outcome_days: i64,
    /// The day on which everything is known that is known.
    pub today: NaiveDate,
    /// The working days.
    pub calendar: &'a WorkCalendar,
}

/// What came of a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It went wrong.
    Hit,
    /// It did not.
    FalseAlarm,
    /// Nobody can know yet.
    Undecided,
}

/// A day on which the rule began to speak about a thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    /// About what.
    pub thing: Thing,
    /// On which day.
    pub day: NaiveDate,
    /// What the rule would have said.
    pub message: String,
    /// Its figures.
    pub numbers: Map<String, Value>,
    /// What came of it.
    pub outcome: Outcome,
    /// The day on which it went wrong.
    pub wrong_on: Option<NaiveDate>,
}

/// A milestone with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastMilestone {
    /// The milestone.
    pub thing: Thing,
    /// The planned day.
    pub due: NaiveDate,
    /// The day it was reached.
    pub done: Option<NaiveDate>,
}

impl PastMilestone {
    /// The day on which it was late for the first time, if it was by `today`.
    fn late_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let late = self.due.succ_opt()?;
        (self.done.is_none_or(|done| done > self.due) && late <= today).then_some(late)
    }
}

/// A project with everything of its past that carries a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastProject {
    /// The project.
    pub thing: Thing,
    /// The first day of the work.
    pub began: NaiveDate,
    /// The last day of the work; none while it goes on.
    pub ended: Option<NaiveDate>,
    /// The planned last day.
    pub planned_end: Option<NaiveDate>,
    /// Its milestones.
    pub milestones: Vec<PastMilestone>,
    /// Days on which progress was told of, in order.
    pub progress_days: Vec<NaiveDate>,
    /// The shape of the plan with the dates on paper.
    pub tasks: Vec<(Node, PlannedTask)>,
    /// What was reported of tasks: day, task, percent; in the order of the days.
    pub reports: Vec<(NaiveDate, crate::ids::TaskId, i64)>,
}

impl<'a> BackTest<'a> {
    /// A trial of a record, with its own parameters or others.
    ///
    /// # Errors
    /// Every fault of the parameters; `None` for a kind without a history.
    pub fn new(
        record: &RuleRecord,
        params: Option<&Value>,
        (from, to): (NaiveDate, NaiveDate),
        (outcome_days, today): (i64, NaiveDate),
        calendar: &'a WorkCalendar,
    ) -> Result<Option<Self>, Vec<RuleFault>> {
        let mut fields = record.clone().into_fields();
        fields.params = params.cloned().unwrap_or(fields.params);
        (fields.state, fields.effective_from, fields.effective_to) =
            (RuleState::Active, NaiveDate::MIN, None);
        let (scope, kind) = (fields.scope.clone(), fields.kind);
        let record = RuleRecord::new(fields).map_err(|fault| vec![fault])?;
        let book = RuleBook::new([record])?;
        let has_history =
            ["milestone.date", "project.progress", "project.planned_progress"].contains(&scope.as_str());
        Ok(has_history.then_some(Self { book, scope, kind, from, to, outcome_days, today, calendar }))
    }

    /// Whether the reports of single tasks are needed, which are many.
    pub fn needs_reports(&self) -> bool {
        self.kind == RuleKind::ProgressGap
    }

    /// Every flag about a project in the period, by day.
    pub fn flags(&self, project: &PastProject) -> Vec<Flag> {
        match self.kind {
            RuleKind::DueDate => project.milestones.iter().flat_map(|past| self.of_milestone(past)).collect(),
            RuleKind::Stillness => self.of_stillness(project),
            RuleKind::ProgressGap => self.of_gap(project),
            _ => Vec::new(),
        }
    }

    /// How many things of a project are looked at.
    pub fn things(&self, project: &PastProject) -> usize {
        if self.kind == RuleKind::DueDate { project.milestones.len() } else { 1 }
    }

    fn of_milestone(&self, past: &PastMilestone) -> Vec<Flag> {
        let facts = |today: NaiveDate| {
            past.done.is_none_or(|done| done > today).then_some(DueFacts { due: past.due, today })
        };
        let is_ahead = self
            .book
            .all_active::<DueDate>(&self.scope, self.to)
            .any(|rule| rule.params().side == DueSide::Ahead);
        self.begins::<DueDate>(facts, self.calendar)
            .into_iter()
            .map(|(day, refusal)| {
                let (outcome, wrong_on) =
                    if is_ahead { self.of_near_day(past) } else { self.of_late_day(past, day) };
                flag(&past.thing, day, refusal, (outcome, wrong_on))
            })
            .collect()
    }

    fn of_near_day(&self, past: &PastMilestone) -> (Outcome, Option<NaiveDate>) {
        match past.late_on(self.today) {
            Some(late) => (Outcome::Hit, Some(late)),
            None if past.done.is_some() => (Outcome::FalseAlarm, None),
            None => (Outcome::Undecided, None),
        }
    }

    fn of_late_day(&self, past: &PastMilestone, flagged: NaiveDate) -> (Outcome, Option<NaiveDate>) {
        let Some(end) = self.window_end(flagged) else { return (Outcome::Undecided, None) };
        match past.done {
            Some(done) if done <= end => (Outcome::FalseAlarm, None),
            Some(_) => (Outcome::Hit, Some(end)),
            None if end <= self.today => (Outcome::Hit, Some(end)),
            None => (Outcome::Undecided, None),
        }
    }

    fn of_stillness(&self, project: &PastProject) -> Vec<Flag> {
        let facts = |today: NaiveDate| {
            project.is_running(today).then(|| {
                let before = project.progress_days.partition_point(|day| *day <= today);
                let last = before.checked_sub(1).and_then(|at| project.progress_days.get(at)).copied();
                StillnessFacts {
                    since: last.map_or(project.began, |last| last.max(project.began)),
                    today,
                    amount_fen: 0,
                }
            })
        };
        let begins = self.begins::<Stillness>(facts, self.calendar);
        self.of_project(project, begins)
    }

    fn of_gap(&self, project: &PastProject) -> Vec<Flag> {
        let planned: Vec<PlannedTask> = project.tasks.iter().map(|(_, task)| *task).collect();
        let history = ProgressHistory::of(project);
        let facts = |today: NaiveDate| {
            let reference_bp = planned_share(&planned, today).filter(|_| project.is_running(today))?;
            let RateFacts { value_bp, reference_bp } =
                RateFacts { value_bp: history.on(today) * 100, reference_bp };
            Some(GapFacts { value_bp, reference_bp })
        };
        let begins = self.begins::<ProgressGap>(facts, ());
        self.of_project(project, begins)
    }

    fn of_project(&self, project: &PastProject, begins: Vec<(NaiveDate, Refusal)>) -> Vec<Flag> {
        let wrong = project.wrong_days(self.today);
        begins
            .into_iter()
            .map(|(day, refusal)| {
                let end = self.window_end(day);
                let hit =
                    wrong.iter().copied().find(|late| *late > day && end.is_none_or(|end| *late <= end));
                let outcome = match (hit, end) {
                    (Some(_), _) => Outcome::Hit,
                    (None, Some(end)) if end <= self.today => Outcome::FalseAlarm,
                    (None, _) => Outcome::Undecided,
                };
                flag(&project.thing, day, refusal, (outcome, hit))
            })
            .collect()
    }

    fn window_end(&self, flagged: NaiveDate) -> Option<NaiveDate> {
        flagged.checked_add_signed(chrono::TimeDelta::days(self.outcome_days))
    }

    /// The days of the period on which the rule begins to speak. What it said on the eve already is no news.
    fn begins<K: Kind>(
        &self,
        facts_on: impl Fn(NaiveDate) -> Option<K::Input>,
        tables: K::Tables<'_>,
    ) -> Vec<(NaiveDate, Refusal)> {
        let say = |day: NaiveDate| {
            let facts = facts_on(day)?;
            self.book.all_active::<K>(&self.scope, day).find_map(|rule| rule.refusal(&facts, tables))
        };
        let mut spoke = self.from.pred_opt().is_some_and(|eve| say(eve).is_some());
        let mut begins = Vec::new();
        for day in self.from.iter_days().take_while(|day| *day <= self.to) {
            let said = say(day);
            if let Some(refusal) = said.clone().filter(|_| !spoke) {
                begins.push((day, refusal));
            }
            spoke = said.is_some();
        }
        begins
    }
}

fn flag(
    thing: &Thing,
    day: NaiveDate,
    refusal: Refusal,
    (outcome, wrong_on): (Outcome, Option<NaiveDate>),
) -> Flag {
    let Refusal { message, numbers, .. } = refusal;
    Flag { thing: thing.clone(), day, message, numbers, outcome, wrong_on }
}

impl PastProject {
    fn is_running(&self, day: NaiveDate) -> bool {
        self.began <= day && self.ended.is_none_or(|ended| day < ended)
    }

    /// The days on which something of the project was late for the first time, in order.
    fn wrong_days(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let end = self.planned_end.and_then(|end| {
            let late = end.succ_opt()?;
            (self.ended.is_none_or(|ended| ended > end) && late <= today).then_some(late)
        });
        let mut days: Vec<NaiveDate> =
            self.milestones.iter().filter_map(|milestone| milestone.late_on(today)).chain(end).collect();
        days.sort_unstable();
        days
    }
}

/// The progress of a plan day by day, as its reports made it.
struct ProgressHistory {
    /// Day and percent from then on, in order.
    steps: Vec<(NaiveDate, i64)>,
}

impl ProgressHistory {
    fn of(project: &PastProject) -> Self {
        let fresh = project.tasks.iter().map(|(node, _)| Node { reported_percent: 0, ..node.clone() });
        let mut outline = Outline::new(fresh);
        let mut steps: Vec<(NaiveDate, i64)> = Vec::new();
        let mut nodes: std::collections::BTreeMap<_, _> =
            project.tasks.iter().map(|(node, _)| (node.id, node.clone())).collect();
        for chunk in project.reports.chunk_by(|a, b| a.0 == b.0) {
            for (_, task, percent) in chunk {
                if let Some(node) = nodes.get_mut(task) {
                    node.reported_percent = *percent;
                    outline.put(node.clone());
                }
            }
            if let Some((day, _, _)) = chunk.first() {
                steps.push((*day, outline.derive().1));
            }
        }
        Self { steps }
    }

    fn on(&self, day: NaiveDate) -> i64 {
        let before = self.steps.partition_point(|(from, _)| *from <= day);
        before.checked_sub(1).and_then(|at| self.steps.get(at)).map_or(0, |(_, percent)| *percent)
    }
}

#[cfg(test)]
#[path = "back_test_tests.rs"]
mod tests;
