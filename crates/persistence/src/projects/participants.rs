//! Storage of participants: the aggregate for decisions, rows with names for reading.

use dujiang_domain::access::{Action, Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ParticipantId, ProjectId, UserId};
use dujiang_domain::projects::{Participant, ParticipantFields};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::entities::project_participants::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// Loads a participant of a project to change it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get_for_update(
    tx: &Tx,
    project: ProjectId,
    id: ParticipantId,
) -> Result<Participant, StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.0))
        .lock_exclusive()
        .one(tx.connection())
        .await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a new participant below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::ParticipantUnitTaken`],
/// [`Code::ParticipantLeadTaken`] when another participant is in the way.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, participant: &Participant) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(participant.project_id)?;
    Entity::insert(to_row(participant)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed participant over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster; [`Code::ParticipantLeadTaken`].
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &Participant,
    after: &Participant,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after), Column::Id.eq(after.id.0), Column::Version.eq(before.version)).await
}

/// Removes a participant.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when
/// somebody was faster.
pub async fn remove<A>(tx: &Tx, permit: &Permit<A>, participant: &Participant) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(participant.project_id)?;
    versioned::remove::<Entity>(tx, Column::Id.eq(participant.id.0), Column::Version.eq(participant.version))
        .await
}

/// A participant with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct ParticipantRow {
    pub id: Uuid,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub role: String,
    pub deliverable: String,
    pub contact_id: Option<Uuid>,
    pub contact_name: Option<String>,
    pub contact_unit: Option<String>,
    pub version: i64,
}

const SELECT: &str = "SELECT a.id, a.unit_id, u.name AS unit_name, a.role, a.deliverable, a.contact_id, \
    c.name AS contact_name, cu.name AS contact_unit, a.version \
    FROM project_participants a JOIN org_units u ON u.id = a.unit_id \
    LEFT JOIN users c ON c.id = a.contact_id LEFT JOIN org_units cu ON cu.id = c.unit_id \
    WHERE a.project_id = ";

/// A page of the project's participants: the leading unit, then the others as they came.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestCursor`] when the
/// cursor belongs to another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<ParticipantRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let list = crate::digest::short(&format!("participants {project}"));
    let mut sql = Sql::new(source, SELECT)?;
    sql.bind(project.0);
    if let Some(cursor) = Cursor::of(page, &list)? {
        // 'lead' comes after 'cooperating'.
        sql.push(" AND (a.role < ").bind(cursor.key.as_str());
        sql.push(" OR a.role = ").bind(cursor.key).push(" AND a.id > ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY a.role DESC, a.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<ParticipantRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.role.clone(), row.id)))
}

/// One participant.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name, or is not the permit's.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: ParticipantId,
) -> Result<ParticipantRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, SELECT)?;
    sql.bind(project.0).push(" AND a.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

pub(crate) fn to_row(participant: &Participant) -> ActiveModel {
    let fields = &participant.fields;
    ActiveModel {
        id: Set(participant.id.0),
        project_id: Set(participant.project_id.0),
        unit_id: Set(fields.unit_id.0),
        role: Set(word(fields.role)),
        deliverable: Set(fields.deliverable.clone()),
        contact_id: Set(fields.contact_id.map(Uuid::from)),
        version: Set(participant.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Result<Participant, StoreError> {
    let fields = ParticipantFields {
        unit_id: OrgUnitId(row.unit_id),
        role: unword(&row.role, "project_participants.role")?,
        deliverable: row.deliverable,
        contact_id: row.contact_id.map(UserId),
    };
    let (id, project_id) = (ParticipantId(row.id), ProjectId(row.project_id));
    Ok(Participant { id, project_id, fields, version: row.version })
}
