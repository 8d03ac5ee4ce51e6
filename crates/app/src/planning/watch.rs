//! Plans as the rules that watch see them; only the program itself asks.

use std::collections::{BTreeMap, BTreeSet};

use dujiang_domain::ids::ProjectId;
use dujiang_domain::planning::PlannedTask;
use dujiang_persistence::Tx;
use dujiang_persistence::planning as store;
pub(crate) use dujiang_persistence::planning::OpenMilestone;

use crate::AppError;

/// What the rules ask of the plans of some projects.
#[derive(Debug, Default)]
pub(crate) struct PlanFacts {
    /// Milestones that have not been reached.
    pub(crate) open_milestones: BTreeMap<ProjectId, Vec<OpenMilestone>>,
    /// Projects with a milestone at all.
    pub(crate) with_milestones: BTreeSet<ProjectId>,
    /// Tasks as the plan on paper has them.
    pub(crate) tasks: BTreeMap<ProjectId, Vec<PlannedTask>>,
}

/// The plans of these projects as they stand in the transaction.
///
/// # Errors
/// When the database fails.
pub(crate) async fn plan_facts(tx: &Tx, projects: &[ProjectId]) -> Result<PlanFacts, AppError> {
    Ok(PlanFacts {
        open_milestones: store::open_milestones(tx, projects).await?,
        with_milestones: store::with_milestones(tx, projects).await?,
        tasks: store::planned_tasks(tx, projects).await?,
    })
}
