//! The register of risks: pages of rows with the names behind their references, and the counts of
//! the matrix.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::RiskId;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::filter::{RiskFilter, RiskSort, narrow};
use crate::error::StoreError;
use crate::oversight::Scope;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// A risk with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct RiskRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub project_name: String,
    pub project_unit_id: Uuid,
    pub project_unit_name: String,
    pub number: i64,
    pub title: String,
    pub category: String,
    pub causes: String,
    pub consequences: String,
    pub probability: i64,
    pub impact: i64,
    pub owner_id: Option<Uuid>,
    pub owner_name: Option<String>,
    pub owner_unit: Option<String>,
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    pub strategy: Option<String>,
    pub measures: Option<serde_json::Value>,
    pub residual_probability: Option<i64>,
    pub residual_impact: Option<i64>,
    pub state: String,
    pub state_words: String,
    pub occurred_on: Option<NaiveDate>,
    pub review_due: NaiveDate,
    pub reviewed_on: Option<NaiveDate>,
    pub raised_at: DateTime<Utc>,
    pub raised_by: Option<Uuid>,
    pub raised_by_name: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

const COLUMNS: &str = "SELECT r.id, r.project_id, p.name AS project_name, p.unit_id AS project_unit_id, \
    pu.name AS project_unit_name, r.number, r.title, r.category, r.causes, r.consequences, r.probability, \
    r.impact, r.owner_id, o.name AS owner_name, ou.name AS owner_unit, r.unit_id, u.name AS unit_name, \
    r.strategy, r.measures, r.residual_probability, r.residual_impact, r.state, r.state_words, r.occurred_on, \
    r.review_due, r.reviewed_on, r.raised_at, r.raised_by, rb.name AS raised_by_name, r.updated_at, r.version \
    FROM risks r JOIN projects p ON p.id = r.project_id";

const NAMES: &str = " JOIN org_units pu ON pu.id = p.unit_id LEFT JOIN users o ON o.id = r.owner_id \
    LEFT JOIN org_units ou ON ou.id = o.unit_id LEFT JOIN org_units u ON u.id = r.unit_id \
    LEFT JOIN users rb ON rb.id = r.raised_by WHERE ";

/// A page of the register.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another order, filter or scope.
pub async fn list(
    source: &impl Source,
    scope: Scope<'_>,
    filter: &RiskFilter,
    (sort, descending): (RiskSort, bool),
    page: &PageRequest,
) -> Result<Page<RiskRow>, StoreError> {
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = format!("risks {}{}{descending}{words}", scope.fingerprint(), sort.as_str());
    let list = crate::digest::short(&list);
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(NAMES);
    narrow(&mut sql, scope, filter);
    let key = sort.key_sql();
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND (").push(key).push(if descending { ", r.id) < (" } else { ", r.id) > (" });
        sql.bind(sort.key_value(&cursor.key)?).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY ").push(key).push(if descending { " DESC, r.id DESC" } else { ", r.id" });
    sql.push(" LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<RiskRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (sort.key(row), row.id)))
}

/// How many risks stand in one cell of the matrix.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the statement")]
pub struct MatrixCell {
    pub probability: i64,
    pub impact: i64,
    pub number: i64,
}

/// The cells of the matrix in which risks stand; what they count are the rows of [`list`] with the
/// same filter and the place of the cell.
///
/// # Errors
/// When the database fails.
pub async fn matrix(
    source: &impl Source,
    scope: Scope<'_>,
    filter: &RiskFilter,
) -> Result<Vec<MatrixCell>, StoreError> {
    let (probability, impact) = (filter.basis.probability(), filter.basis.impact());
    let mut sql = Sql::new(source, "SELECT ")?;
    sql.push(probability).push(" AS probability, ").push(impact).push(" AS impact, COUNT(*) AS number");
    sql.push(" FROM risks r JOIN projects p ON p.id = r.project_id WHERE ");
    narrow(&mut sql, scope, filter);
    sql.push(" GROUP BY ").push(probability).push(", ").push(impact);
    sql.all(source).await
}

/// One risk of the permit's project.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn view<A>(source: &impl Source, permit: &Permit<A>, id: RiskId) -> Result<RiskRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(NAMES).push("r.id = ").bind(id.0).push(" AND r.project_id = ").bind(permit.on());
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}
