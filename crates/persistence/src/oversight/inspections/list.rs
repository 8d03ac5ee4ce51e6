//! Reading inspections: pages of rows with the names behind their references.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{InspectionId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::inspection_templates::InspectionKind;
use dujiang_domain::oversight::inspections::InspectionState;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::oversight::Scope;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// An inspection with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct InspectionRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub project_name: String,
    pub template_id: Uuid,
    pub template_number: i64,
    pub kind: String,
    pub title: String,
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    pub contractor: String,
    pub plan_pictures: serde_json::Value,
    pub inspector_id: Option<Uuid>,
    pub inspector_name: Option<String>,
    pub inspector_unit: Option<String>,
    pub answers: serde_json::Value,
    pub state: String,
    pub conclusion: String,
    pub begun_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    pub passed: i64,
    pub failed: i64,
    pub not_applicable: i64,
    pub defect_count: i64,
    pub open_defect_count: i64,
    pub version: i64,
}

const SELECT: &str = "SELECT i.id, i.project_id, p.name AS project_name, i.template_id, i.template_number, i.kind, \
    i.title, i.unit_id, u.name AS unit_name, i.contractor, i.plan_pictures, i.inspector_id, \
    n.name AS inspector_name, nu.name AS inspector_unit, i.answers, i.state, i.conclusion, i.begun_at, \
    i.finished_at, i.passed, i.failed, i.not_applicable, \
    (SELECT COUNT(*) FROM defects d WHERE d.inspection_id = i.id AND d.state <> 'withdrawn') AS defect_count, \
    (SELECT COUNT(*) FROM defects d WHERE d.inspection_id = i.id AND d.state IN ('open', 'mended')) \
        AS open_defect_count, i.version \
    FROM inspections i JOIN projects p ON p.id = i.project_id LEFT JOIN org_units u ON u.id = i.unit_id \
    LEFT JOIN users n ON n.id = i.inspector_id LEFT JOIN org_units nu ON nu.id = n.unit_id WHERE ";

/// What the list is narrowed to; absent means everything in scope.
#[derive(Debug, Clone, Default, Serialize)]
pub struct InspectionFilter {
    /// Only this project.
    pub project: Option<ProjectId>,
    /// Responsible units of the projects, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// Only these kinds; empty for all.
    pub kinds: Vec<InspectionKind>,
    /// Only these states; empty for all.
    pub states: Vec<InspectionState>,
    /// Only inspections of this unit.
    pub party_unit: Option<OrgUnitId>,
    /// Only inspections of this firm.
    pub contractor: Option<String>,
    /// Only inspections by this person.
    pub inspector: Option<UserId>,
}

/// A page of inspections, the latest begun first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter or scope.
pub async fn list(
    source: &impl Source,
    scope: Scope<'_>,
    filter: &InspectionFilter,
    page: &PageRequest,
) -> Result<Page<InspectionRow>, StoreError> {
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("inspections {}{words}", scope.fingerprint()));
    let mut sql = Sql::new(source, SELECT)?;
    scope.narrow(&mut sql);
    narrow(&mut sql, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (i.begun_at, i.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY i.begun_at DESC, i.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<InspectionRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.begun_at.to_rfc3339(), row.id)))
}

fn narrow(sql: &mut Sql, filter: &InspectionFilter) {
    if let Some(project) = filter.project {
        sql.push(" AND i.project_id = ").bind(project.0);
    }
    if let Some(units) = &filter.units {
        sql.push(" AND p.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    if !filter.kinds.is_empty() {
        sql.push(" AND i.kind IN ").bind_list(filter.kinds.iter().map(|word| word.as_str()));
    }
    if !filter.states.is_empty() {
        sql.push(" AND i.state IN ").bind_list(filter.states.iter().map(|word| word.as_str()));
    }
    if let Some(unit) = filter.party_unit {
        sql.push(" AND i.unit_id = ").bind(unit.0);
    }
    if let Some(contractor) = &filter.contractor {
        sql.push(" AND i.contractor = ").bind(contractor.as_str());
    }
    if let Some(inspector) = filter.inspector {
        sql.push(" AND i.inspector_id = ").bind(inspector.0);
    }
}

/// One inspection of the permit's project.
///
/// # Errors
/// [`Code::NotFound`] when the project has none of that name.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: InspectionId,
) -> Result<InspectionRow, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    let mut sql = Sql::new(source, SELECT)?;
    sql.push("i.id = ").bind(id.0).push(" AND i.project_id = ").bind(permit.on());
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}
