//! The light and the number of open alerts of every project beside what its alerts give.

use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::{ENOUGH, Finding, Wrong};
use crate::Database;
use crate::error::StoreError;
use crate::sql::Sql;

#[derive(FromQueryResult)]
struct Dimmed {
    id: Uuid,
}

/// Projects whose light does not follow from their alerts, by their identifiers.
///
/// # Errors
/// When the database fails.
pub async fn check(database: &Database) -> Result<Vec<Finding>, StoreError> {
    let mut sql = Sql::new(
        database,
        "SELECT p.id FROM projects p LEFT JOIN (SELECT project_id, COUNT(*) AS number, \
         MAX(CASE light WHEN 'red' THEN 2 WHEN 'amber' THEN 1 ELSE 0 END) AS worst FROM alerts \
         WHERE state <> 'resolved' GROUP BY project_id) a ON a.project_id = p.id \
         WHERE p.open_alerts <> COALESCE(a.number, 0) OR p.light <> \
         CASE COALESCE(a.worst, 0) WHEN 2 THEN 'red' WHEN 1 THEN 'amber' ELSE 'green' END \
         ORDER BY p.id LIMIT ",
    )?;
    sql.bind(i64::try_from(ENOUGH).unwrap_or(1));
    let rows: Vec<Dimmed> = sql.all(database).await?;
    let finding = |row: Dimmed| {
        let detail = "light and open_alerts are not what its alerts give";
        Finding::new(Wrong::FigureWrong, format!("projects {}", row.id), detail)
    };
    Ok(rows.into_iter().map(finding).collect())
}
