//! Which evidence the confirmation of a milestone takes, by the rules of the day.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::fault::{Code, Fault, RuleRef};
use dujiang_domain::rules::kinds::{EvidenceFacts, EvidenceParams, MilestoneEvidence};
use dujiang_domain::rules::{Refusal, RuleBook};
use dujiang_domain::time::civil_date;

use crate::rules;

/// What the confirmation of a milestone takes, and who says so.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// What it takes.
    pub params: EvidenceParams,
    /// The rule.
    pub rule: RuleRef,
}

/// The evidence that milestones of this sort take; `None` where no rule asks for any.
pub(super) fn of(book: &RuleBook, is_key: bool, now: DateTime<Utc>) -> Option<Evidence> {
    let rule = book.active::<MilestoneEvidence>(scope(is_key), today(now))?;
    Some(Evidence { params: *rule.params(), rule: rules::reference(rule.citation()) })
}

/// Refuses a confirmation that lacks what any rule of the day asks for.
///
/// # Errors
/// [`Code::ConfirmationEvidence`] with the rule and everything that is missing.
pub(super) fn require(
    book: &RuleBook,
    is_key: bool,
    now: DateTime<Utc>,
    facts: EvidenceFacts,
) -> Result<(), Fault> {
    let mut rules_of_day = book.all_active::<MilestoneEvidence>(scope(is_key), today(now));
    let refusal = rules_of_day.find_map(|rule| rule.refusal(&facts, ()).filter(Refusal::blocks));
    match refusal {
        None => Ok(()),
        Some(refusal) => Err(rules::fault_of(Code::ConfirmationEvidence, refusal)),
    }
}

const fn scope(is_key: bool) -> &'static str {
    if is_key { "milestone.key" } else { "milestone.ordinary" }
}

fn today(now: DateTime<Utc>) -> NaiveDate {
    civil_date(now)
}
