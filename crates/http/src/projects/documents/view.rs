//! How papers look on the wire.

use chrono::{DateTime, Utc};
use dujiang_app::projects::documents::{DocumentRow, VersionRow};
use dujiang_domain::projects::{DocumentKind, SecurityLabel};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::view::SecurityLabelWord;
use crate::refs::ActorRef;
use crate::words::unword;

/// A paper filed with a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentView {
    /// Identifier.
    pub id: Uuid,
    /// Title.
    #[schema(max_length = 200, example = "关于石桥村道路硬化工程可行性研究报告的批复")]
    pub title: String,
    /// Sort.
    #[schema(value_type = DocumentKindWord)]
    pub kind: DocumentKind,
    /// Security label.
    #[schema(value_type = SecurityLabelWord)]
    pub security_label: SecurityLabel,
    /// The latest version that has content.
    #[schema(required = true)]
    pub current: Option<DocumentVersionView>,
    /// Versions that have content.
    #[schema(minimum = 0)]
    pub version_count: i64,
    /// When it was filed.
    pub created_at: DateTime<Utc>,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    pub version: i64,
}

/// A version of a paper.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentVersionView {
    /// Number, from 1; there may be gaps.
    #[schema(minimum = 1, example = 1)]
    pub number: i64,
    /// Name of the file.
    #[schema(max_length = 200, example = "批复.pdf")]
    pub file_name: String,
    /// What it is, judged by its bytes.
    #[schema(max_length = 100, example = "application/pdf")]
    pub media_type: String,
    /// Size in bytes.
    #[schema(minimum = 1, example = 52_344)]
    pub size: i64,
    /// SHA-256 of the content in hex; also its `ETag`.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub sha256: String,
    /// When the content came.
    pub uploaded_at: DateTime<Utc>,
    /// Who sent it.
    pub uploaded_by: ActorRef,
}

/// Sort of a paper.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum DocumentKindWord {
    Application,
    Approval,
    Plan,
    Contract,
    Report,
    Drawing,
    Photo,
    Acceptance,
    Other,
}

impl From<DocumentRow> for DocumentView {
    fn from(row: DocumentRow) -> Self {
        Self {
            id: row.id,
            kind: unword(&row.kind).unwrap_or(DocumentKind::Other),
            security_label: unword(&row.security_label).unwrap_or_default(),
            version_count: row.version_count,
            created_at: row.created_at,
            version: row.version,
            title: row.title.clone(),
            current: current(row),
        }
    }
}

fn current(row: DocumentRow) -> Option<DocumentVersionView> {
    Some(DocumentVersionView {
        number: row.number?,
        file_name: row.file_name?,
        media_type: row.media_type?,
        size: row.size?,
        sha256: row.sha256?,
        uploaded_at: row.uploaded_at?,
        uploaded_by: ActorRef { id: row.uploaded_by, name: row.uploaded_by_name },
    })
}

impl From<VersionRow> for DocumentVersionView {
    fn from(row: VersionRow) -> Self {
        Self {
            number: row.number,
            file_name: row.file_name,
            media_type: row.media_type,
            size: row.size,
            sha256: row.sha256,
            uploaded_at: row.uploaded_at,
            uploaded_by: ActorRef { id: row.uploaded_by, name: row.uploaded_by_name },
        }
    }
}
