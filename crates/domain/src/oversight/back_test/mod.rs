//! Back-test 回测: what a rule would have flagged on history, and what came of it.
//!
//! The facts of every day of a period are put together again from what carries a date ([`PastProject`]), and the very
//! evaluation that watches today ([`findings`]) is asked about them, with nothing but the rule that is tried. A rule
//! *flags* a thing on the day it begins to speak; while it goes on speaking it flags nothing anew.
//!
//! Where the facts of a day come from:
//! - money: the entries of the ledger by the day on which they took effect, mirrors of reversed ones included. What
//!   was planned for a line or a year before its first entry is taken to be what that entry planned: a plan counts
//!   from its year on, not from the day somebody typed it;
//! - defects, the data of a project, and where a project stood in its life: the images of the audit log, as they were
//!   at the end of the day. Before the log begins a project stands where its days say; of its data nothing is known;
//! - dates of milestones and tasks: the plan as it stands today; what was re-planned since is judged by its new days;
//! - progress: what was told, on the day it was told.
//!
//! A flag is a **hit** when it told of something that then went wrong, a **false alarm** when it did not, and
//! **undecided** while nobody can know yet. For a flag of day *d* and the *end*, `outcome_days` after it:
//!
//! | about | hit |
//! |---|---|
//! | a milestone, defect that comes near | its day passed without the deed |
//! | a milestone that has passed | still not done at the end |
//! | a defect that has passed | open at the end: not mended, or sent back |
//! | a project without progress, behind its plan | a milestone of it, or its planned end, was missed up to the end |
//! | a rung of the ladder, of a line or a year | the next rung was reached, or the budget exceeded, up to the end; on the last rung or above the budget already: still there at the end |
//! | budget execution behind time | on 31 December of the year of the flag it was still as far below the year's budget |
//! | money beside work | still as far apart at the end |
//! | idle funds | still idle at the end |
//! | missing data | still missing at the end |

mod outcome;
mod past;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use dujiang_scheduling::WorkCalendar;
use serde_json::{Map, Value};
use uuid::Uuid;

use self::past::History;
use crate::oversight::alerts::{Finding, ProjectFacts, Thing, findings};
use crate::rules::{RuleBook, RuleFault, RuleRecord, RuleState};

pub use outcome::Outcome;
pub use past::{PastData, PastDefect, PastFunds, PastMilestone, PastMove, PastProject, PastReceipt};

/// The longest period, in days.
pub const MAX_DAYS: i64 = 366;

/// What a rule is about, and so which part of the past it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The days of milestones.
    Milestones,
    /// The deadlines of defects.
    Defects,
    /// When progress was told of.
    Progress,
    /// Progress beside the plan.
    Plan,
    /// Money paid beside work done.
    MoneyAndWork,
    /// Budget execution beside the year.
    Execution,
    /// What is used of budget lines.
    Lines,
    /// What is used of budget years.
    Years,
    /// Money that lies still.
    IdleFunds,
    /// What has been filled in.
    Data,
}

impl Topic {
    fn of(scope: &str) -> Option<Self> {
        Some(match scope {
            "milestone.date" => Self::Milestones,
            "defect.deadline" => Self::Defects,
            "project.progress" => Self::Progress,
            "project.planned_progress" => Self::Plan,
            "project.money_and_work" => Self::MoneyAndWork,
            "project.execution_rate" => Self::Execution,
            "budget_line.spent" => Self::Lines,
            "project_year.spent" => Self::Years,
            "project.idle_funds" => Self::IdleFunds,
            "project.data" => Self::Data,
            _ => return None,
        })
    }

    /// Whether it needs the days of the plan.
    pub const fn needs_plan(self) -> bool {
        matches!(self, Self::Milestones | Self::Progress | Self::Plan | Self::MoneyAndWork)
    }

    /// Whether it needs the days on which progress was told of.
    pub const fn needs_progress(self) -> bool {
        matches!(self, Self::Progress) || self.needs_reports()
    }

    /// Whether it needs the reports of single tasks, which are many.
    pub const fn needs_reports(self) -> bool {
        matches!(self, Self::Plan | Self::MoneyAndWork)
    }

    /// Whether it needs the ledger.
    pub const fn needs_funds(self) -> bool {
        matches!(self, Self::MoneyAndWork | Self::Execution | Self::Lines | Self::Years | Self::IdleFunds)
    }
}

/// What is tried.
#[derive(Debug)]
pub struct BackTest<'a> {
    /// The rule with the parameters to try, in force for ever.
    book: RuleBook,
    scope: String,
    /// What it is about.
    pub topic: Topic,
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

impl<'a> BackTest<'a> {
    /// A trial of a record, with its own parameters or others.
    ///
    /// # Errors
    /// Every fault of the parameters; `None` for a rule that watches nothing.
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
        let scope = fields.scope.clone();
        let record = RuleRecord::new(fields).map_err(|fault| vec![fault])?;
        let book = RuleBook::new([record])?;
        let topic = Topic::of(&scope);
        Ok(topic.map(|topic| Self { book, scope, topic, from, to, outcome_days, today, calendar }))
    }

    /// Every flag about a project in the period, by day.
    pub fn flags(&self, project: &PastProject) -> Vec<Flag> {
        let history = History::of(project, self.topic);
        // What it said on the eve already is no news.
        let mut spoke = self.from.pred_opt().map(|eve| named(&self.say(&history, eve))).unwrap_or_default();
        let mut flags = Vec::new();
        for day in self.from.iter_days().take_while(|day| *day <= self.to) {
            let found = self.say(&history, day);
            let speaks = named(&found);
            for finding in found.into_iter().filter(|finding| !spoke.contains(&finding.thing.id)) {
                let (outcome, wrong_on) = self.outcome(&history, day, &finding.thing);
                let Finding { thing, message, numbers, .. } = finding;
                flags.push(Flag { thing, day, message, numbers, outcome, wrong_on });
            }
            spoke = speaks;
        }
        flags
    }

    /// How many things of a project are looked at.
    pub fn things(&self, project: &PastProject) -> usize {
        project.things(self.topic)
    }

    /// What the rule said about a project on a day.
    fn say(&self, history: &History<'_>, day: NaiveDate) -> Vec<Finding> {
        history.facts_on(day).map_or_else(Vec::new, |facts| self.ask(day, &facts))
    }

    fn ask(&self, day: NaiveDate, facts: &ProjectFacts) -> Vec<Finding> {
        findings(&self.book, self.calendar, day, facts)
    }
}

fn named(found: &[Finding]) -> BTreeSet<Uuid> {
    found.iter().map(|finding| finding.thing.id).collect()
}

#[cfg(test)]
mod tests;
