//! The rules: those in force for whoever asks, at most one second old, and the registry for whoever keeps it.

mod registry;

use std::sync::Arc;

use dujiang_domain::fault::{Code, Fault, FieldFault, RuleRef};
use dujiang_domain::rules::{Contradiction, Missing, Refusal, RuleBook, RuleCitation, seed};
use dujiang_persistence::{Maintenance, rules as store};

use crate::{App, AppError};

pub use dujiang_persistence::rules::RuleFilter;
pub use registry::{
    EditRule, ReinstateRule, RetireRule, TryRule, edit, get, list, reinstate, retire, try_out,
};

/// The rules as they stand.
///
/// # Errors
/// When the database fails or a stored rule is no rule any more: then nothing that a rule
/// guards goes through.
pub async fn book(app: &App) -> Result<Arc<RuleBook>, AppError> {
    let now = app.database().now();
    if let Some(book) = app.rule_cache().get(now) {
        return Ok(book);
    }
    let rules = store::all(app.database()).await?;
    let book = RuleBook::new(rules.into_iter().map(|rule| rule.record))
        .map_err(|faults| AppError::internal(format!("rules registry: {faults:?}")))?;
    Ok(app.rule_cache().keep(now, book))
}

/// Figures that should be the same in two rules, and are not.
///
/// # Errors
/// As [`book`].
pub async fn contradictions(app: &App) -> Result<Vec<Contradiction>, AppError> {
    Ok(dujiang_domain::rules::contradictions(book(app).await?.as_ref()))
}

/// Adds the rules that the program ships to the registry; those that are there, corrected or
/// not, stay.
///
/// # Errors
/// When the database fails.
pub async fn install_shipped(app: &App) -> Result<(), AppError> {
    let records = seed::records().map_err(AppError::internal)?;
    let tx = app.database().begin(None).await?;
    store::insert_shipped(&tx, &records).await?;
    tx.commit_maintenance(Maintenance::ShippedData).await?;
    app.rule_cache().forget();
    Ok(())
}

/// A rule's refusal in the words of the catalogue.
pub(crate) fn fault_of(code: Code, refusal: Refusal) -> Fault {
    let fields = refusal.missing.into_iter().map(field_of).collect();
    let fault = Fault { fields, params: refusal.numbers, ..Fault::new(code) };
    fault.by_rule(reference(refusal.rule))
}

/// One missing item as a complaint about a field.
pub(crate) fn field_of(missing: Missing) -> FieldFault {
    let code = Code::parse(missing.code.as_str()).unwrap_or(Code::FieldRequired);
    FieldFault { params: missing.params, ..FieldFault::new(missing.pointer, code) }
}

/// A rule as refusals name it.
pub(crate) fn reference(rule: RuleCitation) -> RuleRef {
    RuleRef {
        id: rule.id.as_str().to_owned(),
        title: rule.title,
        clause: format!("{} {}", rule.source_document, rule.clause),
    }
}

#[cfg(test)]
mod tests {
    use dujiang_domain::rules::MissingCode;

    use super::*;

    #[test]
    fn every_word_of_the_rules_is_in_the_catalogue() {
        for code in MissingCode::ALL {
            assert!(Code::parse(code.as_str()).is_some(), "{}", code.as_str());
        }
    }
}
