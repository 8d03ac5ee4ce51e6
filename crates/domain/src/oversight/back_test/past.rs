//! The past of a project, and the facts of any day of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::Topic;
use crate::finance::{Stage, oldest_money};
use crate::ids::{OrgUnitId, ProjectId, TaskId};
use crate::oversight::alerts::{
    DefectFacts, IdleFunds, LineFacts, MilestoneFacts, MoneyFacts, ProjectFacts, RateFacts, Thing, YearMoney,
    year_thing,
};
use crate::oversight::defects::DefectState;
use crate::planning::{Node, Outline, PlannedTask, planned_share};
use crate::projects::ProjectState;
use crate::rules::kinds::{CompletenessFacts, ProjectField, ShareFacts};

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
    pub(super) fn late_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let late = self.due.succ_opt()?;
        (self.done.is_none_or(|done| done > self.due) && late <= today).then_some(late)
    }
}

/// A defect as the log tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastDefect {
    /// The defect.
    pub thing: Thing,
    /// From which day it stood where, with which deadline; in the order it happened.
    pub steps: Vec<(NaiveDate, DefectState, NaiveDate)>,
}

impl PastDefect {
    /// Its deadline, while it waited to be mended at the end of a day.
    pub(super) fn due_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let (_, state, due) = last_by(&self.steps, day, |step| step.0)?;
        (*state == DefectState::Open).then_some(*due)
    }
}

/// A change of an account on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastMove {
    /// The day on which it took effect.
    pub day: NaiveDate,
    /// The budget line it counts for.
    pub line: Option<Uuid>,
    /// The budget year; 0 for none.
    pub year: i64,
    /// The account.
    pub stage: Stage,
    /// By how much, in 分; negative when it fell.
    pub change_fen: i64,
}

/// Money that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastReceipt {
    /// Its paper, which orders what came on one day.
    pub paper: Uuid,
    /// The day it came.
    pub day: NaiveDate,
    /// How much, in 分.
    pub amount_fen: i64,
    /// The day from which it was reversed.
    pub reversed_on: Option<NaiveDate>,
}

/// What the ledger tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastFunds {
    /// Every change, in the order of the days.
    pub moves: Vec<PastMove>,
    /// Every receipt.
    pub receipts: Vec<PastReceipt>,
    /// What the budget lines are called.
    pub lines: BTreeMap<Uuid, String>,
}

/// What the log tells of the data of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastData {
    /// From which day which fields were filled, in the order it happened.
    pub filled: Vec<(NaiveDate, BTreeSet<ProjectField>)>,
    /// On which days tasks were added (1) and removed (-1), in the order it happened.
    pub tasks: Vec<(NaiveDate, i64)>,
    /// The same of milestones.
    pub milestones: Vec<(NaiveDate, i64)>,
}

impl PastData {
    fn on(&self, day: NaiveDate) -> Option<CompletenessFacts> {
        let has = |steps: &[(NaiveDate, i64)]| {
            steps.iter().take_while(|step| step.0 <= day).map(|step| step.1).sum::<i64>() > 0
        };
        let (_, filled) = last_by(&self.filled, day, |step| step.0)?;
        Some(CompletenessFacts {
            filled_fields: filled.clone(),
            has_tasks: has(&self.tasks),
            has_milestones: has(&self.milestones),
        })
    }
}

/// A project with everything of its past that carries a date. What a rule is not about stays empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastProject {
    /// The project.
    pub thing: Thing,
    /// The unit that answers for it.
    pub unit: OrgUnitId,
    /// From which day it stood where in its life, as the log tells; in the order it happened.
    pub states: Vec<(NaiveDate, ProjectState)>,
    /// The first day of the work.
    pub began: Option<NaiveDate>,
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
    pub reports: Vec<(NaiveDate, TaskId, i64)>,
    /// Its money.
    pub funds: PastFunds,
    /// Its defects.
    pub defects: Vec<PastDefect>,
    /// What was filled in.
    pub data: PastData,
}

impl PastProject {
    /// Where it stood at the end of a day. Before the log begins its days say so; one without days stood where the log
    /// found it.
    pub(super) fn state_on(&self, day: NaiveDate) -> Option<ProjectState> {
        if let Some((_, state)) = last_by(&self.states, day, |step| step.0) {
            return Some(*state);
        }
        match (self.began, self.ended) {
            (_, Some(ended)) if ended <= day => Some(ProjectState::Accepted),
            (Some(began), _) if began <= day => Some(ProjectState::InExecution),
            (Some(_), _) => Some(ProjectState::Planned),
            (None, _) => self.states.first().map(|(_, state)| *state),
        }
    }

    /// The days on which something of the project was late for the first time, in order.
    pub(super) fn wrong_days(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let end = self.planned_end.and_then(|end| {
            let late = end.succ_opt()?;
            (self.ended.is_none_or(|ended| ended > end) && late <= today).then_some(late)
        });
        let mut days: Vec<NaiveDate> =
            self.milestones.iter().filter_map(|milestone| milestone.late_on(today)).chain(end).collect();
        days.sort_unstable();
        days
    }

    /// How many things a rule about this looks at.
    pub(super) fn things(&self, topic: Topic) -> usize {
        match topic {
            Topic::Milestones => self.milestones.len(),
            Topic::Defects => self.defects.len(),
            Topic::Lines => {
                self.funds.moves.iter().filter_map(|change| change.line).collect::<BTreeSet<_>>().len()
            }
            Topic::Years => {
                let years = self.funds.moves.iter().map(|change| change.year).filter(|year| *year != 0);
                years.collect::<BTreeSet<_>>().len()
            }
            Topic::Progress
            | Topic::Plan
            | Topic::MoneyAndWork
            | Topic::Execution
            | Topic::IdleFunds
            | Topic::Data => 1,
        }
    }
}

/// The facts of a project, day by day, as far as a rule about one topic asks for them.
pub(super) struct History<'p> {
    pub(super) past: &'p PastProject,
    topic: Topic,
    planned: Vec<PlannedTask>,
    /// Progress in percent from a day on.
    progress: Vec<(NaiveDate, i64)>,
    /// The money from a day on.
    money: Vec<(NaiveDate, MoneyFacts)>,
}

impl<'p> History<'p> {
    pub(super) fn of(past: &'p PastProject, topic: Topic) -> Self {
        Self {
            past,
            topic,
            planned: past.tasks.iter().map(|(_, task)| *task).collect(),
            progress: if topic.needs_reports() { progress(past) } else { Vec::new() },
            money: if topic.needs_funds() { Books::of(&past.funds).days() } else { Vec::new() },
        }
    }

    /// The facts at the end of a day; `None` when it is not known where the project stood.
    pub(super) fn facts_on(&self, day: NaiveDate) -> Option<ProjectFacts> {
        self.facts_as(self.past.state_on(day)?, day)
    }

    /// The facts of a day of a project that stands there.
    pub(super) fn facts_as(&self, state: ProjectState, day: NaiveDate) -> Option<ProjectFacts> {
        let thing = &self.past.thing;
        let facts = ProjectFacts::unknown(ProjectId(thing.id), thing.name.clone(), self.past.unit, state);
        let value_bp = last_by(&self.progress, day, |step| step.0).map_or(0, |(_, percent)| *percent * 100);
        Some(match self.topic {
            Topic::Milestones => ProjectFacts { milestones: self.milestones_on(day), ..facts },
            Topic::Defects => ProjectFacts { defects: self.defects_on(day), ..facts },
            Topic::Progress => ProjectFacts { progressed_on: self.progressed_on(day), ..facts },
            Topic::Plan => {
                let progress = planned_share(&self.planned, day)
                    .map(|reference_bp| RateFacts { value_bp, reference_bp });
                ProjectFacts { progress, ..facts }
            }
            Topic::Data => ProjectFacts { filled: self.past.data.on(day)?, ..facts },
            Topic::MoneyAndWork | Topic::Execution | Topic::Lines | Topic::Years | Topic::IdleFunds => {
                let money = self.money_on(day).cloned().unwrap_or_default();
                ProjectFacts { progress_bp: value_bp, ..facts }.with_money(money, day)
            }
        })
    }

    /// What was used of a line or a year at the end of a day.
    pub(super) fn share_on(&self, day: NaiveDate, thing: &Thing) -> Option<ShareFacts> {
        let money = self.money_on(day)?;
        let line = money.lines.iter().find(|line| line.id == thing.id);
        let line = line.map(|line| ShareFacts { amount_fen: line.spent_fen, base_fen: line.budget_fen });
        line.or_else(|| {
            let project = ProjectId(self.past.thing.id);
            let is_it = |year: &&YearMoney| {
                i32::try_from(year.year).is_ok_and(|number| year_thing(project, number).id == thing.id)
            };
            let year = money.years.iter().find(is_it)?;
            Some(ShareFacts { amount_fen: year.used_fen, base_fen: year.planned_fen })
        })
    }

    fn money_on(&self, day: NaiveDate) -> Option<&MoneyFacts> {
        last_by(&self.money, day, |step| step.0).map(|(_, money)| money)
    }

    fn milestones_on(&self, day: NaiveDate) -> Vec<MilestoneFacts> {
        let open = self.past.milestones.iter().filter(|past| past.done.is_none_or(|done| done > day));
        open.map(|past| MilestoneFacts {
            id: past.thing.id,
            title: past.thing.name.clone(),
            person: None,
            due: past.due,
        })
        .collect()
    }

    fn defects_on(&self, day: NaiveDate) -> Vec<DefectFacts> {
        let open = self.past.defects.iter().filter_map(|past| Some((past, past.due_on(day)?)));
        open.map(|(past, due)| DefectFacts {
            id: past.thing.id,
            title: past.thing.name.clone(),
            person: None,
            due,
        })
        .collect()
    }

    fn progressed_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let last = last_by(&self.past.progress_days, day, |told| *told).copied();
        last.max(self.past.began)
    }
}

/// The last step of a sequence in the order of its days that was taken by a day.
fn last_by<T>(steps: &[T], day: NaiveDate, of: impl Fn(&T) -> NaiveDate) -> Option<&T> {
    let taken = steps.partition_point(|step| of(step) <= day);
    taken.checked_sub(1).and_then(|at| steps.get(at))
}

/// The progress of a plan in percent from a day on, as its reports made it.
fn progress(project: &PastProject) -> Vec<(NaiveDate, i64)> {
    let fresh = project.tasks.iter().map(|(node, _)| Node { reported_percent: 0, ..node.clone() });
    let mut outline = Outline::new(fresh);
    let mut steps = Vec::new();
    let mut nodes: BTreeMap<_, _> = project.tasks.iter().map(|(node, _)| (node.id, node.clone())).collect();
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
    steps
}

/// What was planned first, and on which day.
type FirstPlan = (NaiveDate, i64);

/// The sums of a project's accounts while its moves are told one by one.
struct Books<'f> {
    funds: &'f PastFunds,
    first_of_lines: BTreeMap<Uuid, FirstPlan>,
    first_of_years: BTreeMap<i64, FirstPlan>,
    /// Planned and used, by line.
    lines: BTreeMap<Uuid, (i64, i64)>,
    years: BTreeMap<i64, YearMoney>,
    held: i64,
}

impl<'f> Books<'f> {
    fn of(funds: &'f PastFunds) -> Self {
        let (mut first_of_lines, mut first_of_years) = (BTreeMap::new(), BTreeMap::new());
        for change in funds.moves.iter().filter(|change| change.stage == Stage::Planned) {
            if let Some(line) = change.line {
                note_first(first_of_lines.entry(line).or_insert((change.day, 0)), change);
            }
            note_first(first_of_years.entry(change.year).or_insert((change.day, 0)), change);
        }
        let (lines, years) = (BTreeMap::new(), BTreeMap::new());
        Self { funds, first_of_lines, first_of_years, lines, years, held: 0 }
    }

    /// The money at the end of each day on which anything happened.
    fn days(mut self) -> Vec<(NaiveDate, MoneyFacts)> {
        let mut days = Vec::new();
        for chunk in self.funds.moves.chunk_by(|a, b| a.day == b.day) {
            for change in chunk {
                self.put(change);
            }
            if let Some(change) = chunk.first() {
                days.push((change.day, self.facts(change.day)));
            }
        }
        days
    }

    fn put(&mut self, change: &PastMove) {
        let fen = change.change_fen;
        let year = self.years.entry(change.year).or_default();
        year.year = change.year;
        // What no line names counts for the year alone.
        let mut unnamed = (0, 0);
        let line = change.line.map_or(&mut unnamed, |line| self.lines.entry(line).or_default());
        match change.stage {
            Stage::Planned => {
                year.planned_fen += fen;
                line.0 += fen;
            }
            Stage::Committed => {
                year.used_fen += fen;
                line.1 += fen;
            }
            Stage::SpentCommitted | Stage::SpentDirect => {
                year.used_fen += fen;
                year.paid_fen += fen;
                line.1 += fen;
            }
            Stage::Held => self.held += fen,
            Stage::Approved | Stage::Granted | Stage::Available | Stage::Funded | Stage::PaidOut => {}
        }
    }

    fn facts(&self, day: NaiveDate) -> MoneyFacts {
        let line = |(id, (planned, used)): (&Uuid, &(i64, i64))| LineFacts {
            id: *id,
            name: self.funds.lines.get(id).cloned().unwrap_or_default(),
            spent_fen: *used,
            budget_fen: planned_on(self.first_of_lines.get(id), *planned, day),
        };
        let year = |year: &YearMoney| YearMoney {
            planned_fen: planned_on(self.first_of_years.get(&year.year), year.planned_fen, day),
            ..*year
        };
        MoneyFacts {
            lines: self.lines.iter().map(line).collect(),
            years: self.years.values().map(year).collect(),
            idle: self.idle_on(day),
        }
    }

    fn idle_on(&self, day: NaiveDate) -> Option<IdleFunds> {
        let came = |receipt: &&PastReceipt| {
            receipt.day <= day && receipt.reversed_on.is_none_or(|reversed| reversed > day)
        };
        let mut receipts: Vec<&PastReceipt> = self.funds.receipts.iter().filter(came).collect();
        receipts.sort_unstable_by_key(|receipt| std::cmp::Reverse((receipt.day, receipt.paper)));
        let latest_first = receipts.into_iter().map(|receipt| (receipt.day, receipt.amount_fen));
        oldest_money(self.held, latest_first).map(|(since, amount_fen)| IdleFunds { since, amount_fen })
    }
}

fn note_first(first: &mut FirstPlan, change: &PastMove) {
    if first.0 == change.day {
        first.1 += change.change_fen;
    }
}

/// What was planned at the end of a day; before the first plan was written down, what that one said.
fn planned_on(first: Option<&FirstPlan>, planned: i64, day: NaiveDate) -> i64 {
    first.filter(|(written, _)| day < *written).map_or(planned, |(_, first)| *first)
}
