//! Guards list everything that is missing, and nothing that is not asked for.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::json;

use super::{DefectSeverity, GuardFacts, GuardParams, Kind, LifecycleGuard, ProjectField, Verdict};

fn strictest() -> GuardParams {
    GuardParams {
        required_fields: BTreeSet::from([ProjectField::Summary, ProjectField::TotalInvestment]),
        needs_reason: true,
        min_papers: 2,
        needs_code: true,
        min_tasks: 1,
        min_milestones: 1,
        needs_all_tasks_done: true,
        needs_four_eyes: true,
        ..GuardParams::default()
    }
}

fn complete() -> GuardFacts {
    GuardFacts {
        filled_fields: BTreeSet::from([ProjectField::Summary, ProjectField::TotalInvestment]),
        has_reason: true,
        papers: 2,
        has_valid_code: true,
        task_count: 3,
        open_tasks: 0,
        milestone_count: 1,
        maker_is_checker: false,
        ..GuardFacts::default()
    }
}

fn missing(params: &GuardParams, facts: &GuardFacts) -> Vec<(String, String)> {
    match LifecycleGuard::evaluate(params, facts, ()) {
        Verdict::Passes => Vec::new(),
        Verdict::Refuses { missing } => {
            missing.into_iter().map(|item| (item.code.as_str().to_owned(), item.pointer)).collect()
        }
    }
}

#[test]
fn a_complete_case_passes_the_strictest_guard() {
    assert_eq!(missing(&strictest(), &complete()), []);
}

#[test]
fn everything_missing_is_listed_with_its_field() {
    let facts = GuardFacts { maker_is_checker: true, open_tasks: 1, ..GuardFacts::default() };
    let expected = [
        ("field.required", "/summary"),
        ("field.required", "/total_investment"),
        ("access.own_work", ""),
        ("project.command.reason_required", "/reason"),
        ("project.command.code_required", "/code"),
        ("project.command.papers_required", "/paper_ids"),
        ("project.command.tasks_required", "/tasks"),
        ("project.command.milestones_required", "/milestones"),
        ("project.command.tasks_open", "/tasks"),
    ]
    .map(|(code, pointer)| (code.to_owned(), pointer.to_owned()));
    assert_eq!(missing(&strictest(), &facts), expected);
}

#[test]
fn figures_tell_how_many_are_required_and_there() {
    let facts = GuardFacts { papers: 1, ..complete() };
    let verdict = serde_json::to_value(LifecycleGuard::evaluate(&strictest(), &facts, ())).unwrap();
    let item = json!({
        "code": "project.command.papers_required",
        "pointer": "/paper_ids",
        "params": {"required": 2, "present": 1},
    });
    assert_eq!(verdict, json!({"outcome": "refuses", "missing": [item]}));
}

#[test]
fn names_of_fields_are_their_names_in_json() {
    let every = [
        ProjectField::Name,
        ProjectField::UnitId,
        ProjectField::Summary,
        ProjectField::CategoryCode,
        ProjectField::IndustryCode,
        ProjectField::RegionCode,
        ProjectField::Address,
        ProjectField::Year,
        ProjectField::TotalInvestment,
        ProjectField::PlannedStart,
        ProjectField::PlannedEnd,
        ProjectField::ActualStart,
        ProjectField::ActualEnd,
        ProjectField::ResponsibleLeaderId,
        ProjectField::InChargeId,
    ];
    for field in every {
        assert_eq!(serde_json::to_value(field).unwrap(), json!(field.as_str()));
    }
}

#[test]
fn counts_beyond_reason_are_refused() {
    let params = GuardParams { min_milestones: 1_001, ..GuardParams::default() };
    assert_eq!(LifecycleGuard::validate(&params).unwrap_err().pointer, "/min_milestones");
}

proptest! {
    #[test]
    fn a_guard_that_asks_nothing_lets_everything_pass(
        has_reason: bool, papers: u32, open_tasks: u32, maker_is_checker: bool,
    ) {
        let facts = GuardFacts { has_reason, papers, open_tasks, maker_is_checker, ..GuardFacts::default() };
        prop_assert!(LifecycleGuard::evaluate(&GuardParams::default(), &facts, ()).passes());
    }

    #[test]
    fn more_papers_and_tasks_never_make_it_worse(papers in 0_u32..5, more in 0_u32..5) {
        let few = missing(&strictest(), &GuardFacts { papers, ..complete() });
        let many = missing(&strictest(), &GuardFacts { papers: papers + more, ..complete() });
        prop_assert!(many.len() <= few.len());
    }
}

#[test]
fn defects_count_from_the_severity_that_is_named() {
    let params = |from| GuardParams { needs_defects_closed_from: Some(from), ..GuardParams::default() };
    let open_defects = BTreeMap::from([(DefectSeverity::Minor, 2), (DefectSeverity::Critical, 1)]);
    let facts = GuardFacts { open_defects, ..GuardFacts::default() };
    let number = |from| match LifecycleGuard::evaluate(&params(from), &facts, ()) {
        Verdict::Passes => 0,
        Verdict::Refuses { missing } => missing[0].params["number"].as_u64().unwrap(),
    };
    assert_eq!(
        [DefectSeverity::Minor, DefectSeverity::Major, DefectSeverity::Critical].map(number),
        [3, 1, 1]
    );
    let overdue =
        GuardParams { needs_no_defects_overdue_from: Some(DefectSeverity::Minor), ..GuardParams::default() };
    assert_eq!(missing(&overdue, &facts), []);
}
