//! Correcting a rule cannot break it unseen.

use dujiang_scheduling::WorkCalendar;
use serde_json::{Value, json};

use super::{check, covers, try_out};
use crate::rules::seed::{records, testing::calendar};
use crate::rules::{FaultCode, RuleFields, RuleRecord};

fn shipped(id: &str) -> RuleFields {
    records().unwrap().into_iter().find(|record| record.id.as_str() == id).unwrap().into_fields()
}

fn faults(fields: RuleFields) -> Vec<(String, FaultCode)> {
    let record = RuleRecord::new(fields).unwrap();
    let faults = check(&record, &calendar()).unwrap_err();
    faults.into_iter().map(|fault| (fault.fault.pointer, fault.fault.code)).collect()
}

#[test]
fn a_wrong_number_fails_the_vectors_of_the_rule() {
    let mut fields = shipped("disclosure.request.answer");
    fields.params["days"] = json!(15);
    assert_eq!(
        faults(fields),
        [
            ("/vectors/0/expect".to_owned(), FaultCode::VectorFailed),
            ("/vectors/1/expect".to_owned(), FaultCode::VectorFailed),
        ]
    );
}

#[test]
fn a_wrong_word_between_at_least_and_more_than_fails_too() {
    let mut fields = shipped("tendering.required.works");
    fields.params["wording"] = json!("more_than");
    assert_eq!(faults(fields), [("/vectors/0/expect".to_owned(), FaultCode::VectorFailed)]);
}

#[test]
fn mistyped_parameters_are_refused_with_their_place() {
    let mut fields = shipped("project.lifecycle.submit");
    fields.params["need_reason"] = json!(true);
    assert_eq!(faults(fields), [("/params/need_reason".to_owned(), FaultCode::UnknownField)]);

    let mut fields = shipped("project.lifecycle.submit");
    fields.params["required_fields"][2] = json!("sumary");
    assert_eq!(faults(fields), [("/params/required_fields/2".to_owned(), FaultCode::InvalidValue)]);

    let mut fields = shipped("investment.estimate.excess");
    fields.params["ratio_bp"] = json!(100_001);
    assert_eq!(faults(fields), [("/params/ratio_bp".to_owned(), FaultCode::InvalidValue)]);
}

#[test]
fn a_message_may_name_only_figures_the_kind_gives() {
    let mut fields = shipped("tendering.required.works");
    fields.message = "超过 {limt} 元，{amount} 元".to_owned();
    assert_eq!(faults(fields), [("/message".to_owned(), FaultCode::UnknownPlaceholder)]);
}

#[test]
fn vectors_must_be_readable_and_expect_something() {
    let mut fields = shipped("project.code.format");
    fields.vectors[0].input = json!({"code": 5});
    fields.vectors[1].expect = json!({});
    fields.vectors[2].expect = json!({"outcom": "refuses"});
    assert_eq!(
        faults(fields),
        [
            ("/vectors/0/input/code".to_owned(), FaultCode::WrongType),
            ("/vectors/1/expect".to_owned(), FaultCode::VectorMissing),
            ("/vectors/2/expect".to_owned(), FaultCode::VectorFailed),
        ]
    );
}

#[test]
fn working_day_vectors_need_the_published_year() {
    let record = RuleRecord::new(shipped("disclosure.request.answer")).unwrap();
    assert!(check(&record, &WorkCalendar::weekdays_only()).is_err());
}

#[test]
fn trying_a_rule_gives_its_outcome_as_json() {
    let record = RuleRecord::new(shipped("finance.sme_payment")).unwrap();
    let trial = try_out(&record, None, &json!({"from": "2025-07-01"}), &calendar()).unwrap();
    let due = json!({"due": "2025-07-31", "extended_due": "2025-08-30", "is_provisional": false});
    assert_eq!(trial.details, due);
    let fault = try_out(&record, None, &json!({"form": "2025-07-01"}), &calendar()).unwrap_err();
    assert_eq!((fault.pointer.as_str(), fault.code), ("/input/form", FaultCode::UnknownField));
}

#[test]
fn a_trial_with_other_parameters_objects_by_those() {
    let record = RuleRecord::new(shipped("tendering.required.works")).unwrap();
    let facts = json!({"amount_fen": 100});
    assert_eq!(try_out(&record, None, &facts, &calendar()).unwrap().refusal, None);
    let lower = json!({"limit_fen": 100, "wording": "at_least"});
    let refusal = try_out(&record, Some(&lower), &facts, &calendar()).unwrap().refusal.unwrap();
    assert!(refusal.message.contains("1.00"), "{}", refusal.message);
    let wrong = json!({"limit_fen": "100"});
    let fault = try_out(&record, Some(&wrong), &facts, &calendar()).unwrap_err();
    assert_eq!(fault.pointer, "/params/limit_fen");
}

#[test]
fn an_expectation_names_what_matters_and_lists_are_whole() {
    let actual = json!({"a": 1, "list": [{"x": 1, "y": 2}]});
    let holds = |expected: Value| covers(&expected, &actual);
    assert!(holds(json!({"a": 1})));
    assert!(holds(json!({"list": [{"x": 1}]})));
    assert!(!holds(json!({"a": 2})));
    assert!(!holds(json!({"b": 1})));
    assert!(!holds(json!({"list": []})));
    assert!(!holds(json!({"list": [{"x": 1}, {"x": 1}]})));
}
