//! Sums of money on the wire.

use dujiang_domain::fault::Fault;
use dujiang_domain::finance::{LineFigures, Rung, Step, Totals};
use dujiang_domain::money::Money;
use fluent_templates::LanguageIdentifier;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::words::RungWord;
use crate::problem::{ProblemField, ProblemRule};
use crate::texts;

/// 分 as money; what is kept is within the range of money.
pub(super) fn money(fen: i64) -> Money {
    Money::from_fen(fen).unwrap_or_default()
}

/// What the money of a project, a source or a year comes to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct FundFigures {
    /// Planned by budget lines 预算.
    #[schema(value_type = String, example = "1200000.00")]
    pub planned: Money,
    /// Authority given 指标下达.
    #[schema(value_type = String, example = "1000000.00")]
    pub appropriated: Money,
    /// Money that came 到位.
    #[schema(value_type = String, example = "800000.00")]
    pub received: Money,
    /// Committed by contracts 承诺, whether paid or not.
    #[schema(value_type = String, example = "900000.00")]
    pub committed: Money,
    /// Paid 支付, on commitments or directly.
    #[schema(value_type = String, example = "500000.00")]
    pub paid: Money,
    /// Used: committed, and paid beside commitments. The ladder measures it against what is planned.
    #[schema(value_type = String, example = "900000.00")]
    pub used: Money,
    /// Authority that is neither committed nor spent.
    #[schema(value_type = String, example = "100000.00")]
    pub available: Money,
    /// Money that came and is not paid yet.
    #[schema(value_type = String, example = "300000.00")]
    pub held: Money,
    /// Paid, in whole percent of what is planned, rounded down; null where nothing is planned.
    #[schema(required = true, minimum = 0, example = 41)]
    pub paid_percent: Option<i64>,
}

impl From<&Totals> for FundFigures {
    fn from(totals: &Totals) -> Self {
        Self {
            planned: money(totals.planned),
            appropriated: money(totals.appropriated),
            received: money(totals.received),
            committed: money(totals.committed),
            paid: money(totals.paid),
            used: money(totals.used),
            available: money(totals.available()),
            held: money(totals.held()),
            paid_percent: percent(totals.paid, totals.planned),
        }
    }
}

/// A part in whole percent of the whole, rounded down.
pub(super) fn percent(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    i64::try_from(i128::from(part) * 100 / i128::from(whole)).ok()
}

/// What a budget line comes to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BudgetLineFigures {
    /// Planned.
    #[schema(value_type = String, example = "1200000.00")]
    pub planned: Money,
    /// Appropriated to it.
    #[schema(value_type = String, example = "1000000.00")]
    pub appropriated: Money,
    /// Committed, whether paid or not.
    #[schema(value_type = String, example = "900000.00")]
    pub committed: Money,
    /// Paid, on commitments or directly.
    #[schema(value_type = String, example = "500000.00")]
    pub paid: Money,
    /// Used: committed, and paid beside commitments.
    #[schema(value_type = String, example = "900000.00")]
    pub used: Money,
    /// Used, in whole percent of what is planned, rounded down; null where nothing is planned.
    #[schema(required = true, minimum = 0, example = 75)]
    pub used_percent: Option<i64>,
}

impl From<LineFigures> for BudgetLineFigures {
    fn from(figures: LineFigures) -> Self {
        Self {
            planned: money(figures.planned),
            appropriated: money(figures.appropriated),
            committed: money(figures.committed),
            paid: money(figures.paid),
            used: money(figures.used),
            used_percent: percent(figures.used, figures.planned),
        }
    }
}

/// A rung of the ladder that is reached, with its rule.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LadderStep {
    /// The rung.
    #[schema(value_type = RungWord)]
    rung: Rung,
    /// What the rule says, with its numbers.
    message: String,
    /// The rule.
    rule: ProblemRule,
}

impl From<&Step> for LadderStep {
    fn from(step: &Step) -> Self {
        let rule = &step.objection.rule;
        let clause = format!("{} {}", rule.source_document, rule.clause);
        let rule =
            dujiang_domain::fault::RuleRef { id: rule.id.to_string(), title: rule.title.clone(), clause };
        Self { rung: step.rung, message: step.objection.message.clone(), rule: rule.into() }
    }
}

/// Something that would be refused.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ForeseenRefusal {
    /// Stable code for programs.
    #[schema(example = "finance.funds.not_received")]
    code: String,
    /// What would happen and what to do, in the reader's language.
    detail: String,
    /// Figures of the text.
    #[schema(value_type = Object)]
    params: Map<String, Value>,
    /// The fields that would be wrong.
    errors: Vec<ProblemField>,
    /// The rule that would refuse.
    #[schema(required = true)]
    rule: Option<ProblemRule>,
}

impl ForeseenRefusal {
    /// The refusal in `language`.
    pub(super) fn new(fault: Fault, language: &LanguageIdentifier) -> Self {
        Self {
            code: fault.code.as_str().to_owned(),
            detail: texts::text(fault.code, &fault.params, language),
            params: fault.params,
            errors: fault.fields.into_iter().map(|field| ProblemField::new(field, language)).collect(),
            rule: fault.rule.map(ProblemRule::from),
        }
    }
}
