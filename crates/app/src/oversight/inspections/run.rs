//! Going through the items, and the end.

use dujiang_domain::access::{ConductInspection, Permit};
use dujiang_domain::audit::SubjectKind;
use dujiang_domain::files::photo::PhotoSubject;
use dujiang_domain::ids::{InspectionId, UploadId};
use dujiang_domain::oversight::inspections::{Answer, Inspection, ItemOutcome};
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::{inspection_templates, inspections as store};
use serde::Serialize;

use super::InspectionDetail;
use super::read::detail;
use crate::files::photos::{Claim, claim};
use crate::oversight::sender;
use crate::{App, AppError, Call, Outcome, Written, projects};

/// What was found about one item.
#[derive(Debug, Clone, Serialize)]
pub struct NewAnswer {
    /// Number of the item, from 1.
    pub item: i64,
    /// What was found.
    pub outcome: ItemOutcome,
    /// In words.
    pub words: String,
    /// Photos to add.
    pub photos: Vec<UploadId>,
}

/// What was found about some items.
#[derive(Debug, Serialize)]
pub struct RecordAnswers {
    /// In which inspection.
    pub id: InspectionId,
    /// What was found; it takes the place of what was said about these items before.
    pub answers: Vec<NewAnswer>,
}

/// Records what was found about some items. Photos of an item stay when it is answered anew.
///
/// # Errors
/// Refusals of permission, of a stale version, of an inspection that is over, and of wrong fields.
pub async fn record(
    app: &App,
    call: &Call,
    command: RecordAnswers,
) -> Result<Written<InspectionDetail>, AppError> {
    app.write(call, "inspection.record", &command, async |tx| {
        let (before, permit) = load(tx, call, command.id).await?;
        call.expects(before.version)?;
        before.require_running()?;
        let mut answers = Vec::with_capacity(command.answers.len());
        for (index, new) in command.answers.iter().enumerate() {
            answers.push(answered(tx, call, (&permit, &before), (index, new)).await?);
        }
        let items = inspection_templates::items_of(tx, before.template_id, before.template_number).await?;
        let Some((after, event)) = before.record(answers, items.len())? else {
            return Ok(Outcome::unchanged(detail(tx, &permit, before.id).await?));
        };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(detail(tx, &permit, after.id).await?, event))
    })
    .await
}

async fn answered(
    tx: &Tx,
    call: &Call,
    (permit, inspection): (&Permit<ConductInspection>, &Inspection),
    (index, new): (usize, &NewAnswer),
) -> Result<Answer, AppError> {
    let stood = inspection.answers.iter().find(|answer| answer.item == new.item);
    let id = stood.map_or_else(|| tx.next_id(), |answer| answer.id);
    let mut photos = stood.map(|answer| answer.photos.clone()).unwrap_or_default();
    let pointer = format!("/answers/{index}/photo_ids");
    if !new.photos.is_empty() {
        let claimed = Claim {
            project: inspection.project_id,
            subject: PhotoSubject { kind: SubjectKind::Inspection, id },
            task: None,
            owner: sender(call)?,
            present: photos.len(),
            pointer: &pointer,
        };
        photos.extend(claim(tx, permit, claimed, &new.photos).await?);
    }
    Ok(Answer { id, item: new.item, outcome: new.outcome, words: new.words.clone(), photos })
}

/// An inspection is done.
#[derive(Debug, Serialize)]
pub struct FinishInspection {
    /// Which.
    pub id: InspectionId,
    /// What came of it.
    pub conclusion: String,
}

/// Finishes an inspection in which every item has its answer.
///
/// # Errors
/// Refusals of permission, of a stale version, of an inspection that is over, of items without
/// answer, and of a missing conclusion.
pub async fn finish(
    app: &App,
    call: &Call,
    command: FinishInspection,
) -> Result<Written<InspectionDetail>, AppError> {
    app.write(call, "inspection.finish", &command, async |tx| {
        let (before, permit) = load(tx, call, command.id).await?;
        call.expects(before.version)?;
        let items = inspection_templates::items_of(tx, before.template_id, before.template_number).await?;
        let (after, event) = before.finish(&command.conclusion, &items, tx.now())?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(detail(tx, &permit, after.id).await?, event))
    })
    .await
}

/// An inspection does not take place.
#[derive(Debug, Serialize)]
pub struct CancelInspection {
    /// Which.
    pub id: InspectionId,
    /// Why.
    pub reason: String,
}

/// Cancels an inspection. What it put on record before stays.
///
/// # Errors
/// Refusals of permission, of a stale version, of an inspection that is over, and of a missing reason.
pub async fn cancel(
    app: &App,
    call: &Call,
    command: CancelInspection,
) -> Result<Written<InspectionDetail>, AppError> {
    app.write(call, "inspection.cancel", &command, async |tx| {
        let (before, permit) = load(tx, call, command.id).await?;
        call.expects(before.version)?;
        let (after, event) = before.cancel(&command.reason, tx.now())?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(detail(tx, &permit, after.id).await?, event))
    })
    .await
}

async fn load(
    tx: &mut Tx,
    call: &Call,
    id: InspectionId,
) -> Result<(Inspection, Permit<ConductInspection>), AppError> {
    let project = store::project_of(tx, id).await?;
    let (_, access) = projects::get_for_update(tx, project).await?;
    let permit = tx.permit::<ConductInspection>(&call.actor, &access).await?;
    Ok((store::get_for_update(tx, project, id).await?, permit))
}
