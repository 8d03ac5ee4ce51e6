//! The deeds of a story, in the words of the product's glossary.

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::{PersonIndex, UnitIndex};
use crate::scene::Scene;

/// Somebody does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// When, in China standard time.
    pub at: NaiveDateTime,
    /// Who.
    pub by: PersonIndex,
    /// What.
    pub what: What,
    /// The number of the thing that it makes; other deeds refer to it by this. Papers of each kind, payments and so
    /// on are counted apart in each project, from 0, and not always made in this order.
    pub number: usize,
}

/// What somebody does. Money is in 分; things are referred to by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the use cases")]
pub enum What {
    PlanLine(BudgetLine),
    AdjustLine { line: usize, amount: i64, reason: String },
    Record { kind: &'static str, line: usize, paper: Paper },
    ReversePaper { kind: &'static str, paper: usize, reason: String },
    CloseCommitment { paper: usize, reason: String },
    DraftPayment(Payment),
    StepPayment { payment: usize, verb: &'static str, reason: Option<String> },
    Month { unit: UnitIndex, year: i32, month: u32, verb: &'static str, reason: Option<String> },
    Report(Report),
    AskCompletion { report: usize, words: String },
    CompleteReport { report: usize, words: String, photos: Vec<Scene> },
    AcceptReport { report: usize, words: String },
    WithdrawReport { report: usize, reason: String },
    Confirm { milestone: usize, reached_on: NaiveDate, words: String, photos: Vec<Scene>, place: (i64, i64) },
    LookAgain { milestone: usize, agrees: bool, words: String },
    Brief { day: NaiveDate, words: String, sends: bool },
    AddChecklist(Checklist),
    ReviseChecklist { checklist: usize, items: Vec<ChecklistItem> },
    RetireChecklist { checklist: usize },
    BeginInspection { checklist: usize, contractor: String, plan: Option<Scene> },
    RecordAnswers { inspection: usize, answers: Vec<Answer> },
    RaiseDefect { inspection: usize, flaw: Flaw },
    FinishInspection { inspection: usize, conclusion: String },
    CancelInspection { inspection: usize, reason: String },
    MendDefect { defect: usize, words: String, photos: Vec<Scene> },
    RecheckDefect { defect: usize, is_passed: bool, words: String },
    WithdrawDefect { defect: usize, reason: String },
    RaiseRisk(Risk),
    TreatRisk { risk: usize, measure: String, residual: (i64, i64), done_on: Option<NaiveDate> },
    ReviewRisk { risk: usize, words: String },
    OccurRisk { risk: usize, words: String },
    CloseRisk { risk: usize, reason: String },
    ReopenRisk { risk: usize, reason: String },
    DraftPlan(Plan),
    IssuePlan { plan: usize },
    WithdrawPlan { plan: usize, reason: String },
    ActivatePlan { plan: usize, risk: Option<usize>, reason: String },
    NoteActivation { activation: usize, words: String },
    StandDown { activation: usize, words: String },
}

impl What {
    /// What sort of thing it makes, if it makes one.
    pub(super) const fn makes(&self) -> Option<&'static str> {
        Some(match self {
            Self::PlanLine(_) => "line",
            Self::Record { kind, .. } => kind,
            Self::DraftPayment(_) => "payment",
            Self::Report(_) => "report",
            Self::AddChecklist(_) => "checklist",
            Self::BeginInspection { .. } => "inspection",
            Self::RaiseDefect { .. } => "defect",
            Self::RaiseRisk(_) => "risk",
            Self::DraftPlan(_) => "plan",
            Self::ActivatePlan { .. } => "activation",
            _ => return None,
        })
    }
}

/// A budget line to plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct BudgetLine {
    pub title: String,
    pub task: Option<usize>,
    pub source: &'static str,
    pub functional_code: &'static str,
    pub economic_code: &'static str,
    pub year: i32,
    pub amount: i64,
}

/// An appropriation, a receipt or a commitment of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Paper {
    pub title: String,
    pub party: String,
    pub number: String,
    pub amount: i64,
}

/// A payment to draft, on a commitment or, without one, directly for a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Payment {
    pub commitment: Option<usize>,
    pub line: usize,
    pub title: String,
    pub payee: String,
    pub amount: i64,
    pub number: String,
    pub due_on: NaiveDate,
}

/// A progress report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Report {
    pub task: usize,
    pub state: &'static str,
    pub percent: u32,
    pub words: String,
    pub photos: Vec<Scene>,
    /// Latitude and longitude in millionths of a degree.
    pub place: Option<(i64, i64)>,
    pub expected_finish: Option<NaiveDate>,
}

/// A checklist of inspections.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Checklist {
    pub kind: &'static str,
    pub title: String,
    pub items: Vec<ChecklistItem>,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct ChecklistItem {
    pub title: String,
    pub category: String,
    pub requirement: String,
    pub basis: String,
}

/// What was found about one item, whose number counts from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Answer {
    pub item: i64,
    pub outcome: &'static str,
    pub words: String,
}

/// A defect.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Flaw {
    pub item: i64,
    pub title: String,
    pub description: String,
    pub severity: &'static str,
    /// On the plan picture of the inspection, in ten-thousandths.
    pub spot: Option<(i64, i64)>,
    pub person: PersonIndex,
    pub photos: Vec<Scene>,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Risk {
    pub category: &'static str,
    pub title: String,
    pub causes: String,
    pub consequences: String,
    pub probability: i64,
    pub impact: i64,
    pub owner: PersonIndex,
    pub unit: UnitIndex,
}

/// A contingency plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named after those of the product")]
pub struct Plan {
    pub title: String,
    pub kind: &'static str,
    pub unit: UnitIndex,
    pub risks: Vec<usize>,
    pub trigger: String,
    /// Title, post, person, hours after the activation.
    pub steps: Vec<(String, String, Option<PersonIndex>, i64)>,
    /// Whom to call, and for what.
    pub contacts: Vec<(PersonIndex, String)>,
    /// Name, quantity, place.
    pub resources: Vec<(String, String, String)>,
}
