//! Bringing a plan up to date.

use dujiang_domain::access::ManageContingencyPlan;
use dujiang_domain::ids::ContingencyPlanId;
use dujiang_domain::oversight::contingency_plans::PlanPatch;
use dujiang_persistence::oversight::contingency_plans as store;
use serde::Serialize;

use super::PlanDetail;
use super::draft::require_links;
use super::plans::detail;
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody changes a plan.
#[derive(Debug, Serialize)]
pub struct EditPlan {
    /// Which.
    pub id: ContingencyPlanId,
    /// What to change.
    pub patch: PlanPatch,
}

/// Changes a plan. A new content gets the next number; what was activated keeps its own.
///
/// # Errors
/// Refusals of permission, of a stale version, of a withdrawn plan, and of fields that are wrong or
/// lead nowhere.
pub async fn edit(app: &App, call: &Call, command: EditPlan) -> Result<Written<PlanDetail>, AppError> {
    app.write(call, "contingency_plan.edit", &command, async |tx| {
        let (before, access) = store::get_for_update(tx, command.id).await?;
        let permit = tx.permit::<ManageContingencyPlan>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(command.patch.clone(), tx.now())? else {
            let row = store::view(tx, &permit, before.id).await?;
            return Ok(Outcome::unchanged(detail(tx, &call.actor, row).await?));
        };
        require_links(tx, &call.actor, &after.fields, Some(&before.fields)).await?;
        store::save(tx, &permit, &before, &after).await?;
        let row = store::view(tx, &permit, after.id).await?;
        Ok(Outcome::new(detail(tx, &call.actor, row).await?, event))
    })
    .await
}
