//! Every shipped rule holds what it promises, and the shipped set is complete.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{records, testing::calendar};
use crate::rules::kinds::{
    AmountFacts, AmountThreshold, GuardFacts, LifecycleGuard, ProjectCodeFacts, ProjectCodeFormat,
    RatioFacts, RatioThreshold,
};
use crate::rules::{RuleBook, RuleKind, check};

/// Every command of the life cycle that has a guard.
const COMMANDS: [&str; 17] = [
    "submit",
    "return",
    "accept-for-review",
    "reject",
    "pass",
    "admit",
    "remove",
    "establish",
    "approve-plan",
    "start",
    "suspend",
    "resume",
    "terminate",
    "accept",
    "evaluate",
    "archive",
    "reopen",
];

/// Commands that end or turn back something; the life cycle asks a reason for each.
const WITH_REASON: [&str; 8] =
    ["return", "reject", "remove", "suspend", "resume", "terminate", "reopen", "admit"];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 1).unwrap()
}

fn book() -> RuleBook {
    RuleBook::new(records().unwrap()).unwrap()
}

#[test]
fn every_shipped_rule_passes_its_own_vectors() {
    let records = records().unwrap();
    assert!(records.len() > 50);
    for record in &records {
        assert_eq!(check(record, &calendar()), Ok(()), "{}", record.id);
    }
}

#[test]
fn shipped_ids_are_unique_and_every_kind_is_in_use() {
    let records = records().unwrap();
    let ids: BTreeSet<_> = records.iter().map(|record| record.id.clone()).collect();
    assert_eq!(ids.len(), records.len());
    let kinds: BTreeSet<_> = records.iter().map(|record| record.kind).collect();
    assert_eq!(kinds, BTreeSet::from(RuleKind::ALL));
}

#[test]
fn every_guard_shows_a_case_it_passes_and_every_asking_guard_one_it_refuses() {
    for record in records().unwrap() {
        if record.kind != RuleKind::LifecycleGuard {
            continue;
        }
        let shows = |outcome: &str| record.vectors.iter().any(|vector| vector.expect["outcome"] == outcome);
        assert!(shows("passes") && shows("refuses"), "{}", record.id);
    }
}

#[test]
fn every_command_has_its_guard_and_the_turning_ones_ask_a_reason() {
    let book = book();
    for command in COMMANDS {
        let mut guards = book.all_active::<LifecycleGuard>(command, today()).peekable();
        assert!(guards.peek().is_some(), "{command} has no guard");
        if WITH_REASON.contains(&command) {
            assert!(guards.any(|guard| guard.params().needs_reason), "{command}");
        }
    }
}

#[test]
fn establishing_without_code_and_approval_is_refused_with_article_nine() {
    let book = book();
    let guard = book.active::<LifecycleGuard>("establish", today()).unwrap();
    let facts = GuardFacts {
        filled_fields: guard.params().required_fields.clone(),
        has_reason: true,
        ..GuardFacts::default()
    };
    let refusal = guard.refusal(&facts, ()).unwrap();
    assert!(refusal.blocks());
    assert_eq!(refusal.rule.id.as_str(), "project.lifecycle.establish");
    assert!(refusal.rule.clause.contains("第九条"));
    let codes: Vec<_> = refusal.missing.iter().map(|item| item.code.as_str()).collect();
    assert_eq!(codes, ["project.command.code_required", "project.command.papers_required"]);
}

#[test]
fn submitting_an_empty_draft_counts_what_is_missing() {
    let book = book();
    let guard = book.active::<LifecycleGuard>("submit", today()).unwrap();
    let refusal = guard.refusal(&GuardFacts::default(), ()).unwrap();
    assert_eq!(refusal.missing.len(), 11);
    assert!(refusal.message.contains("还有 11 项"), "{}", refusal.message);
}

#[test]
fn a_code_of_the_old_form_is_refused_by_the_standard() {
    let book = book();
    let rule = book.active::<ProjectCodeFormat>("project.code", today()).unwrap();
    let refusal = rule.refusal(&ProjectCodeFacts { code: "2025990101".to_owned() }, ()).unwrap();
    assert!(refusal.rule.source_document.contains("GB/T 40058-2021"));
    assert!(rule.refusal(&ProjectCodeFacts { code: "2025-990101-04-01-123456".to_owned() }, ()).is_none());
}

#[test]
fn thresholds_name_their_figures_in_yuan() {
    let book = book();
    let works = book.active::<AmountThreshold>("tendering.required.works", today()).unwrap();
    assert!(works.refusal(&AmountFacts { amount_fen: 399_999_999 }, ()).is_none());
    let refusal = works.refusal(&AmountFacts { amount_fen: 400_000_000 }, ()).unwrap();
    assert!(refusal.message.contains("4,000,000.00"), "{}", refusal.message);

    let ceiling = book.active::<RatioThreshold>("investment.budget.ceiling", today()).unwrap();
    let facts = RatioFacts { amount_fen: 500_000_001, base_fen: 500_000_000 };
    let refusal = ceiling.refusal(&facts, ()).unwrap();
    assert!(refusal.blocks());
    assert_eq!(refusal.numbers.get("difference").unwrap(), "0.01");
}
