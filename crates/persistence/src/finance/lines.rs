//! Storage of budget lines.

use dujiang_domain::access::{Action, Creates, Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{BudgetLine, BudgetLineFields, FundingSource, LineFigures};
use dujiang_domain::ids::{BudgetLineId, ProjectId, TaskId};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{money, required_year};
use crate::entities::budget_lines::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;

/// Loads a line of a project, whose row is locked, with what it comes to.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get(
    source: &impl Source,
    project: ProjectId,
    id: BudgetLineId,
) -> Result<(BudgetLine, LineFigures), StoreError> {
    let row =
        Entity::find_by_id(id.0).filter(Column::ProjectId.eq(project.0)).one(source.connection()).await?;
    let row = row.ok_or_else(|| Fault::new(Code::NotFound))?;
    let figures = figures(&row);
    Ok((to_domain(row)?, figures))
}

/// What a line comes to.
pub(crate) const fn figures(row: &Model) -> LineFigures {
    LineFigures {
        planned: row.amount_fen,
        appropriated: row.appropriated_fen,
        committed: row.committed_fen,
        paid: row.paid_fen,
        used: row.used_fen,
    }
}

/// Saves a new line below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, line: &BudgetLine) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(line.project_id)?;
    let row = ActiveModel {
        appropriated_fen: Set(0),
        committed_fen: Set(0),
        paid_fen: Set(0),
        used_fen: Set(0),
        ..to_row(line)
    };
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed line over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &BudgetLine,
    after: &BudgetLine,
) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after), Column::Id.eq(after.id.0), Column::Version.eq(before.version)).await
}

/// Removes a line.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn remove<A>(tx: &Tx, permit: &Permit<A>, line: &BudgetLine) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(line.project_id)?;
    versioned::remove::<Entity>(tx, Column::Id.eq(line.id.0), Column::Version.eq(line.version)).await
}

/// One line with what it comes to and the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct BudgetLineRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub task_id: Option<Uuid>,
    pub task_wbs: Option<String>,
    pub task_title: Option<String>,
    pub source: Option<String>,
    pub functional_code: Option<String>,
    pub functional_name: Option<String>,
    pub economic_code: Option<String>,
    pub economic_name: Option<String>,
    pub year: Option<i64>,
    pub amount_fen: i64,
    pub note: String,
    pub appropriated_fen: i64,
    pub committed_fen: i64,
    pub paid_fen: i64,
    pub used_fen: i64,
    pub version: i64,
}

const SELECT: &str = "SELECT l.id, l.project_id, l.title, t.id AS task_id, t.wbs AS task_wbs, t.title AS task_title, \
    l.source, l.functional_code, (SELECT MIN(c.name) FROM class_codes c WHERE c.code = l.functional_code) \
    AS functional_name, l.economic_code, \
    (SELECT MIN(c.name) FROM class_codes c WHERE c.code = l.economic_code) AS economic_name, l.year, l.amount_fen, \
    l.note, l.appropriated_fen, l.committed_fen, l.paid_fen, l.used_fen, l.version \
    FROM budget_lines l LEFT JOIN tasks t ON t.id = l.task_id WHERE l.project_id = ";

/// What a list of lines is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LineFilter {
    /// Of this source.
    pub source: Option<FundingSource>,
    /// Of this year.
    pub year: Option<i32>,
    /// For this work package.
    pub task: Option<TaskId>,
}

/// A page of a project's lines in the order in which they were planned.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestCursor`] when the cursor belongs to
/// another list.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    filter: &LineFilter,
    page: &PageRequest,
) -> Result<Page<BudgetLineRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("lines {project} {words}"));
    let mut sql = Sql::new(source, SELECT)?;
    sql.bind(project.0);
    if let Some(source) = filter.source {
        sql.push(" AND l.source = ").bind(source.as_str());
    }
    if let Some(year) = filter.year {
        sql.push(" AND l.year = ").bind(i64::from(year));
    }
    if let Some(task) = filter.task {
        sql.push(" AND l.task_id = ").bind(task.0);
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND l.id > ").bind(cursor.id);
    }
    sql.push(" ORDER BY l.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<BudgetLineRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (String::new(), row.id)))
}

/// One line.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name, or is not the permit's.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    id: BudgetLineId,
) -> Result<BudgetLineRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, SELECT)?;
    sql.bind(project.0).push(" AND l.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// The columns that people decide; what is kept from the ledger stays as it is.
pub(crate) fn to_row(line: &BudgetLine) -> ActiveModel {
    let fields = &line.fields;
    ActiveModel {
        id: Set(line.id.0),
        project_id: Set(line.project_id.0),
        title: Set(fields.title.clone()),
        task_id: Set(fields.task_id.map(Uuid::from)),
        source: Set(fields.source.map(|source| source.as_str().to_owned())),
        functional_code: Set(fields.functional_code.clone()),
        economic_code: Set(fields.economic_code.clone()),
        year: Set(fields.year.map(i64::from)),
        amount_fen: Set(fields.amount.fen()),
        note: Set(fields.note.clone()),
        appropriated_fen: NotSet,
        committed_fen: NotSet,
        paid_fen: NotSet,
        used_fen: NotSet,
        version: Set(line.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Result<BudgetLine, StoreError> {
    let source = row.source.as_deref().map(super::required_source).transpose()?;
    let fields = BudgetLineFields {
        title: row.title,
        task_id: row.task_id.map(TaskId),
        source,
        functional_code: row.functional_code,
        economic_code: row.economic_code,
        year: row.year.map(required_year).transpose()?,
        amount: money(row.amount_fen, "budget_lines.amount_fen")?,
        note: row.note,
    };
    let (id, project_id) = (BudgetLineId(row.id), ProjectId(row.project_id));
    Ok(BudgetLine { id, project_id, fields, version: row.version })
}
