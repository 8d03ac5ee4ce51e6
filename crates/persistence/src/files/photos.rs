//! Storage of photos: complete uploads that a thing of a project claimed in its own transaction.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::files::photo::{PhotoRef, PhotoSubject};
use dujiang_domain::files::upload::UploadState;
use dujiang_domain::ids::{PhotoId, ProjectId, TaskId, UploadId, UserId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel as _, QueryFilter,
    QuerySelect,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::uploads::{self, Seen};
use crate::entities::{photos, uploads as table};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::word;

/// Who claims photos for what.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    /// The project of the thing.
    pub project: ProjectId,
    /// The thing.
    pub subject: PhotoSubject,
    /// The task that the thing is about.
    pub task: Option<TaskId>,
    /// The person who sent the photos; nobody claims another's.
    pub owner: UserId,
    /// How many the thing shows already.
    pub present: usize,
    /// Where in the body the photos stand, for complaints.
    pub pointer: &'a str,
}

/// Makes complete uploads of one person photos of a thing. All or none.
///
/// # Errors
/// [`Code::PhotoUnknown`] at each that is not there, not complete, of somebody else, or shown elsewhere;
/// [`Code::NotFound`] for another project than the permit's.
pub async fn claim<A>(
    tx: &Tx,
    permit: &Permit<A>,
    claim: Claim<'_>,
    ids: &[UploadId],
) -> Result<Vec<PhotoRef>, StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(claim.project)?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = || table::Column::Id.is_in(ids.iter().map(|id| id.0));
    let mut found = table::Entity::find().filter(wanted()).lock_exclusive().all(tx.connection()).await?;
    let is_free =
        |row: &table::Model| row.owner_id == claim.owner.0 && row.state == word(UploadState::Complete);
    let missing = |id: &UploadId| !found.iter().any(|row| row.id == id.0 && is_free(row));
    let faults: Vec<FieldFault> = ids
        .iter()
        .enumerate()
        .filter(|(_, id)| missing(id))
        .map(|(place, _)| FieldFault::new(format!("{}/{place}", claim.pointer), Code::PhotoUnknown))
        .collect();
    if !faults.is_empty() {
        return Err(Fault::invalid(faults).into());
    }
    found.sort_by_key(|row| ids.iter().position(|id| id.0 == row.id));
    table::Entity::update_many()
        .col_expr(table::Column::State, Expr::value(word(UploadState::Claimed)))
        .filter(wanted())
        .exec(tx.connection())
        .await?;
    let photos: Vec<PhotoRef> =
        found.iter().map(|row| PhotoRef { id: PhotoId(row.id), sha256: row.sha256.clone() }).collect();
    let rows = found.into_iter().enumerate().map(|(place, row)| {
        let seen = uploads::seen(&row)?;
        let place = i64::try_from(claim.present.saturating_add(place)).unwrap_or(i64::MAX);
        Ok(to_row(tx, &claim, place, row, seen).into_active_model().reset_all())
    });
    let rows: Vec<_> = rows.collect::<Result<_, StoreError>>()?;
    photos::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    Ok(photos)
}

fn to_row(tx: &Tx, claim: &Claim<'_>, place: i64, row: table::Model, seen: Seen) -> photos::Model {
    photos::Model {
        id: row.id,
        project_id: claim.project.0,
        subject_kind: claim.subject.kind.as_str().to_owned(),
        subject_id: claim.subject.id,
        task_id: claim.task.map(Uuid::from),
        place,
        purpose: row.purpose,
        file_name: row.file_name,
        media_type: seen.media_type.as_str().to_owned(),
        size: row.size,
        sha256: row.sha256,
        width: seen.width,
        height: seen.height,
        thumb_sha256: seen.thumb_sha256,
        view_sha256: seen.view_sha256,
        // A clock that runs ahead counts as arrived.
        captured_at: row.captured_at.unwrap_or(row.created_at).min(tx.now()),
        captured_offset: row.captured_offset.unwrap_or(8 * 60),
        latitude: row.latitude,
        longitude: row.longitude,
        accuracy: row.accuracy,
        created_at: tx.now(),
        created_by: row.owner_id,
    }
}

/// A photo with everything that its readers may know.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct PhotoRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub task_id: Option<Uuid>,
    pub place: i64,
    pub purpose: String,
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
    pub width: i64,
    pub height: i64,
    pub thumb_sha256: String,
    pub view_sha256: String,
    pub captured_at: DateTime<Utc>,
    pub captured_offset: i64,
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
    pub accuracy: Option<i64>,
    pub created_at: DateTime<Utc>,
    pub created_by: Uuid,
    pub created_by_name: String,
}

pub(crate) const COLUMNS: &str = "SELECT f.id, f.project_id, f.subject_kind, f.subject_id, f.task_id, f.place, \
    f.purpose, f.file_name, f.media_type, f.size, f.sha256, f.width, f.height, f.thumb_sha256, f.view_sha256, \
    f.captured_at, f.captured_offset, f.latitude, f.longitude, f.accuracy, f.created_at, f.created_by, \
    u.name AS created_by_name FROM photos f JOIN users u ON u.id = f.created_by";

/// One photo, of whichever project; the caller asks for permission over that project.
///
/// # Errors
/// When the database fails.
pub async fn find(source: &impl Source, id: PhotoId) -> Result<Option<PhotoRow>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE f.id = ").bind(id.0);
    sql.one(source).await
}

/// The photos of these things, by thing and place; the things were permitted before.
///
/// # Errors
/// When the database fails.
pub async fn of_subjects(
    source: &impl Source,
    subjects: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<PhotoRow>, StoreError> {
    let subjects: Vec<Uuid> = subjects.into_iter().collect();
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" WHERE f.subject_id IN ").bind_list(subjects).push(" ORDER BY f.subject_id, f.place");
    sql.all(source).await
}
