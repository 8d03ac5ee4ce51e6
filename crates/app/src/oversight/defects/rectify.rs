//! Mending 整改 and the re-check 复查 by another person.

use chrono::NaiveDate;
use dujiang_domain::access;
use dujiang_domain::ids::{DefectId, UploadId};
use dujiang_domain::oversight::defects::StepKind;
use dujiang_persistence::oversight::defects::{self as store, NewStep};
use serde::Serialize;

use super::DefectDetail;
use super::change::{load, saved};
use super::deadline::Deadlines;
use super::raise::photographed;
use crate::{App, AppError, Call, Written};

/// A defect was mended.
#[derive(Debug, Serialize)]
pub struct RectifyDefect {
    /// Which.
    pub id: DefectId,
    /// How.
    pub words: String,
    /// Photos of it.
    pub photos: Vec<UploadId>,
}

/// Records that a defect was mended; it then waits for its re-check. The person named for it may do so
/// wherever he holds the permission.
///
/// # Errors
/// Refusals of permission, of a stale version, of a defect that is not open, of missing words, and of
/// photos that are not there.
pub async fn rectify(
    app: &App,
    call: &Call,
    command: RectifyDefect,
) -> Result<Written<DefectDetail>, AppError> {
    let deadlines = Deadlines::load(app).await?;
    app.write(call, "defect.rectify", &command, async |tx| {
        let (before, mut access) = load(tx, command.id).await?;
        access.project.units.extend(before.fields.party.unit_id);
        access.project.persons.extend(before.fields.person_id);
        let permit = tx.permit::<access::RectifyDefect>(&call.actor, &access.project).await?;
        call.expects(before.version)?;
        let (after, event) = before.rectify(&command.words, tx.stamp(&call.actor))?;
        let id = tx.next_id();
        let photos = photographed(tx, call, &permit, (before.project_id, id, &command.photos)).await?;
        let words = event.reason.clone().unwrap_or_default();
        let step = NewStep { id, kind: StepKind::Mended, words, photos, by: call.actor.user() };
        store::insert_step(tx, &permit, &access, step).await?;
        saved(tx, (&permit, &access, &deadlines), (&before, &after, event)).await
    })
    .await
}

/// What the re-check found.
#[derive(Debug, Serialize)]
pub struct RecheckDefect {
    /// Which defect.
    pub id: DefectId,
    /// Whether it was mended.
    pub is_passed: bool,
    /// What was seen.
    pub words: String,
    /// Another deadline for what was not mended.
    pub due_on: Option<NaiveDate>,
}

/// Records what the re-check found: the defect is closed, or open again. Nobody judges what he mended
/// himself.
///
/// # Errors
/// Refusals of permission, of one's own work, of a stale version, of a defect that does not wait for a
/// re-check, of a deadline beyond the rule, and of missing words.
pub async fn recheck(
    app: &App,
    call: &Call,
    command: RecheckDefect,
) -> Result<Written<DefectDetail>, AppError> {
    let deadlines = Deadlines::load(app).await?;
    app.write(call, "defect.recheck", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<access::RecheckDefect>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let stamp = tx.stamp(&call.actor);
        let (kind, (after, event)) = if command.is_passed {
            (StepKind::Passed, before.pass(&command.words, stamp)?)
        } else {
            let due_on = command.due_on.map(|wish| deadlines.of(before.fields.severity, Some(wish)));
            (StepKind::SentBack, before.send_back(&command.words, due_on.transpose()?, stamp)?)
        };
        let words = event.reason.clone().unwrap_or_default();
        let step = NewStep { id: tx.next_id(), kind, words, photos: Vec::new(), by: call.actor.user() };
        store::insert_step(tx, &permit, &access, step).await?;
        saved(tx, (&permit, &access, &deadlines), (&before, &after, event)).await
    })
    .await
}
