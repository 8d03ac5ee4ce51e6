//! The rules in force, read from the registry and at most one second old.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::fault::{Code, Fault, FieldFault, RuleRef};
use dujiang_domain::rules::{Missing, Refusal, RuleBook, RuleCitation, seed};
use dujiang_persistence::{Maintenance, rules as store};

use crate::{App, AppError};

const FRESH: TimeDelta = TimeDelta::milliseconds(900);

/// The latest reading of the registry.
#[derive(Debug, Default)]
pub struct RuleCache(Mutex<Option<(DateTime<Utc>, Arc<RuleBook>)>>);

impl RuleCache {
    /// Forgets the reading: this very process just changed a rule.
    pub(crate) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The rules as they stand.
///
/// # Errors
/// When the database fails or a stored rule is no rule any more: then nothing that a rule
/// guards goes through.
pub async fn book(app: &App) -> Result<Arc<RuleBook>, AppError> {
    let now = app.database().now();
    let kept = app.rule_cache().0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((at, book)) = kept
        && now - at < FRESH
    {
        return Ok(book);
    }
    let records = store::all(app.database()).await?;
    let book = RuleBook::new(records.into_iter().map(|(record, _)| record))
        .map_err(|faults| AppError::internal(format!("rules registry: {faults:?}")))?;
    let book = Arc::new(book);
    *app.rule_cache().0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&book)));
    Ok(book)
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
