//! Every shipped rule that watches, asked through the facts of a project.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::super::{DefectFacts, IdleFunds, LineFacts, MilestoneFacts, People, YearFacts};
use super::*;
use crate::ids::OrgUnitId;
use crate::projects::ProjectState;
use crate::rules::kinds::{CompletenessFacts, Light, ProjectField};
use crate::rules::seed;
use crate::rules::seed::testing::calendar;

pub(in crate::oversight::alerts) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(in crate::oversight::alerts) fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

pub(in crate::oversight::alerts) fn book() -> RuleBook {
    RuleBook::new(seed::records().unwrap()).unwrap()
}

/// A complete project under way that no rule objects to on 2026-06-01.
pub(in crate::oversight::alerts) fn sound() -> ProjectFacts {
    ProjectFacts {
        id: ProjectId(Uuid::from_u128(1)),
        name: "石桥村道路硬化".to_owned(),
        unit: OrgUnitId(Uuid::from_u128(2)),
        state: ProjectState::InExecution,
        people: People { in_charge: Some(user(10)), leader: Some(user(20)) },
        milestones: vec![milestone("2026-09-30")],
        progressed_on: Some(day("2026-05-30")),
        progress_bp: 5_000,
        progress: Some(RateFacts { value_bp: 5_000, reference_bp: 5_000 }),
        money: Some(RateFacts { value_bp: 5_000, reference_bp: 5_000 }),
        execution: Some(RateFacts { value_bp: 4_200, reference_bp: 4_200 }),
        lines: vec![LineFacts {
            id: Uuid::from_u128(5),
            name: "建安".to_owned(),
            spent_fen: 50,
            budget_fen: 100,
        }],
        years: vec![YearFacts { year: 2026, spent_fen: 50, budget_fen: 100 }],
        idle: None,
        defects: Vec::new(),
        filled: CompletenessFacts {
            filled_fields: BTreeSet::from([
                ProjectField::PlannedStart,
                ProjectField::PlannedEnd,
                ProjectField::TotalInvestment,
                ProjectField::InChargeId,
                ProjectField::ResponsibleLeaderId,
            ]),
            has_tasks: true,
            has_milestones: true,
        },
    }
}

pub(in crate::oversight::alerts) fn milestone(due: &str) -> MilestoneFacts {
    MilestoneFacts {
        id: Uuid::from_u128(3),
        title: "主体封顶".to_owned(),
        person: Some(user(30)),
        due: day(due),
    }
}

fn found(facts: &ProjectFacts) -> Vec<(String, Light, Option<UserId>)> {
    findings(&book(), &calendar(), day("2026-06-01"), facts)
        .into_iter()
        .map(|finding| (finding.rule.id.to_string(), finding.handling.light, finding.owner))
        .collect()
}

#[track_caller]
fn trips(facts: &ProjectFacts, rule: &str, light: Light, owner: u128) {
    assert_eq!(found(facts), [(rule.to_owned(), light, Some(user(owner)))]);
}

#[test]
fn a_sound_project_has_no_alerts() {
    assert_eq!(found(&sound()), []);
}

fn crack() -> DefectFacts {
    DefectFacts {
        id: Uuid::from_u128(4),
        title: "裂缝".to_owned(),
        person: Some(user(40)),
        due: day("2026-05-31"),
    }
}

#[test]
fn each_fact_trips_its_own_rule_for_whom_it_concerns() {
    use Light::{Amber, Green, Red};
    let rates = |value_bp, reference_bp| Some(RateFacts { value_bp, reference_bp });
    let line = |spent_fen| LineFacts { spent_fen, ..sound().lines.remove(0) };
    let idle = IdleFunds { since: day("2026-03-02"), amount_fen: 100 };
    let cases = [
        (
            ProjectFacts { milestones: vec![milestone("2026-06-08")], ..sound() },
            "milestone.due_soon",
            Green,
            30,
        ),
        (
            ProjectFacts { milestones: vec![milestone("2026-05-31")], ..sound() },
            "milestone.overdue",
            Amber,
            30,
        ),
        (
            ProjectFacts { milestones: vec![milestone("2026-05-02")], ..sound() },
            "milestone.overdue_long",
            Red,
            10,
        ),
        (ProjectFacts { progressed_on: Some(day("2026-05-02")), ..sound() }, "progress.silent", Amber, 10),
        (ProjectFacts { progress: rates(4_000, 5_000), ..sound() }, "progress.behind_plan", Amber, 10),
        (ProjectFacts { money: rates(6_500, 5_000), ..sound() }, "money.ahead_of_work", Amber, 10),
        (ProjectFacts { money: rates(3_500, 5_000), ..sound() }, "money.behind_work", Amber, 10),
        (ProjectFacts { execution: rates(2_200, 4_200), ..sound() }, "execution.behind_time", Amber, 10),
        (ProjectFacts { lines: vec![line(80)], ..sound() }, "ladder.line_info", Green, 10),
        (ProjectFacts { lines: vec![line(95)], ..sound() }, "ladder.line_amber", Amber, 10),
        (ProjectFacts { lines: vec![line(105)], ..sound() }, "ladder.line_red", Red, 10),
        (
            ProjectFacts {
                years: vec![YearFacts { year: 2026, spent_fen: 105, budget_fen: 100 }],
                ..sound()
            },
            "ladder.year_red",
            Red,
            10,
        ),
        (ProjectFacts { idle: Some(idle), ..sound() }, "funds.idle", Amber, 10),
        (ProjectFacts { defects: vec![crack()], ..sound() }, "defect.overdue", Red, 40),
        (ProjectFacts { filled: CompletenessFacts::default(), ..sound() }, "data.missing", Green, 10),
    ];
    for (facts, rule, light, owner) in cases {
        trips(&facts, &format!("alert.{rule}"), light, owner);
    }
}

#[test]
fn a_plan_that_is_still_drawn_up_and_a_project_that_rests_are_left_in_peace() {
    for state in ProjectState::ALL {
        let facts = ProjectFacts { state: *state, milestones: vec![milestone("2026-01-01")], ..sound() };
        let is_watched = matches!(state, ProjectState::Planned | ProjectState::InExecution);
        assert_eq!(!found(&facts).is_empty(), is_watched, "{}", state.as_str());
    }
}

#[test]
fn what_nobody_is_named_for_goes_to_the_person_in_charge_and_then_to_the_leader() {
    let unnamed = MilestoneFacts { person: None, ..milestone("2026-05-31") };
    let facts = ProjectFacts { milestones: vec![unnamed], ..sound() };
    trips(&facts, "alert.milestone.overdue", Light::Amber, 10);
    let facts = ProjectFacts { people: People { in_charge: None, leader: Some(user(20)) }, ..facts };
    trips(&facts, "alert.milestone.overdue", Light::Amber, 20);
}

#[test]
fn a_rule_that_is_switched_off_says_nothing() {
    let mut fields: Vec<_> =
        seed::records().unwrap().into_iter().map(crate::rules::RuleRecord::into_fields).collect();
    for field in &mut fields {
        if field.id.as_str() == "alert.milestone.overdue" {
            field.effective_to = Some(day("2026-05-31"));
        }
    }
    let records = fields.into_iter().map(|fields| crate::rules::RuleRecord::new(fields).unwrap());
    let book = RuleBook::new(records).unwrap();
    let facts = ProjectFacts { milestones: vec![milestone("2026-05-31")], ..sound() };
    assert_eq!(findings(&book, &calendar(), day("2026-06-01"), &facts), []);
}
