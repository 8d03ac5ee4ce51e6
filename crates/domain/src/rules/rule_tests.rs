//! Corrections keep a rule sound or do not happen.

use serde_json::json;

use super::*;
use crate::rules::seed::{records, testing::calendar};
use crate::rules::{FaultCode, RuleId};

fn rule(id: &str) -> Rule {
    let id = RuleId::parse(id).unwrap();
    let record = records().unwrap().into_iter().find(|record| record.id == id).unwrap();
    Rule { record, version: 3 }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn places(fault: &Fault) -> Vec<(&str, Code)> {
    fault.fields.iter().map(|field| (field.pointer.as_str(), field.code)).collect()
}

#[test]
fn every_fault_of_a_record_is_in_the_catalogue() {
    for code in FaultCode::ALL {
        assert!(Code::parse(code.as_str()).is_some(), "{}", code.as_str());
    }
}

#[test]
fn a_rule_reads_back_from_its_json() {
    for record in records().unwrap() {
        let rule = Rule { record, version: 7 };
        let json = serde_json::to_value(&rule).unwrap();
        assert_eq!(json["version"], 7);
        assert_eq!(serde_json::from_value::<Rule>(json).unwrap(), rule);
    }
}

#[test]
fn a_correction_of_parameters_needs_examples_that_hold() {
    let rule = rule("petition.notify");
    let mut params = rule.record.params.clone();
    params["days"] = json!(10);
    let patch = RulePatch { params: Some(params.clone()), ..RulePatch::default() };
    let fault = rule.edit(patch, &calendar()).unwrap_err();
    assert_eq!(places(&fault), [("/vectors/0/expect", Code::RuleVectorFailed)]);

    let mut vectors = rule.record.vectors.clone();
    vectors[0].expect["due"] = json!("2025-03-13");
    let patch = RulePatch { params: Some(params), vectors: Some(vectors), ..RulePatch::default() };
    let (after, event) = rule.edit(patch, &calendar()).unwrap().unwrap();
    assert_eq!(after.version, 4);
    assert_eq!(event.name, EventName::RuleChanged);
    assert_eq!(event.before.unwrap()["params"]["days"], 15);
    assert_eq!(event.after.unwrap()["params"]["days"], 10);
}

#[test]
fn an_unknown_parameter_is_refused_where_it_stands() {
    let rule = rule("petition.notify");
    let mut params = rule.record.params.clone();
    params["dayz"] = json!(10);
    let patch = RulePatch { params: Some(params), ..RulePatch::default() };
    assert_eq!(
        places(&rule.edit(patch, &calendar()).unwrap_err()),
        [("/params/dayz", Code::RuleFieldUnknown)]
    );
}

#[test]
fn the_same_again_is_no_change() {
    let rule = rule("petition.notify");
    let patch = RulePatch { title: Some(rule.record.title.clone()), ..RulePatch::default() };
    assert_eq!(rule.edit(patch, &calendar()).unwrap(), None);
}

#[test]
fn retiring_sets_the_last_day_and_reinstating_takes_it_away() {
    let rule = rule("petition.notify");
    let (retired, event) = rule.retire(date("2026-03-31"), " 条例修订 ", &calendar()).unwrap();
    assert!(retired.record.is_in_force(date("2026-03-31")));
    assert!(!retired.record.is_in_force(date("2026-04-01")));
    assert_eq!(event.reason.as_deref(), Some("条例修订"));
    assert_eq!(retired.retire(date("2026-03-31"), "再次", &calendar()).unwrap_err().code, Code::RuleRetired);

    let (again, _) = retired.reinstate("修订未通过", &calendar()).unwrap();
    assert!(again.record.is_in_force(date("2027-01-01")));
    assert_eq!(again.version, 5);
    assert_eq!(again.reinstate("再次", &calendar()).unwrap_err().code, Code::RuleNotRetired);
}

#[test]
fn retiring_before_the_first_day_or_without_reason_is_refused() {
    let rule = rule("petition.notify");
    let early = rule.retire(date("2000-01-01"), "理由", &calendar()).unwrap_err();
    assert_eq!(places(&early), [("/effective_to", Code::RulePeriod)]);
    let silent = rule.retire(date("2026-03-31"), "  ", &calendar()).unwrap_err();
    assert_eq!(places(&silent), [("/reason", Code::FieldRequired)]);
}
