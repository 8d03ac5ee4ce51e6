//! Storage of files on their way in and of their pieces.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Mutates, Permit, Personal};
use dujiang_domain::capture::Captured;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::upload::{Upload, UploadFields, UploadState, wrong_offset};
use dujiang_domain::files::{FileName, MediaType};
use dujiang_domain::ids::{UploadId, UserId};
use sea_orm::{ActiveModelTrait as _, EntityTrait, FromQueryResult, IntoActiveModel as _};
use uuid::Uuid;

use crate::entities::uploads::{Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::{unword, word};

/// What the bytes of a picture turned out to be, and where its copies lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// What it is.
    pub media_type: MediaType,
    /// Pixels across, as people see it.
    pub width: i64,
    /// Pixels down.
    pub height: i64,
    /// Digest of the small copy.
    pub thumb_sha256: String,
    /// Digest of the copy to look at.
    pub view_sha256: String,
}

/// A piece of a file that is not whole yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub struct StoredPiece {
    /// Where it begins.
    pub start: i64,
    /// Its bytes.
    pub size: i64,
    /// The object of the store that holds it.
    pub object: Uuid,
}

/// The upload of that identifier, whosever it is.
///
/// # Errors
/// When the database fails.
pub async fn find(source: &impl Source, id: UploadId) -> Result<Option<Upload>, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    row.map(to_domain).transpose()
}

/// The same, kept from others until the transaction ends.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: UploadId) -> Result<Upload, StoreError> {
    use sea_orm::QuerySelect as _;
    let row = Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

#[derive(FromQueryResult)]
struct Count {
    number: i64,
}

/// How many files of a person wait to be sent or claimed.
///
/// # Errors
/// When the database fails.
pub async fn waiting_of(source: &impl Source, owner: UserId) -> Result<i64, StoreError> {
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS number FROM uploads WHERE owner_id = ")?;
    sql.bind(owner.0).push(" AND state IN ('receiving', 'complete')");
    Ok(sql.one::<Count>(source).await?.map_or(0, |count| count.number))
}

/// Saves a new upload of the permit.
///
/// # Errors
/// [`Code::UploadTaken`] when somebody took the identifier in between.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, upload: &Upload) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(upload.id)?;
    let row = to_model(upload).into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Adds a piece where the bytes end.
///
/// # Errors
/// [`Code::UploadOffset`] with the right offset when somebody was faster.
pub async fn append<A>(
    tx: &Tx,
    permit: &Permit<A>,
    upload: &Upload,
    piece: StoredPiece,
) -> Result<i64, StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(upload.id)?;
    let mut sql = Sql::new(tx, "UPDATE uploads SET received = received + ")?;
    sql.bind(piece.size).push(" WHERE id = ").bind(upload.id.0);
    sql.push(" AND state = 'receiving' AND received = ").bind(piece.start);
    if sql.run(tx).await? == 0 {
        let now = find(tx, upload.id).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
        return Err(wrong_offset(now.received).into());
    }
    let mut sql = Sql::new(tx, "INSERT INTO upload_pieces (upload_id, start, size, object) VALUES (")?;
    sql.bind(upload.id.0).push(", ").bind(piece.start).push(", ").bind(piece.size);
    sql.push(", ").bind(piece.object).push(")");
    sql.run(tx).await?;
    Ok(piece.start.saturating_add(piece.size))
}

/// The pieces of a file from its beginning.
///
/// # Errors
/// When the database fails.
pub async fn pieces(source: &impl Source, id: UploadId) -> Result<Vec<StoredPiece>, StoreError> {
    let mut sql = Sql::new(source, "SELECT start, size, object FROM upload_pieces WHERE upload_id = ")?;
    sql.bind(id.0).push(" ORDER BY start");
    sql.all(source).await
}

/// Saves that a file is complete and what it turned out to be; its pieces are needed no more. False when somebody
/// else completed it, or began it anew, in between.
///
/// # Errors
/// [`Code::NotFound`] for another file than the permit's.
pub async fn complete<A>(
    tx: &Tx,
    permit: &Permit<A>,
    upload: &Upload,
    seen: &Seen,
) -> Result<bool, StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(upload.id)?;
    let mut sql = Sql::new(tx, "UPDATE uploads SET state = 'complete', media_type = ")?;
    sql.bind(seen.media_type.as_str())
        .push(", width = ")
        .bind(seen.width)
        .push(", height = ")
        .bind(seen.height);
    sql.push(", thumb_sha256 = ").bind(seen.thumb_sha256.clone());
    sql.push(", view_sha256 = ").bind(seen.view_sha256.clone());
    sql.push(" WHERE state = 'receiving' AND received = size AND id = ").bind(upload.id.0);
    let is_first = sql.run(tx).await? == 1;
    if is_first {
        forget_pieces(tx, upload.id).await?;
    }
    Ok(is_first)
}

/// Begins a file anew: what came was not what was announced.
///
/// # Errors
/// [`Code::NotFound`] for another file than the permit's.
pub async fn begin_anew<A>(tx: &Tx, permit: &Permit<A>, id: UploadId) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(id)?;
    let mut sql = Sql::new(tx, "UPDATE uploads SET received = 0 WHERE state = 'receiving' AND id = ")?;
    sql.bind(id.0);
    if sql.run(tx).await? == 1 {
        forget_pieces(tx, id).await?;
    }
    Ok(())
}

async fn forget_pieces(tx: &Tx, id: UploadId) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "DELETE FROM upload_pieces WHERE upload_id = ")?;
    sql.bind(id.0);
    sql.run(tx).await?;
    Ok(())
}

/// What an unclaimed file leaves behind.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Expired {
    /// The upload.
    pub id: Uuid,
    /// Its content.
    pub sha256: String,
    /// Its small copy.
    pub thumb_sha256: Option<String>,
    /// Its copy to look at.
    pub view_sha256: Option<String>,
}

/// Unclaimed files past their time, at most `limit`.
///
/// # Errors
/// When the database fails.
pub async fn expired(
    source: &impl Source,
    now: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<Expired>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, sha256, thumb_sha256, view_sha256 FROM uploads \
         WHERE state IN ('receiving', 'complete') AND expires_at < ",
    )?;
    sql.bind(now).push(" ORDER BY expires_at LIMIT ").bind(limit);
    sql.all(source).await
}

/// Forgets a file that nobody claimed; false when somebody did at the last moment.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &Tx, id: Uuid, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let mut sql = Sql::new(
        tx,
        "DELETE FROM upload_pieces WHERE upload_id IN (SELECT id FROM uploads \
         WHERE state IN ('receiving', 'complete') AND expires_at < ",
    )?;
    sql.bind(now).push(" AND id = ").bind(id).push(")");
    sql.run(tx).await?;
    let mut sql =
        Sql::new(tx, "DELETE FROM uploads WHERE state IN ('receiving', 'complete') AND expires_at < ")?;
    sql.bind(now).push(" AND id = ").bind(id);
    Ok(sql.run(tx).await? == 1)
}

/// Whether any upload or photo still needs the content of this digest, as original or as copy.
///
/// # Errors
/// When the database fails.
pub async fn is_needed(source: &impl Source, sha256: &str) -> Result<bool, StoreError> {
    let mut sql = Sql::new(source, "SELECT (SELECT COUNT(*) FROM uploads WHERE ")?;
    for (number, column) in ["sha256 = ", " OR thumb_sha256 = ", " OR view_sha256 = "].into_iter().enumerate()
    {
        sql.push(column).bind(sha256.to_owned());
        if number == 2 {
            sql.push(") + (SELECT COUNT(*) FROM photos WHERE ");
        }
    }
    for column in ["sha256 = ", " OR thumb_sha256 = ", " OR view_sha256 = "] {
        sql.push(column).bind(sha256.to_owned());
    }
    sql.push(") AS number");
    Ok(sql.one::<Count>(source).await?.is_some_and(|count| count.number > 0))
}

/// A complete file, with what its bytes turned out to be.
pub(super) fn seen(row: &Model) -> Result<Seen, StoreError> {
    let missing = || StoreError::Unreadable("uploads.view_sha256");
    Ok(Seen {
        media_type: unword(row.media_type.as_deref().unwrap_or_default(), "uploads.media_type")?,
        width: row.width.ok_or_else(missing)?,
        height: row.height.ok_or_else(missing)?,
        thumb_sha256: row.thumb_sha256.clone().ok_or_else(missing)?,
        view_sha256: row.view_sha256.clone().ok_or_else(missing)?,
    })
}

/// What is known of a complete file of a person; none while it is not complete, or of somebody else.
///
/// # Errors
/// When the database fails.
pub async fn seen_of(source: &impl Source, id: UploadId, owner: UserId) -> Result<Option<Seen>, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    let row = row.filter(|row| row.owner_id == owner.0 && row.state != word(UploadState::Receiving));
    row.as_ref().map(seen).transpose()
}

fn to_model(upload: &Upload) -> Model {
    let fields = &upload.fields;
    Model {
        id: upload.id.0,
        owner_id: upload.owner.0,
        purpose: word(fields.purpose),
        file_name: fields.file_name.as_str().to_owned(),
        size: fields.size,
        sha256: fields.sha256.clone(),
        captured_at: fields.captured.map(|captured| captured.at),
        captured_offset: fields.captured.map(|captured| captured.offset_minutes),
        latitude: fields.position.map(|position| position.latitude),
        longitude: fields.position.map(|position| position.longitude),
        accuracy: fields.position.map(|position| position.accuracy_metres),
        received: upload.received,
        state: word(upload.state),
        media_type: None,
        width: None,
        height: None,
        thumb_sha256: None,
        view_sha256: None,
        created_at: upload.created_at,
        expires_at: upload.expires_at,
    }
}

pub(super) fn to_domain(row: Model) -> Result<Upload, StoreError> {
    let captured = row.captured_at.zip(row.captured_offset);
    let fields = UploadFields {
        purpose: unword(&row.purpose, "uploads.purpose")?,
        file_name: FileName::parse(&row.file_name, "/file_name")
            .map_err(|_| StoreError::Unreadable("uploads.file_name"))?,
        size: row.size,
        sha256: row.sha256,
        captured: captured.map(|(at, offset_minutes)| Captured { at, offset_minutes }),
        position: crate::place::of(row.latitude, row.longitude, row.accuracy),
    };
    Ok(Upload {
        id: UploadId(row.id),
        owner: UserId(row.owner_id),
        fields,
        received: row.received,
        state: unword(&row.state, "uploads.state")?,
        created_at: row.created_at,
        expires_at: row.expires_at,
    })
}
