//! The dry run: what each row would become, without writing any project.

use dujiang_domain::access::Actor;
use dujiang_domain::fault::Code;
use dujiang_domain::ids::{ImportId, ProjectId};
use dujiang_domain::integration::{Import, ImportState, Summary};
use dujiang_domain::projects::Stamp;
use dujiang_persistence::Maintenance;
use dujiang_persistence::integration::imports::{self as store, RowOutcome, Standing, StoredRow};

use super::chunk::{Chunk, Settled};
use super::interpret::Interpreter;
use super::layout::Layout;
use super::pass::{Pass, look_over};
use super::steps::{conclude, end, owner};
use super::vocabulary::Vocabulary;
use crate::jobs::{JobEnd, RunningJob};
use crate::projects::intake::{Judge, Known};
use crate::{App, AppError, rules};

/// Does the dry run; begun again it begins from the first row.
pub(crate) async fn check(app: &App, job: &RunningJob) -> Result<JobEnd, AppError> {
    let id = ImportId(job.subject());
    let (import, _) = store::get(app.database(), id).await?;
    if import.state != ImportState::Checking {
        return Ok(JobEnd::Done);
    }
    conclude(app, id, dry_run(app, job, &import).await).await
}

async fn dry_run(app: &App, job: &RunningJob, import: &Import) -> Result<JobEnd, AppError> {
    let actor = owner(app, job, import).await?;
    let (interpreter, mut pass) = prepare(app, import, 0).await?;
    let mut standing = Standing { total: interpreter.survey.rows, ..Standing::default() };
    clear(app, import.id, standing.total).await?;
    while let Some(rows) = pass.next().await? {
        if !job.may_go_on() {
            return Ok(JobEnd::Unfinished);
        }
        let chunk = Chunk::read(&interpreter, &rows);
        let settled = preview(app, &actor, &chunk, true).await?;
        let after = chunk.standing_after(standing);
        if !keep(app, import.id, (standing, after), &settled.rows).await? {
            return Ok(JobEnd::Unfinished);
        }
        standing = after;
    }
    let summary = summary(app, import.id).await?;
    end(app, &actor, import.id, |import, _| import.finish_check(summary)).await?;
    Ok(JobEnd::Done)
}

/// Everything that is needed to read the rows after row `after`.
pub(super) async fn prepare(app: &App, import: &Import, after: u32) -> Result<(Interpreter, Pass), AppError> {
    let mapping = import.mapping.clone().ok_or(AppError::refused(Code::ImportUnmapped))?;
    let key = import.file_key.as_deref().ok_or(AppError::refused(Code::ImportWrongState))?;
    let path = app.imports().path(key);
    let layout = store::layout(app.database(), import.id).await?;
    let layout: Layout = serde_json::from_value(layout.unwrap_or_default()).map_err(AppError::internal)?;
    let survey = look_over(app, path.clone(), &mapping).await?;
    let vocabulary = Vocabulary::load(app, &mapping).await?;
    let pass = Pass::begin(path, &mapping, survey.width, after);
    let headings = layout.columns.into_iter().map(|column| column.header).collect();
    Ok((Interpreter { mapping, headings, survey, vocabulary, unit: import.unit }, pass))
}

/// What would become of a chunk as things stand.
pub(super) async fn preview(
    app: &App,
    actor: &Actor,
    chunk: &Chunk<'_>,
    is_dry: bool,
) -> Result<Settled, AppError> {
    let database = app.database();
    let book = rules::book(app).await?;
    let known = Known::find(database, &chunk.wishes()).await?;
    let stamp = Stamp { by: actor.user(), at: database.now() };
    let judge = Judge::new(actor, &book, known, stamp);
    Ok(chunk.settle(judge, || ProjectId(database.next_id()), is_dry))
}

async fn clear(app: &App, id: ImportId, total: i64) -> Result<(), AppError> {
    let tx = app.database().begin(None).await?;
    store::clear_rows(&tx, id).await?;
    store::restart(&tx, id, total).await?;
    Ok(tx.commit_maintenance(Maintenance::Jobs).await?)
}

/// Keeps rows that changed nothing, and how far the job is. False when another runner is further.
pub(super) async fn keep(
    app: &App,
    id: ImportId,
    (from, to): (Standing, Standing),
    rows: &[StoredRow],
) -> Result<bool, AppError> {
    let tx = app.database().begin(None).await?;
    if !store::progress(&tx, id, from, to).await? {
        return Ok(false);
    }
    store::put_rows(&tx, id, rows).await?;
    tx.commit_maintenance(Maintenance::Jobs).await?;
    Ok(true)
}

async fn summary(app: &App, id: ImportId) -> Result<Summary, AppError> {
    let mut summary = Summary::default();
    for count in store::count_outcomes(app.database(), id).await? {
        summary.rows += count.rows;
        match count.outcome {
            RowOutcome::ToCreate | RowOutcome::Created => summary.to_create += count.rows,
            RowOutcome::ToUpdate | RowOutcome::Updated => summary.to_update += count.rows,
            RowOutcome::Unchanged => summary.unchanged += count.rows,
            RowOutcome::Superseded => summary.superseded += count.rows,
            RowOutcome::Refused => summary.refused += count.rows,
        }
        summary.warnings += count.with_warnings;
    }
    Ok(summary)
}
