//! The figures of the home page. Each is the count of a list, over the very conditions of that list.

use chrono::NaiveDate;
use dujiang_domain::access::{Reach, ReadProject};
use dujiang_domain::planning::is_open;
use dujiang_domain::projects::ProjectState;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;

/// Projects of one unit, one light and one state.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct LightRow {
    pub unit_id: Uuid,
    pub unit_name: String,
    pub light: String,
    pub number: i64,
    pub progress: i64,
    pub budget_fen: i64,
    pub received_fen: i64,
    pub paid_fen: i64,
}

/// Projects in these states by unit, light and state, answered from one index.
///
/// # Errors
/// When the database fails.
pub async fn projects_by_unit(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    states: &[ProjectState],
) -> Result<Vec<LightRow>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT g.unit_id, u.name AS unit_name, g.light, g.number, g.progress, g.budget_fen, g.received_fen, \
         g.paid_fen FROM (SELECT p.unit_id, p.light, COUNT(*) AS number, \
         CAST(SUM(p.progress_percent) AS BIGINT) AS progress, CAST(SUM(p.budget_fen) AS BIGINT) AS budget_fen, \
         CAST(SUM(p.received_fen) AS BIGINT) AS received_fen, CAST(SUM(p.paid_fen) AS BIGINT) AS paid_fen \
         FROM projects p WHERE p.state IN ",
    )?;
    sql.bind_list(states.iter().map(|state| state.as_str())).push(" AND ");
    projects_in_reach(&mut sql, reach);
    // By state as well, so that the rows come in the order of the index and none is looked up.
    sql.push(" GROUP BY p.state, p.unit_id, p.light) g JOIN org_units u ON u.id = g.unit_id");
    sql.push(" ORDER BY u.position, u.name, g.unit_id, g.light");
    sql.all(source).await
}

/// What waits for a person in open plans.
#[derive(Debug, Clone, Copy, Default, FromQueryResult)]
pub struct MyOpenWork {
    /// Tasks of his that are not done.
    pub tasks: i64,
    /// Of these, those whose planned end has passed.
    pub late_tasks: i64,
    /// Milestones of his that are not reached.
    pub milestones: i64,
    /// Of these, those whose day has passed.
    pub late_milestones: i64,
}

/// Counts the open work of the person of the reach, as [`crate::planning::tasks_of`] and
/// [`crate::planning::milestones_of`] list it.
///
/// # Errors
/// When the database fails.
pub async fn open_work(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    today: NaiveDate,
) -> Result<MyOpenWork, StoreError> {
    let Some(person) = reach.person() else { return Ok(MyOpenWork::default()) };
    let states = || ProjectState::ALL.iter().filter(|state| is_open(**state)).map(|state| state.as_str());
    let mut sql = Sql::new(
        source,
        "SELECT a.tasks, a.late_tasks, b.milestones, b.late_milestones FROM (SELECT COUNT(*) AS tasks, \
         COUNT(CASE WHEN t.planned_end < ",
    )?;
    sql.bind(today).push(" THEN 1 END) AS late_tasks FROM tasks t JOIN projects p ON p.id = t.project_id");
    sql.push(" WHERE t.is_done = FALSE AND t.assignee_id = ").bind(person.0);
    sql.push(" AND p.state IN ").bind_list(states());
    sql.push(") a, (SELECT COUNT(*) AS milestones, COUNT(CASE WHEN m.planned_date < ").bind(today);
    sql.push(" THEN 1 END) AS late_milestones FROM milestones m JOIN projects p ON p.id = m.project_id");
    sql.push(" WHERE m.actual_date IS NULL AND m.person_id = ").bind(person.0);
    sql.push(" AND p.state IN ").bind_list(states()).push(") b");
    Ok(sql.one(source).await?.unwrap_or_default())
}
