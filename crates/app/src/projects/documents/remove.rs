//! Taking a paper out of the file; it stays on record.

use dujiang_domain::access;
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_persistence::projects::{self as projects, documents as store};
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// Somebody takes a paper out.
#[derive(Debug, Serialize)]
pub struct RemoveDocument {
    /// Of which project.
    pub project: ProjectId,
    /// Which.
    pub id: DocumentId,
    /// Why.
    pub reason: String,
}

/// Takes a paper out of the file. Its versions and the events that rest on it stay.
///
/// # Errors
/// Refusals of permission, of an archived project, of a stale version, and of a missing reason.
pub async fn remove(app: &App, call: &Call, command: RemoveDocument) -> Result<Written<()>, AppError> {
    app.write(call, "document.remove", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<access::FileDocument>(&call.actor, &access).await?;
        let before = store::get_for_update(tx, command.project, command.id).await?;
        call.expects(before.version)?;
        project.state.require_open_file()?;
        let (after, event) = before.remove(&command.reason)?;
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new((), event))
    })
    .await
}
