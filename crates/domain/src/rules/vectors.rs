//! Judging a record by its own examples before it is stored, and trying a rule on facts from outside.

use dujiang_scheduling::WorkCalendar;
use serde_json::{Value, json};

use super::kinds::{
    AccidentGrade, AmountThreshold, Completeness, DueDate, HourClock, LifecycleGuard, MilestoneEvidence,
    ProgressGap, ProjectCodeFormat, RatioThreshold, RepeatDefects, RiskMatrix, SpentShare, Stillness,
    WorkingDayClock,
};
use super::{
    FaultCode, Grounds, Kind, Outcome as _, Refusal, RuleFault, RuleRecord, ShapeFault, TestVector,
    TypedParams, shape, verdict,
};

/// Whether a record may be stored: its parameters read strictly, its message names only figures the kind
/// gives, and every vector comes out as it expects on `calendar`.
///
/// # Errors
/// All faults, each with its JSON pointer inside the record.
pub fn check(record: &RuleRecord, calendar: &WorkCalendar) -> Result<(), Vec<RuleFault>> {
    let mut faults: Vec<ShapeFault> = message_faults(record).collect();
    match TypedParams::read(record.kind, &record.params) {
        Err(fault) => faults.push(fault.under("params")),
        Ok(params) => faults.extend(record.vectors.iter().enumerate().filter_map(|(index, vector)| {
            run(&params, vector, calendar).err().map(|fault| fault.under(&index.to_string()).under("vectors"))
        })),
    }
    if faults.is_empty() {
        return Ok(());
    }
    let rule = record.id.to_string();
    Err(faults.into_iter().map(|fault| RuleFault { rule: rule.clone(), fault }).collect())
}

/// What a rule says about a case somebody made up.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// The outcome in the shape of the kind.
    pub details: Value,
    /// The objection, if the rule has one.
    pub refusal: Option<Refusal>,
}

/// Judges facts given as JSON by `record`, or by other parameters than its own, and stores nothing.
///
/// # Errors
/// When parameters or facts are not in the shape of the kind, with the pointer inside `{params, input}`.
pub fn try_out(
    record: &RuleRecord,
    params: Option<&Value>,
    input: &Value,
    calendar: &WorkCalendar,
) -> Result<Trial, ShapeFault> {
    let params = TypedParams::read(record.kind, params.unwrap_or(&record.params))
        .map_err(|fault| fault.under("params"))?;
    let (details, grounds) = evaluate(&params, input, calendar).map_err(|fault| fault.under("input"))?;
    Ok(Trial { details, refusal: grounds.map(|grounds| Refusal::new(record, grounds)) })
}

/// Judges facts given as JSON.
fn evaluate(
    params: &TypedParams,
    input: &Value,
    calendar: &WorkCalendar,
) -> Result<(Value, Option<Grounds>), ShapeFault> {
    match params {
        TypedParams::ProjectCodeFormat(params) => outcome::<ProjectCodeFormat>(params, input, ()),
        TypedParams::WorkingDayClock(params) => outcome::<WorkingDayClock>(params, input, calendar),
        TypedParams::LifecycleGuard(params) => outcome::<LifecycleGuard>(params, input, ()),
        TypedParams::AmountThreshold(params) => outcome::<AmountThreshold>(params, input, ()),
        TypedParams::RatioThreshold(params) => outcome::<RatioThreshold>(params, input, ()),
        TypedParams::DueDate(params) => outcome::<DueDate>(params, input, calendar),
        TypedParams::Stillness(params) => outcome::<Stillness>(params, input, calendar),
        TypedParams::ProgressGap(params) => outcome::<ProgressGap>(params, input, ()),
        TypedParams::SpentShare(params) => outcome::<SpentShare>(params, input, ()),
        TypedParams::Completeness(params) => outcome::<Completeness>(params, input, ()),
        TypedParams::RiskMatrix(params) => outcome::<RiskMatrix>(params, input, ()),
        TypedParams::HourClock(params) => outcome::<HourClock>(params, input, ()),
        TypedParams::AccidentGrade(params) => outcome::<AccidentGrade>(params, input, ()),
        TypedParams::RepeatDefects(params) => outcome::<RepeatDefects>(params, input, ()),
        TypedParams::MilestoneEvidence(params) => outcome::<MilestoneEvidence>(params, input, ()),
    }
}

fn outcome<K: Kind>(
    params: &K::Params,
    input: &Value,
    tables: K::Tables<'_>,
) -> Result<(Value, Option<Grounds>), ShapeFault> {
    let outcome = K::evaluate(params, &shape::read::<K::Input>(input)?, tables);
    let details = serde_json::to_value(&outcome)
        .map_err(|error| ShapeFault::at("", FaultCode::InvalidValue, error.to_string()))?;
    Ok((details, outcome.grounds()))
}

fn run(params: &TypedParams, vector: &TestVector, calendar: &WorkCalendar) -> Result<(), ShapeFault> {
    if vector.expect == json!({}) {
        return Err(ShapeFault::at("/expect", FaultCode::VectorMissing, "the example expects nothing"));
    }
    let (actual, _) = evaluate(params, &vector.input, calendar).map_err(|fault| fault.under("input"))?;
    if covers(&vector.expect, &actual) {
        Ok(())
    } else {
        let detail = format!("{}: expected {}, got {actual}", vector.name, vector.expect);
        Err(ShapeFault::at("/expect", FaultCode::VectorFailed, detail))
    }
}

/// Whether `actual` has everything `expected` names. Lists must match item by item and in length.
fn covers(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            expected.iter().all(|(key, value)| actual.get(key).is_some_and(|actual| covers(value, actual)))
        }
        (Value::Array(expected), Value::Array(actual)) => {
            expected.len() == actual.len() && expected.iter().zip(actual).all(|(e, a)| covers(e, a))
        }
        _ => expected == actual,
    }
}

fn message_faults(record: &RuleRecord) -> impl Iterator<Item = ShapeFault> {
    verdict::placeholders(&record.message).filter(|name| !record.kind.numbers().contains(name)).map(|name| {
        let known = record.kind.numbers().join(", ");
        let detail = format!("{{{name}}} is no figure of this kind; known are: {known}");
        ShapeFault::at("/message", FaultCode::UnknownPlaceholder, detail)
    })
}

#[cfg(test)]
#[path = "vectors_tests.rs"]
mod tests;
