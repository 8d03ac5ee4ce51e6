//! Storage of milestone confirmations.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::capture::Captured;
use dujiang_domain::field::{ConfirmationFields, ConfirmationState, MilestoneConfirmation};
use dujiang_domain::ids::{MilestoneConfirmationId, MilestoneId, ProjectId, UserId};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel as _, QueryFilter,
    QueryOrder as _,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entities::milestone_confirmations::{Column, Entity, Model};
use crate::error::StoreError;
use crate::files::photos::{self, PhotoRow};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// The confirmation of a milestone that was not returned, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn standing(
    source: &impl Source,
    id: MilestoneId,
) -> Result<Option<MilestoneConfirmation>, StoreError> {
    let row = Entity::find()
        .filter(Column::MilestoneId.eq(id.0))
        .filter(Column::State.ne(word(ConfirmationState::Returned)))
        .order_by_desc(Column::ConfirmedAt)
        .one(source.connection())
        .await?;
    row.map(to_domain).transpose()
}

/// Saves a new confirmation below the project of the permit.
///
/// # Errors
/// [`dujiang_domain::fault::Code::ConfirmationExists`] when somebody was faster.
pub async fn insert<A>(
    tx: &Tx,
    permit: &Permit<A>,
    confirmation: &MilestoneConfirmation,
) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(confirmation.project_id)?;
    let row = to_model(confirmation)?.into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed confirmation over the version before it.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &MilestoneConfirmation,
    after: &MilestoneConfirmation,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(
        tx,
        to_model(after)?.into_active_model().reset_all(),
        Column::Id.eq(after.id.0),
        Column::Version.eq(before.version),
    )
    .await
}

/// A confirmation with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct ConfirmationRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub milestone_id: Uuid,
    pub milestone_title: String,
    pub reached_on: NaiveDate,
    pub words: String,
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
    pub accuracy: Option<i64>,
    pub captured_at: DateTime<Utc>,
    pub captured_offset: i64,
    pub rule_id: Option<String>,
    pub state: String,
    pub confirmed_by: Uuid,
    pub confirmed_by_name: String,
    pub confirmed_at: DateTime<Utc>,
    pub second_by: Option<Uuid>,
    pub second_by_name: Option<String>,
    pub second_at: Option<DateTime<Utc>>,
    pub second_words: String,
    pub version: i64,
}

/// A confirmation with its photos.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ShownConfirmation {
    /// The confirmation.
    pub row: ConfirmationRow,
    /// Its photos in order.
    pub photos: Vec<PhotoRow>,
}

const COLUMNS: &str = "SELECT c.id, c.project_id, c.milestone_id, c.milestone_title, c.reached_on, c.words, \
    c.latitude, c.longitude, c.accuracy, c.captured_at, c.captured_offset, c.rule_id, c.state, c.confirmed_by, \
    a.name AS confirmed_by_name, c.confirmed_at, c.second_by, b.name AS second_by_name, c.second_at, \
    c.second_words, c.version FROM milestone_confirmations c JOIN users a ON a.id = c.confirmed_by \
    LEFT JOIN users b ON b.id = c.second_by WHERE c.project_id = ";

/// The confirmations of one milestone of the permit's project, the latest first; at most 20.
///
/// # Errors
/// When the database fails.
pub async fn of_milestone<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    milestone: MilestoneId,
) -> Result<Vec<ShownConfirmation>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.bind(project.0).push(" AND c.milestone_id = ").bind(milestone.0);
    sql.push(" ORDER BY c.confirmed_at DESC, c.id DESC LIMIT 20");
    with_photos(source, sql.all(source).await?).await
}

/// The confirmations of a project, the latest first; at most 200, more than a project has milestones.
///
/// # Errors
/// When the database fails.
pub async fn of_project<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    state: Option<ConfirmationState>,
) -> Result<Vec<ShownConfirmation>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.bind(project.0);
    if let Some(state) = state {
        sql.push(" AND c.state = ").bind(word(state));
    }
    sql.push(" ORDER BY c.confirmed_at DESC, c.id DESC LIMIT 200");
    with_photos(source, sql.all(source).await?).await
}

async fn with_photos(
    source: &impl Source,
    rows: Vec<ConfirmationRow>,
) -> Result<Vec<ShownConfirmation>, StoreError> {
    let all = photos::of_subjects(source, rows.iter().map(|row| row.id)).await?;
    let shown = |row: ConfirmationRow| {
        let photos = all.iter().filter(|photo| photo.subject_id == row.id).cloned().collect();
        ShownConfirmation { row, photos }
    };
    Ok(rows.into_iter().map(shown).collect())
}

fn to_model(confirmation: &MilestoneConfirmation) -> Result<Model, StoreError> {
    let fields = &confirmation.fields;
    Ok(Model {
        id: confirmation.id.0,
        project_id: confirmation.project_id.0,
        milestone_id: confirmation.milestone_id.0,
        milestone_title: confirmation.milestone_title.clone(),
        reached_on: fields.reached_on,
        words: fields.words.clone(),
        photos: serde_json::to_value(&confirmation.photos)
            .map_err(|_| StoreError::Unreadable("milestone_confirmations.photos"))?,
        latitude: fields.position.map(|position| position.latitude),
        longitude: fields.position.map(|position| position.longitude),
        accuracy: fields.position.map(|position| position.accuracy_metres),
        captured_at: fields.captured.at,
        captured_offset: fields.captured.offset_minutes,
        rule_id: confirmation.rule_id.clone(),
        state: word(confirmation.state),
        confirmed_by: confirmation.confirmed_by.0,
        confirmed_at: confirmation.confirmed_at,
        second_by: confirmation.second_by.map(Uuid::from),
        second_at: confirmation.second_at,
        second_words: confirmation.second_words.clone(),
        version: confirmation.version,
    })
}

pub(crate) fn to_domain(row: Model) -> Result<MilestoneConfirmation, StoreError> {
    let fields = ConfirmationFields {
        reached_on: row.reached_on,
        words: row.words,
        position: crate::place::of(row.latitude, row.longitude, row.accuracy),
        captured: Captured { at: row.captured_at, offset_minutes: row.captured_offset },
    };
    Ok(MilestoneConfirmation {
        id: MilestoneConfirmationId(row.id),
        project_id: ProjectId(row.project_id),
        milestone_id: MilestoneId(row.milestone_id),
        milestone_title: row.milestone_title,
        fields,
        photos: serde_json::from_value(row.photos)
            .map_err(|_| StoreError::Unreadable("milestone_confirmations.photos"))?,
        rule_id: row.rule_id,
        state: unword(&row.state, "milestone_confirmations.state")?,
        confirmed_by: UserId(row.confirmed_by),
        confirmed_at: row.confirmed_at,
        second_by: row.second_by.map(UserId),
        second_at: row.second_at,
        second_words: row.second_words,
        version: row.version,
    })
}
