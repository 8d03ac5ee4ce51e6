//! Kinds of rule: the code that evaluates records of one kind.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kinds::{
    AccidentGrade, AmountThreshold, Completeness, DueDate, Handling, HourClock, LifecycleGuard,
    MilestoneEvidence, ProgressGap, ProjectCodeFormat, RatioThreshold, RepeatDefects, RiskMatrix, SpentShare,
    Stillness, WorkingDayClock,
};
use super::{Outcome, ShapeFault, kinds, shape};

/// Every kind of rule there is. A new kind is code: a variant here and everything the compiler then asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
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
    /// What the confirmation of a milestone takes.
    MilestoneEvidence,
}

impl RuleKind {
    /// Every kind, in the order of the list.
    pub const ALL: [Self; 15] = [
        Self::ProjectCodeFormat,
        Self::WorkingDayClock,
        Self::LifecycleGuard,
        Self::AmountThreshold,
        Self::RatioThreshold,
        Self::DueDate,
        Self::Stillness,
        Self::ProgressGap,
        Self::SpentShare,
        Self::Completeness,
        Self::RiskMatrix,
        Self::HourClock,
        Self::AccidentGrade,
        Self::RepeatDefects,
        Self::MilestoneEvidence,
    ];

    /// The name in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ProjectCodeFormat => "project_code_format",
            Self::WorkingDayClock => "working_day_clock",
            Self::LifecycleGuard => "lifecycle_guard",
            Self::AmountThreshold => "amount_threshold",
            Self::RatioThreshold => "ratio_threshold",
            Self::DueDate => "due_date",
            Self::Stillness => "stillness",
            Self::ProgressGap => "progress_gap",
            Self::SpentShare => "spent_share",
            Self::Completeness => "completeness",
            Self::RiskMatrix => "risk_matrix",
            Self::HourClock => "hour_clock",
            Self::AccidentGrade => "accident_grade",
            Self::RepeatDefects => "repeat_defects",
            Self::MilestoneEvidence => "milestone_evidence",
        }
    }

    /// The kind of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// The figures a message of this kind may name in braces.
    pub fn numbers(self) -> &'static [&'static str] {
        match self {
            Self::ProjectCodeFormat => ProjectCodeFormat::NUMBERS,
            Self::WorkingDayClock => WorkingDayClock::NUMBERS,
            Self::LifecycleGuard => LifecycleGuard::NUMBERS,
            Self::AmountThreshold => AmountThreshold::NUMBERS,
            Self::RatioThreshold => RatioThreshold::NUMBERS,
            Self::DueDate => DueDate::NUMBERS,
            Self::Stillness => Stillness::NUMBERS,
            Self::ProgressGap => ProgressGap::NUMBERS,
            Self::SpentShare => SpentShare::NUMBERS,
            Self::Completeness => Completeness::NUMBERS,
            Self::RiskMatrix => RiskMatrix::NUMBERS,
            Self::HourClock => HourClock::NUMBERS,
            Self::AccidentGrade => AccidentGrade::NUMBERS,
            Self::RepeatDefects => RepeatDefects::NUMBERS,
            Self::MilestoneEvidence => MilestoneEvidence::NUMBERS,
        }
    }
}

/// The code of one kind of rule. All of it is pure: the same record, facts and tables give the same outcome.
pub trait Kind: Sized + 'static {
    /// Which kind.
    const KIND: RuleKind;
    /// The figures its outcome gives to a message.
    const NUMBERS: &'static [&'static str];
    /// What an administrator may set. Unknown fields must be refused (`deny_unknown_fields`).
    type Params: Serialize + DeserializeOwned;
    /// The facts of a case, in a form a test vector can write down.
    type Input: DeserializeOwned;
    /// Tables the evaluation needs beside the facts: `()` or `&WorkCalendar`.
    type Tables<'a>: Copy;
    /// What the rule says.
    type Outcome: Outcome;

    /// Bounds that the types of the parameters cannot express.
    ///
    /// # Errors
    /// The first fault, with its pointer inside the parameters.
    fn validate(params: &Self::Params) -> Result<(), ShapeFault>;

    /// Judges a case.
    fn evaluate(params: &Self::Params, input: &Self::Input, tables: Self::Tables<'_>) -> Self::Outcome;

    /// The parameters of this kind, when `params` are of this kind.
    fn own(params: &TypedParams) -> Option<&Self::Params>;
}

/// Parameters read once, of whichever kind.
#[derive(Debug, Clone, PartialEq)]
pub enum TypedParams {
    /// See [`ProjectCodeFormat`].
    ProjectCodeFormat(kinds::ProjectCodeParams),
    /// See [`WorkingDayClock`].
    WorkingDayClock(kinds::ClockParams),
    /// See [`LifecycleGuard`].
    LifecycleGuard(kinds::GuardParams),
    /// See [`AmountThreshold`].
    AmountThreshold(kinds::AmountParams),
    /// See [`RatioThreshold`].
    RatioThreshold(kinds::RatioParams),
    /// See [`DueDate`].
    DueDate(kinds::DueParams),
    /// See [`Stillness`].
    Stillness(kinds::StillnessParams),
    /// See [`ProgressGap`].
    ProgressGap(kinds::GapParams),
    /// See [`SpentShare`].
    SpentShare(kinds::ShareParams),
    /// See [`Completeness`].
    Completeness(kinds::CompletenessParams),
    /// See [`RiskMatrix`].
    RiskMatrix(kinds::RiskMatrixParams),
    /// See [`HourClock`].
    HourClock(kinds::HourParams),
    /// See [`AccidentGrade`].
    AccidentGrade(kinds::GradeParams),
    /// See [`RepeatDefects`].
    RepeatDefects(kinds::RepeatParams),
    /// See [`MilestoneEvidence`].
    MilestoneEvidence(kinds::EvidenceParams),
}

impl TypedParams {
    /// Reads parameters of `kind` strictly.
    ///
    /// # Errors
    /// The first fault with its pointer: unknown or missing field, wrong type, value out of range.
    pub fn read(kind: RuleKind, params: &Value) -> Result<Self, ShapeFault> {
        Ok(match kind {
            RuleKind::ProjectCodeFormat => Self::ProjectCodeFormat(sound::<ProjectCodeFormat>(params)?),
            RuleKind::WorkingDayClock => Self::WorkingDayClock(sound::<WorkingDayClock>(params)?),
            RuleKind::LifecycleGuard => Self::LifecycleGuard(sound::<LifecycleGuard>(params)?),
            RuleKind::AmountThreshold => Self::AmountThreshold(sound::<AmountThreshold>(params)?),
            RuleKind::RatioThreshold => Self::RatioThreshold(sound::<RatioThreshold>(params)?),
            RuleKind::DueDate => Self::DueDate(sound::<DueDate>(params)?),
            RuleKind::Stillness => Self::Stillness(sound::<Stillness>(params)?),
            RuleKind::ProgressGap => Self::ProgressGap(sound::<ProgressGap>(params)?),
            RuleKind::SpentShare => Self::SpentShare(sound::<SpentShare>(params)?),
            RuleKind::Completeness => Self::Completeness(sound::<Completeness>(params)?),
            RuleKind::RiskMatrix => Self::RiskMatrix(sound::<RiskMatrix>(params)?),
            RuleKind::HourClock => Self::HourClock(sound::<HourClock>(params)?),
            RuleKind::AccidentGrade => Self::AccidentGrade(sound::<AccidentGrade>(params)?),
            RuleKind::RepeatDefects => Self::RepeatDefects(sound::<RepeatDefects>(params)?),
            RuleKind::MilestoneEvidence => Self::MilestoneEvidence(sound::<MilestoneEvidence>(params)?),
        })
    }

    /// What is asked of people when the rule speaks; none for a rule that judges an act and watches nothing.
    pub const fn handling(&self) -> Option<&Handling> {
        match self {
            Self::DueDate(params) => Some(&params.handling),
            Self::Stillness(params) => Some(&params.handling),
            Self::ProgressGap(params) => Some(&params.handling),
            Self::SpentShare(params) => Some(&params.handling),
            Self::Completeness(params) => Some(&params.handling),
            Self::ProjectCodeFormat(_)
            | Self::WorkingDayClock(_)
            | Self::LifecycleGuard(_)
            | Self::AmountThreshold(_)
            | Self::RatioThreshold(_)
            | Self::RiskMatrix(_)
            | Self::HourClock(_)
            | Self::AccidentGrade(_)
            | Self::RepeatDefects(_)
            | Self::MilestoneEvidence(_) => None,
        }
    }
}

fn sound<K: Kind>(params: &Value) -> Result<K::Params, ShapeFault> {
    let params = shape::read::<K::Params>(params)?;
    K::validate(&params)?;
    Ok(params)
}
