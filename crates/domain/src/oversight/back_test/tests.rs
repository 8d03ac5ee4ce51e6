//! Back-tests against histories reckoned by hand.

use uuid::Uuid;

use super::*;
use crate::finance::Stage;
use crate::ids::{OrgUnitId, TaskId};
use crate::oversight::alerts::ThingKind;
use crate::oversight::defects::DefectState;
use crate::planning::{Node, PlannedTask};
use crate::projects::ProjectState;
use crate::rules::kinds::ProjectField;
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
        unit: OrgUnitId(Uuid::from_u128(2)),
        states: Vec::new(),
        began: Some(day("2026-01-01")),
        ended: None,
        planned_end: Some(day("2026-12-31")),
        milestones: Vec::new(),
        progress_days: Vec::new(),
        tasks: Vec::new(),
        reports: Vec::new(),
        funds: PastFunds::default(),
        defects: Vec::new(),
        data: PastData::default(),
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
fn a_rule_that_watches_nothing_has_no_history_and_wrong_parameters_are_named() {
    let records = seed::records().unwrap();
    let calendar = calendar();
    let period = (day("2026-03-01"), day("2026-06-30"));
    let of = |id: &str, params: Option<&Value>| {
        let record = records.iter().find(|record| record.id.as_str() == id).unwrap();
        BackTest::new(record, params, period, (30, day("2026-07-10")), &calendar).map(|test| test.is_some())
    };
    assert_eq!(of("finance.line.info", None), Ok(false));
    assert_eq!(of("alert.milestone.overdue", None), Ok(true));
    assert_eq!(of("alert.milestone.due_month", None), Ok(true), "a rule that is switched off can be tried");
    let wrong = serde_json::json!({"side": "past", "days": 0});
    assert!(of("alert.milestone.overdue", Some(&wrong)).is_err());
}

const LINE: u128 = 5;

/// A change of an account of the one line, in whole yuan of 2026.
fn change(on: &str, stage: Stage, yuan: i64) -> PastMove {
    PastMove { day: day(on), line: Some(Uuid::from_u128(LINE)), year: 2026, stage, change_fen: yuan * 100 }
}

fn with_moves(moves: Vec<PastMove>) -> PastProject {
    let lines = [(Uuid::from_u128(LINE), "路基工程".to_owned())].into_iter().collect();
    PastProject { funds: PastFunds { moves, receipts: Vec::new(), lines }, ..project() }
}

#[test]
fn every_rule_that_watches_can_be_tried() {
    let calendar = calendar();
    let period = (day("2026-03-01"), day("2026-06-30"));
    let watching =
        seed::records().unwrap().into_iter().filter(|record| record.id.as_str().starts_with("alert."));
    let mut tried = 0;
    for record in watching {
        let test = BackTest::new(&record, None, period, (30, day("2026-07-10")), &calendar).unwrap();
        assert!(test.is_some(), "{} has no history", record.id.as_str());
        tried += 1;
    }
    assert!(tried > 10);
}

#[test]
fn a_rung_is_flagged_on_the_day_it_is_reached_and_is_a_hit_when_the_budget_was_exceeded() {
    use Stage::{Committed, Planned, SpentDirect};
    // 94 % on 04-01, 95 % on 04-20; 101 % on 05-19: beyond the budget within thirty days.
    let mut moves = vec![
        change("2026-01-05", Planned, 1_000_000),
        change("2026-04-01", Committed, 940_000),
        change("2026-04-20", SpentDirect, 10_000),
        change("2026-05-19", SpentDirect, 60_000),
    ];
    let past = with_moves(moves.clone());
    assert_eq!(flags("alert.ladder.line_amber", None, &past), [hit("2026-04-20", "2026-05-19")]);
    assert_eq!(flags("alert.ladder.year_amber", None, &past), [hit("2026-04-20", "2026-05-19")]);
    // 94 % is on the rung of 80 %: within thirty days the rung of 95 % was reached.
    assert_eq!(flags("alert.ladder.line_info", None, &past), [hit("2026-04-01", "2026-04-20")]);
    // A day later it is a false alarm.
    moves[3].day = day("2026-05-21");
    assert_eq!(flags("alert.ladder.line_amber", None, &with_moves(moves)), [alarm("2026-04-20")]);
}

#[test]
fn a_reversal_takes_a_line_off_its_rung_and_what_is_paid_again_flags_it_again() {
    use Stage::{Committed, Planned, SpentCommitted};
    let past = with_moves(vec![
        change("2026-01-05", Planned, 100),
        change("2026-03-10", Committed, 96),
        // Paying what was promised changes nothing of what is used.
        change("2026-03-15", Committed, -50),
        change("2026-03-15", SpentCommitted, 50),
        change("2026-03-20", Committed, -10),
        change("2026-06-20", Committed, 10),
    ]);
    let expected = [alarm("2026-03-10"), open("2026-06-20")];
    assert_eq!(flags("alert.ladder.line_amber", None, &past), expected);
}

#[test]
fn the_last_rung_is_a_hit_when_it_was_not_put_right() {
    use Stage::{Committed, Planned};
    let stays = vec![change("2026-01-05", Planned, 100), change("2026-03-10", Committed, 105)];
    assert_eq!(
        flags("alert.ladder.line_red", None, &with_moves(stays.clone())),
        [hit("2026-03-10", "2026-04-09")]
    );
    let raised = [stays, vec![change("2026-04-01", Planned, 20)]].concat();
    assert_eq!(flags("alert.ladder.line_red", None, &with_moves(raised)), [alarm("2026-03-10")]);
}

#[test]
fn a_plan_that_was_typed_late_counts_from_the_start() {
    use Stage::{Committed, Planned};
    let past = with_moves(vec![change("2026-03-10", Committed, 96), change("2026-06-01", Planned, 100)]);
    assert_eq!(flags("alert.ladder.line_amber", None, &past), [alarm("2026-03-10")]);
}

#[test]
fn execution_behind_time_is_judged_by_the_end_of_the_year() {
    use Stage::{Planned, SpentDirect};
    let moves = |paid: i64| vec![change("2026-01-05", Planned, 100), change("2026-05-01", SpentDirect, paid)];
    // Twenty points behind: 20.27 % of the year is gone on 03-15, 20 % on no earlier day.
    let rule = "alert.execution.behind_time";
    assert_eq!(flags(rule, None, &with_moves(moves(70))), [open("2026-03-14")], "the year is not over");
    let of_last_year = |paid: i64| {
        let mut moves = moves(paid);
        for change in &mut moves {
            (change.year, change.day) = (2025, chrono::Datelike::with_year(&change.day, 2025).unwrap());
        }
        PastProject { began: Some(day("2025-01-01")), ..with_moves(moves) }
    };
    let record = seed::records().unwrap().into_iter().find(|record| record.id.as_str() == rule).unwrap();
    let calendar = calendar();
    let period = (day("2025-03-01"), day("2025-06-30"));
    let test = BackTest::new(&record, None, period, (30, day("2026-07-10")), &calendar).unwrap().unwrap();
    let outcomes = |paid| {
        test.flags(&of_last_year(paid))
            .into_iter()
            .map(|flag| (flag.outcome, flag.wrong_on))
            .collect::<Vec<_>>()
    };
    assert_eq!(outcomes(80), [(Outcome::Hit, Some(day("2025-12-31")))]);
    assert_eq!(outcomes(81), [(Outcome::FalseAlarm, None)]);
}

#[test]
fn money_far_from_the_work_is_a_hit_when_it_still_was_after_thirty_days() {
    use Stage::{Planned, SpentDirect};
    let id = TaskId(Uuid::from_u128(7));
    let node = Node { id, parent_id: None, position: 1, weight: 1, reported_percent: 0 };
    let task = PlannedTask { id, parent_id: None, weight: 1, start: None, end: None };
    let past = PastProject {
        tasks: vec![(node, task)],
        reports: vec![(day("2026-03-05"), id, 20), (day("2026-05-11"), id, 30)],
        ..with_moves(vec![change("2026-01-05", Planned, 100), change("2026-03-10", SpentDirect, 35)])
    };
    // 35 % paid, 20 % done: fifteen points. On 05-11 five.
    let ahead = "alert.money.ahead_of_work";
    assert_eq!(flags(ahead, None, &past), [hit("2026-03-10", "2026-04-09")]);
    let caught_up =
        PastProject { reports: vec![(day("2026-03-05"), id, 20), (day("2026-04-09"), id, 21)], ..past };
    assert_eq!(flags(ahead, None, &caught_up), [alarm("2026-03-10")]);
    // Twenty percent done and nothing paid; five days later it was.
    assert_eq!(flags("alert.money.behind_work", None, &caught_up), [alarm("2026-03-05")]);
}

#[test]
fn idle_money_is_found_by_its_oldest_part_and_a_reversed_receipt_never_lay_there() {
    use Stage::{Held, SpentDirect};
    let receipt = |n: u128, on: &str, yuan: i64, reversed: Option<&str>| PastReceipt {
        paper: Uuid::from_u128(n),
        day: day(on),
        amount_fen: yuan * 100,
        reversed_on: reversed.map(day),
    };
    let held = |on: &str, yuan: i64| PastMove { line: None, ..change(on, Held, yuan) };
    let mut past = with_moves(vec![
        held("2026-01-01", 50),
        held("2026-02-01", 100),
        // The first is spent by 03-01; what lies is of February, 91 days on 05-03.
        held("2026-03-01", -60),
        PastMove { line: None, ..change("2026-03-01", SpentDirect, 60) },
    ]);
    past.funds.receipts = vec![receipt(1, "2026-01-01", 50, None), receipt(2, "2026-02-01", 100, None)];
    let rule = "alert.funds.idle";
    assert_eq!(flags(rule, None, &past), [hit("2026-05-03", "2026-06-02")]);
    past.funds.moves.push(held("2026-06-01", -90));
    assert_eq!(flags(rule, None, &past), [alarm("2026-05-03")]);
    // Sent back in April: nothing lies there in May.
    past.funds.moves[4] = held("2026-04-15", -90);
    past.funds.receipts[1].reversed_on = Some(day("2026-04-15"));
    assert_eq!(flags(rule, None, &past), []);
}

#[test]
fn a_defect_is_judged_by_its_deadline_of_that_day_and_by_whether_it_was_mended() {
    use DefectState::{Mended, Open};
    let defect = |n: u128, steps: &[(&str, DefectState, &str)]| PastDefect {
        thing: thing(ThingKind::Defect, n),
        steps: steps.iter().map(|(on, state, due)| (day(on), *state, day(due))).collect(),
    };
    let past = PastProject {
        defects: vec![
            defect(1, &[("2026-03-01", Open, "2026-03-10"), ("2026-03-20", Mended, "2026-03-10")]),
            defect(2, &[("2026-03-01", Open, "2026-03-11")]),
            // Moved before it was late.
            defect(3, &[("2026-03-01", Open, "2026-03-12"), ("2026-03-12", Open, "2026-08-01")]),
            // Mended in time, sent back on 04-01 with its old deadline, and left.
            defect(
                4,
                &[
                    ("2026-03-01", Open, "2026-03-13"),
                    ("2026-03-12", Mended, "2026-03-13"),
                    ("2026-04-01", Open, "2026-03-13"),
                ],
            ),
            defect(5, &[("2026-06-01", Open, "2026-06-19")]),
        ],
        ..project()
    };
    let expected = [
        alarm("2026-03-11"),
        hit("2026-03-12", "2026-04-11"),
        hit("2026-04-01", "2026-05-01"),
        open("2026-06-20"),
    ];
    assert_eq!(flags("alert.defect.overdue", None, &past), expected);
}

#[test]
fn missing_data_is_known_from_the_log_alone() {
    let some = BTreeSet::from([ProjectField::PlannedStart, ProjectField::PlannedEnd]);
    let all = seed_fields();
    let past = PastProject {
        data: PastData {
            filled: vec![(day("2026-03-10"), some), (day("2026-04-20"), all)],
            tasks: vec![(day("2026-03-12"), 1), (day("2026-05-02"), -1)],
            milestones: vec![(day("2026-03-12"), 1)],
        },
        states: vec![(day("2026-03-10"), ProjectState::InExecution)],
        ..project()
    };
    // Complete from 04-20 on; without tasks from 05-02 on.
    let expected = [hit("2026-03-10", "2026-04-09"), hit("2026-05-02", "2026-06-01")];
    assert_eq!(flags("alert.data.missing", None, &past), expected);
}

fn seed_fields() -> BTreeSet<ProjectField> {
    BTreeSet::from([
        ProjectField::PlannedStart,
        ProjectField::PlannedEnd,
        ProjectField::TotalInvestment,
        ProjectField::InChargeId,
        ProjectField::ResponsibleLeaderId,
    ])
}

#[test]
fn nothing_is_flagged_while_a_project_rests() {
    let milestones = vec![milestone(1, "2026-03-10", None), milestone(2, "2026-04-10", None)];
    let states = vec![
        (day("2026-02-01"), ProjectState::InExecution),
        (day("2026-04-01"), ProjectState::Suspended),
        (day("2026-04-15"), ProjectState::InExecution),
        (day("2026-06-20"), ProjectState::Accepted),
    ];
    let past = PastProject { milestones: milestones.clone(), states, ..project() };
    // Of the first it speaks up to 04-01 and, thirty days over, not any more.
    let expected = [hit("2026-03-11", "2026-04-10"), hit("2026-04-15", "2026-05-15")];
    assert_eq!(flags("alert.milestone.overdue", None, &past), expected);
    let ended = PastProject { ended: Some(day("2026-04-11")), milestones, ..project() };
    assert_eq!(flags("alert.milestone.overdue", None, &ended), [hit("2026-03-11", "2026-04-10")]);
}
