//! The register 项目台账: pages of rows that select just their columns, and counts by state.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Creates, Permit, ProjectAccess, Reach, ReadProject, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::Project;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::filter::{ProjectFilter, ProjectSort, narrow, prepare};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// One row of the register, with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct ProjectRow {
    pub id: Uuid,
    pub code: Option<String>,
    pub name: String,
    pub state: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub category_code: Option<String>,
    pub category_name: Option<String>,
    pub region_code: Option<String>,
    pub region_name: Option<String>,
    pub year: Option<i64>,
    pub total_investment: Option<i64>,
    pub planned_start: Option<NaiveDate>,
    pub planned_end: Option<NaiveDate>,
    pub leader_id: Option<Uuid>,
    pub leader_name: Option<String>,
    pub leader_unit: Option<String>,
    pub in_charge_id: Option<Uuid>,
    pub in_charge_name: Option<String>,
    pub in_charge_unit: Option<String>,
    pub progress_percent: i64,
    pub light: String,
    pub open_alerts: i64,
    pub budget_fen: i64,
    pub appropriated_fen: i64,
    pub received_fen: i64,
    pub committed_fen: i64,
    pub paid_fen: i64,
    pub tags: serde_json::Value,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

impl ProjectRow {
    /// What is paid, in whole percent of the budget, rounded down; nothing without a budget.
    pub fn paid_percent(&self) -> Option<i64> {
        let hundredfold = i128::from(self.paid_fen) * 100;
        hundredfold.checked_div(i128::from(self.budget_fen)).and_then(|part| i64::try_from(part).ok())
    }
}

const COLUMNS: &str = "SELECT p.id, p.code, p.name, p.state, p.unit_id, u.name AS unit_name, \
    p.category_code, c.name AS category_name, p.region_code, r.name AS region_name, p.year, \
    p.total_investment, p.planned_start, p.planned_end, \
    p.responsible_leader_id AS leader_id, l.name AS leader_name, lu.name AS leader_unit, \
    p.in_charge_id, i.name AS in_charge_name, iu.name AS in_charge_unit, \
    p.progress_percent, p.light, p.open_alerts, p.budget_fen, p.appropriated_fen, p.received_fen, p.committed_fen, p.paid_fen, \
    p.tags, p.updated_at, p.version";

const NAMES: &str = " JOIN org_units u ON u.id = p.unit_id \
    LEFT JOIN categories c ON c.code = p.category_code \
    LEFT JOIN regions r ON r.code = p.region_code \
    LEFT JOIN users l ON l.id = p.responsible_leader_id LEFT JOIN org_units lu ON lu.id = l.unit_id \
    LEFT JOIN users i ON i.id = p.in_charge_id LEFT JOIN org_units iu ON iu.id = i.unit_id";

/// A page of the register.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another order or filter.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &ProjectFilter,
    order: (ProjectSort, bool),
    page: &PageRequest,
) -> Result<Page<ProjectRow>, StoreError> {
    let (sort, descending) = order;
    let list = fingerprint(filter, order);
    let filter = prepare(source, filter).await?;
    let mut sql = Sql::new(source, COLUMNS)?;
    // The page is cut before names are joined, so that only its own rows are looked up.
    sql.push(" FROM (SELECT p.* FROM projects p WHERE ");
    narrow(&mut sql, reach, &filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND (").push(sort.key_sql()).push(if descending { ", p.id) < (" } else { ", p.id) > (" });
        sql.bind(sort.key_value(&cursor.key)?).push(", ").bind(cursor.id).push(")");
    }
    order_by(&mut sql, order);
    sql.push(" LIMIT ").bind(page.limit.saturating_add(1)).push(") p").push(NAMES);
    order_by(&mut sql, order);
    let rows: Vec<ProjectRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (sort_key(sort, row), row.id)))
}

fn order_by(sql: &mut Sql, (sort, descending): (ProjectSort, bool)) {
    sql.push(" ORDER BY ").push(sort.key_sql());
    sql.push(if descending { " DESC, p.id DESC" } else { ", p.id" });
}

fn sort_key(sort: ProjectSort, row: &ProjectRow) -> String {
    let date =
        |date: Option<NaiveDate>| date.map_or_else(|| "9999-12-31".to_owned(), |date| date.to_string());
    match sort {
        ProjectSort::Updated => row.updated_at.to_rfc3339(),
        ProjectSort::Name => row.name.clone(),
        ProjectSort::Code => row.code.clone().unwrap_or_default(),
        ProjectSort::Investment => row.total_investment.unwrap_or(-1).to_string(),
        ProjectSort::PlannedStart => date(row.planned_start),
        ProjectSort::PlannedEnd => date(row.planned_end),
        ProjectSort::Progress => row.progress_percent.to_string(),
        ProjectSort::Light => match row.light.as_str() {
            "red" => "2".to_owned(),
            "amber" => "1".to_owned(),
            _ => "0".to_owned(),
        },
        ProjectSort::Budget => row.budget_fen.to_string(),
        ProjectSort::Appropriated => row.appropriated_fen.to_string(),
        ProjectSort::Received => row.received_fen.to_string(),
        ProjectSort::Committed => row.committed_fen.to_string(),
        ProjectSort::Paid => row.paid_fen.to_string(),
    }
}

/// What a cursor is bound to.
fn fingerprint(filter: &ProjectFilter, (sort, descending): (ProjectSort, bool)) -> String {
    let filter = serde_json::to_string(filter).unwrap_or_default();
    crate::digest::short(&format!("{}{descending}{filter}", sort.as_str()))
}

/// How many projects are in one state.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Counts {
    /// The state.
    pub state: String,
    /// How many.
    pub number: i64,
}

/// Counts by light; the lights of the filter are ignored. The light stands where the state would.
///
/// # Errors
/// When the database fails.
pub async fn count_by_light(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &ProjectFilter,
) -> Result<Vec<Counts>, StoreError> {
    let filter = ProjectFilter { lights: Vec::new(), ..filter.clone() };
    let filter = prepare(source, &filter).await?;
    let mut sql = Sql::new(source, "SELECT p.light AS state, COUNT(*) AS number FROM projects p WHERE ")?;
    narrow(&mut sql, reach, &filter);
    sql.push(" GROUP BY p.light");
    sql.all(source).await
}

/// Counts by state for the tabs; the states of the filter are ignored.
///
/// # Errors
/// When the database fails.
pub async fn count_by_state(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &ProjectFilter,
) -> Result<Vec<Counts>, StoreError> {
    let filter = ProjectFilter { states: Vec::new(), ..filter.clone() };
    let filter = prepare(source, &filter).await?;
    let mut sql = Sql::new(source, "SELECT p.state, COUNT(*) AS number FROM projects p WHERE ")?;
    narrow(&mut sql, reach, &filter);
    sql.push(" GROUP BY p.state");
    sql.all(source).await
}

/// How many projects the register has with these filters.
///
/// # Errors
/// When the database fails.
pub async fn total(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &ProjectFilter,
) -> Result<i64, StoreError> {
    let filter = prepare(source, filter).await?;
    let mut sql = Sql::new(source, "SELECT '' AS state, COUNT(*) AS number FROM projects p WHERE ")?;
    narrow(&mut sql, reach, &filter);
    Ok(sql.one::<Counts>(source).await?.map_or(0, |counts| counts.number))
}

/// A project as its page shows it: the row of the register and what only the page needs.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct ProjectDetail {
    #[sea_orm(nested)]
    pub row: ProjectRow,
    pub source_key: Option<String>,
    pub origin: String,
    pub state_before: Option<String>,
    pub summary: String,
    pub industry_code: Option<String>,
    pub industry_name: Option<String>,
    pub address: String,
    pub actual_start: Option<NaiveDate>,
    pub actual_end: Option<NaiveDate>,
    pub security_label: String,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<Uuid>,
    pub created_by_name: Option<String>,
    pub updated_by: Option<Uuid>,
    pub updated_by_name: Option<String>,
    pub task_count: i64,
    pub milestone_count: i64,
    pub document_count: i64,
    pub participant_count: i64,
}

/// A project for its page; whoever may do anything to it may see it.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or not the permit's.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: ProjectId,
) -> Result<ProjectDetail, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(id)?;
    detail(source, id).await
}

/// The project just created under the permit over its unit.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's.
pub async fn view_created<A>(
    tx: &Tx,
    permit: &Permit<A>,
    project: &Project,
) -> Result<ProjectDetail, StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(project.fields.unit_id)?;
    detail(tx, project.id).await
}

async fn detail(source: &impl Source, id: ProjectId) -> Result<ProjectDetail, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(
        ", p.source_key, p.origin, p.state_before, p.summary, p.industry_code, n.name AS industry_name, \
         p.address, p.actual_start, p.actual_end, p.security_label, p.created_at, p.created_by, \
         cb.name AS created_by_name, p.updated_by, ub.name AS updated_by_name, \
         (SELECT COUNT(*) FROM tasks t WHERE t.project_id = p.id) AS task_count, \
         (SELECT COUNT(*) FROM milestones m WHERE m.project_id = p.id) AS milestone_count, \
         (SELECT COUNT(*) FROM documents d WHERE d.project_id = p.id AND d.is_removed = FALSE) \
            AS document_count, \
         (SELECT COUNT(*) FROM project_participants a WHERE a.project_id = p.id) AS participant_count \
         FROM projects p",
    );
    sql.push(NAMES);
    sql.push(
        " LEFT JOIN industries n ON n.code = p.industry_code \
         LEFT JOIN users cb ON cb.id = p.created_by LEFT JOIN users ub ON ub.id = p.updated_by \
         WHERE p.id = ",
    );
    sql.bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}
