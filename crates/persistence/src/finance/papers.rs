//! Storage of papers: appropriations, receipts, commitments.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Creates, Mutates, Permit, ProjectAccess, Reach, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{
    Charge, FundPaper, FundPaperFields, FundPaperKind, FundPaperState, FundingSource,
};
use dujiang_domain::ids::{BudgetLineId, EntryId, FundPaperId, ProjectId, UserId};
use dujiang_domain::money::Money;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{money, required_source, required_year};
use crate::entities::fund_papers::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;

/// The project of a paper, before its row is locked.
///
/// # Errors
/// [`Code::NotFound`] when there is no paper of this kind and name.
pub async fn project_of(
    source: &impl Source,
    kind: FundPaperKind,
    id: FundPaperId,
) -> Result<ProjectId, StoreError> {
    let row =
        Entity::find_by_id(id.0).filter(Column::Kind.eq(kind.as_str())).one(source.connection()).await?;
    Ok(ProjectId(row.ok_or_else(|| Fault::new(Code::NotFound))?.project_id))
}

/// Loads a paper of a project, whose row is locked, with what was paid on it.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that kind and name.
pub async fn get(
    source: &impl Source,
    project: ProjectId,
    kind: FundPaperKind,
    id: FundPaperId,
) -> Result<(FundPaper, Money), StoreError> {
    let row = Entity::find_by_id(id.0)
        .filter(Column::ProjectId.eq(project.0))
        .filter(Column::Kind.eq(kind.as_str()))
        .one(source.connection())
        .await?
        .ok_or_else(|| Fault::new(Code::NotFound))?;
    let paid = money(row.paid_fen, "fund_papers.paid_fen")?;
    Ok((to_domain(row)?, paid))
}

/// Saves a new paper below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, paper: &FundPaper) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(paper.project_id)?;
    let row = ActiveModel { paid_fen: Set(0), ..to_row(paper) };
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed paper over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &FundPaper,
    after: &FundPaper,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after), Column::Id.eq(after.id.0), Column::Version.eq(before.version)).await
}

/// Keeps what was paid on a commitment, which follows from its payments and is no change of its own.
///
/// # Errors
/// When the database fails; a constraint refuses what lies outside the commitment.
pub async fn keep_paid<A>(
    tx: &Tx,
    permit: &Permit<A>,
    commitment: &FundPaper,
    paid: Money,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(commitment.project_id)?;
    let mut sql = Sql::new(tx, "UPDATE fund_papers SET paid_fen = ")?;
    sql.bind(paid.fen()).push(" WHERE id = ").bind(commitment.id.0);
    sql.run(tx).await?;
    Ok(())
}

/// One paper with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct FundPaperRow {
    pub id: Uuid,
    pub kind: String,
    pub project_id: Uuid,
    pub project_name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub title: String,
    pub party: String,
    pub number: String,
    pub source: String,
    pub year: i64,
    pub line_id: Option<Uuid>,
    pub line_title: Option<String>,
    pub amount_fen: i64,
    pub effective_on: NaiveDate,
    pub note: String,
    pub state: String,
    pub entry_id: Uuid,
    pub reason: Option<String>,
    pub recorded_at: DateTime<Utc>,
    pub recorded_by: Option<Uuid>,
    pub recorded_by_name: Option<String>,
    pub paid_fen: i64,
    pub voucher_id: Option<Uuid>,
    pub voucher_year: Option<i64>,
    pub voucher_number: Option<i64>,
    pub version: i64,
}

const SELECT: &str = "SELECT f.id, f.kind, f.project_id, p.name AS project_name, p.unit_id, u.name AS unit_name, \
    f.title, f.party, f.number, f.source, f.year, f.line_id, l.title AS line_title, f.amount_fen, f.effective_on, \
    f.note, f.state, f.entry_id, f.reason, f.recorded_at, f.recorded_by, r.name AS recorded_by_name, f.paid_fen, \
    v.id AS voucher_id, v.year AS voucher_year, v.number AS voucher_number, f.version \
    FROM fund_papers f JOIN projects p ON p.id = f.project_id JOIN org_units u ON u.id = p.unit_id \
    LEFT JOIN budget_lines l ON l.id = f.line_id LEFT JOIN users r ON r.id = f.recorded_by \
    LEFT JOIN vouchers v ON v.entry_id = f.entry_id WHERE ";

/// What a list of papers is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FundPaperFilter {
    /// Of this project.
    pub project: Option<ProjectId>,
    /// Of this source.
    pub source: Option<FundingSource>,
    /// Of this budget year.
    pub year: Option<i32>,
    /// For this line.
    pub line: Option<BudgetLineId>,
    /// In this state.
    pub state: Option<FundPaperState>,
    /// Effective on this day or later.
    pub from: Option<NaiveDate>,
    /// Effective on this day or earlier.
    pub until: Option<NaiveDate>,
}

/// A page of papers of one kind, the last recorded first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    kind: FundPaperKind,
    filter: &FundPaperFilter,
    page: &PageRequest,
) -> Result<Page<FundPaperRow>, StoreError> {
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("papers {} {words}", kind.as_str()));
    let mut sql = Sql::new(source, SELECT)?;
    projects_in_reach(&mut sql, reach);
    sql.push(" AND f.kind = ").bind(kind.as_str());
    if let Some(project) = filter.project {
        sql.push(" AND f.project_id = ").bind(project.0);
    }
    if let Some(source) = filter.source {
        sql.push(" AND f.source = ").bind(source.as_str());
    }
    if let Some(year) = filter.year {
        sql.push(" AND f.year = ").bind(i64::from(year));
    }
    if let Some(line) = filter.line {
        sql.push(" AND f.line_id = ").bind(line.0);
    }
    if let Some(state) = filter.state {
        sql.push(" AND f.state = ").bind(state.as_str());
    }
    if let Some(from) = filter.from {
        sql.push(" AND f.effective_on >= ").bind(from);
    }
    if let Some(until) = filter.until {
        sql.push(" AND f.effective_on <= ").bind(until);
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (f.recorded_at, f.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY f.recorded_at DESC, f.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<FundPaperRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.recorded_at.to_rfc3339(), row.id)))
}

/// One paper in reach.
///
/// # Errors
/// [`Code::NotFound`] when there is none of this kind and name.
pub async fn find(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    kind: FundPaperKind,
    id: FundPaperId,
) -> Result<FundPaperRow, StoreError> {
    let mut sql = Sql::new(source, SELECT)?;
    projects_in_reach(&mut sql, reach);
    sql.push(" AND f.kind = ").bind(kind.as_str()).push(" AND f.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// A paper just written under a permit over its project.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn view<A>(tx: &Tx, permit: &Permit<A>, paper: &FundPaper) -> Result<FundPaperRow, StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(paper.project_id)?;
    let mut sql = Sql::new(tx, SELECT)?;
    sql.push("f.id = ").bind(paper.id.0);
    sql.one(tx).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

pub(crate) fn to_row(paper: &FundPaper) -> ActiveModel {
    let fields = &paper.fields;
    ActiveModel {
        id: Set(paper.id.0),
        kind: Set(paper.kind.as_str().to_owned()),
        project_id: Set(paper.project_id.0),
        title: Set(fields.title.clone()),
        party: Set(fields.party.clone()),
        number: Set(fields.number.clone()),
        source: Set(fields.charge.source.as_str().to_owned()),
        year: Set(i64::from(fields.charge.year)),
        line_id: Set(fields.charge.line_id.map(Uuid::from)),
        amount_fen: Set(fields.amount.fen()),
        effective_on: Set(fields.effective_on),
        note: Set(fields.note.clone()),
        state: Set(paper.state.as_str().to_owned()),
        entry_id: Set(paper.entry_id.0),
        reason: Set(paper.reason.clone()),
        recorded_at: Set(paper.recorded_at),
        recorded_by: Set(paper.recorded_by.map(Uuid::from)),
        paid_fen: NotSet,
        version: Set(paper.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Result<FundPaper, StoreError> {
    let charge = Charge {
        source: required_source(&row.source)?,
        year: required_year(row.year)?,
        line_id: row.line_id.map(BudgetLineId),
    };
    let fields = FundPaperFields {
        title: row.title,
        party: row.party,
        number: row.number,
        charge,
        amount: money(row.amount_fen, "fund_papers.amount_fen")?,
        effective_on: row.effective_on,
        note: row.note,
    };
    Ok(FundPaper {
        id: FundPaperId(row.id),
        kind: FundPaperKind::parse(&row.kind).ok_or(StoreError::Unreadable("fund_papers.kind"))?,
        project_id: ProjectId(row.project_id),
        fields,
        state: FundPaperState::parse(&row.state).ok_or(StoreError::Unreadable("fund_papers.state"))?,
        entry_id: EntryId(row.entry_id),
        reason: row.reason,
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by.map(UserId),
        version: row.version,
    })
}
