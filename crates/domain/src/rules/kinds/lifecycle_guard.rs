//! What a command of the project life cycle needs before it may run.
//!
//! One record per command; its scope is the command (`submit`, `accept-for-review`, …). The verdict lists
//! everything that is missing at once, each with the field it concerns, so that a clerk corrects once.
//! Permission, reach and the state itself are not judged here.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::rules::{FaultCode, Kind, Missing, MissingCode, RuleKind, ShapeFault, TypedParams, Verdict};
use crate::vocabulary::vocabulary;

/// The most papers, tasks or milestones a guard may ask for; more is a typing error.
const MAX_COUNT: u32 = 1_000;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LifecycleGuard;

vocabulary! {
    /// How grave a defect that an inspection found is, the least first.
    DefectSeverity {
        /// 一般问题
        Minor = "minor",
        /// 较重问题
        Major = "major",
        /// 重大问题
        Critical = "critical",
    }
}

/// The fields of a project that a guard may require, by their API names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectField {
    /// 项目名称
    Name,
    /// 申报单位
    UnitId,
    /// 建设内容与规模
    Summary,
    /// 项目类别
    CategoryCode,
    /// 国民经济行业
    IndustryCode,
    /// 行政区划
    RegionCode,
    /// 建设地点
    Address,
    /// 年度
    Year,
    /// 总投资
    TotalInvestment,
    /// 计划开工
    PlannedStart,
    /// 计划竣工
    PlannedEnd,
    /// 实际开工
    ActualStart,
    /// 实际竣工
    ActualEnd,
    /// 责任领导
    ResponsibleLeaderId,
    /// 负责人
    InChargeId,
}

impl ProjectField {
    /// The API name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::UnitId => "unit_id",
            Self::Summary => "summary",
            Self::CategoryCode => "category_code",
            Self::IndustryCode => "industry_code",
            Self::RegionCode => "region_code",
            Self::Address => "address",
            Self::Year => "year",
            Self::TotalInvestment => "total_investment",
            Self::PlannedStart => "planned_start",
            Self::PlannedEnd => "planned_end",
            Self::ActualStart => "actual_start",
            Self::ActualEnd => "actual_end",
            Self::ResponsibleLeaderId => "responsible_leader_id",
            Self::InChargeId => "in_charge_id",
        }
    }

    /// The name on the forms.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "项目名称",
            Self::UnitId => "申报单位",
            Self::Summary => "建设内容与规模",
            Self::CategoryCode => "项目类别",
            Self::IndustryCode => "国民经济行业",
            Self::RegionCode => "行政区划",
            Self::Address => "建设地点",
            Self::Year => "年度",
            Self::TotalInvestment => "总投资",
            Self::PlannedStart => "计划开工",
            Self::PlannedEnd => "计划竣工",
            Self::ActualStart => "实际开工",
            Self::ActualEnd => "实际竣工",
            Self::ResponsibleLeaderId => "责任领导",
            Self::InChargeId => "负责人",
        }
    }
}

/// What the command needs. What is not named is not needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "a checklist that an administrator ticks item by item")]
pub struct GuardParams {
    /// Fields of the project that must be filled.
    pub required_fields: BTreeSet<ProjectField>,
    /// The command carries a reason.
    pub needs_reason: bool,
    /// At least this many papers are attached to the command.
    pub min_papers: u32,
    /// The project (or the command) carries a valid project code.
    pub needs_code: bool,
    /// The plan has at least this many tasks.
    pub min_tasks: u32,
    /// The plan has at least this many milestones.
    pub min_milestones: u32,
    /// No task is open.
    pub needs_all_tasks_done: bool,
    /// Whoever created or submitted the project may not give the command (四眼原则, maker ≠ checker).
    pub needs_four_eyes: bool,
    /// No defect of this severity or above is open: found, and not yet found mended.
    pub needs_defects_closed_from: Option<DefectSeverity>,
    /// No defect of this severity or above is past its deadline without having been mended.
    pub needs_no_defects_overdue_from: Option<DefectSeverity>,
}

/// The state of a project and of the command, as far as guards look at them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GuardFacts {
    /// Fields of the project that are filled.
    pub filled_fields: BTreeSet<ProjectField>,
    /// The command carries a reason of more than blanks.
    pub has_reason: bool,
    /// Papers attached to the command.
    pub papers: u32,
    /// The code of the project or the command passed the code rule.
    pub has_valid_code: bool,
    /// Tasks of the plan.
    pub task_count: u32,
    /// Tasks not yet done.
    pub open_tasks: u32,
    /// Milestones of the plan.
    pub milestone_count: u32,
    /// The actor is the one whose work is judged.
    pub maker_is_checker: bool,
    /// Defects that are open, by severity.
    pub open_defects: BTreeMap<DefectSeverity, u32>,
    /// Those of them that are past their deadline, by severity.
    pub overdue_defects: BTreeMap<DefectSeverity, u32>,
}

impl Kind for LifecycleGuard {
    const KIND: RuleKind = RuleKind::LifecycleGuard;
    const NUMBERS: &'static [&'static str] = &["count"];
    type Params = GuardParams;
    type Input = GuardFacts;
    type Tables<'a> = ();
    type Outcome = Verdict;

    fn validate(params: &GuardParams) -> Result<(), ShapeFault> {
        let counts = [
            ("/min_papers", params.min_papers),
            ("/min_tasks", params.min_tasks),
            ("/min_milestones", params.min_milestones),
        ];
        match counts.into_iter().find(|(_, count)| *count > MAX_COUNT) {
            None => Ok(()),
            Some((pointer, _)) => Err(ShapeFault::at(pointer, FaultCode::InvalidValue, "at most 1000")),
        }
    }

    fn evaluate(params: &GuardParams, facts: &GuardFacts, (): ()) -> Verdict {
        let empty = params.required_fields.difference(&facts.filled_fields);
        let mut missing: Vec<Missing> = empty
            .map(|field| {
                let pointer = format!("/{}", field.as_str());
                Missing::new(MissingCode::FieldRequired, &pointer).with("field", field.as_str())
            })
            .collect();
        missing.extend(command_items(params, facts));
        missing.extend(plan_items(params, facts));
        missing.extend(defect_items(params, facts));
        Verdict::of(missing)
    }

    fn own(params: &TypedParams) -> Option<&GuardParams> {
        match params {
            TypedParams::LifecycleGuard(params) => Some(params),
            _ => None,
        }
    }
}

/// What the command itself lacks.
fn command_items(params: &GuardParams, facts: &GuardFacts) -> impl Iterator<Item = Missing> {
    [
        (params.needs_four_eyes && facts.maker_is_checker).then(|| Missing::new(MissingCode::OwnWork, "")),
        (params.needs_reason && !facts.has_reason)
            .then(|| Missing::new(MissingCode::ReasonRequired, "/reason")),
        (params.needs_code && !facts.has_valid_code)
            .then(|| Missing::new(MissingCode::CodeRequired, "/code")),
        too_few(MissingCode::PapersRequired, "/paper_ids", params.min_papers, facts.papers),
    ]
    .into_iter()
    .flatten()
}

/// What the plan lacks.
fn plan_items(params: &GuardParams, facts: &GuardFacts) -> impl Iterator<Item = Missing> {
    [
        too_few(MissingCode::TasksRequired, "/tasks", params.min_tasks, facts.task_count),
        too_few(MissingCode::MilestonesRequired, "/milestones", params.min_milestones, facts.milestone_count),
        (params.needs_all_tasks_done && facts.open_tasks > 0)
            .then(|| Missing::new(MissingCode::TasksOpen, "/tasks").with("open", facts.open_tasks)),
    ]
    .into_iter()
    .flatten()
}

/// What inspections found and is not set right.
fn defect_items(params: &GuardParams, facts: &GuardFacts) -> impl Iterator<Item = Missing> {
    [
        too_many(MissingCode::DefectsOpen, params.needs_defects_closed_from, &facts.open_defects),
        too_many(MissingCode::DefectsOverdue, params.needs_no_defects_overdue_from, &facts.overdue_defects),
    ]
    .into_iter()
    .flatten()
}

fn too_many(
    code: MissingCode,
    from: Option<DefectSeverity>,
    defects: &BTreeMap<DefectSeverity, u32>,
) -> Option<Missing> {
    let number: u32 = defects.range(from?..).map(|(_, number)| *number).sum();
    (number > 0).then(|| Missing::new(code, "/defects").with("number", number))
}

fn too_few(code: MissingCode, pointer: &str, required: u32, present: u32) -> Option<Missing> {
    (present < required).then(|| {
        Missing::new(code, pointer)
            .with("required", Value::from(required))
            .with("present", Value::from(present))
    })
}

#[cfg(test)]
#[path = "lifecycle_guard_tests.rs"]
mod tests;
