//! Loading and saving whole documents with their versions.

use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::FileName;
use dujiang_domain::ids::{DocumentId, ProjectId, UserId};
use dujiang_domain::projects::{AnnouncedVersion, Document, DocumentFields, DocumentVersion};
use dujiang_domain::search::SearchKind;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::entities::{document_versions, documents};
use crate::error::StoreError;
use crate::search::{self, Found};
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// A version as it was announced, and its digest once its content is there.
#[derive(Debug, Clone)]
pub struct Announced {
    /// Number, name and size.
    pub version: AnnouncedVersion,
    /// SHA-256 of the content; `None` while it has not come.
    pub sha256: Option<String>,
}

/// Loads a document of the project to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that identifier, or no longer.
pub async fn get_for_update(tx: &Tx, project: ProjectId, id: DocumentId) -> Result<Document, StoreError> {
    let row = find(project, id).lock_exclusive().one(tx.connection()).await?;
    whole(tx, row).await
}

/// Loads a document of the project to look at it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that identifier, or no longer.
pub async fn get(source: &impl Source, project: ProjectId, id: DocumentId) -> Result<Document, StoreError> {
    let row = find(project, id).one(source.connection()).await?;
    whole(source, row).await
}

/// An announced version of a document, complete or not.
///
/// # Errors
/// [`Code::NotFound`] when none of that number was announced.
pub async fn announced(source: &impl Source, id: DocumentId, number: i64) -> Result<Announced, StoreError> {
    let row = document_versions::Entity::find()
        .filter(document_versions::Column::DocumentId.eq(id.0))
        .filter(document_versions::Column::Number.eq(number))
        .one(source.connection())
        .await?
        .ok_or_else(|| Fault::new(Code::NotFound))?;
    let unreadable = |_| StoreError::Unreadable("document_versions.file_name");
    let file_name = FileName::parse(&row.file_name, "/file_name").map_err(unreadable)?;
    Ok(Announced { version: AnnouncedVersion { number, file_name, size: row.size }, sha256: row.sha256 })
}

/// The number after the last that was announced; stable while the document is locked.
///
/// # Errors
/// When the database fails.
pub async fn next_number(tx: &Tx, id: DocumentId) -> Result<i64, StoreError> {
    let last: Option<Option<i64>> = document_versions::Entity::find()
        .select_only()
        .column_as(document_versions::Column::Number.max(), "last")
        .filter(document_versions::Column::DocumentId.eq(id.0))
        .into_tuple()
        .one(tx.connection())
        .await?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

/// Saves a new document below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, document: &Document) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(document.project_id)?;
    documents::Entity::insert(to_row(document)).exec_without_returning(tx.connection()).await?;
    search::put(tx, document.project_id, document_title(document)).await
}

/// Saves the announcement of a version.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn announce<A>(
    tx: &Tx,
    permit: &Permit<A>,
    document: &Document,
    version: &AnnouncedVersion,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(document.project_id)?;
    let row = document_versions::ActiveModel {
        id: Set(tx.next_id()),
        document_id: Set(document.id.0),
        number: Set(version.number),
        file_name: Set(version.file_name.as_str().to_owned()),
        media_type: Set(None),
        size: Set(version.size),
        sha256: Set(None),
        uploaded_at: Set(None),
        uploaded_by: Set(None),
        is_complete: Set(false),
    };
    document_versions::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed document over the version before it, with the versions that were completed.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &Document,
    after: &Document,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    let mut row = to_row(after);
    row.id = NotSet;
    versioned::replace(
        tx,
        row,
        documents::Column::Id.eq(after.id.0),
        documents::Column::Version.eq(before.version),
    )
    .await?;
    for version in after.versions.iter().filter(|version| !before.versions.contains(version)) {
        complete(tx, after.id, version).await?;
    }
    if after.is_removed {
        return search::remove(tx, [after.id.0]).await;
    }
    if after.fields.title != before.fields.title {
        search::put(tx, after.project_id, document_title(after)).await?;
    }
    Ok(())
}

/// Puts the content of an announced version in; what is complete is never changed.
async fn complete(tx: &Tx, id: DocumentId, version: &DocumentVersion) -> Result<(), StoreError> {
    use document_versions::Column;
    let completed = document_versions::Entity::update_many()
        .col_expr(Column::MediaType, Expr::value(version.media_type.as_str()))
        .col_expr(Column::Sha256, Expr::value(version.sha256.as_str()))
        .col_expr(Column::UploadedAt, Expr::value(version.uploaded_at))
        .col_expr(Column::UploadedBy, Expr::value(version.uploaded_by.map(Uuid::from)))
        .col_expr(Column::IsComplete, Expr::value(true))
        .filter(Column::DocumentId.eq(id.0))
        .filter(Column::Number.eq(version.number))
        .filter(Column::IsComplete.eq(false))
        .exec(tx.connection())
        .await?;
    if completed.rows_affected == 0 {
        return Err(Fault::new(Code::DocumentVersionComplete).into());
    }
    Ok(())
}

fn find(project: ProjectId, id: DocumentId) -> sea_orm::Select<documents::Entity> {
    documents::Entity::find_by_id(id.0)
        .filter(documents::Column::ProjectId.eq(project.0))
        .filter(documents::Column::IsRemoved.eq(false))
}

async fn whole(source: &impl Source, row: Option<documents::Model>) -> Result<Document, StoreError> {
    let row = row.ok_or_else(|| Fault::new(Code::NotFound))?;
    let versions = document_versions::Entity::find()
        .filter(document_versions::Column::DocumentId.eq(row.id))
        .filter(document_versions::Column::IsComplete.eq(true))
        .order_by_asc(document_versions::Column::Number)
        .all(source.connection())
        .await?;
    to_domain(row, versions)
}

pub(crate) fn to_row(document: &Document) -> documents::ActiveModel {
    documents::ActiveModel {
        id: Set(document.id.0),
        project_id: Set(document.project_id.0),
        title: Set(document.fields.title.clone()),
        kind: Set(word(document.fields.kind)),
        security_label: Set(word(document.fields.security_label)),
        created_at: Set(document.created_at),
        created_by: Set(document.created_by.map(Uuid::from)),
        is_removed: Set(document.is_removed),
        version: Set(document.version),
    }
}

pub(crate) fn to_domain(
    row: documents::Model,
    versions: Vec<document_versions::Model>,
) -> Result<Document, StoreError> {
    let fields = DocumentFields {
        title: row.title,
        kind: unword(&row.kind, "documents.kind")?,
        security_label: unword(&row.security_label, "documents.security_label")?,
    };
    Ok(Document {
        id: DocumentId(row.id),
        project_id: ProjectId(row.project_id),
        fields,
        is_removed: row.is_removed,
        versions: versions.into_iter().map(version_to_domain).collect::<Result<_, _>>()?,
        created_at: row.created_at,
        created_by: row.created_by.map(UserId),
        version: row.version,
    })
}

/// The row of a version with its content.
pub(crate) fn version_row(
    id: Uuid,
    document: DocumentId,
    version: &DocumentVersion,
) -> document_versions::ActiveModel {
    document_versions::ActiveModel {
        id: Set(id),
        document_id: Set(document.0),
        number: Set(version.number),
        file_name: Set(version.file_name.clone()),
        media_type: Set(Some(version.media_type.clone())),
        size: Set(version.size),
        sha256: Set(Some(version.sha256.clone())),
        uploaded_at: Set(Some(version.uploaded_at)),
        uploaded_by: Set(version.uploaded_by.map(Uuid::from)),
        is_complete: Set(true),
    }
}

fn version_to_domain(row: document_versions::Model) -> Result<DocumentVersion, StoreError> {
    let incomplete = || StoreError::Unreadable("document_versions");
    Ok(DocumentVersion {
        number: row.number,
        file_name: row.file_name,
        size: row.size,
        media_type: row.media_type.ok_or_else(incomplete)?,
        sha256: row.sha256.ok_or_else(incomplete)?,
        uploaded_at: row.uploaded_at.ok_or_else(incomplete)?,
        uploaded_by: row.uploaded_by.map(UserId),
    })
}

/// What the search shall find.
pub(crate) fn document_title(document: &Document) -> Found<'_> {
    Found::new(SearchKind::Document, document.id.0, &document.fields.title)
}
