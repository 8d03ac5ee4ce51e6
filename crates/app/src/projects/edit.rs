//! Changing the master data of a project.

use dujiang_domain::access::{self, UnitAccess};
use dujiang_domain::change::Change;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::money::Money;
use dujiang_domain::projects::ProjectPatch;
use dujiang_persistence::projects as store;
use serde::Serialize;

use super::{ProjectDetail, references};
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody changes a project.
#[derive(Debug, Serialize)]
pub struct EditProject {
    /// Which.
    pub id: ProjectId,
    /// What to change.
    pub patch: ProjectPatch,
}

/// Changes the master data; handing the project to another unit needs the right to start
/// projects there.
///
/// # Errors
/// Refusals of permission, of a stale version, of the state, and of wrong fields.
pub async fn edit(app: &App, call: &Call, command: EditProject) -> Result<Written<ProjectDetail>, AppError> {
    app.write(call, "project.edit", &command, async |tx| {
        let (before, access) = store::get_for_update(tx, command.id).await?;
        let permit = tx.permit::<access::EditProject>(&call.actor, &access).await?;
        if let Some(unit) = command.patch.unit_id.filter(|unit| *unit != before.fields.unit_id) {
            tx.permit::<access::CreateProject>(&call.actor, &UnitAccess(unit)).await?;
        }
        let total = command.patch.total_investment.clone();
        if raises_or_lowers(total, before.fields.total_investment) && store::has_money(tx, command.id).await?
        {
            // Once authority is given or bound, the total is the approved one 核定概算: whoever approves plans and
            // budgets changes it (政府投资条例 art. 23).
            tx.permit::<access::ApprovePlan>(&call.actor, &access).await?;
        }
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(command.patch.clone(), tx.stamp(&call.actor))? else {
            return Ok(Outcome::unchanged(store::view(tx, &permit, command.id).await?));
        };
        references::require(tx, &after.fields, Some(&before.fields)).await?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, command.id).await?, event))
    })
    .await
}

fn raises_or_lowers(wish: Change<Money>, total: Option<Money>) -> bool {
    let mut after = total;
    wish.apply(&mut after);
    after != total
}
