//! Changing what is said about a paper.

use dujiang_domain::access;
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::DocumentPatch;
use dujiang_persistence::projects::{self as projects, documents as store};
use serde::Serialize;

use super::DocumentRow;
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody changes a paper.
#[derive(Debug, Serialize)]
pub struct EditDocument {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: DocumentId,
    /// What to change.
    pub patch: DocumentPatch,
}

/// Changes title, sort or security label.
///
/// # Errors
/// Refusals of permission, of an archived project, of a stale version, and of wrong fields.
pub async fn edit(app: &App, call: &Call, command: EditDocument) -> Result<Written<DocumentRow>, AppError> {
    app.write(call, "document.edit", &command, async |tx| {
        let EditDocument { project: project_id, id, patch } = &command;
        let (project, access) = projects::get_for_update(tx, *project_id).await?;
        let permit = tx.permit::<access::FileDocument>(&call.actor, &access).await?;
        let before = store::get_for_update(tx, *project_id, *id).await?;
        call.expects(before.version)?;
        project.state.require_open_file()?;
        let Some((after, event)) = before.edit(patch.clone())? else {
            return Ok(Outcome::unchanged(store::view(tx, &permit, *project_id, *id).await?));
        };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, *project_id, *id).await?, event))
    })
    .await
}
