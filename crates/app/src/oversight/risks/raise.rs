//! Somebody sees a risk.

use chrono::NaiveDate;
use dujiang_domain::access;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::oversight::risks::{NewRisk, Risk, RiskFields};
use dujiang_persistence::oversight::risks as store;
use serde::Serialize;

use super::grading::{GradedRisk, Grading};
use crate::identity::{Named, require_named};
use crate::oversight::require_alive;
use crate::{App, AppError, Call, Outcome, Written, projects};

/// A risk to raise.
#[derive(Debug, Serialize)]
pub struct RaiseRisk {
    /// In which project.
    pub project: ProjectId,
    /// What is said about it.
    pub fields: RiskFields,
    /// When it is looked at next; by the clock of its level without.
    pub next_review_on: Option<NaiveDate>,
}

/// Raises a risk of a project.
///
/// # Errors
/// Refusals of permission, of a project that is over, and of fields that are wrong or lead nowhere.
pub async fn raise(app: &App, call: &Call, command: RaiseRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.raise", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<access::RaiseRisk>(&call.actor, &access).await?;
        require_alive(&project)?;
        let fields = command.fields.clone().checked()?;
        let owner = fields.owner_id.map(|id| ("/owner_id", Named::Person(id)));
        let unit = fields.unit_id.map(|id| ("/unit_id", Named::Unit(id)));
        let new = NewRisk {
            id: tx.next_id(),
            project_id: project.id,
            number: store::next_number(tx, project.id).await?,
            review_due: grading.next_review(fields.place, command.next_review_on)?,
        };
        let (risk, event) = Risk::raise(new, fields, tx.stamp(&call.actor))?;
        require_named(tx, [owner, unit]).await?;
        store::insert(tx, &permit, &risk).await?;
        let row = store::view(tx, &permit, risk.id).await?;
        Ok(Outcome::new(grading.grade_one(tx, row).await?, event))
    })
    .await
}
