//! Papers and pictures of a project of the county, and their files.

use std::fs;
use std::path::Path;

use dujiang_app::App;
use dujiang_app::bulk::{Batch, PastEvent};
use dujiang_demonstration::{Document as MadeDocument, Project as Made};
use dujiang_domain::files::{FileName, MediaType};
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::{
    AnnouncedVersion, ArrivedContent, Document, DocumentFields, DocumentKind, Stamp,
};
use sha2::{Digest as _, Sha256};

use super::Loading;
use super::ids::instant;
use super::projects::label;
use crate::wiring::StartError;

/// Adds the documents of a project, each with its one version, and stores their files.
pub(super) fn add(
    app: &App,
    loading: &Loading<'_>,
    project: ProjectId,
    made: &Made,
    batch: &mut Batch,
) -> Result<Vec<DocumentId>, StartError> {
    let mut added = Vec::with_capacity(made.documents.len());
    for document in &made.documents {
        let id = DocumentId(app.database().next_id());
        file(loading, (id, project), document, batch)?;
        added.push(id);
    }
    Ok(added)
}

fn file(
    loading: &Loading<'_>,
    (id, project): (DocumentId, ProjectId),
    made: &MadeDocument,
    batch: &mut Batch,
) -> Result<(), StartError> {
    let by = loading.ids.person(made.uploaded_by)?;
    let stamp = Stamp { by: Some(by.id), at: instant(made.uploaded_at) };
    let fields = DocumentFields {
        title: made.title.clone(),
        kind: kind(made.kind),
        security_label: label(made.security_label),
    };
    let (filed, event) = Document::file(id, project, fields, stamp)?;
    let past = |event| PastEvent { at: stamp.at, by: Some(by.clone()), event };
    batch.events.push(past(event));
    let bytes = made.bytes();
    let file_name = FileName::parse(&made.file_name, "/file_name")?;
    let content = ArrivedContent {
        sha256: store(loading.files, &bytes)?,
        media_type: file_name.promises().unwrap_or(MediaType::Text),
    };
    let announced = AnnouncedVersion { number: 1, file_name, size: i64::try_from(bytes.len())? };
    let (document, event) = filed.complete(&announced, content, stamp);
    batch.events.push(past(event));
    batch.documents.push(document);
    Ok(())
}

fn kind(word: &str) -> DocumentKind {
    match word {
        "application" => DocumentKind::Application,
        "approval" => DocumentKind::Approval,
        "plan" => DocumentKind::Plan,
        "contract" => DocumentKind::Contract,
        "report" => DocumentKind::Report,
        "photo" => DocumentKind::Photo,
        "acceptance" => DocumentKind::Acceptance,
        _ => DocumentKind::Other,
    }
}

/// Keeps content where the file store keeps it, and returns its digest. Written plainly, for
/// thousands of files at once; a county that was cut off by a power failure is loaded anew.
fn store(files: &Path, bytes: &[u8]) -> Result<String, StartError> {
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let (folder, rest) = sha256.split_at_checked(2).unwrap_or(("00", &sha256));
    let folder = files.join("content").join(folder);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(rest), bytes)?;
    Ok(sha256)
}
