//! Bringing the facts of projects together from the rooms that own them: a handful of statements for any
//! number of projects.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::ids::{ProjectId, UserId};
use dujiang_domain::oversight::alerts::{
    DefectFacts, IdleFunds, LineFacts, MilestoneFacts, MoneyFacts, People, ProjectFacts, RateFacts, YearMoney,
};
use dujiang_domain::planning::planned_share;
use dujiang_domain::projects::Project;
use dujiang_domain::rules::kinds::CompletenessFacts;
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::alerts as store;
use dujiang_persistence::oversight::defects::{OpenDefect, open_defects};

use super::follow::{NOTER, PROGRESS};
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
    let pulses = store::pulses(tx, ids, NOTER, PROGRESS).await?;
    let mut funds = fund_facts(tx, ids).await?;
    let mut defects: BTreeMap<ProjectId, Vec<DefectFacts>> = BTreeMap::new();
    for row in open_defects(tx, ids).await? {
        defects.entry(ProjectId(row.project_id)).or_default().push(defect(row));
    }
    let facts = projects.into_iter().map(|project| {
        let funds = funds.remove(&project.project.id).unwrap_or_default();
        let defects = defects.remove(&project.project.id).unwrap_or_default();
        let facts = of_project(project, &mut plans, &pulses, today);
        ProjectFacts { defects, ..facts }.with_money(money(funds), today)
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
        people: People { in_charge: fields.in_charge_id, leader: fields.responsible_leader_id },
        milestones: milestones.into_iter().map(milestone).collect(),
        progressed_on: progressed_on(&project, pulses),
        progress_bp: progress_percent * 100,
        progress: planned_share(&tasks, today)
            .map(|reference_bp| RateFacts { value_bp: progress_percent * 100, reference_bp }),
        filled: CompletenessFacts {
            filled_fields: fields.filled(),
            has_tasks: !tasks.is_empty(),
            has_milestones: plans.with_milestones.contains(&id),
        },
        ..ProjectFacts::unknown(id, fields.name.clone(), fields.unit_id, project.state)
    }
}

fn money(FundFacts { lines, years, idle }: FundFacts) -> MoneyFacts {
    let line = |line: WatchedLine| LineFacts {
        id: line.id,
        name: line.title,
        spent_fen: line.used_fen,
        budget_fen: line.amount_fen,
    };
    let year = |year: WatchedYear| YearMoney {
        year: year.year,
        planned_fen: year.planned,
        used_fen: year.used,
        paid_fen: year.paid,
    };
    MoneyFacts {
        lines: lines.into_iter().map(line).collect(),
        years: years.into_iter().map(year).collect(),
        idle: idle.map(|(since, amount_fen)| IdleFunds { since, amount_fen }),
    }
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
