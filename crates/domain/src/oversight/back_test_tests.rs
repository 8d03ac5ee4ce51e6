//! Back-tests against histories reckoned by hand.

use uuid::Uuid;

use super::*;
use crate::ids::TaskId;
use crate::oversight::alerts::ThingKind;
use crate::rules::seed;
use crate::rules::seed::testing::calendar;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn thing(kind: ThingKind, n: u128) -> Thing {
    Thing { kind, id: Uuid::from_u128(n), name: n.to_string() }
}

fn milestone(n: u128, due: &str, done: Option<&str>) -> PastMilestone {
    PastMilestone { thing: thing(ThingKind::Milestone, n), due: day(due), done: done.map(day) }
}

fn project() -> PastProject {
    PastProject {
        thing: thing(ThingKind::Project, 1),
        began: day("2026-01-01"),
        ended: None,
        planned_end: Some(day("2026-12-31")),
        milestones: Vec::new(),
        progress_days: Vec::new(),
        tasks: Vec::new(),
        reports: Vec::new(),
    }
}

/// Flags from 2026-03-01 to 06-30 with outcomes within thirty days, seen on 07-10.
fn flags(rule: &str, params: Option<&Value>, past: &PastProject) -> Vec<(String, Outcome, Option<String>)> {
    let records = seed::records().unwrap();
    let record = records.iter().find(|record| record.id.as_str() == rule).unwrap();
    let calendar = calendar();
    let period = (day("2026-03-01"), day("2026-06-30"));
    let test = BackTest::new(record, params, period, (30, day("2026-07-10")), &calendar).unwrap().unwrap();
    let flags = test.flags(past).into_iter();
    flags.map(|flag| (flag.day.to_string(), flag.outcome, flag.wrong_on.map(|day| day.to_string()))).collect()
}

fn hit(on: &str, wrong: &str) -> (String, Outcome, Option<String>) {
    (on.to_owned(), Outcome::Hit, Some(wrong.to_owned()))
}

fn alarm(on: &str) -> (String, Outcome, Option<String>) {
    (on.to_owned(), Outcome::FalseAlarm, None)
}

fn open(on: &str) -> (String, Outcome, Option<String>) {
    (on.to_owned(), Outcome::Undecided, None)
}

#[test]
fn a_day_that_comes_near_is_a_hit_when_it_was_missed() {
    let past = PastProject {
        milestones: vec![
            milestone(1, "2026-03-20", Some("2026-03-25")),
            milestone(2, "2026-04-10", Some("2026-04-10")),
            milestone(3, "2026-05-01", None),
            milestone(4, "2026-07-05", Some("2026-06-20")),
            milestone(5, "2026-07-03", Some("2026-07-02")),
            milestone(6, "2026-03-04", Some("2026-03-03")),
        ],
        ..project()
    };
    let expected = [
        hit("2026-03-13", "2026-03-21"),
        alarm("2026-04-03"),
        hit("2026-04-24", "2026-05-02"),
        // Milestone 4 was reached before the seven days began; 6 was near on the eve already.
        alarm("2026-06-26"),
    ];
    assert_eq!(flags("alert.milestone.due_soon", None, &past), expected);
}

#[test]
fn a_day_that_has_passed_is_a_hit_when_it_stayed_undone_for_thirty_days() {
    let past = PastProject {
        milestones: vec![
            milestone(1, "2026-03-10", Some("2026-03-20")),
            milestone(2, "2026-03-10", Some("2026-06-01")),
            milestone(3, "2026-06-20", None),
        ],
        ..project()
    };
    let expected = [alarm("2026-03-11"), hit("2026-03-11", "2026-04-10"), open("2026-06-21")];
    assert_eq!(flags("alert.milestone.overdue", None, &past), expected);
}

#[test]
fn silence_is_a_hit_when_a_milestone_was_missed_soon_after() {
    let past = PastProject {
        progress_days: vec![day("2026-02-20"), day("2026-04-05"), day("2026-06-15")],
        milestones: vec![milestone(1, "2026-04-10", None)],
        ..project()
    };
    // Thirty days after 02-20 is 03-22: missed on 04-11. After 04-05 silence again on 05-05; nothing went wrong
    // within thirty days of that. After 06-15 the period ends before silence is long enough.
    let expected = [hit("2026-03-22", "2026-04-11"), alarm("2026-05-05")];
    assert_eq!(flags("alert.progress.silent", None, &past), expected);
    let patient = serde_json::json!({"days": 60, "wording": "at_least", "counting": "calendar",
        "handling": {"light": "amber", "owner": "in_charge", "action": "核实", "days": 3, "escalate_after": 2,
            "reopen_after": 10}});
    // Sixty days after 04-05 is 06-04: on 07-10 the thirty days are over and nothing was missed.
    assert_eq!(flags("alert.progress.silent", Some(&patient), &past), [alarm("2026-06-04")]);
}

#[test]
fn lagging_behind_the_plan_is_seen_from_the_reports() {
    let id = TaskId(Uuid::from_u128(7));
    let node = Node { id, parent_id: None, position: 1, weight: 1, reported_percent: 90 };
    let task = PlannedTask {
        id,
        parent_id: None,
        weight: 1,
        start: Some(day("2026-03-01")),
        end: Some(day("2026-06-08")),
    };
    let past = PastProject {
        tasks: vec![(node, task)],
        reports: vec![(day("2026-03-15"), id, 30), (day("2026-05-01"), id, 60)],
        planned_end: Some(day("2026-06-08")),
        ..project()
    };
    // A hundred days, one percent each: ten points behind on 03-10 (the plan says 10, nothing done); after the
    // 30 of 03-15 again on 04-09 (40 against 30); after the 60 of 05-01, when the plan says 62, on 05-09 (70).
    // Thirty days after that is 06-08: the planned end was missed a day later.
    let expected = [alarm("2026-03-10"), alarm("2026-04-09"), alarm("2026-05-09")];
    assert_eq!(flags("alert.progress.behind_plan", None, &past), expected);
    let sooner = PastProject { planned_end: Some(day("2026-06-07")), ..past };
    let expected = [alarm("2026-03-10"), alarm("2026-04-09"), hit("2026-05-09", "2026-06-08")];
    assert_eq!(flags("alert.progress.behind_plan", None, &sooner), expected);
}

#[test]
fn a_rule_about_what_has_no_dates_has_no_history_and_wrong_parameters_are_named() {
    let records = seed::records().unwrap();
    let calendar = calendar();
    let period = (day("2026-03-01"), day("2026-06-30"));
    let of = |id: &str, params: Option<&Value>| {
        let record = records.iter().find(|record| record.id.as_str() == id).unwrap();
        BackTest::new(record, params, period, (30, day("2026-07-10")), &calendar).map(|test| test.is_some())
    };
    assert_eq!(of("alert.data.missing", None), Ok(false));
    assert_eq!(of("alert.milestone.overdue", None), Ok(true));
    assert_eq!(of("alert.milestone.due_month", None), Ok(true), "a rule that is switched off can be tried");
    let wrong = serde_json::json!({"side": "past", "days": 0});
    assert!(of("alert.milestone.overdue", Some(&wrong)).is_err());
}
