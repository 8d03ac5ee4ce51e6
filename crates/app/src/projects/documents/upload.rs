//! Sending the content of an announced version.
//!
//! Who may not file learns so before a byte is read; the bytes are taken in while no
//! transaction is open; then one transaction makes the version part of the document.

use bytes::Bytes;
use dujiang_domain::access;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::ArrivedContent;
use dujiang_persistence::projects::{self as projects, documents as store};
use futures::Stream;
use serde::Serialize;

use super::DocumentRow;
use crate::files::{Announced, BrokenUpload, FileStore, StoredFile};
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody sends the content of a version.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct UploadContent {
    /// Of which project.
    pub project: ProjectId,
    /// Of which paper.
    pub document: DocumentId,
    /// Number of the version.
    pub number: i64,
}

/// What the write is about, with the content that came.
#[derive(Debug, Serialize)]
struct Complete {
    target: UploadContent,
    content: StoredFile,
}

/// Takes in the content of an announced version. Sending the same content again changes
/// nothing.
///
/// # Errors
/// Refusals of permission, of an archived project, of the content (`files.content` codes), and
/// [`Code::DocumentVersionComplete`] when the version has other content already.
pub async fn upload(
    app: &App,
    call: &Call,
    target: UploadContent,
    body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
) -> Result<Written<DocumentRow>, AppError> {
    let (expected, present) = admit(app, call, target).await?;
    if let Some(present) = present {
        let is_same = FileStore::digest(&expected, body).await? == present;
        return if is_same { unchanged(app, call, target).await } else { Err(complete_already()) };
    }
    let content = app.files().receive(app.database().next_id(), &expected, body).await?;
    let command = Complete { target, content };
    app.write(call, "document.upload", &command, async |tx| {
        let UploadContent { project: project_id, document: id, number } = target;
        let (project, access) = projects::get_for_update(tx, project_id).await?;
        let permit = tx.permit::<access::FileDocument>(&call.actor, &access).await?;
        project.state.require_open_file()?;
        let before = store::get_for_update(tx, project_id, id).await?;
        let announced = store::announced(tx, id, number).await?;
        if announced.sha256.is_some_and(|present| present != command.content.sha256) {
            return Err(complete_already());
        }
        if before.find_version(number).is_some() {
            return Ok(Outcome::unchanged(store::view(tx, &permit, project_id, id).await?));
        }
        let StoredFile { sha256, media_type, .. } = command.content.clone();
        let content = ArrivedContent { sha256, media_type };
        let (after, event) = before.complete(&announced.version, content, tx.stamp(&call.actor));
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(store::view(tx, &permit, project_id, id).await?, event))
    })
    .await
}

/// What was announced, and the digest of the content when it is there already.
async fn admit(
    app: &App,
    call: &Call,
    target: UploadContent,
) -> Result<(Announced, Option<String>), AppError> {
    let (project, access) = projects::get(app.database(), target.project).await?;
    call.actor.may::<access::FileDocument>(&access)?;
    project.state.require_open_file()?;
    let document = store::get(app.database(), target.project, target.document).await?;
    let announced = store::announced(app.database(), document.id, target.number).await?;
    let size = u64::try_from(announced.version.size).map_err(AppError::internal)?;
    Ok((Announced { name: announced.version.file_name, size }, announced.sha256))
}

async fn unchanged(app: &App, call: &Call, target: UploadContent) -> Result<Written<DocumentRow>, AppError> {
    let access = projects::access(app.database(), target.project).await?;
    let permit = call.actor.may::<access::FileDocument>(&access)?;
    let value = store::view(app.database(), &permit, target.project, target.document).await?;
    Ok(Written { value, is_replay: true })
}

fn complete_already() -> AppError {
    Fault::new(Code::DocumentVersionComplete).into()
}
