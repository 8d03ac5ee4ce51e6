//! Identifiers and versions of the things of a story, by their numbers.

use std::collections::{BTreeMap, HashMap};

use dujiang_demonstration::{Deed, PersonIndex, Story};
use dujiang_domain::finance::{FundingSource, PeriodKey};
use dujiang_domain::ids::{
    BudgetLineId, ContingencyActivationId, ContingencyPlanId, DefectId, FundPaperId, InspectionId,
    InspectionTemplateId, MilestoneId, PaymentId, PhotoId, ProgressReportId, ProjectId, RiskId, TaskId,
};

use crate::wiring::StartError;

/// A thing and its version.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept<T> {
    pub(super) id: T,
    pub(super) version: i64,
}

/// Things of one sort, by their numbers.
#[derive(Debug)]
pub(super) struct Things<T>(BTreeMap<usize, Kept<T>>);

impl<T> Default for Things<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Copy> Things<T> {
    pub(super) fn add(&mut self, number: usize, (id, version): (T, i64)) {
        self.0.insert(number, Kept { id, version });
    }

    /// The thing of this number.
    pub(super) fn get(&self, number: usize) -> Result<Kept<T>, StartError> {
        self.0.get(&number).copied().ok_or_else(|| format!("the story has no thing {number}").into())
    }

    /// It has another version now.
    pub(super) fn changed(&mut self, number: usize, version: i64) {
        if let Some(kept) = self.0.get_mut(&number) {
            kept.version = version;
        }
    }
}

/// A line with the money it is of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) id: BudgetLineId,
    pub(super) version: i64,
    pub(super) source: FundingSource,
    pub(super) year: i32,
}

/// A project with a story, and what came of it so far.
#[derive(Debug)]
pub(crate) struct Cast {
    pub(super) project: ProjectId,
    pub(super) tasks: Vec<TaskId>,
    pub(super) milestones: Vec<MilestoneId>,
    pub(super) in_charge: PersonIndex,
    pub(super) leader: PersonIndex,
    pub(super) lines: BTreeMap<usize, Line>,
    pub(super) appropriations: Things<FundPaperId>,
    pub(super) receipts: Things<FundPaperId>,
    pub(super) commitments: Things<FundPaperId>,
    pub(super) payments: Things<PaymentId>,
    pub(super) reports: Things<ProgressReportId>,
    pub(super) confirmations: BTreeMap<usize, i64>,
    pub(super) inspections: Things<InspectionId>,
    /// The plan picture of each inspection.
    pub(super) plan_pictures: BTreeMap<usize, PhotoId>,
    pub(super) defects: Things<DefectId>,
    pub(super) risks: Things<RiskId>,
    pub(super) plans: Things<ContingencyPlanId>,
    pub(super) activations: Things<ContingencyActivationId>,
    deeds: Vec<Deed>,
}

impl Cast {
    /// A project at the beginning of its story.
    pub(crate) fn new(
        (project, made): (ProjectId, &dujiang_demonstration::Project),
        tasks: Vec<TaskId>,
        milestones: Vec<MilestoneId>,
        story: Story,
    ) -> Self {
        Self {
            project,
            tasks,
            milestones,
            in_charge: made.in_charge,
            leader: made.responsible_leader,
            lines: BTreeMap::new(),
            appropriations: Things::default(),
            receipts: Things::default(),
            commitments: Things::default(),
            payments: Things::default(),
            reports: Things::default(),
            confirmations: BTreeMap::new(),
            inspections: Things::default(),
            plan_pictures: BTreeMap::new(),
            defects: Things::default(),
            risks: Things::default(),
            plans: Things::default(),
            activations: Things::default(),
            deeds: story.deeds,
        }
    }

    /// What happens in it, told once.
    pub(super) fn deeds(&mut self) -> Vec<Deed> {
        std::mem::take(&mut self.deeds)
    }

    pub(super) fn line(&self, number: usize) -> Result<Line, StartError> {
        self.lines.get(&number).copied().ok_or_else(|| format!("the story has no line {number}").into())
    }

    pub(super) fn task(&self, number: usize) -> Result<TaskId, StartError> {
        self.tasks.get(number).copied().ok_or_else(|| format!("the project has no task {number}").into())
    }

    pub(super) fn milestone(&self, number: usize) -> Result<MilestoneId, StartError> {
        let found = self.milestones.get(number).copied();
        found.ok_or_else(|| format!("the project has no milestone {number}").into())
    }
}

/// What belongs to the county as a whole.
#[derive(Debug, Default)]
pub(super) struct Common {
    pub(super) checklists: Things<InspectionTemplateId>,
    /// Versions of the months of its books.
    pub(super) months: HashMap<PeriodKey, i64>,
}
