//! What the guards of the life cycle need to know about a project's plan and papers.

use dujiang_domain::ids::{DocumentId, ProjectId, UserId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// Figures of a project's plan.
#[derive(Debug, Clone, Copy, FromQueryResult)]
pub struct PlanFigures {
    /// Tasks.
    pub tasks: i64,
    /// Tasks that are not done.
    pub open_tasks: i64,
    /// Milestones.
    pub milestones: i64,
}

/// Counts the plan of a project.
///
/// # Errors
/// When the database fails.
pub async fn plan_figures(source: &impl Source, id: ProjectId) -> Result<PlanFigures, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT COUNT(*) AS tasks, COUNT(*) FILTER (WHERE is_done = FALSE) AS open_tasks, \
         (SELECT COUNT(*) FROM milestones WHERE project_id = ",
    )?;
    sql.bind(id.0).push(") AS milestones FROM tasks WHERE project_id = ").bind(id.0);
    let figures = sql.one(source).await?;
    Ok(figures.unwrap_or(PlanFigures { tasks: 0, open_tasks: 0, milestones: 0 }))
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

/// How many tasks of a person are not done.
///
/// # Errors
/// When the database fails.
pub async fn open_tasks_of(source: &impl Source, person: UserId) -> Result<i64, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT COUNT(*) AS number FROM tasks WHERE is_done = FALSE AND assignee_id = ")?;
    sql.bind(person.0);
    Ok(sql.one::<Number>(source).await?.map_or(0, |row| row.number))
}

#[derive(FromQueryResult)]
struct Paper {
    id: Uuid,
}

/// Those of `papers` that are filed with the project and have a complete file.
///
/// # Errors
/// When the database fails.
pub async fn filed_papers(
    source: &impl Source,
    id: ProjectId,
    papers: &[DocumentId],
) -> Result<Vec<DocumentId>, StoreError> {
    if papers.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        source,
        "SELECT d.id FROM documents d WHERE d.is_removed = FALSE AND EXISTS (SELECT 1 FROM document_versions v \
         WHERE v.document_id = d.id AND v.is_complete = TRUE) AND d.project_id = ",
    )?;
    sql.bind(id.0).push(" AND d.id IN ").bind_list(papers.iter().map(|paper| paper.0));
    let rows: Vec<Paper> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| DocumentId(row.id)).collect())
}
