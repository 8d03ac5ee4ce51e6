//! The writing: chunk by chunk, each with its projects, its events, its rows and its progress in
//! one transaction, so that a killed process leaves whole chunks and nothing else.

use dujiang_domain::access::Actor;
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::{CommitResult, Import, ImportState};
use dujiang_persistence::integration::imports::{self as store, RowOutcome, Standing};

use super::check::{keep, prepare, preview};
use super::chunk::Chunk;
use super::steps::{conclude, end, owner};
use crate::jobs::{JobEnd, RunningJob};
use crate::projects::intake::{self, Judge, Known};
use crate::{App, AppError, Call, Outcome, rules};

/// Writes the rows that are not written yet.
pub(crate) async fn commit(app: &App, job: &RunningJob) -> Result<JobEnd, AppError> {
    let id = ImportId(job.subject());
    let (import, standing) = store::get(app.database(), id).await?;
    if import.state != ImportState::Committing {
        return Ok(JobEnd::Done);
    }
    conclude(app, id, write_rows(app, job, &import, standing).await).await
}

async fn write_rows(
    app: &App,
    job: &RunningJob,
    import: &Import,
    mut standing: Standing,
) -> Result<JobEnd, AppError> {
    let after = u32::try_from(standing.last_row).unwrap_or_default();
    let mut actor = owner(app, job, import).await?;
    let (interpreter, mut pass) = prepare(app, import, after).await?;
    while let Some(rows) = pass.next().await? {
        if !job.may_go_on() {
            return Ok(JobEnd::Unfinished);
        }
        // Rights are read anew for every chunk: whoever loses them stops here.
        actor = owner(app, job, import).await?;
        let chunk = Chunk::read(&interpreter, &rows);
        let next = chunk.standing_after(standing);
        if !write_chunk(app, &actor, import, &chunk, (standing, next)).await? {
            return Ok(JobEnd::Unfinished);
        }
        standing = next;
        // Others who write get their turn between two chunks.
        tokio::task::yield_now().await;
    }
    let result = result(app, import.id).await?;
    end(app, &actor, import.id, |import, tx| import.finish_commit(result, tx.now())).await?;
    Ok(JobEnd::Done)
}

/// False when another runner is further already.
async fn write_chunk(
    app: &App,
    actor: &Actor,
    import: &Import,
    chunk: &Chunk<'_>,
    (from, to): (Standing, Standing),
) -> Result<bool, AppError> {
    let settled = preview(app, actor, chunk, false).await?;
    if !settled.changes_something() {
        return keep(app, import.id, (from, to), &settled.rows).await;
    }
    let book = rules::book(app).await?;
    let call = Call::by(actor.clone());
    let written = app.write(&call, "import.rows", &import.id, async |tx| {
        if !store::progress(tx, import.id, from, to).await? {
            return Ok(Outcome::unchanged(false));
        }
        let known = Known::find_for_update(tx, &chunk.wishes()).await?;
        let judge = Judge::new(actor, &book, known, tx.stamp(actor));
        let settled = chunk.settle(judge, || tx.next_id(), false);
        let mut events = intake::take_in(tx, actor, settled.verdicts, &import.file_name).await?.into_iter();
        store::put_rows(tx, import.id, &settled.rows).await?;
        let Some(first) = events.next() else {
            // Somebody made the very same changes since the preview; the chunk is looked at again.
            return Err(AppError::internal("the chunk changed while it was judged"));
        };
        Ok(Outcome::new(true, first).and(events))
    });
    Ok(written.await?.value)
}

async fn result(app: &App, id: ImportId) -> Result<CommitResult, AppError> {
    let mut result = CommitResult::default();
    for count in store::count_outcomes(app.database(), id).await? {
        match count.outcome {
            RowOutcome::Created => result.created += count.rows,
            RowOutcome::Updated => result.updated += count.rows,
            RowOutcome::Unchanged => result.unchanged += count.rows,
            RowOutcome::Superseded => result.superseded += count.rows,
            RowOutcome::Refused => result.refused += count.rows,
            // Rows that only the dry run saw; the file is the same, so there are none.
            RowOutcome::ToCreate | RowOutcome::ToUpdate => {}
        }
    }
    Ok(result)
}
