//! A rule on the wire.

use chrono::NaiveDate;
use dujiang_domain::rules::{
    Contradiction, Rule, RuleFigure, RuleKind, RuleState, Severity, TestVector, contradicted,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// The code that evaluates a rule.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RuleKindWord {
    /// Which project codes are accepted.
    ProjectCodeFormat,
    /// When a period of days ends.
    WorkingDayClock,
    /// What a command of the project life cycle needs.
    LifecycleGuard,
    /// An amount against a fixed limit.
    AmountThreshold,
    /// An amount against a share of another.
    RatioThreshold,
    /// A day that comes near or has passed.
    DueDate,
    /// Nothing has happened for too long.
    Stillness,
    /// Two shares that should go together and do not.
    ProgressGap,
    /// A rung of the ladder of what was spent.
    SpentShare,
    /// What a running project should have told.
    Completeness,
    /// How grave a risk is.
    RiskMatrix,
    /// When a period of hours ends.
    HourClock,
    /// How grave an accident is.
    AccidentGrade,
    /// When a defect is a repeated one.
    RepeatDefects,
    MilestoneEvidence,
}

impl From<RuleKindWord> for RuleKind {
    fn from(word: RuleKindWord) -> Self {
        match word {
            RuleKindWord::ProjectCodeFormat => Self::ProjectCodeFormat,
            RuleKindWord::WorkingDayClock => Self::WorkingDayClock,
            RuleKindWord::LifecycleGuard => Self::LifecycleGuard,
            RuleKindWord::AmountThreshold => Self::AmountThreshold,
            RuleKindWord::RatioThreshold => Self::RatioThreshold,
            RuleKindWord::DueDate => Self::DueDate,
            RuleKindWord::Stillness => Self::Stillness,
            RuleKindWord::ProgressGap => Self::ProgressGap,
            RuleKindWord::SpentShare => Self::SpentShare,
            RuleKindWord::Completeness => Self::Completeness,
            RuleKindWord::RiskMatrix => Self::RiskMatrix,
            RuleKindWord::HourClock => Self::HourClock,
            RuleKindWord::AccidentGrade => Self::AccidentGrade,
            RuleKindWord::RepeatDefects => Self::RepeatDefects,
            RuleKindWord::MilestoneEvidence => Self::MilestoneEvidence,
        }
    }
}

/// What happens when the rule speaks.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SeverityWord {
    /// It is shown where it matters.
    Info,
    /// The act goes on, with a warning on record.
    Warn,
    /// The act is refused.
    Block,
}

impl From<SeverityWord> for Severity {
    fn from(word: SeverityWord) -> Self {
        match word {
            SeverityWord::Info => Self::Info,
            SeverityWord::Warn => Self::Warn,
            SeverityWord::Block => Self::Block,
        }
    }
}

/// Whether an administrator has withdrawn the rule.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RuleStateWord {
    /// Applies within its dates.
    Active,
    /// Withdrawn.
    Retired,
}

impl From<RuleStateWord> for RuleState {
    fn from(word: RuleStateWord) -> Self {
        match word {
            RuleStateWord::Active => Self::Active,
            RuleStateWord::Retired => Self::Retired,
        }
    }
}

/// An example that the rule must decide as written.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleVector {
    /// What it shows.
    #[schema(min_length = 1, max_length = 200, example = "2025-03-03 起算")]
    pub name: String,
    /// The facts.
    #[schema(value_type = Object, example = json!({"from": "2025-03-03"}))]
    pub input: Value,
    /// The fields of the outcome that matter.
    #[schema(value_type = Object, example = json!({"due": "2025-03-18"}))]
    pub expect: Value,
}

impl From<TestVector> for RuleVector {
    fn from(vector: TestVector) -> Self {
        Self { name: vector.name, input: vector.input, expect: vector.expect }
    }
}

impl From<RuleVector> for TestVector {
    fn from(vector: RuleVector) -> Self {
        Self { name: vector.name, input: vector.input, expect: vector.expect }
    }
}

/// A figure that should be the same in another rule, and is not.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RuleContradiction {
    /// The parameter of this rule.
    #[schema(max_length = 100, example = "share_bp")]
    name: &'static str,
    /// What this rule says.
    #[schema(value_type = Value, example = 9500)]
    value: Value,
    /// The other rule.
    #[schema(max_length = 100, example = "finance.line.amber")]
    other_id: String,
    /// Its name for people.
    #[schema(max_length = 200, example = "预算科目将满预警")]
    other_title: String,
    /// Its parameter.
    #[schema(max_length = 100, example = "ratio_bp")]
    other_name: &'static str,
    /// What the other says.
    #[schema(value_type = Value, example = 9000)]
    other_value: Value,
}

/// A rule with its source.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RuleView {
    /// Its name in code.
    #[schema(max_length = 100, example = "petition.notify")]
    id: String,
    /// The code that evaluates it.
    #[schema(value_type = RuleKindWord)]
    kind: RuleKind,
    /// Its name for people.
    #[schema(max_length = 200, example = "信访受理告知期限")]
    title: String,
    /// The law, regulation, standard or measure it comes from.
    #[schema(max_length = 300, example = "信访工作条例（2022年施行）")]
    source_document: String,
    /// Article or clause in that document.
    #[schema(max_length = 200)]
    clause: String,
    /// First day it applies.
    effective_from: NaiveDate,
    /// Last day it applies; null while open.
    #[schema(required = true)]
    effective_to: Option<NaiveDate>,
    /// What it applies to.
    #[schema(max_length = 100, example = "petition.notify")]
    scope: String,
    /// What happens when it speaks.
    #[schema(value_type = SeverityWord)]
    severity: Severity,
    /// What people read; `{name}` stands for a figure.
    #[schema(max_length = 1000)]
    message: String,
    /// Parameters in the shape of its kind.
    #[schema(value_type = Object, example = json!({"days": 15, "counting": "calendar"}))]
    params: Value,
    /// Examples that hold.
    #[schema(max_items = 100)]
    vectors: Vec<RuleVector>,
    /// Whether it is withdrawn.
    #[schema(value_type = RuleStateWord)]
    state: RuleState,
    /// Figures that should be the same in other rules, and are not: the rungs of the ladder stand in the rules that
    /// tell of them at a posting and in those that watch them.
    #[schema(max_items = 20)]
    contradictions: Vec<RuleContradiction>,
    /// Rises with every change.
    pub(super) version: i64,
}

impl From<(RuleFigure, RuleFigure)> for RuleContradiction {
    fn from((own, other): (RuleFigure, RuleFigure)) -> Self {
        Self {
            name: own.name,
            value: own.value,
            other_id: other.rule.to_string(),
            other_title: other.title,
            other_name: other.name,
            other_value: other.value,
        }
    }
}

impl RuleView {
    /// A rule beside all others.
    pub(super) fn among(rule: Rule, contradictions: &[Contradiction]) -> Self {
        let contradictions =
            contradicted(contradictions, &rule.record.id).into_iter().map(RuleContradiction::from).collect();
        let fields = rule.record.into_fields();
        Self {
            id: fields.id.to_string(),
            kind: fields.kind,
            title: fields.title,
            source_document: fields.source_document,
            clause: fields.clause,
            effective_from: fields.effective_from,
            effective_to: fields.effective_to,
            scope: fields.scope,
            severity: fields.severity,
            message: fields.message,
            params: fields.params,
            vectors: fields.vectors.into_iter().map(RuleVector::from).collect(),
            state: fields.state,
            contradictions,
            version: rule.version,
        }
    }
}
