//! Bringing the facts of projects together from the rooms that own them: a handful of statements for any
//! number of projects.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::oversight::alerts::{MilestoneFacts, People, ProjectFacts, RateFacts};
use dujiang_domain::planning::planned_share;
use dujiang_domain::projects::Project;
use dujiang_domain::rules::kinds::CompletenessFacts;
use dujiang_domain::time::civil_date;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::alerts as store;

use crate::AppError;
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
    let facts = projects.into_iter().map(|project| of_project(project, &mut plans, &pulses, today));
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

fn milestone(open: OpenMilestone) -> MilestoneFacts {
    MilestoneFacts { id: open.id, title: open.title, person: open.person, due: open.planned_date }
}

/// The last day of progress; for work that never had any, the day it began.
fn progressed_on(project: &Project, pulses: &BTreeMap<ProjectId, DateTime<Utc>>) -> Option<NaiveDate> {
    let told = pulses.get(&project.id).map(|at| civil_date(*at));
    told.max(project.fields.actual_start.or(project.fields.planned_start))
}
