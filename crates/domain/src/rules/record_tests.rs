//! Records are sound or do not exist.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::json;

use super::{RuleFields, RuleId, RuleRecord, RuleState, Severity, TestVector};
use crate::rules::{FaultCode, RuleKind};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn fields() -> RuleFields {
    RuleFields {
        id: RuleId::parse("tendering.required.works").unwrap(),
        kind: RuleKind::AmountThreshold,
        title: "必须招标".to_owned(),
        source_document: "发展改革委令第16号".to_owned(),
        clause: "第五条".to_owned(),
        effective_from: date(2018, 6, 1),
        effective_to: None,
        scope: "tendering".to_owned(),
        severity: Severity::Warn,
        message: "应当招标".to_owned(),
        params: json!({"limit_fen": 1, "wording": "at_least"}),
        vectors: vec![TestVector {
            name: "等于".to_owned(),
            input: json!({"amount_fen": 1}),
            expect: json!({"is_crossed": true}),
        }],
        state: RuleState::Active,
    }
}

fn fault(fields: RuleFields) -> (String, FaultCode) {
    let fault = RuleRecord::new(fields).unwrap_err().fault;
    (fault.pointer, fault.code)
}

#[test]
fn unsound_fields_are_refused_with_their_place() {
    let blank = || "  ".to_owned();
    let twice = [fields().vectors, fields().vectors].concat();
    for (fields, pointer, code) in [
        (RuleFields { title: blank(), ..fields() }, "/title", FaultCode::EmptyText),
        (RuleFields { source_document: blank(), ..fields() }, "/source_document", FaultCode::EmptyText),
        (RuleFields { clause: blank(), ..fields() }, "/clause", FaultCode::EmptyText),
        (RuleFields { message: blank(), ..fields() }, "/message", FaultCode::EmptyText),
        (RuleFields { scope: "Submit".to_owned(), ..fields() }, "/scope", FaultCode::InvalidValue),
        (
            RuleFields { effective_to: Some(date(2018, 5, 31)), ..fields() },
            "/effective_to",
            FaultCode::InvalidPeriod,
        ),
        (RuleFields { state: RuleState::Retired, ..fields() }, "/effective_to", FaultCode::InvalidPeriod),
        (RuleFields { vectors: Vec::new(), ..fields() }, "/vectors", FaultCode::VectorMissing),
        (RuleFields { vectors: twice, ..fields() }, "/vectors/1/name", FaultCode::InvalidValue),
    ] {
        assert_eq!(fault(fields), (pointer.to_owned(), code));
    }
}

#[test]
fn ids_are_dotted_lower_case_words() {
    for good in ["project.code.format", "a.b", "x1.y_2"] {
        assert_eq!(RuleId::parse(good).unwrap().as_str(), good);
    }
    let long = format!("a.{}", "b".repeat(99));
    for bad in ["", "project", "project.", ".code", "Project.code", "a..b", "a.1b", "规则.甲", "a b.c", &long]
    {
        assert_eq!(RuleId::parse(bad).unwrap_err().code, FaultCode::InvalidId, "{bad}");
    }
}

#[test]
fn json_of_a_record_reads_back_and_unsound_json_does_not() {
    let record = RuleRecord::new(fields()).unwrap();
    let json = serde_json::to_value(&record).unwrap();
    assert_eq!(serde_json::from_value::<RuleRecord>(json.clone()).unwrap(), record);
    let mut unknown = json.clone();
    unknown["severty"] = json!("block");
    assert!(serde_json::from_value::<RuleRecord>(unknown).is_err());
    let mut empty = json;
    empty["title"] = json!("");
    assert!(serde_json::from_value::<RuleRecord>(empty).is_err());
}

#[test]
fn words_of_the_database_are_the_words_of_json() {
    for severity in Severity::ALL {
        assert_eq!(serde_json::to_value(severity).unwrap(), json!(severity.as_str()));
        assert_eq!(Severity::parse(severity.as_str()), Some(severity));
    }
    for state in RuleState::ALL {
        assert_eq!(serde_json::to_value(state).unwrap(), json!(state.as_str()));
        assert_eq!(RuleState::parse(state.as_str()), Some(state));
    }
    for kind in RuleKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), json!(kind.as_str()));
        assert_eq!(RuleKind::parse(kind.as_str()), Some(kind));
    }
}

proptest! {
    #[test]
    fn a_rule_is_in_force_from_its_first_to_its_last_day(start in 0_u64..1_000, length in 0_u64..1_000, day in 0_u64..2_500) {
        let day_at = |offset| date(2020, 1, 1) + chrono::Days::new(offset);
        let record = RuleRecord::new(RuleFields {
            effective_from: day_at(start),
            effective_to: Some(day_at(start + length)),
            state: RuleState::Retired,
            ..fields()
        })
        .unwrap();
        prop_assert_eq!(record.is_in_force(day_at(day)), (start..=start + length).contains(&day));
    }
}
