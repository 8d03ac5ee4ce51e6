//! Reading what papers there are.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_persistence::projects::{self as projects, documents as store};

use super::{DocumentRow, VersionRow};
use crate::{App, AppError, Page, PageRequest};

/// A page of the papers of a project, the latest filed first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<DocumentRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::list(app.database(), &permit, project, page).await?)
}

/// The versions of a paper that have content, the latest first.
///
/// # Errors
/// When there is no such paper in the caller's reach.
pub async fn versions(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    id: DocumentId,
) -> Result<Vec<VersionRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::versions(app.database(), &permit, project, id).await?)
}
