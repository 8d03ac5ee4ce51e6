//! Filing a paper with a project.

use dujiang_domain::access;
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::{Document, DocumentFields};
use dujiang_persistence::projects::{self as projects, documents as store};
use serde::Serialize;

use super::DocumentRow;
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody files a paper.
#[derive(Debug, Serialize)]
pub struct FileDocument {
    /// With which project.
    pub project: ProjectId,
    /// What is said about it.
    pub fields: DocumentFields,
}

/// Files a paper, still without content.
///
/// # Errors
/// Refusals of permission, of an archived project, and of wrong fields.
pub async fn file(app: &App, call: &Call, command: FileDocument) -> Result<Written<DocumentRow>, AppError> {
    app.write(call, "document.file", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<access::FileDocument>(&call.actor, &access).await?;
        project.state.require_open_file()?;
        let id: DocumentId = tx.next_id();
        let fields = command.fields.clone();
        let (document, event) = Document::file(id, command.project, fields, tx.stamp(&call.actor))?;
        store::insert(tx, &permit, &document).await?;
        Ok(Outcome::new(store::view(tx, &permit, command.project, id).await?, event))
    })
    .await
}
