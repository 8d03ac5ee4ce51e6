//! Storage of payments: the aggregate for decisions, rows with names for reading.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{
    Action, Creates, Mutates, Permit, ProjectAccess, Reach, ReadProject, UnitScope,
};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{Charge, FundingSource, Payment, PaymentFields, PaymentState, Signature};
use dujiang_domain::ids::{BudgetLineId, EntryId, FundPaperId, PaymentId, ProjectId, UserId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{money, required_source, required_year};
use crate::entities::payments::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;

/// The project of a payment, before its row is locked.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn project_of(source: &impl Source, id: PaymentId) -> Result<ProjectId, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    Ok(ProjectId(row.ok_or_else(|| Fault::new(Code::NotFound))?.project_id))
}

/// Loads a payment of a project whose row is locked.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn get(tx: &Tx, project: ProjectId, id: PaymentId) -> Result<Payment, StoreError> {
    let row = Entity::find_by_id(id.0).filter(Column::ProjectId.eq(project.0)).one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a new payment below the project of the permit.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, payment: &Payment) -> Result<(), StoreError>
where
    A: Creates<On = ProjectAccess>,
{
    permit.covers(payment.project_id)?;
    Entity::insert(to_row(payment)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Saves a changed payment over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, before: &Payment, after: &Payment) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    versioned::replace(tx, to_row(after), Column::Id.eq(after.id.0), Column::Version.eq(before.version)).await
}

/// Removes a draft.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn remove<A>(tx: &Tx, permit: &Permit<A>, payment: &Payment) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(payment.project_id)?;
    versioned::remove::<Entity>(tx, Column::Id.eq(payment.id.0), Column::Version.eq(payment.version)).await
}

/// One payment with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct PaymentRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub project_name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub commitment_id: Option<Uuid>,
    pub commitment_title: Option<String>,
    pub source: String,
    pub year: i64,
    pub line_id: Option<Uuid>,
    pub line_title: Option<String>,
    pub title: String,
    pub payee: String,
    pub amount_fen: i64,
    pub number: String,
    pub due_on: Option<NaiveDate>,
    pub note: String,
    pub state: String,
    pub drafted_at: DateTime<Utc>,
    pub drafted_by: Option<Uuid>,
    pub drafted_by_name: Option<String>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub submitted_by: Option<Uuid>,
    pub submitted_by_name: Option<String>,
    pub approved_at: Option<DateTime<Utc>>,
    pub approved_by: Option<Uuid>,
    pub approved_by_name: Option<String>,
    pub paid_at: Option<DateTime<Utc>>,
    pub paid_by: Option<Uuid>,
    pub paid_by_name: Option<String>,
    pub effective_on: Option<NaiveDate>,
    pub entry_id: Option<Uuid>,
    pub reason: Option<String>,
    pub voucher_id: Option<Uuid>,
    pub voucher_year: Option<i64>,
    pub voucher_number: Option<i64>,
    pub version: i64,
}

const COLUMNS: &str = "SELECT y.id, y.project_id, p.name AS project_name, p.unit_id, u.name AS unit_name, \
    y.commitment_id, f.title AS commitment_title, y.source, y.year, y.line_id, l.title AS line_title, y.title, \
    y.payee, y.amount_fen, y.number, y.due_on, y.note, y.state, y.drafted_at, y.drafted_by, \
    d.name AS drafted_by_name, y.submitted_at, y.submitted_by, s.name AS submitted_by_name, y.approved_at, \
    y.approved_by, a.name AS approved_by_name, y.paid_at, y.paid_by, c.name AS paid_by_name, y.effective_on, \
    y.entry_id, y.reason, v.id AS voucher_id, v.year AS voucher_year, v.number AS voucher_number, y.version";

const NAMES: &str = " JOIN projects p ON p.id = y.project_id JOIN org_units u ON u.id = p.unit_id \
    LEFT JOIN fund_papers f ON f.id = y.commitment_id LEFT JOIN budget_lines l ON l.id = y.line_id \
    LEFT JOIN users d ON d.id = y.drafted_by LEFT JOIN users s ON s.id = y.submitted_by \
    LEFT JOIN users a ON a.id = y.approved_by LEFT JOIN users c ON c.id = y.paid_by \
    LEFT JOIN vouchers v ON v.entry_id = y.entry_id";

/// What a list of payments is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PaymentFilter {
    /// Of this project.
    pub project: Option<ProjectId>,
    /// In these states; empty for all.
    pub states: Vec<PaymentState>,
    /// Of this source.
    pub source: Option<FundingSource>,
    /// Of this budget year.
    pub year: Option<i32>,
    /// For this line.
    pub line: Option<BudgetLineId>,
    /// On this commitment.
    pub commitment: Option<FundPaperId>,
    /// Any fragment of the payee.
    pub payee: Option<String>,
    /// What waits for somebody.
    pub waiting: Option<Waiting>,
}

/// What waits for one person: in reach of his permission, and not his own work.
#[derive(Debug, Clone, Serialize)]
pub struct Waiting {
    /// The person, whose own work is left out.
    pub person: Option<UserId>,
    /// Units where he may approve; `None` for all.
    pub approves: Option<Vec<Uuid>>,
    /// Units where he may pay; `None` for all.
    pub pays: Option<Vec<Uuid>>,
}

impl Waiting {
    /// What waits for the holder of these reaches; one that he does not have is an empty list.
    pub fn new<A: Action, B: Action>(
        person: Option<UserId>,
        approves: Option<&Reach<A>>,
        pays: Option<&Reach<B>>,
    ) -> Self {
        Self { person, approves: units(approves), pays: units(pays) }
    }
}

fn units<A: Action>(reach: Option<&Reach<A>>) -> Option<Vec<Uuid>> {
    match reach.map(Reach::units) {
        None => Some(Vec::new()),
        Some(UnitScope::All) => None,
        Some(UnitScope::Units(units)) => Some(units.iter().map(|unit| unit.0).collect()),
    }
}

/// A page of payments, the last drafted first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &PaymentFilter,
    page: &PageRequest,
) -> Result<Page<PaymentRow>, StoreError> {
    let list =
        crate::digest::short(&format!("payments {}", serde_json::to_string(filter).unwrap_or_default()));
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM payments y").push(NAMES).push(" WHERE ");
    projects_in_reach(&mut sql, reach);
    narrow(&mut sql, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (y.drafted_at, y.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY y.drafted_at DESC, y.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<PaymentRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.drafted_at.to_rfc3339(), row.id)))
}

/// How many payments the filter meets.
///
/// # Errors
/// When the database fails.
pub async fn total(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &PaymentFilter,
) -> Result<i64, StoreError> {
    #[derive(FromQueryResult)]
    struct Number {
        number: i64,
    }
    let mut sql =
        Sql::new(source, "SELECT COUNT(*) AS number FROM payments y JOIN projects p ON p.id = y.project_id")?;
    sql.push(" WHERE ");
    projects_in_reach(&mut sql, reach);
    narrow(&mut sql, filter);
    Ok(sql.one::<Number>(source).await?.map_or(0, |row| row.number))
}

fn narrow(sql: &mut Sql, filter: &PaymentFilter) {
    if let Some(project) = filter.project {
        sql.push(" AND y.project_id = ").bind(project.0);
    }
    if !filter.states.is_empty() {
        sql.push(" AND y.state IN ").bind_list(filter.states.iter().map(|state| state.as_str()));
    }
    if let Some(source) = filter.source {
        sql.push(" AND y.source = ").bind(source.as_str());
    }
    if let Some(year) = filter.year {
        sql.push(" AND y.year = ").bind(i64::from(year));
    }
    if let Some(line) = filter.line {
        sql.push(" AND y.line_id = ").bind(line.0);
    }
    if let Some(commitment) = filter.commitment {
        sql.push(" AND y.commitment_id = ").bind(commitment.0);
    }
    if let Some(payee) = &filter.payee {
        sql.push(" AND y.payee LIKE ").bind(crate::search::pattern(payee)).push(" ESCAPE '\\'");
    }
    if let Some(waiting) = &filter.waiting {
        sql.push(" AND (");
        waits(sql, "y.state = 'submitted'", "y.submitted_by", waiting.approves.as_ref(), waiting.person);
        sql.push(" OR ");
        waits(sql, "y.state = 'approved'", "y.approved_by", waiting.pays.as_ref(), waiting.person);
        sql.push(")");
    }
}

fn waits(
    sql: &mut Sql,
    state: &'static str,
    maker: &'static str,
    units: Option<&Vec<Uuid>>,
    person: Option<UserId>,
) {
    sql.push("(").push(state);
    if let Some(units) = units {
        sql.push(" AND p.unit_id IN ").bind_list(units.iter().copied());
    }
    if let Some(person) = person {
        sql.push(" AND (").push(maker).push(" IS NULL OR ").push(maker).push(" <> ").bind(person.0).push(")");
    }
    sql.push(")");
}

/// One payment in reach.
///
/// # Errors
/// [`Code::NotFound`] when there is none of that name.
pub async fn find(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    id: PaymentId,
) -> Result<PaymentRow, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM payments y").push(NAMES).push(" WHERE ");
    projects_in_reach(&mut sql, reach);
    sql.push(" AND y.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// A payment just written under a permit over its project.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's.
pub async fn view<A>(tx: &Tx, permit: &Permit<A>, payment: &Payment) -> Result<PaymentRow, StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(payment.project_id)?;
    let mut sql = Sql::new(tx, COLUMNS)?;
    sql.push(" FROM payments y").push(NAMES).push(" WHERE y.id = ").bind(payment.id.0);
    sql.one(tx).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

pub(crate) fn to_row(payment: &Payment) -> ActiveModel {
    let fields = &payment.fields;
    let at = |signature: Option<Signature>| signature.map(|signature| signature.at);
    let by = |signature: Option<Signature>| signature.and_then(|signature| signature.by).map(Uuid::from);
    ActiveModel {
        id: Set(payment.id.0),
        project_id: Set(payment.project_id.0),
        commitment_id: Set(payment.commitment_id.map(Uuid::from)),
        source: Set(payment.charge.source.as_str().to_owned()),
        year: Set(i64::from(payment.charge.year)),
        line_id: Set(payment.charge.line_id.map(Uuid::from)),
        title: Set(fields.title.clone()),
        payee: Set(fields.payee.clone()),
        amount_fen: Set(fields.amount.fen()),
        number: Set(fields.number.clone()),
        due_on: Set(fields.due_on),
        note: Set(fields.note.clone()),
        state: Set(payment.state.as_str().to_owned()),
        drafted_at: Set(payment.drafted.at),
        drafted_by: Set(payment.drafted.by.map(Uuid::from)),
        submitted_at: Set(at(payment.submitted)),
        submitted_by: Set(by(payment.submitted)),
        approved_at: Set(at(payment.approved)),
        approved_by: Set(by(payment.approved)),
        paid_at: Set(at(payment.paid)),
        paid_by: Set(by(payment.paid)),
        effective_on: Set(payment.effective_on),
        entry_id: Set(payment.entry_id.map(Uuid::from)),
        reason: Set(payment.reason.clone()),
        version: Set(payment.version),
    }
}

pub(crate) fn to_domain(row: Model) -> Result<Payment, StoreError> {
    let signature =
        |at: Option<DateTime<Utc>>, by: Option<Uuid>| at.map(|at| Signature { by: by.map(UserId), at });
    let charge = Charge {
        source: required_source(&row.source)?,
        year: required_year(row.year)?,
        line_id: row.line_id.map(BudgetLineId),
    };
    let fields = PaymentFields {
        title: row.title,
        payee: row.payee,
        amount: money(row.amount_fen, "payments.amount_fen")?,
        number: row.number,
        due_on: row.due_on,
        note: row.note,
    };
    Ok(Payment {
        id: PaymentId(row.id),
        project_id: ProjectId(row.project_id),
        commitment_id: row.commitment_id.map(FundPaperId),
        charge,
        fields,
        state: PaymentState::parse(&row.state).ok_or(StoreError::Unreadable("payments.state"))?,
        drafted: Signature { by: row.drafted_by.map(UserId), at: row.drafted_at },
        submitted: signature(row.submitted_at, row.submitted_by),
        approved: signature(row.approved_at, row.approved_by),
        paid: signature(row.paid_at, row.paid_by),
        effective_on: row.effective_on,
        entry_id: row.entry_id.map(EntryId),
        reason: row.reason,
        version: row.version,
    })
}
