//! Reading the content of a version.

use std::ops::Range;

use bytes::Bytes;
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::projects::DocumentVersion;
use dujiang_persistence::projects::{self as projects, documents as store};
use futures::stream::BoxStream;

use super::UploadContent;
use crate::files::FileError;
use crate::{App, AppError, Call, Outcome};

/// Content on its way out.
pub struct OpenedContent {
    /// The version.
    pub version: DocumentVersion,
    /// Its bytes, or the part of them that was asked for.
    pub bytes: BoxStream<'static, Result<Bytes, FileError>>,
}

impl std::fmt::Debug for OpenedContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenedContent").field("version", &self.version).finish_non_exhaustive()
    }
}

/// Opens the content of a version; `part` chooses the bytes once the size is known. Reading
/// what is labelled sensitive or important is put on record before the first byte leaves.
///
/// # Errors
/// When there is no such version in the caller's reach, when the record cannot be written, or
/// the store does not answer.
pub async fn open(
    app: &App,
    actor: &Actor,
    target: UploadContent,
    part: impl FnOnce(&DocumentVersion) -> Option<Range<u64>>,
) -> Result<OpenedContent, AppError> {
    let access = projects::access(app.database(), target.project).await?;
    actor.may::<ReadProject>(&access)?;
    let document = store::get(app.database(), target.project, target.document).await?;
    let version = document.find_version(target.number).ok_or_else(|| Fault::new(Code::NotFound))?.clone();
    let range = part(&version);
    if document.fields.security_label.records_readers() {
        record(app, actor, target, &version).await?;
    }
    let bytes = app.files().open(&version.sha256, range).await?;
    Ok(OpenedContent { version, bytes })
}

async fn record(
    app: &App,
    actor: &Actor,
    target: UploadContent,
    version: &DocumentVersion,
) -> Result<(), AppError> {
    let call = Call::by(actor.clone());
    app.write(&call, "document.read", &target, async |tx| {
        let access = projects::access(tx, target.project).await?;
        tx.permit::<ReadProject>(actor, &access).await?;
        let document = store::get(tx, target.project, target.document).await?;
        Ok(Outcome::new((), document.read(version)))
    })
    .await?;
    Ok(())
}
