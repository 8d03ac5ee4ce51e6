//! Announcing a version: its number is given out, its bytes come afterwards.

use dujiang_domain::access;
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::files::FileName;
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::AnnouncedVersion;
use dujiang_persistence::projects::{self as projects, documents as store};
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// Somebody announces a version.
#[derive(Debug, Serialize)]
pub struct AnnounceVersion {
    /// Of which project.
    pub project: ProjectId,
    /// Of which paper.
    pub document: DocumentId,
    /// Name of the file.
    pub file_name: String,
    /// Size in bytes.
    pub size: i64,
}

/// Gives out the number under which the content may be sent.
///
/// # Errors
/// Refusals of permission, of an archived project, of a name that is none, and of a size of
/// nothing or beyond the limit.
pub async fn announce(
    app: &App,
    call: &Call,
    command: AnnounceVersion,
) -> Result<Written<AnnouncedVersion>, AppError> {
    let limit = i64::try_from(app.limits().file_bytes).unwrap_or(i64::MAX);
    app.write(call, "document.announce", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<access::FileDocument>(&call.actor, &access).await?;
        let document = store::get_for_update(tx, command.project, command.document).await?;
        project.state.require_open_file()?;
        let file_name = FileName::parse(&command.file_name, "/file_name")?;
        if !(1..=limit).contains(&command.size) {
            let fault = FieldFault::new("/size", Code::FieldRange).with("min", 1).with("max", limit);
            return Err(Fault::invalid(vec![fault]).into());
        }
        let number = store::next_number(tx, document.id).await?;
        let version = AnnouncedVersion { number, file_name, size: command.size };
        store::announce(tx, &permit, &document, &version).await?;
        Ok(Outcome::new(version, document.announce()))
    })
    .await
}
