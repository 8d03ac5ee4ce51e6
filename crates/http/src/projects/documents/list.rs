//! `GET /projects/{id}/documents` and the versions of one.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::projects::documents;
use dujiang_domain::ids::{DocumentId, ProjectId};
use serde::Serialize;
use utoipa::ToSchema;

use super::view::{DocumentVersionView, DocumentView};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;

/// A page of the papers of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentPage {
    /// The papers, the latest filed first.
    #[schema(max_items = 100)]
    items: Vec<DocumentView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The papers of a project.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = DocumentPage, description = "A page of papers")),
)]
#[get("/projects/{id}/documents")]
pub(crate) async fn list_documents(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = documents::list(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(DocumentView::from);
    Ok(answer::plain(&DocumentPage { items: page.items, next_cursor: page.next_cursor }))
}

/// The versions of a paper.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentVersions {
    /// Versions that have content, the latest first, at most a hundred.
    #[schema(max_items = 100)]
    items: Vec<DocumentVersionView>,
}

/// The versions of a paper that have content.
#[utoipa::path(
    tag = "documents",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("document_id" = Uuid, Path, description = "The paper"),
    ),
    responses((status = 200, body = DocumentVersions, description = "The versions")),
)]
#[get("/projects/{id}/documents/{document_id}/versions")]
pub(crate) async fn list_document_versions(
    app: Data<App>,
    caller: Caller,
    id: Id<(ProjectId, DocumentId)>,
) -> Answer {
    let versions = documents::versions(&app, caller.actor(), id.0.0, id.0.1).await?;
    let items = versions.into_iter().map(DocumentVersionView::from).collect();
    Ok(answer::plain(&DocumentVersions { items }))
}
