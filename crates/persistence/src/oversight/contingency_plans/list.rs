//! Reading plans: pages of rows, one whole plan, and what it is linked to.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{
    Action, ContingencyPlanAccess, Creates, Permit, Reach, ReadContingencyPlan, ReadProject, UnitAccess,
    UnitScope,
};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ContingencyPlanId, OrgUnitId, ProjectId, RiskId};
use dujiang_domain::oversight::contingency_plans::{ContingencyPlan, PlanKind, PlanState};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// A plan with the names behind its references; its content is for those who open it.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct PlanRow {
    pub id: Uuid,
    pub title: String,
    pub kind: String,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub number: i64,
    pub state: String,
    pub active_count: i64,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<Uuid>,
    pub created_by_name: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

const SELECT: &str = "SELECT c.id, c.title, c.kind, c.unit_id, u.name AS unit_name, c.number, c.state, \
    (SELECT COUNT(*) FROM contingency_activations x WHERE x.plan_id = c.id AND x.state = 'active') AS active_count, \
    c.created_at, c.created_by, b.name AS created_by_name, c.updated_at, c.version FROM contingency_plans c \
    JOIN org_units u ON u.id = c.unit_id LEFT JOIN users b ON b.id = c.created_by WHERE ";

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PlanFilter {
    /// Any fragment of the title.
    pub fragment: Option<String>,
    /// Units that answer for it, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// For this project.
    pub project: Option<ProjectId>,
    /// For this risk.
    pub risk: Option<RiskId>,
    /// What it is for.
    pub kind: Option<PlanKind>,
    /// Whether it can be activated.
    pub state: Option<PlanState>,
}

/// A page of plans, the last changed first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadContingencyPlan>,
    filter: &PlanFilter,
    page: &PageRequest,
) -> Result<Page<PlanRow>, StoreError> {
    let list = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("contingency plans {list}"));
    let mut sql = Sql::new(source, SELECT)?;
    plans_in_reach(&mut sql, reach);
    narrow(&mut sql, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let at = DateTime::parse_from_rfc3339(&cursor.key).map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (c.updated_at, c.id) < (").bind(at.to_utc()).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY c.updated_at DESC, c.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<PlanRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.updated_at.to_rfc3339(), row.id)))
}

/// The plans of the reach's units, and those for a project that is in reach.
fn plans_in_reach(sql: &mut Sql, reach: &Reach<ReadContingencyPlan>) {
    let UnitScope::Units(units) = reach.units() else {
        sql.push("1 = 1");
        return;
    };
    sql.push("(c.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    sql.push(" OR c.id IN (SELECT l.plan_id FROM contingency_plan_projects l ");
    sql.push("JOIN projects p ON p.id = l.project_id WHERE ");
    projects_in_reach(sql, reach);
    sql.push("))");
}

fn narrow(sql: &mut Sql, filter: &PlanFilter) {
    if let Some(units) = &filter.units {
        sql.push(" AND c.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    if let Some(project) = filter.project {
        sql.push(" AND c.id IN (SELECT plan_id FROM contingency_plan_projects WHERE project_id = ");
        sql.bind(project.0).push(")");
    }
    if let Some(risk) = filter.risk {
        sql.push(" AND c.id IN (SELECT plan_id FROM contingency_plan_risks WHERE risk_id = ");
        sql.bind(risk.0).push(")");
    }
    if let Some(kind) = filter.kind {
        sql.push(" AND c.kind = ").bind(kind.as_str());
    }
    if let Some(state) = filter.state {
        sql.push(" AND c.state = ").bind(state.as_str());
    }
    if let Some(fragment) = &filter.fragment {
        let pattern = crate::search::pattern(fragment);
        sql.push(" AND LOWER(c.title) LIKE ").bind(pattern).push(" ESCAPE '\\'");
    }
}

/// One plan. Whoever may do anything to it may see it.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or not the permit's.
pub async fn view<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: ContingencyPlanId,
) -> Result<PlanRow, StoreError>
where
    A: Action<On = ContingencyPlanAccess>,
{
    permit.covers(id)?;
    one(source, id).await
}

/// The plan just drafted under the permit over its unit.
///
/// # Errors
/// [`Code::NotFound`] for another unit than the permit's.
pub async fn view_drafted<A>(
    tx: &Tx,
    permit: &Permit<A>,
    plan: &ContingencyPlan,
) -> Result<PlanRow, StoreError>
where
    A: Creates<On = UnitAccess>,
{
    permit.covers(plan.fields.unit_id)?;
    one(tx, plan.id).await
}

async fn one(source: &impl Source, id: ContingencyPlanId) -> Result<PlanRow, StoreError> {
    let mut sql = Sql::new(source, SELECT)?;
    sql.push("c.id = ").bind(id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// A project or a risk that a plan is for.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the statement")]
pub struct PlanLink {
    pub kind: String,
    pub id: Uuid,
    pub project_id: Uuid,
    pub name: String,
    pub state: String,
}

/// The projects and risks a plan is for, as far as the reach shows them.
///
/// # Errors
/// When the database fails.
pub async fn plan_links(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    id: ContingencyPlanId,
) -> Result<Vec<PlanLink>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT 'project' AS kind, p.id, p.id AS project_id, p.name, p.state FROM contingency_plan_projects l \
         JOIN projects p ON p.id = l.project_id WHERE l.plan_id = ",
    )?;
    sql.bind(id.0).push(" AND ");
    projects_in_reach(&mut sql, reach);
    sql.push(" UNION ALL SELECT 'risk', r.id, r.project_id, r.title, r.state FROM contingency_plan_risks l ");
    sql.push("JOIN risks r ON r.id = l.risk_id JOIN projects p ON p.id = r.project_id WHERE l.plan_id = ");
    sql.bind(id.0).push(" AND ");
    projects_in_reach(&mut sql, reach);
    sql.push(" ORDER BY 1, 4, 2");
    sql.all(source).await
}
