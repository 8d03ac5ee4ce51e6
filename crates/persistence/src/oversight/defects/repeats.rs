//! The same sort of defect at the same party again and again, with the number of inspections that
//! stand behind the count.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Reach, ReadProject};
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;

/// What is counted.
#[derive(Debug, Clone, Default)]
pub struct RepeatFilter {
    /// Only this project.
    pub project: Option<ProjectId>,
    /// Responsible units of the projects, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// Only inspections begun since.
    pub since: Option<DateTime<Utc>>,
    /// Inspections with the same sort of defect from which on it is repeated.
    pub min_repeats: i64,
    /// The most rows.
    pub limit: i64,
}

/// One sort of defect at one party.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the statement")]
pub struct RepeatRow {
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    pub contractor: String,
    pub category: String,
    pub defects: i64,
    pub with_defect: i64,
    pub inspections: i64,
}

/// The repeated defects of finished inspections in reach, those found most often first.
///
/// # Errors
/// When the database fails.
pub async fn repeats(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &RepeatFilter,
) -> Result<Vec<RepeatRow>, StoreError> {
    let mut sql = Sql::new(source, "WITH seen AS (SELECT i.id, i.unit_id, i.contractor FROM inspections i ")?;
    sql.push("JOIN projects p ON p.id = i.project_id WHERE i.state = 'finished' AND ");
    projects_in_reach(&mut sql, reach);
    if let Some(project) = filter.project {
        sql.push(" AND i.project_id = ").bind(project.0);
    }
    if let Some(units) = &filter.units {
        sql.push(" AND p.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    if let Some(since) = filter.since {
        sql.push(" AND i.begun_at >= ").bind(since);
    }
    sql.push(
        "), sample AS (SELECT unit_id, contractor, COUNT(*) AS inspections FROM seen GROUP BY unit_id, contractor), \
         found AS (SELECT s.unit_id, s.contractor, d.category, COUNT(*) AS defects, \
         COUNT(DISTINCT d.inspection_id) AS with_defect FROM seen s JOIN defects d ON d.inspection_id = s.id \
         WHERE d.state <> 'withdrawn' GROUP BY s.unit_id, s.contractor, d.category) \
         SELECT f.unit_id, u.name AS unit_name, f.contractor, f.category, f.defects, f.with_defect, n.inspections \
         FROM found f JOIN sample n ON n.contractor = f.contractor \
         AND (n.unit_id = f.unit_id OR n.unit_id IS NULL AND f.unit_id IS NULL) \
         LEFT JOIN org_units u ON u.id = f.unit_id WHERE f.with_defect >= ",
    );
    sql.bind(filter.min_repeats);
    sql.push(" ORDER BY f.with_defect DESC, f.defects DESC, f.contractor, f.category, f.unit_id LIMIT ");
    sql.bind(filter.limit);
    sql.all(source).await
}
