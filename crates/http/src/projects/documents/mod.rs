//! The papers of a project over HTTP: metadata as JSON, content as bytes.

mod announce;
mod download;
mod edit;
mod file;
mod list;
mod range;
mod remove;
mod upload;
mod version_path;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of the papers.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_documents)
        .service(file::file_document)
        .service(edit::edit_document)
        .service(remove::remove_document)
        .service(list::list_document_versions)
        .service(announce::announce_document_version)
        .service(upload::upload_document_version)
        .service(download::download_document_version);
}
