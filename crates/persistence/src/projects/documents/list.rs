//! Documents as lists and pages show them: each with its latest version that has content.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{DocumentId, ProjectId};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// A document with its current version, all of whose columns are absent while it has none.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct DocumentRow {
    pub id: Uuid,
    pub title: String,
    pub kind: String,
    pub security_label: String,
    pub created_at: DateTime<Utc>,
    pub version: i64,
    pub version_count: i64,
    pub number: Option<i64>,
    pub file_name: Option<String>,
    pub media_type: Option<String>,
    pub size: Option<i64>,
    pub sha256: Option<String>,
    pub uploaded_at: Option<DateTime<Utc>>,
    pub uploaded_by: Option<Uuid>,
    pub uploaded_by_name: Option<String>,
}

const DOCUMENT: &str = "SELECT d.id, d.title, d.kind, d.security_label, d.created_at, d.version, \
    (SELECT COUNT(*) FROM document_versions c WHERE c.document_id = d.id AND c.is_complete = TRUE) \
        AS version_count, \
    v.number, v.file_name, v.media_type, v.size, v.sha256, v.uploaded_at, v.uploaded_by, \
    u.name AS uploaded_by_name \
    FROM documents d \
    LEFT JOIN document_versions v ON v.document_id = d.id AND v.number = \
        (SELECT MAX(m.number) FROM document_versions m WHERE m.document_id = d.id AND m.is_complete = TRUE) \
    LEFT JOIN users u ON u.id = v.uploaded_by \
    WHERE d.is_removed = FALSE AND d.project_id = ";

/// A page of the documents of a project, the latest filed first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<DocumentRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("documents {project}"));
    let mut sql = Sql::new(source, DOCUMENT)?;
    sql.bind(project.0);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (d.created_at, d.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY d.created_at DESC, d.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<DocumentRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.created_at.to_rfc3339(), row.id)))
}

/// One document of a project.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that identifier.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: DocumentId,
) -> Result<DocumentRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, DOCUMENT)?;
    sql.bind(project.0).push(" AND d.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// A version of a document.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct VersionRow {
    pub number: i64,
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub uploaded_at: DateTime<Utc>,
    pub uploaded_by: Option<Uuid>,
    pub uploaded_by_name: Option<String>,
}

/// The versions of a document that have content, the latest first; at most 100, which no paper
/// in an office reaches.
///
/// # Errors
/// [`Code::NotFound`] when the project has no such document.
pub async fn versions<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: DocumentId,
) -> Result<Vec<VersionRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    view(source, permit, project, id).await?;
    let mut sql = Sql::new(
        source,
        "SELECT v.number, v.file_name, v.media_type, v.size, v.sha256, v.uploaded_at, v.uploaded_by, \
         u.name AS uploaded_by_name FROM document_versions v LEFT JOIN users u ON u.id = v.uploaded_by \
         WHERE v.is_complete = TRUE AND v.document_id = ",
    )?;
    sql.bind(id.0).push(" ORDER BY v.number DESC LIMIT 100");
    sql.all(source).await
}
