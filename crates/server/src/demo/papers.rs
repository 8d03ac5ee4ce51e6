//! Papers and pictures of a project of the county, and their files.

use std::fs;
use std::path::Path;

use dujiang_app::App;
use dujiang_app::bulk::Batch;
use dujiang_demonstration::Project as Made;
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_persistence::entities::{document_versions, documents};
use sha2::{Digest as _, Sha256};

use super::Loading;
use super::ids::instant;
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
        let bytes = document.bytes();
        let sha256: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        store(loading.files, &sha256, &bytes)?;
        let by = loading.ids.person(document.uploaded_by)?;
        let at = instant(document.uploaded_at);
        batch.documents.push(documents::Model {
            id: id.0,
            project_id: project.0,
            title: document.title.clone(),
            kind: document.kind.to_owned(),
            security_label: document.security_label.to_owned(),
            created_at: at,
            created_by: Some(by.id.0),
            is_removed: false,
            version: 1,
        });
        batch.versions.push(document_versions::Model {
            id: app.database().next_id(),
            document_id: id.0,
            number: 1,
            file_name: document.file_name.clone(),
            media_type: Some(document.media_type.to_owned()),
            size: i64::try_from(bytes.len())?,
            sha256: Some(sha256),
            uploaded_at: Some(at),
            uploaded_by: Some(by.id.0),
            is_complete: true,
        });
        added.push(id);
    }
    Ok(added)
}

/// Keeps content where the file store keeps it.
fn store(files: &Path, sha256: &str, bytes: &[u8]) -> Result<(), StartError> {
    let (folder, rest) = sha256.split_at_checked(2).unwrap_or(("00", sha256));
    let folder = files.join("content").join(folder);
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(rest), bytes)?)
}
