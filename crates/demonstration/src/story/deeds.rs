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
pub enum What {
    /// A budget line is planned.
    PlanLine(BudgetLine),
    /// A line gets another amount.
    AdjustLine {
        /// Which line.
        line: usize,
        /// How much.
        amount: i64,
        /// Why.
        reason: String,
    },
    /// An appropriation, a receipt or a commitment is recorded.
    Record {
        /// Which kind.
        kind: &'static str,
        /// Which line.
        line: usize,
        /// The paper.
        paper: Paper,
    },
    /// A paper is taken back.
    ReversePaper {
        /// Which kind.
        kind: &'static str,
        /// Which paper.
        paper: usize,
        /// Why.
        reason: String,
    },
    /// A commitment is settled.
    CloseCommitment {
        /// Which paper.
        paper: usize,
        /// Why.
        reason: String,
    },
    /// A payment is drafted.
    DraftPayment(Payment),
    /// A payment takes a step.
    StepPayment {
        /// Which payment.
        payment: usize,
        /// Which step.
        verb: &'static str,
        /// Why.
        reason: Option<String>,
    },
    /// A month of the books takes a step.
    Month {
        /// The unit.
        unit: UnitIndex,
        /// The year.
        year: i32,
        /// The month, from 1.
        month: u32,
        /// Which step.
        verb: &'static str,
        /// Why.
        reason: Option<String>,
    },
    /// Progress is reported.
    Report(Report),
    /// The reviewer misses something.
    AskCompletion {
        /// Which report.
        report: usize,
        /// What is said.
        words: String,
    },
    /// The reporter adds it.
    CompleteReport {
        /// Which report.
        report: usize,
        /// What is said.
        words: String,
        /// Pictures of it.
        photos: Vec<Scene>,
    },
    /// The reviewer accepts.
    AcceptReport {
        /// Which report.
        report: usize,
        /// What is said.
        words: String,
    },
    /// The reporter takes it back.
    WithdrawReport {
        /// Which report.
        report: usize,
        /// Why.
        reason: String,
    },
    /// A milestone is confirmed.
    Confirm {
        /// Which milestone.
        milestone: usize,
        /// The day on which it was reached.
        reached_on: NaiveDate,
        /// What is said.
        words: String,
        /// Pictures of it.
        photos: Vec<Scene>,
        /// Where, in millionths of a degree of latitude and longitude.
        place: (i64, i64),
    },
    /// A second person looks.
    LookAgain {
        /// Which milestone.
        milestone: usize,
        /// Whether the second person agrees.
        agrees: bool,
        /// What is said.
        words: String,
    },
    /// The brief of a day is written.
    Brief {
        /// Of which day.
        day: NaiveDate,
        /// What is said.
        words: String,
        /// Whether it goes out at once.
        sends: bool,
    },
    /// A checklist is added.
    AddChecklist(Checklist),
    /// A checklist gets other items.
    ReviseChecklist {
        /// Which checklist.
        checklist: usize,
        /// Its items.
        items: Vec<ChecklistItem>,
    },
    /// A checklist is given up.
    RetireChecklist {
        /// Which checklist.
        checklist: usize,
    },
    /// An inspection begins.
    BeginInspection {
        /// Which checklist.
        checklist: usize,
        /// Who is inspected.
        contractor: String,
        /// A drawing, on which places are marked.
        plan: Option<Scene>,
    },
    /// What was found is recorded.
    RecordAnswers {
        /// Which inspection.
        inspection: usize,
        /// What was found.
        answers: Vec<Answer>,
    },
    /// A defect is put on record.
    RaiseDefect {
        /// Which inspection.
        inspection: usize,
        /// The defect.
        flaw: Flaw,
    },
    /// An inspection is finished.
    FinishInspection {
        /// Which inspection.
        inspection: usize,
        /// What came of it.
        conclusion: String,
    },
    /// An inspection does not take place.
    CancelInspection {
        /// Which inspection.
        inspection: usize,
        /// Why.
        reason: String,
    },
    /// A defect was mended.
    MendDefect {
        /// Which defect.
        defect: usize,
        /// What is said.
        words: String,
        /// Pictures of it.
        photos: Vec<Scene>,
    },
    /// It is looked at again.
    RecheckDefect {
        /// Which defect.
        defect: usize,
        /// Whether it was mended.
        is_passed: bool,
        /// What is said.
        words: String,
    },
    /// It was none.
    WithdrawDefect {
        /// Which defect.
        defect: usize,
        /// Why.
        reason: String,
    },
    /// A risk is raised.
    RaiseRisk(Risk),
    /// Something is done about a risk.
    TreatRisk {
        /// Which risk.
        risk: usize,
        /// What is done.
        measure: String,
        /// Probability and impact that are left.
        residual: (i64, i64),
        /// When that was done.
        done_on: Option<NaiveDate>,
    },
    /// A risk is looked at again.
    ReviewRisk {
        /// Which risk.
        risk: usize,
        /// What is said.
        words: String,
    },
    /// A risk came true.
    OccurRisk {
        /// Which risk.
        risk: usize,
        /// What is said.
        words: String,
    },
    /// A risk is over.
    CloseRisk {
        /// Which risk.
        risk: usize,
        /// Why.
        reason: String,
    },
    /// It is not over.
    ReopenRisk {
        /// Which risk.
        risk: usize,
        /// Why.
        reason: String,
    },
    /// A contingency plan is drafted.
    DraftPlan(Plan),
    /// A plan comes into force.
    IssuePlan {
        /// Which plan.
        plan: usize,
    },
    /// A plan is withdrawn.
    WithdrawPlan {
        /// Which plan.
        plan: usize,
        /// Why.
        reason: String,
    },
    /// A plan goes to work.
    ActivatePlan {
        /// Which plan.
        plan: usize,
        /// Which risk.
        risk: Option<usize>,
        /// Why.
        reason: String,
    },
    /// Something is noted.
    NoteActivation {
        /// Which activation.
        activation: usize,
        /// What is said.
        words: String,
    },
    /// A plan is stood down.
    StandDown {
        /// Which activation.
        activation: usize,
        /// What is said.
        words: String,
    },
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
pub struct BudgetLine {
    /// Title.
    pub title: String,
    /// The task.
    pub task: Option<usize>,
    /// The funding source.
    pub source: &'static str,
    /// 功能分类.
    pub functional_code: &'static str,
    /// 经济分类.
    pub economic_code: &'static str,
    /// The budget year.
    pub year: i32,
    /// How much.
    pub amount: i64,
}

/// An appropriation, a receipt or a commitment of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Title.
    pub title: String,
    /// The other side.
    pub party: String,
    /// Number of the paper.
    pub number: String,
    /// How much.
    pub amount: i64,
}

/// A payment to draft, on a commitment or, without one, directly for a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The commitment, unless it is paid directly.
    pub commitment: Option<usize>,
    /// Which line.
    pub line: usize,
    /// Title.
    pub title: String,
    /// Who is paid.
    pub payee: String,
    /// How much.
    pub amount: i64,
    /// Number of the paper.
    pub number: String,
    /// The day by which it is to be paid.
    pub due_on: NaiveDate,
}

/// A progress report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The task.
    pub task: usize,
    /// How the work goes.
    pub state: &'static str,
    /// How far the task is.
    pub percent: u32,
    /// What is said.
    pub words: String,
    /// Pictures of it.
    pub photos: Vec<Scene>,
    /// Latitude and longitude in millionths of a degree.
    pub place: Option<(i64, i64)>,
    /// When it will be finished.
    pub expected_finish: Option<NaiveDate>,
}

/// A checklist of inspections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Which kind.
    pub kind: &'static str,
    /// Title.
    pub title: String,
    /// Its items.
    pub items: Vec<ChecklistItem>,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// Title.
    pub title: String,
    /// Sort of defect.
    pub category: String,
    /// What has to be true.
    pub requirement: String,
    /// Standard and clause.
    pub basis: String,
}

/// What was found about one item, whose number counts from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Number of the item, from 1.
    pub item: i64,
    /// What was found.
    pub outcome: &'static str,
    /// What is said.
    pub words: String,
}

/// A defect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Number of the item, from 1.
    pub item: i64,
    /// Title.
    pub title: String,
    /// What exactly.
    pub description: String,
    /// How grave.
    pub severity: &'static str,
    /// On the plan picture of the inspection, in ten-thousandths.
    pub spot: Option<(i64, i64)>,
    /// Who mends it.
    pub person: PersonIndex,
    /// Pictures of it.
    pub photos: Vec<Scene>,
}

/// A risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// Sort of defect.
    pub category: &'static str,
    /// Title.
    pub title: String,
    /// Why it may happen.
    pub causes: String,
    /// What follows then.
    pub consequences: String,
    /// 1 to 5.
    pub probability: i64,
    /// 1 to 5.
    pub impact: i64,
    /// Who answers for it.
    pub owner: PersonIndex,
    /// The unit.
    pub unit: UnitIndex,
}

/// A contingency plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Title.
    pub title: String,
    /// Which kind.
    pub kind: &'static str,
    /// The unit.
    pub unit: UnitIndex,
    /// The risks it answers.
    pub risks: Vec<usize>,
    /// When it is activated.
    pub trigger: String,
    /// Title, post, person, hours after the activation.
    pub steps: Vec<(String, String, Option<PersonIndex>, i64)>,
    /// Whom to call, and for what.
    pub contacts: Vec<(PersonIndex, String)>,
    /// Name, quantity, place.
    pub resources: Vec<(String, String, String)>,
}
