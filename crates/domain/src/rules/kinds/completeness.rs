//! What a running project should have told and has not.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Handling, ProjectField};
use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completeness;

/// What must be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompletenessParams {
    /// Fields of the project that must be filled.
    #[serde(default)]
    pub required_fields: BTreeSet<ProjectField>,
    /// Whether the plan has at least one task.
    #[serde(default)]
    pub needs_tasks: bool,
    /// Whether the plan has at least one milestone.
    #[serde(default)]
    pub needs_milestones: bool,
    /// What is asked of whom.
    pub handling: Handling,
}

/// What is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CompletenessFacts {
    /// Fields of the project that are filled.
    pub filled_fields: BTreeSet<ProjectField>,
    /// The plan has a task.
    pub has_tasks: bool,
    /// The plan has a milestone.
    pub has_milestones: bool,
}

/// What is missing, by the names of the API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gaps {
    /// The rule speaks.
    pub is_tripped: bool,
    /// `tasks`, `milestones` or names of fields.
    pub missing: Vec<&'static str>,
    /// The same in the words of the forms.
    #[serde(skip)]
    labels: Vec<&'static str>,
}

impl Outcome for Gaps {
    fn grounds(&self) -> Option<Grounds> {
        self.is_tripped.then(|| Grounds {
            missing: Vec::new(),
            numbers: [
                ("count".to_owned(), Value::from(self.missing.len())),
                ("missing".to_owned(), Value::from(self.labels.join("、"))),
                ("limit".to_owned(), Value::from(0)),
            ]
            .into_iter()
            .collect(),
        })
    }
}

impl Kind for Completeness {
    const KIND: RuleKind = RuleKind::Completeness;
    const NUMBERS: &'static [&'static str] = &["count", "missing", "limit"];
    type Params = CompletenessParams;
    type Input = CompletenessFacts;
    type Tables<'a> = ();
    type Outcome = Gaps;

    fn validate(params: &CompletenessParams) -> Result<(), ShapeFault> {
        if params.required_fields.is_empty() && !params.needs_tasks && !params.needs_milestones {
            let detail = "a rule that asks for nothing never speaks";
            return Err(ShapeFault::at("/required_fields", FaultCode::InvalidValue, detail));
        }
        params.handling.validate()
    }

    fn evaluate(params: &CompletenessParams, facts: &CompletenessFacts, (): ()) -> Gaps {
        let fields = params.required_fields.difference(&facts.filled_fields);
        let plan = [
            (params.needs_tasks && !facts.has_tasks).then_some(("tasks", "任务")),
            (params.needs_milestones && !facts.has_milestones).then_some(("milestones", "关键节点")),
        ];
        let (missing, labels): (Vec<_>, Vec<_>) =
            fields.map(|field| (field.as_str(), field.label())).chain(plan.into_iter().flatten()).unzip();
        Gaps { is_tripped: !missing.is_empty(), missing, labels }
    }

    fn own(params: &TypedParams) -> Option<&CompletenessParams> {
        match params {
            TypedParams::Completeness(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::handling::sample;
    use super::*;

    fn params() -> CompletenessParams {
        CompletenessParams {
            required_fields: BTreeSet::from([ProjectField::PlannedEnd, ProjectField::InChargeId]),
            needs_tasks: true,
            needs_milestones: false,
            handling: sample(),
        }
    }

    #[test]
    fn everything_missing_is_named_in_words_of_the_forms() {
        let gaps = Completeness::evaluate(&params(), &CompletenessFacts::default(), ());
        assert_eq!(gaps.missing, ["planned_end", "in_charge_id", "tasks"]);
        let numbers = gaps.grounds().unwrap().numbers;
        assert_eq!(numbers["missing"], "计划竣工、负责人、任务");
        assert_eq!(numbers["count"], 3);
    }

    #[test]
    fn what_is_not_asked_for_is_not_missed() {
        let facts = CompletenessFacts {
            filled_fields: params().required_fields,
            has_tasks: true,
            has_milestones: false,
        };
        assert!(Completeness::evaluate(&params(), &facts, ()).grounds().is_none());
    }

    #[test]
    fn a_rule_without_any_question_is_refused() {
        let silent = CompletenessParams { required_fields: BTreeSet::new(), needs_tasks: false, ..params() };
        assert_eq!(Completeness::validate(&silent).unwrap_err().pointer, "/required_fields");
    }
}
