//! A plan is issued, or withdrawn.

use dujiang_domain::access::ManageContingencyPlan;
use dujiang_domain::ids::ContingencyPlanId;
use dujiang_persistence::oversight::contingency_plans as store;
use serde::Serialize;

use super::PlanDetail;
use super::plans::detail;
use crate::{App, AppError, Call, Outcome, Written};

/// A plan comes into force.
#[derive(Debug, Serialize)]
pub struct IssuePlan {
    /// Which.
    pub id: ContingencyPlanId,
}

/// Issues a plan, so that it can be activated.
///
/// # Errors
/// Refusals of permission, of a stale version, of the plan's state, and of a plan without steps.
pub async fn issue(app: &App, call: &Call, command: IssuePlan) -> Result<Written<PlanDetail>, AppError> {
    app.write(call, "contingency_plan.issue", &command, async |tx| {
        let (before, access) = store::get_for_update(tx, command.id).await?;
        let permit = tx.permit::<ManageContingencyPlan>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let (after, event) = before.issue(tx.now())?;
        store::save(tx, &permit, &before, &after).await?;
        let row = store::view(tx, &permit, after.id).await?;
        Ok(Outcome::new(detail(tx, &call.actor, row).await?, event))
    })
    .await
}

/// A plan is withdrawn.
#[derive(Debug, Serialize)]
pub struct WithdrawPlan {
    /// Which.
    pub id: ContingencyPlanId,
    /// Why.
    pub reason: String,
}

/// Withdraws a plan; what was activated goes on.
///
/// # Errors
/// Refusals of permission, of a stale version, of the plan's state, and of a missing reason.
pub async fn withdraw(
    app: &App,
    call: &Call,
    command: WithdrawPlan,
) -> Result<Written<PlanDetail>, AppError> {
    app.write(call, "contingency_plan.withdraw", &command, async |tx| {
        let (before, access) = store::get_for_update(tx, command.id).await?;
        let permit = tx.permit::<ManageContingencyPlan>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let (after, event) = before.withdraw(&command.reason, tx.now())?;
        store::save(tx, &permit, &before, &after).await?;
        let row = store::view(tx, &permit, after.id).await?;
        Ok(Outcome::new(detail(tx, &call.actor, row).await?, event))
    })
    .await
}
