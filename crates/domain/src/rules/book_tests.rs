//! Which rule applies on which day.

use chrono::NaiveDate;
use serde_json::json;

use super::RuleBook;
use crate::rules::kinds::{AmountFacts, AmountThreshold, LifecycleGuard, RatioThreshold};
use crate::rules::{FaultCode, RuleFields, RuleId, RuleKind, RuleRecord, RuleState, Severity, TestVector};

fn year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

fn limit(id: &str, from: i32, to: Option<i32>, limit_fen: i64) -> RuleFields {
    RuleFields {
        id: RuleId::parse(id).unwrap(),
        kind: RuleKind::AmountThreshold,
        title: "限额".to_owned(),
        source_document: "某办法".to_owned(),
        clause: "第一条".to_owned(),
        effective_from: year(from),
        effective_to: to.map(|to| year(to).pred_opt().unwrap()),
        scope: "limit".to_owned(),
        severity: Severity::Block,
        message: "{amount} 元，限额 {limit} 元".to_owned(),
        params: json!({"limit_fen": limit_fen, "wording": "at_least"}),
        vectors: vec![TestVector {
            name: "等于".to_owned(),
            input: json!({"amount_fen": limit_fen}),
            expect: json!({"is_crossed": true}),
        }],
        state: if to.is_some() { RuleState::Retired } else { RuleState::Active },
    }
}

fn book(rules: impl IntoIterator<Item = RuleFields>) -> RuleBook {
    RuleBook::new(rules.into_iter().map(|fields| RuleRecord::new(fields).unwrap())).unwrap()
}

fn active_limit(book: &RuleBook, on: NaiveDate) -> Option<i64> {
    book.active::<AmountThreshold>("limit", on).map(|rule| rule.params().limit_fen)
}

#[test]
fn rules_not_yet_or_no_longer_in_force_drop_out() {
    let book = book([limit("a.old", 2018, Some(2022), 100), limit("a.new", 2024, None, 200)]);
    assert_eq!(active_limit(&book, year(2017)), None);
    assert_eq!(active_limit(&book, year(2020)), Some(100));
    assert_eq!(active_limit(&book, year(2023)), None);
    assert_eq!(active_limit(&book, year(2024)), Some(200));
}

#[test]
fn of_two_rules_the_later_one_applies_and_both_can_be_asked() {
    let book = book([limit("a.later", 2022, None, 200), limit("a.earlier", 2018, None, 100)]);
    assert_eq!(active_limit(&book, year(2026)), Some(200));
    let all: Vec<_> =
        book.all_active::<AmountThreshold>("limit", year(2026)).map(|rule| rule.params().limit_fen).collect();
    assert_eq!(all, [100, 200]);
}

#[test]
fn other_scopes_and_kinds_find_nothing() {
    let book = book([limit("a.b", 2018, None, 100)]);
    assert!(book.active::<AmountThreshold>("other", year(2026)).is_none());
    assert!(book.active::<LifecycleGuard>("limit", year(2026)).is_none());
    assert!(book.active::<RatioThreshold>("limit", year(2026)).is_none());
}

#[test]
fn a_refusal_cites_the_rule_and_fills_in_the_figures() {
    let book = book([limit("a.b", 2018, None, 10_000)]);
    let rule = book.active::<AmountThreshold>("limit", year(2026)).unwrap();
    assert!(rule.refusal(&AmountFacts { amount_fen: 9_999 }, ()).is_none());
    let refusal = rule.refusal(&AmountFacts { amount_fen: 12_345 }, ()).unwrap();
    assert_eq!(refusal.message, "123.45 元，限额 100.00 元");
    assert_eq!((refusal.rule.id.as_str(), refusal.rule.clause.as_str()), ("a.b", "第一条"));
    assert!(refusal.blocks());
}

#[test]
fn a_book_with_unreadable_parameters_is_refused_as_a_whole() {
    let damaged = RuleFields { params: json!({"limit_fen": "100"}), ..limit("a.damaged", 2018, None, 1) };
    let records = [limit("a.sound", 2018, None, 100), damaged].map(|fields| RuleRecord::new(fields).unwrap());
    let faults = RuleBook::new(records).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].rule, "a.damaged");
    assert_eq!(
        (faults[0].fault.pointer.as_str(), faults[0].fault.code),
        ("/params/limit_fen", FaultCode::WrongType)
    );
}

#[test]
fn records_are_found_by_id_in_force_or_not() {
    let book = book([limit("a.old", 2018, Some(2022), 100)]);
    assert!(book.find(&RuleId::parse("a.old").unwrap()).is_some());
    assert!(book.find(&RuleId::parse("a.other").unwrap()).is_none());
    assert_eq!(book.records().count(), 1);
}
