//! The decision about entries: vectors of the rules, and what holds whatever is tried.

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::finance::{EntryHead, FundingSource, Movement, SourceKind, SourceRef};
use crate::ids::{BudgetLineId, EntryId, OrgUnitId, ProjectId};
use crate::rules::{RuleBook, seed};

const LINE: BudgetLineId = BudgetLineId(Uuid::from_u128(7));
const MONEY: (Option<FundingSource>, Option<i32>) = (Some(FundingSource::Fiscal), Some(2026));

fn book() -> RuleBook {
    RuleBook::new(seed::records().unwrap()).unwrap()
}

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
}

fn fen(amount: i64) -> Money {
    Money::from_fen(amount).unwrap()
}

fn entry(movement: Movement, amount: i64, on: u32) -> Entry {
    let head = EntryHead {
        id: EntryId(Uuid::nil()),
        project_id: ProjectId(Uuid::nil()),
        unit_id: OrgUnitId(Uuid::nil()),
        origin: SourceRef { kind: SourceKind::FundPaper, id: Uuid::nil() },
        effective_on: day(on),
        recorded_at: DateTime::UNIX_EPOCH,
        recorded_by: None,
    };
    Entry::new(head, movement, MONEY, Some(LINE), fen(amount))
}

fn exposure(book: &RuleBook, approved: i64) -> Exposure<'_> {
    let ladder = Ladder::new(book, day(31));
    Exposure { ladder, approved: Some(fen(approved)), line_name: "路基", commitment: None }
}

/// Accounts after these movements, all of which must be taken.
fn after(book: &RuleBook, movements: &[(Movement, i64, u32)]) -> Funds {
    let mut funds = Funds::default();
    for (movement, amount, on) in movements {
        post(&mut funds, &entry(*movement, *amount, *on), &exposure(book, 10_000_000_000)).unwrap();
    }
    funds
}

#[test]
fn red_is_at_five_percent_more_and_not_one_fen_before() {
    let book = book();
    let planned =
        after(&book, &[(Movement::PlanMore, 200_000_000, 1), (Movement::Appropriate, 300_000_000, 1)]);
    let rung = |amount| {
        let examination =
            examine(&planned, &entry(Movement::Commit, amount, 2), &exposure(&book, 10_000_000_000));
        assert!(examination.refusals.is_empty());
        examination.line_step.map(|step| step.rung)
    };
    assert_eq!(rung(159_999_999), None);
    assert_eq!(rung(160_000_000), Some(Rung::Info));
    assert_eq!(rung(189_999_999), Some(Rung::Info));
    assert_eq!(rung(190_000_000), Some(Rung::Amber));
    assert_eq!(rung(209_999_999), Some(Rung::Amber));
    assert_eq!(rung(210_000_000), Some(Rung::Red));
}

#[test]
fn a_leap_tells_the_highest_rung_and_all_it_passed() {
    let book = book();
    let mut funds = after(&book, &[(Movement::PlanMore, 100, 1), (Movement::Appropriate, 1_000, 1)]);
    let crossings = post(&mut funds, &entry(Movement::Commit, 105, 2), &exposure(&book, 10_000)).unwrap();
    let told: Vec<_> = crossings.iter().map(|crossing| (crossing.rung, crossing.passed.len())).collect();
    assert_eq!(told, [(Rung::Red, 3), (Rung::Red, 3)], "the line, and the year it is all of");
    assert_eq!((crossings[0].used_before.fen(), crossings[0].used_after.fen()), (0, 105));
    assert_eq!(crossings[0].name, "路基");
    let again = post(&mut funds, &entry(Movement::Commit, 1, 2), &exposure(&book, 10_000)).unwrap();
    assert_eq!(again, []);
}

#[test]
fn one_fen_above_the_approved_total_is_refused_with_the_clause() {
    let book = book();
    let mut funds = Funds::default();
    let fault = post(&mut funds, &entry(Movement::PlanMore, 1_001, 1), &exposure(&book, 1_000)).unwrap_err();
    assert_eq!((fault.code, fault.fields[0].pointer.as_str()), (Code::BudgetBeyondTotal, "/amount"));
    assert!(fault.rule.unwrap().clause.contains("第二十三条"));
    assert_eq!(funds, Funds::default(), "a refused entry changes nothing");
    post(&mut funds, &entry(Movement::PlanMore, 1_000, 1), &exposure(&book, 1_000)).unwrap();
}

#[test]
fn what_lies_above_a_lowered_total_may_fall_but_not_rise() {
    let book = book();
    let mut funds = after(&book, &[(Movement::PlanMore, 1_000, 1)]);
    assert!(post(&mut funds, &entry(Movement::PlanLess, 1, 1), &exposure(&book, 500)).is_ok());
    assert!(post(&mut funds, &entry(Movement::PlanMore, 1, 1), &exposure(&book, 500)).is_err());
}

#[test]
fn money_is_there_on_its_day_and_on_every_later_one() {
    let book = book();
    let funds = after(
        &book,
        &[(Movement::Appropriate, 100, 1), (Movement::Receive, 100, 10), (Movement::PayDirect, 60, 20)],
    );
    let refused = |amount, on| {
        let examination = examine(&funds, &entry(Movement::PayDirect, amount, on), &exposure(&book, 10_000));
        examination.refusals.first().map(|fault| fault.code)
    };
    assert_eq!(refused(1, 9), Some(Code::FundsNotReceived), "it came on the tenth");
    assert_eq!(refused(40, 10), None);
    // 41 were there on the tenth, but then the sixty of the twentieth could not have been paid.
    assert_eq!(refused(41, 10), Some(Code::FundsNotAppropriated));
    assert_eq!(refused(41, 25), Some(Code::FundsNotAppropriated));
}

#[test]
fn a_retired_rule_takes_its_citation_with_it_and_not_the_refusal() {
    let empty = RuleBook::default();
    let mut funds = Funds::default();
    let ladder = Ladder::new(&empty, day(31));
    let exposure = Exposure { ladder, approved: Some(fen(1)), line_name: "", commitment: None };
    let fault = post(&mut funds, &entry(Movement::Commit, 1, 1), &exposure).unwrap_err();
    assert_eq!((fault.code, fault.rule), (Code::FundsNotAppropriated, None));
}

fn movement() -> impl Strategy<Value = Movement> {
    use Movement as M;
    let all = [
        M::PlanMore,
        M::PlanLess,
        M::Appropriate,
        M::Receive,
        M::Commit,
        M::Release,
        M::PayCommitted,
        M::PayDirect,
    ];
    proptest::sample::select(all.to_vec())
}

proptest! {
    /// Whatever is tried in whatever order and on whatever days: entries balance, no guarded account is below zero
    /// on any day, the parts are the whole, and the line is the sum of what counts for it.
    #[test]
    fn any_walk_keeps_the_books(walk in proptest::collection::vec((movement(), 1..500_i64, 1..28_u32), 0..60)) {
        let book = book();
        let mut funds = Funds::default();
        for (movement, amount, on) in walk {
            let entry = entry(movement, amount, on);
            let signed: i64 = entry.postings().iter().map(|posting| match posting.side {
                crate::finance::Side::Debit => posting.amount.fen(),
                crate::finance::Side::Credit => -posting.amount.fen(),
            }).sum();
            prop_assert_eq!(signed, 0);
            let _ = post(&mut funds, &entry, &exposure(&book, 2_000));
            for (key, account) in funds.accounts() {
                let mut running = 0;
                for change in account.days.values() {
                    running += change;
                    prop_assert!(!key.stage.is_guarded() || running >= 0, "{:?}", key);
                }
                prop_assert_eq!(running, account.balance);
            }
            let totals = funds.totals();
            prop_assert!(totals.available() >= 0 && totals.held() >= 0);
            prop_assert!(totals.used <= 2_000 && totals.planned <= 2_000 && totals.appropriated <= 2_000);
            prop_assert_eq!(totals, funds.of_year(Some(2026)));
            let line = funds.line(LINE);
            let of_line = (line.planned, line.appropriated, line.committed, line.paid, line.used);
            let whole = (totals.planned, totals.appropriated, totals.committed, totals.paid, totals.used);
            prop_assert_eq!(of_line, whole);
        }
    }

    /// An entry and its mirror leave everything as it was.
    #[test]
    fn a_mirror_undoes(movement in movement(), amount in 1..1_000_i64) {
        let entry = entry(movement, amount, 5);
        let mirror = entry.reversal(entry.head);
        let mut funds = Funds::default();
        funds.add(&entry);
        funds.add(&mirror);
        prop_assert!(funds.accounts().values().all(|account| account.balance == 0));
        prop_assert_eq!(funds.line(LINE), LineFigures::default());
        prop_assert_eq!(mirror.reverses, Some(entry.head.id));
    }
}
