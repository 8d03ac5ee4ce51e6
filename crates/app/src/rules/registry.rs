//! Keeping the registry: looking rules up, correcting, retiring and reinstating them, and trying them out.

use chrono::NaiveDate;
use dujiang_domain::access::{Actor, Government, ManageRules, ReadOrganisation};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Fault, FieldFault};
use dujiang_domain::rules::{self, Rule, RuleId, RulePatch, Trial};
use dujiang_persistence::rules::{self as store, RuleFilter};
use dujiang_scheduling::WorkCalendar;
use serde::Serialize;
use serde_json::Value;

use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, reference};

/// A page of rules.
///
/// # Errors
/// When the caller belongs to no part of the government, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &RuleFilter,
    page: &PageRequest,
) -> Result<Page<Rule>, AppError> {
    let reach = actor.reach::<ReadOrganisation>()?;
    Ok(store::list(app.database(), &reach, filter, page).await?)
}

/// One rule.
///
/// # Errors
/// When there is none of that id.
pub async fn get(app: &App, actor: &Actor, id: &RuleId) -> Result<Rule, AppError> {
    actor.reach::<ReadOrganisation>()?;
    Ok(store::get(app.database(), id).await?)
}

/// Somebody corrects a rule.
#[derive(Debug, Serialize)]
pub struct EditRule {
    /// Which.
    pub id: RuleId,
    /// What to correct.
    pub patch: RulePatch,
}

/// Corrects a rule; its examples must hold afterwards.
///
/// # Errors
/// Refusals of permission, of a stale version, and of every place of the record that is wrong.
pub async fn edit(app: &App, call: &Call, command: EditRule) -> Result<Written<Rule>, AppError> {
    change(app, call, "rule.edit", &command.id, &command, |before, calendar| {
        before.edit(command.patch.clone(), calendar)
    })
    .await
}

/// Somebody withdraws a rule.
#[derive(Debug, Serialize)]
pub struct RetireRule {
    /// Which.
    pub id: RuleId,
    /// Its last day.
    pub effective_to: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Withdraws a rule; cases up to its last day are still judged by it.
///
/// # Errors
/// Refusals of permission, of a stale version, of the state, of a missing reason or a day before the first.
pub async fn retire(app: &App, call: &Call, command: RetireRule) -> Result<Written<Rule>, AppError> {
    change(app, call, "rule.retire", &command.id, &command, |before, calendar| {
        before.retire(command.effective_to, &command.reason, calendar).map(Some)
    })
    .await
}

/// Somebody puts a rule back in force.
#[derive(Debug, Serialize)]
pub struct ReinstateRule {
    /// Which.
    pub id: RuleId,
    /// Why.
    pub reason: String,
}

/// Puts a withdrawn rule back in force.
///
/// # Errors
/// Refusals of permission, of a stale version, of the state, and of a missing reason.
pub async fn reinstate(app: &App, call: &Call, command: ReinstateRule) -> Result<Written<Rule>, AppError> {
    change(app, call, "rule.reinstate", &command.id, &command, |before, calendar| {
        before.reinstate(&command.reason, calendar).map(Some)
    })
    .await
}

/// Runs one decision about one rule, and lets the next request see it.
async fn change<C: Serialize>(
    app: &App,
    call: &Call,
    operation: &'static str,
    id: &RuleId,
    command: &C,
    decide: impl Fn(&Rule, &WorkCalendar) -> Result<Option<(Rule, Event)>, Fault>,
) -> Result<Written<Rule>, AppError> {
    let calendar = reference::calendar(app).await?;
    let written = app
        .write(call, operation, command, async |tx| {
            let before = store::get_for_update(tx, id).await?;
            let permit = tx.permit::<ManageRules>(&call.actor, &Government).await?;
            call.expects(before.version)?;
            let Some((after, event)) = decide(&before, &calendar)? else {
                return Ok(Outcome::unchanged(before));
            };
            store::save(tx, &permit, &after).await?;
            Ok(Outcome::new(after, event))
        })
        .await?;
    app.rule_cache().forget();
    Ok(written)
}

/// A case somebody made up.
#[derive(Debug)]
pub struct TryRule {
    /// By which rule.
    pub id: RuleId,
    /// Other parameters than its own.
    pub params: Option<Value>,
    /// The facts.
    pub input: Value,
}

/// What a rule, or a correction of it, would say about a case; nothing is stored.
///
/// # Errors
/// Refusals of permission, and of parameters or facts that are not in the shape of the rule's kind.
pub async fn try_out(app: &App, actor: &Actor, trial: &TryRule) -> Result<Trial, AppError> {
    actor.may::<ManageRules>(&Government)?;
    let rule = store::get(app.database(), &trial.id).await?;
    let calendar = reference::calendar(app).await?;
    rules::try_out(&rule.record, trial.params.as_ref(), &trial.input, &calendar)
        .map_err(|fault| Fault::invalid(vec![FieldFault::from(fault)]).into())
}
