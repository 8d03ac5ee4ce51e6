//! Bringing the facts of projects together from the rooms that own them: a handful of statements for any
//! number of projects.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use dujiang_domain::ids::{ProjectId, UserId};
use dujiang_domain::oversight::alerts::{
    DefectFacts, IdleFunds, LineFacts, MilestoneFacts, People, ProjectFacts, RateFacts, YearFacts,
};
use dujiang_domain::planning::{planned_share, share_of_days};
use dujiang_domain::projects::Project;
use dujiang_domain::rules::kinds::CompletenessFacts;
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::alerts as store;
use dujiang_persistence::oversight::defects::{OpenDefect, open_defects};

use crate::AppError;
use crate::finance::{FundFacts, WatchedLine, WatchedYear, fund_facts};
use crate::planning::{OpenMilestone, PlanFacts, plan_facts};
use crate::projects::{Watched, watched};

/// The facts of these projects on a day, as they stand in the transaction.
///
/// # Errors
/// When the database fails.
pub(super) async fn gather(
    tx: &Tx,
    ids: &[ProjectId],
    today: NaiveDate,
) -> Result<Vec<ProjectFacts>, AppError> {
    let projects = watched(tx, ids).await?;
    let mut plans = plan_facts(tx, ids).await?;
    let pulses = store::pulses(tx, ids).await?;
    let mut funds = fund_facts(tx, ids).await?;
    let mut defects: BTreeMap<ProjectId, Vec<DefectFacts>> = BTreeMap::new();
    for row in open_defects(tx, ids).await? {
        defects.entry(ProjectId(row.project_id)).or_default().push(defect(row));
    }
    let facts = projects.into_iter().map(|project| {
        let funds = funds.remove(&project.project.id).unwrap_or_default();
        let defects = defects.remove(&project.project.id).unwrap_or_default();
        let facts = of_project(project, &mut plans, &pulses, today);
        with_money(ProjectFacts { defects, ..facts }, funds, today)
    });
    Ok(facts.collect())
}

fn of_project(
    Watched { project, progress_percent }: Watched,
    plans: &mut PlanFacts,
    pulses: &BTreeMap<ProjectId, DateTime<Utc>>,
    today: NaiveDate,
) -> ProjectFacts {
    let id = project.id;
    let tasks = plans.tasks.remove(&id).unwrap_or_default();
    let milestones = plans.open_milestones.remove(&id).unwrap_or_default();
    let fields = &project.fields;
    ProjectFacts {
        id,
        name: fields.name.clone(),
        unit: fields.unit_id,
        state: project.state,
        people: People { in_charge: fields.in_charge_id, leader: fields.responsible_leader_id },
        milestones: milestones.into_iter().map(milestone).collect(),
        progressed_on: progressed_on(&project, pulses),
        progress_bp: progress_percent * 100,
        progress: planned_share(&tasks, today)
            .map(|reference_bp| RateFacts { value_bp: progress_percent * 100, reference_bp }),
        money: None,
        execution: None,
        lines: Vec::new(),
        years: Vec::new(),
        idle: None,
        defects: Vec::new(),
        filled: CompletenessFacts {
            filled_fields: fields.filled(),
            has_tasks: !tasks.is_empty(),
            has_milestones: plans.with_milestones.contains(&id),
        },
    }
}

/// Adds what the ledger says. Shares of nothing planned are unknown.
fn with_money(facts: ProjectFacts, funds: FundFacts, today: NaiveDate) -> ProjectFacts {
    let planned: i64 = funds.years.iter().map(|year| year.planned).sum();
    let paid: i64 = funds.years.iter().map(|year| year.paid).sum();
    let this_year = funds.years.iter().find(|year| year.year == i64::from(today.year()));
    let gone = share_of_days(NaiveDate::from_yo_opt(today.year(), 1), end_of_year(today), today);
    let execution = this_year.and_then(|year| rates(share(year.paid, year.planned), gone));
    let money = rates(share(paid, planned), Some(facts.progress_bp));
    let line = |line: WatchedLine| LineFacts {
        id: line.id,
        name: line.title,
        spent_fen: line.used_fen,
        budget_fen: line.amount_fen,
    };
    let year = |year: &WatchedYear| {
        let number = i32::try_from(year.year).ok().filter(|year| *year != 0)?;
        Some(YearFacts { year: number, spent_fen: year.used, budget_fen: year.planned })
    };
    ProjectFacts {
        money,
        execution,
        years: funds.years.iter().filter_map(year).collect(),
        lines: funds.lines.into_iter().map(line).collect(),
        idle: funds.idle.map(|(since, amount_fen)| IdleFunds { since, amount_fen }),
        ..facts
    }
}

fn end_of_year(today: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(today.year(), 12, 31)
}

fn rates(value_bp: Option<i64>, reference_bp: Option<i64>) -> Option<RateFacts> {
    Some(RateFacts { value_bp: value_bp?, reference_bp: reference_bp? })
}

/// An amount as a share of another in basis points, rounded down.
fn share(part: i64, whole: i64) -> Option<i64> {
    let share = (i128::from(part) * 10_000).checked_div(i128::from(whole))?;
    i64::try_from(share).ok().filter(|_| whole > 0)
}

fn defect(row: OpenDefect) -> DefectFacts {
    DefectFacts { id: row.id, title: row.title, person: row.person_id.map(UserId), due: row.due_on }
}

fn milestone(open: OpenMilestone) -> MilestoneFacts {
    MilestoneFacts { id: open.id, title: open.title, person: open.person, due: open.planned_date }
}

/// The last day of progress; for work that never had any, the day it began.
fn progressed_on(project: &Project, pulses: &BTreeMap<ProjectId, DateTime<Utc>>) -> Option<NaiveDate> {
    let told = pulses.get(&project.id).map(|at| civil_date(*at));
    told.max(project.fields.actual_start.or(project.fields.planned_start))
}
