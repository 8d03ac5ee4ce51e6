//! The steps that a person asks for and a job does, and how a job ends one of them.

use dujiang_domain::access::{Actor, ImportProjects, Origin, SystemReason, UnitAccess, UsePersonal};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, Fault, Kind};
use dujiang_domain::field::Fields;
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::{Import, ImportState};
use dujiang_domain::jobs::JobKind;
use dujiang_persistence::integration::imports::{self as store, ImportDetail};
use dujiang_persistence::{Tx, jobs};

use crate::jobs::{JobEnd, RunningJob};
use crate::{App, AppError, Call, Outcome, Written, identity};

/// Asks for the dry run.
///
/// # Errors
/// Refusals of permission, a stale version, and of the state.
pub async fn begin_check(app: &App, call: &Call, id: ImportId) -> Result<Written<ImportDetail>, AppError> {
    app.write(call, "import.check", &id, async |tx| {
        let step = async |_: &mut Tx, import: &Import| Ok(import.begin_check()?);
        begin(tx, call, id, JobKind::ImportCheck, step).await
    })
    .await
}

/// Asks for the rows to be written, or for the rest of them after a pause.
///
/// # Errors
/// Refusals of permission over the unit, a stale version, and of the state.
pub async fn begin_commit(app: &App, call: &Call, id: ImportId) -> Result<Written<ImportDetail>, AppError> {
    app.write(call, "import.commit", &id, async |tx| {
        let step = async |tx: &mut Tx, import: &Import| {
            tx.permit::<ImportProjects>(&call.actor, &UnitAccess(import.unit)).await?;
            let begun = import.begin_commit(tx.now())?;
            if import.state == ImportState::Checked {
                let rows = import.report.check.map_or(0, |summary| summary.rows);
                store::restart(tx, id, i64::try_from(rows).unwrap_or_default()).await?;
            }
            Ok(begun)
        };
        begin(tx, call, id, JobKind::ImportCommit, step).await
    })
    .await
}

/// Asks for what was written to be taken back.
///
/// # Errors
/// Refusals of permission over the unit, a stale version, of the state, and when the time for it
/// has passed.
pub async fn begin_undo(
    app: &App,
    call: &Call,
    id: ImportId,
    reason: String,
) -> Result<Written<ImportDetail>, AppError> {
    app.write(call, "import.undo", &(id, &reason), async |tx| {
        let mut fields = Fields::default();
        let reason = fields.text("/reason", &reason, 1000);
        let reason = fields.finish(reason)?;
        let step = async |tx: &mut Tx, import: &Import| {
            tx.permit::<ImportProjects>(&call.actor, &UnitAccess(import.unit)).await?;
            Ok(import.begin_undo(&reason, tx.now())?)
        };
        begin(tx, call, id, JobKind::ImportUndo, step).await
    })
    .await
}

/// One step: permission, version, decision, and the job that does it, all at once.
async fn begin(
    tx: &mut Tx,
    call: &Call,
    id: ImportId,
    kind: JobKind,
    step: impl AsyncFn(&mut Tx, &Import) -> Result<(Import, Event), AppError>,
) -> Result<Outcome<ImportDetail>, AppError> {
    let (before, _) = store::get_for_update(tx, id).await?;
    let permit = tx.permit::<UsePersonal>(&call.actor, &before.access()).await?;
    call.expects(before.version)?;
    let (after, event) = step(tx, &before).await?;
    store::save(tx, &permit, &before, &after).await?;
    jobs::enqueue(tx, &permit, kind).await?;
    Ok(Outcome::new(store::detail(tx, &permit, id).await?, event))
}

/// Ends a step, whatever it came to; nothing when somebody ended it already.
pub(super) async fn end(
    app: &App,
    actor: &Actor,
    id: ImportId,
    decide: impl Fn(&Import, &Tx) -> Result<(Import, Event), Fault>,
) -> Result<(), AppError> {
    let call = Call::by(actor.clone());
    app.write(&call, "import.end", &id, async |tx| {
        let (before, _) = store::get_for_update(tx, id).await?;
        let permit = tx.permit::<UsePersonal>(actor, &before.access()).await?;
        let Ok((after, event)) = decide(&before, tx) else { return Ok(Outcome::unchanged(())) };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new((), event))
    })
    .await?;
    Ok(())
}

/// The person who began the import, with the rights of this moment.
///
/// # Errors
/// [`Code::ImportOwnerBarred`] when she may not go on.
pub(super) async fn owner(app: &App, job: &RunningJob, import: &Import) -> Result<Actor, AppError> {
    let origin = Origin { request_id: Some(format!("job {}", job.id())), ..Origin::default() };
    let actor = identity::acting_for(app, import.owner, origin).await.map_err(barred)?;
    actor.may::<ImportProjects>(&UnitAccess(import.unit)).map_err(|fault| barred(fault.into()))?;
    Ok(actor)
}

fn barred(error: AppError) -> AppError {
    match error {
        AppError::Refused(_) => AppError::refused(Code::ImportOwnerBarred),
        other => other,
    }
}

/// Ends a job: a refusal that only a person can mend stops the import with it, a failure is for
/// another try.
pub(super) async fn conclude(
    app: &App,
    id: ImportId,
    outcome: Result<JobEnd, AppError>,
) -> Result<JobEnd, AppError> {
    match outcome {
        Err(AppError::Refused(fault)) if fault.kind() != Kind::Unavailable => {
            stop(app, id, &fault).await?;
            Ok(JobEnd::Done)
        }
        other => other,
    }
}

/// Stops an import whose job failed for the last time.
pub(crate) async fn give_up(app: &App, job: &RunningJob) -> Result<(), AppError> {
    stop(app, ImportId(job.subject()), &Fault::new(Code::ImportGivenUp)).await
}

#[expect(
    clippy::disallowed_methods,
    reason = "the owner may be barred from going on, and the stop must be told"
)]
async fn stop(app: &App, id: ImportId, fault: &Fault) -> Result<(), AppError> {
    end(app, &Actor::system(SystemReason::Job), id, |import, _| import.stop(fault)).await
}
