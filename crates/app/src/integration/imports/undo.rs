//! The way back: what the import brought in leaves again, what it changed is set back, and what
//! somebody worked on since is left alone and named.

use dujiang_domain::fault::Code;
use dujiang_domain::ids::{ImportId, ProjectId};
use dujiang_domain::integration::{Import, ImportState, UndoResult};
use dujiang_persistence::Maintenance;
use dujiang_persistence::integration::imports::{self as store, RowOutcome, StoredIssue, StoredRow};
use serde_json::Map;

use super::steps::{conclude, end, owner};
use crate::jobs::{JobEnd, RunningJob};
use crate::oversight::alerts;
use crate::projects::intake::{self, TakeBack};
use crate::{App, AppError, Call, Outcome};

/// Rows per transaction.
const CHUNK: u64 = 200;

/// Takes back the rows that are not taken back yet.
pub(crate) async fn undo(app: &App, job: &RunningJob) -> Result<JobEnd, AppError> {
    let id = ImportId(job.subject());
    let (import, _) = store::get(app.database(), id).await?;
    if import.state != ImportState::Undoing {
        return Ok(JobEnd::Done);
    }
    conclude(app, id, take_back(app, job, &import).await).await
}

async fn take_back(app: &App, job: &RunningJob, import: &Import) -> Result<JobEnd, AppError> {
    let mut after = 0;
    loop {
        if !job.may_go_on() {
            return Ok(JobEnd::Unfinished);
        }
        let rows = store::undoable(app.database(), import.id, after, CHUNK).await?;
        let Some(last) = rows.last() else { break };
        after = i64::from(last.row);
        take_chunk_back(app, job, import, &rows).await?;
    }
    let actor = owner(app, job, import).await?;
    let result = result(app, import.id).await?;
    end(app, &actor, import.id, |import, _| import.finish_undo(result)).await?;
    Ok(JobEnd::Done)
}

async fn take_chunk_back(
    app: &App,
    job: &RunningJob,
    import: &Import,
    rows: &[StoredRow],
) -> Result<(), AppError> {
    let actor = owner(app, job, import).await?;
    let reason = import.undo_reason.as_deref().unwrap_or_default();
    let wishes: Vec<TakeBack> = rows.iter().filter_map(wish).collect();
    let call = Call::by(actor.clone());
    let written = app.write(&call, "import.undo_rows", &import.id, async |tx| {
        let (taken, mut events) = intake::take_back(tx, &actor, &wishes, reason).await?;
        let pairs = wishes.iter().zip(&taken);
        let gone: Vec<ProjectId> = pairs
            .filter(|(wish, is_taken)| **is_taken && wish.before.is_none())
            .map(|(wish, _)| wish.project)
            .collect();
        events.extend(alerts::withdraw_of(tx, &gone).await?);
        let is_taken = |row: &&StoredRow| {
            let mut pairs = wishes.iter().zip(&taken);
            pairs.any(|(wish, is_taken)| *is_taken && Some(wish.project) == row.project)
        };
        let undone: Vec<u32> = rows.iter().filter(is_taken).map(|row| row.row).collect();
        store::mark_undone(tx, import.id, &undone).await?;
        let mut events = events.into_iter();
        let Some(first) = events.next() else { return Ok(Outcome::unchanged(undone)) };
        Ok(Outcome::new(undone, first).and(events))
    });
    let undone = written.await?.value;
    let left: Vec<StoredRow> = rows.iter().filter(|row| !undone.contains(&row.row)).map(with_word).collect();
    let tx = app.database().begin(None).await?;
    store::put_rows(&tx, import.id, &left).await?;
    Ok(tx.commit_maintenance(Maintenance::Jobs).await?)
}

fn wish(row: &StoredRow) -> Option<TakeBack> {
    Some(TakeBack { project: row.project?, version: row.project_version?, before: row.before.clone() })
}

/// The row with a word why it stays.
fn with_word(row: &StoredRow) -> StoredRow {
    let code = Code::ImportRowEditedSince.as_str();
    let mut row = row.clone();
    if !row.issues.iter().any(|issue| issue.code == code) {
        let issue = StoredIssue { column: None, is_error: false, code: code.to_owned(), params: Map::new() };
        row.issues.push(issue);
    }
    row
}

async fn result(app: &App, id: ImportId) -> Result<UndoResult, AppError> {
    let mut result = UndoResult::default();
    for count in store::count_outcomes(app.database(), id).await? {
        match count.outcome {
            RowOutcome::Created => result.withdrawn += count.undone,
            RowOutcome::Updated => result.restored += count.undone,
            _ => continue,
        }
        result.skipped += count.rows - count.undone;
    }
    Ok(result)
}
