//! Photos of projects: their copies for everybody who sees the project, the original for few.

use bytes::Bytes;
use dujiang_domain::access::{Actor, ReadOriginalPhoto, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::photo::Photo;
use dujiang_domain::ids::{PhotoId, ProjectId, UserId};
use dujiang_persistence::field::photos as wall;
pub use dujiang_persistence::field::photos::PhotoFilter;
use dujiang_persistence::files::photos as store;
pub use dujiang_persistence::files::photos::PhotoRow;

use crate::{App, AppError, Call, Outcome, Page, PageRequest, projects};

/// A copy for screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoSize {
    /// At most 320 pixels.
    Thumb,
    /// At most 1600 pixels.
    View,
}

/// A picture on its way out.
#[derive(Debug, Clone)]
pub struct OpenedPhoto {
    /// What is known of it.
    pub row: PhotoRow,
    /// Digest of the bytes that are sent.
    pub sha256: String,
    /// The bytes; none when the caller has them already.
    pub bytes: Option<Bytes>,
}

/// A copy of a photo; without its bytes when the caller has the one of digest `known`.
///
/// # Errors
/// [`Code::NotFound`] when there is no such photo in the caller's reach.
pub async fn open(
    app: &App,
    actor: &Actor,
    id: PhotoId,
    size: PhotoSize,
    known: Option<&str>,
) -> Result<OpenedPhoto, AppError> {
    let row = find(app, id).await?;
    let mut access = projects::access(app.database(), ProjectId(row.project_id)).await?;
    // Whoever sent it may be named in a task only, and sees no more of the project than his own.
    access.persons.push(UserId(row.created_by));
    actor.may::<ReadProject>(&access)?;
    let sha256 = match size {
        PhotoSize::Thumb => row.thumb_sha256.clone(),
        PhotoSize::View => row.view_sha256.clone(),
    };
    let is_known = known.is_some_and(|known| known == sha256);
    let bytes = if is_known { None } else { Some(app.files().picture(&sha256).await?) };
    Ok(OpenedPhoto { row, sha256, bytes })
}

/// The photo as it was captured. It is put on record before the first byte leaves.
///
/// # Errors
/// [`Code::NotFound`] when there is no such photo in the caller's reach, [`Code::PermissionMissing`].
pub async fn open_original(app: &App, actor: &Actor, id: PhotoId) -> Result<OpenedPhoto, AppError> {
    let row = find(app, id).await?;
    let project = ProjectId(row.project_id);
    let call = Call::by(actor.clone());
    app.write(&call, "photo.read_original", &id, async |tx| {
        let mut access = projects::access(tx, project).await?;
        access.persons.push(UserId(row.created_by));
        tx.permit::<ReadOriginalPhoto>(actor, &access).await?;
        let photo = Photo { id, project_id: project, file_name: row.file_name.clone() };
        Ok(Outcome::new((), photo.read_original()))
    })
    .await?;
    let bytes = app.files().picture(&row.sha256).await?;
    Ok(OpenedPhoto { sha256: row.sha256.clone(), row, bytes: Some(bytes) })
}

/// A page of the photos of a project, the latest captured first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    filter: &PhotoFilter,
    page: &PageRequest,
) -> Result<Page<PhotoRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(wall::list(app.database(), &permit, project, filter, page).await?)
}

async fn find(app: &App, id: PhotoId) -> Result<PhotoRow, AppError> {
    let found = store::find(app.database(), id).await?;
    Ok(found.ok_or_else(|| Fault::new(Code::NotFound))?)
}
