//! Asking for an export, seeing how far it is, and fetching its file.

use dujiang_domain::access::{
    Actor, ExportProjects, Government, Personal, ReadAudit, ReadProject, UsePersonal,
};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::ExportId;
use dujiang_domain::integration::{Export, ExportFormat, ExportWish, MOST_WAITING};
use dujiang_domain::jobs::JobKind;
use dujiang_persistence::integration::exports as store;
use dujiang_persistence::{Tx, jobs};
use serde::Serialize;

use super::list::check_columns;
use super::plan::ExportPlan;
use super::texts::Texts;
use crate::files::MadeFile;
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written};

/// Somebody wants a list as a file.
#[derive(Debug, Serialize)]
pub struct RequestExport {
    /// Which part of which list, in which order.
    pub plan: ExportPlan,
    /// The same as the text that was asked for.
    pub query: String,
    /// As what sort of file.
    pub format: ExportFormat,
    /// The columns, in order; none for all.
    pub columns: Vec<String>,
    /// The language of headings and words, as a tag such as `zh-CN`.
    pub language: String,
}

/// Asks for an export of what the caller sees; a job makes the file.
///
/// # Errors
/// Refusals of permission, of columns the list does not have, and of more than
/// [`MOST_WAITING`] at a time.
pub async fn request(app: &App, call: &Call, command: RequestExport) -> Result<Written<Export>, AppError> {
    app.write(call, "export.request", &command, async |tx| {
        let owner = call.actor.user().ok_or(AppError::refused(Code::NotFound))?;
        let place = Personal { id: tx.next_id(), owner };
        let permit = tx.permit::<UsePersonal>(&call.actor, &place).await?;
        match &command.plan {
            ExportPlan::Projects { .. } => {
                tx.permit::<ExportProjects>(&call.actor, &place).await?;
                call.actor.reach::<ReadProject>()?;
            }
            ExportPlan::AuditEvents { .. } => {
                tx.permit::<ReadAudit>(&call.actor, &Government).await?;
            }
        }
        check_columns(command.plan.kind(), &command.columns)?;
        require_room(tx, place).await?;
        let wish = ExportWish {
            kind: command.plan.kind(),
            format: command.format,
            query: command.query.clone(),
            columns: command.columns.clone(),
            language: command.language.clone(),
        };
        let title = Texts::of(&wish.language).title(wish.kind);
        let (export, event) = Export::request(place, wish, &title, tx.now());
        let plan = serde_json::to_value(&command.plan).map_err(AppError::internal)?;
        store::insert(tx, &permit, &export, plan).await?;
        jobs::enqueue(tx, &permit, JobKind::Export).await?;
        Ok(Outcome::new(export, event))
    })
    .await
}

async fn require_room(tx: &Tx, place: Personal) -> Result<(), AppError> {
    if store::count_waiting(tx, place.owner).await? < MOST_WAITING {
        return Ok(());
    }
    Err(Fault::new(Code::ExportTooMany).with("max", MOST_WAITING).into())
}

/// A page of one's own exports, the newest first.
///
/// # Errors
/// When the cursor is of another list.
pub async fn list(app: &App, actor: &Actor, page: &PageRequest) -> Result<Page<Export>, AppError> {
    let reach = actor.reach::<UsePersonal>()?;
    Ok(store::list(app.database(), &reach, page).await?)
}

/// One's own export.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or it is another's.
pub async fn get(app: &App, actor: &Actor, id: ExportId) -> Result<Export, AppError> {
    let export = store::get(app.database(), id).await?;
    actor.may::<UsePersonal>(&export.access())?;
    Ok(export)
}

/// The file of one's own export.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or it is another's; [`Code::ExportNotReady`],
/// [`Code::ExportExpired`], [`Code::ExportFailed`].
pub async fn file(app: &App, actor: &Actor, id: ExportId) -> Result<(Export, MadeFile), AppError> {
    let export = get(app, actor, id).await?;
    export.require_file(app.database().now())?;
    let file = app.files().open_made(export.id.0).await?;
    Ok((export, file))
}
