//! Trying a rule on history before it is switched on or changed. Nothing is stored.

mod read;

use chrono::{NaiveDate, TimeDelta};
use dujiang_domain::access::{Actor, Government, ManageRules};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::oversight::back_test::{BackTest, Flag, MAX_DAYS, Outcome, PastProject};
use dujiang_domain::projects::ProjectState;
use dujiang_domain::rules::RuleId;
use dujiang_domain::time::civil_date;
use dujiang_persistence::rules;
use serde_json::Value;

use self::read::read;
use crate::planning::dated_projects;
use crate::{App, AppError, reference};

/// The most projects that are looked at, the last changed first.
const MOST_PROJECTS: u64 = 500;
/// The most cases that are told one by one; all are counted.
const MOST_CASES: usize = 500;
/// Projects of one reading.
const CHUNK: usize = 100;

/// States of projects that are or were carried out.
const CARRIED_OUT: [ProjectState; 7] = [
    ProjectState::Planned,
    ProjectState::InExecution,
    ProjectState::Suspended,
    ProjectState::Accepted,
    ProjectState::Evaluated,
    ProjectState::Archived,
    ProjectState::Terminated,
];

/// What is to be tried.
#[derive(Debug)]
pub struct TryOnHistory {
    /// Which rule.
    pub rule: RuleId,
    /// Other parameters than its own.
    pub params: Option<Value>,
    /// First day; ninety days before the last where nothing is said.
    pub from: Option<NaiveDate>,
    /// Last day; today where nothing is said.
    pub to: Option<NaiveDate>,
    /// How many days after a flag its outcome is looked for.
    pub outcome_days: i64,
}

/// A flag with its project.
#[derive(Debug, Clone)]
pub struct Case {
    /// The project.
    pub project: (ProjectId, String),
    /// The flag.
    pub flag: Flag,
}

/// What a rule would have flagged.
#[derive(Debug)]
pub struct Tried {
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// How many projects were looked at.
    pub projects: usize,
    /// Whether there were more than are looked at.
    pub is_sample: bool,
    /// How many things were looked at.
    pub things: usize,
    /// How many flags went wrong, did not, and are not decided yet.
    pub counts: (usize, usize, usize),
    /// The flags, the latest first, five hundred at most.
    pub cases: Vec<Case>,
}

/// Tries a rule, or a correction of it, on history.
///
/// # Errors
/// Refusals of permission, of a period that cannot be tried, of wrong parameters, and of a rule that watches nothing.
pub async fn try_on_history(app: &App, actor: &Actor, wish: &TryOnHistory) -> Result<Tried, AppError> {
    let permit = actor.may::<ManageRules>(&Government)?;
    let rule = rules::get(app.database(), &wish.rule).await?;
    let today = civil_date(app.database().now());
    let (from, to) = period(wish, today)?;
    let calendar = reference::calendar(app).await?;
    let outcome = (wish.outcome_days, today);
    let test = BackTest::new(&rule.record, wish.params.as_ref(), (from, to), outcome, &calendar)
        .map_err(|faults| {
            Fault::invalid(faults.into_iter().map(|fault| FieldFault::from(fault.fault)).collect())
        })?
        .ok_or(Fault::new(Code::BackTestNoHistory))?;
    // Who has no days has no plan that could be missed; money, defects and gaps he may have all the same.
    let begun_by = test.topic.needs_plan().then_some(to);
    let sampled = dated_projects(app, &permit, &CARRIED_OUT, begun_by, MOST_PROJECTS + 1).await?;
    let limit = usize::try_from(MOST_PROJECTS).unwrap_or(usize::MAX);
    let mut tried = Tried {
        from,
        to,
        projects: sampled.len().min(limit),
        is_sample: sampled.len() > limit,
        things: 0,
        counts: (0, 0, 0),
        cases: Vec::new(),
    };
    for chunk in sampled.get(..tried.projects).unwrap_or(&[]).chunks(CHUNK) {
        for past in read(app, &permit, chunk, test.topic).await? {
            tried.add(&test, &past);
        }
    }
    tried.cases.sort_by(|a, b| b.flag.day.cmp(&a.flag.day).then(a.flag.thing.id.cmp(&b.flag.thing.id)));
    tried.cases.truncate(MOST_CASES);
    Ok(tried)
}

fn period(wish: &TryOnHistory, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), Fault> {
    let to = wish.to.unwrap_or(today);
    let from = wish.from.unwrap_or_else(|| to - TimeDelta::days(89));
    let is_fit = from <= to && to <= today && to.signed_duration_since(from).num_days() < MAX_DAYS;
    if is_fit { Ok((from, to)) } else { Err(Fault::new(Code::BackTestPeriod).with("most", MAX_DAYS)) }
}

impl Tried {
    fn add(&mut self, test: &BackTest<'_>, past: &PastProject) {
        self.things += test.things(past);
        for flag in test.flags(past) {
            match flag.outcome {
                Outcome::Hit => self.counts.0 += 1,
                Outcome::FalseAlarm => self.counts.1 += 1,
                Outcome::Undecided => self.counts.2 += 1,
            }
            let project = (ProjectId(past.thing.id), past.thing.name.clone());
            self.cases.push(Case { project, flag });
        }
    }
}
