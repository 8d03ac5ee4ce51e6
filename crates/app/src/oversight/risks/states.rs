//! A risk comes true, is over, or is there again.

use chrono::NaiveDate;
use dujiang_domain::access::ManageRisk;
use dujiang_domain::ids::RiskId;
use serde::Serialize;

use super::change::{load, saved};
use super::grading::{GradedRisk, Grading};
use crate::{App, AppError, Call, Written};

/// A risk came true.
#[derive(Debug, Serialize)]
pub struct OccurRisk {
    /// Which.
    pub id: RiskId,
    /// When.
    pub occurred_on: NaiveDate,
    /// What happened.
    pub words: String,
}

/// Records that a risk came true.
///
/// # Errors
/// Refusals of permission, of a stale version, of the risk's state, and of wrong fields.
pub async fn occur(app: &App, call: &Call, command: OccurRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.occur", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<ManageRisk>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let (after, event) = before.occur(command.occurred_on, &command.words, tx.now())?;
        saved(tx, &permit, &grading, (&before, &after, event)).await
    })
    .await
}

/// A risk is over.
#[derive(Debug, Serialize)]
pub struct CloseRisk {
    /// Which.
    pub id: RiskId,
    /// Why.
    pub reason: String,
}

/// Closes a risk.
///
/// # Errors
/// Refusals of permission, of a stale version, of the risk's state, and of a missing reason.
pub async fn close(app: &App, call: &Call, command: CloseRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.close", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<ManageRisk>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let (after, event) = before.close(&command.reason, tx.now())?;
        saved(tx, &permit, &grading, (&before, &after, event)).await
    })
    .await
}

/// A closed risk is there again.
#[derive(Debug, Serialize)]
pub struct ReopenRisk {
    /// Which.
    pub id: RiskId,
    /// Why.
    pub reason: String,
}

/// Reopens a risk and winds its clock.
///
/// # Errors
/// Refusals of permission, of a stale version, of the risk's state, and of a missing reason.
pub async fn reopen(app: &App, call: &Call, command: ReopenRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.reopen", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<ManageRisk>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let next = grading.next_review(before.fields.place, None)?;
        let (after, event) = before.reopen(&command.reason, next, tx.now())?;
        saved(tx, &permit, &grading, (&before, &after, event)).await
    })
    .await
}
