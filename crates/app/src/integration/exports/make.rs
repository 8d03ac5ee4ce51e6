//! Making the file of an export: the job.

use std::fs::File;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, Origin, SystemReason, UsePersonal};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::Code;
use dujiang_domain::ids::ExportId;
use dujiang_domain::integration::{Export, ExportFormat, ExportState};
use dujiang_persistence::integration::exports as store;
use dujiang_tabular::reader::Format;
use dujiang_tabular::writer::{Column, TableWriter, Value};
use dujiang_tabular::{ErrorCode, TabularError};
use tokio::sync::mpsc;

use super::list::List;
use super::texts::Texts;
use crate::jobs::{JobEnd, RunningJob};
use crate::{App, AppError, Call, Outcome, identity};

type Rows = Vec<Vec<Value>>;

/// Makes the file with the rights its owner has now. What can never succeed is noted with the
/// export.
///
/// # Errors
/// When it should be tried again later.
pub(crate) async fn run(app: &App, job: &RunningJob) -> Result<JobEnd, AppError> {
    let id = ExportId(job.subject());
    let export = store::get(app.database(), id).await?;
    if export.state != ExportState::Queued {
        return Ok(JobEnd::Done);
    }
    match make(app, &export, job).await {
        Ok(None) => Ok(JobEnd::Unfinished),
        Ok(Some(rows)) => settle(app, &export, |export, at| export.finish(rows, at)).await,
        Err(AppError::Refused(fault)) => settle(app, &export, |export, at| export.fail(fault.code, at)).await,
        Err(error) => Err(error),
    }
}

/// Notes that there will be no file.
///
/// # Errors
/// When the database fails.
pub(crate) async fn give_up(app: &App, job: &RunningJob) -> Result<(), AppError> {
    let export = store::get(app.database(), ExportId(job.subject())).await?;
    settle(app, &export, |export, at| export.fail(Code::Internal, at)).await.map(drop)
}

/// The number of rows of the finished file; nothing when the work is left to the next runner.
async fn make(app: &App, export: &Export, job: &RunningJob) -> Result<Option<i64>, AppError> {
    let actor = identity::acting_for(app, export.owner_id, Origin::default()).await?;
    let permit = actor.may::<UsePersonal>(&export.access())?;
    let plan = store::plan(app.database(), &permit, export.id).await?;
    let plan = serde_json::from_value(plan).map_err(AppError::internal)?;
    let texts = Texts::of(&export.wish.language);
    let title = texts.title(export.wish.kind);
    let list = List::open(actor, plan, &export.wish.columns, texts)?;
    let (sender, receiver) = mpsc::channel(2);
    let columns = list.headings();
    let format = match export.wish.format {
        ExportFormat::Xlsx => Format::Xlsx,
        ExportFormat::Csv => Format::Csv,
    };
    let writing = tokio::task::spawn_blocking(move || write(format, &title, &columns, receiver));
    let fed = feed(app, &list, sender, job).await;
    // A writer that failed is the reason why nobody took the rows.
    let file = writing.await.map_err(AppError::internal)?.map_err(|error| refusal(&error))?;
    let Some(rows) = fed? else { return Ok(None) };
    app.files().keep_made(export.id.0, file).await?;
    Ok(Some(rows))
}

/// Hands the rows to the writer, page by page, and counts them.
async fn feed(
    app: &App,
    list: &List,
    sender: mpsc::Sender<Rows>,
    job: &RunningJob,
) -> Result<Option<i64>, AppError> {
    let moment = app.database().snapshot().await?;
    let mut count = 0;
    let mut cursor = None;
    loop {
        let (rows, next) = list.page(&moment, cursor).await?;
        count += i64::try_from(rows.len()).map_err(AppError::internal)?;
        if sender.send(rows).await.is_err() || !job.may_go_on() {
            return Ok(None);
        }
        match next {
            Some(next) => cursor = Some(next),
            None => return Ok(Some(count)),
        }
    }
}

/// Writes what comes to a nameless file, which vanishes with the process.
fn write(
    format: Format,
    title: &str,
    columns: &[Column],
    mut rows: mpsc::Receiver<Rows>,
) -> Result<File, TabularError> {
    let file = tempfile::tempfile().map_err(|error| TabularError::io(&error))?;
    let mut table = TableWriter::begin(format, title, columns, file)?;
    while let Some(page) = rows.blocking_recv() {
        for row in &page {
            table.row(row)?;
        }
    }
    table.finish()
}

fn refusal(error: &TabularError) -> AppError {
    match error.code {
        ErrorCode::SheetTooManyRows => AppError::refused(Code::ExportTooManyRows),
        _ => AppError::internal(error),
    }
}

/// Notes how it ended, in the name of the owner.
async fn settle(
    app: &App,
    export: &Export,
    end: impl Fn(&Export, DateTime<Utc>) -> Option<(Export, Event)>,
) -> Result<JobEnd, AppError> {
    let call = Call::by(settler(app, export).await?);
    app.write(&call, "export.settle", &export.id, async |tx| {
        let before = store::get_for_update(tx, export.id).await?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &before.access()).await?;
        let Some((after, event)) = end(&before, tx.now()) else { return Ok(Outcome::unchanged(())) };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new((), event))
    })
    .await?;
    Ok(JobEnd::Done)
}

/// The owner; the program itself when the owner is gone or may nothing any more.
async fn settler(app: &App, export: &Export) -> Result<Actor, AppError> {
    match identity::acting_for(app, export.owner_id, Origin::default()).await {
        Ok(owner) if owner.could::<UsePersonal>(&export.access()) => Ok(owner),
        Ok(_) | Err(AppError::Refused(_)) => Ok(program()),
        Err(error) => Err(error),
    }
}

#[expect(clippy::disallowed_methods, reason = "nobody else is left to note that there is no file")]
fn program() -> Actor {
    Actor::system(SystemReason::Job)
}
