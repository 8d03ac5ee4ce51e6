//! What somebody may report on: a task or a milestone, as far as a report needs it.

use dujiang_domain::ids::{MilestoneId, ProjectId, TaskId, UserId};
use dujiang_domain::planning::Standing;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A task or milestone as a report needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reportable {
    /// What it is called.
    pub name: String,
    /// The person named in it.
    pub person: Option<UserId>,
    /// What lies below it; a milestone is a leaf.
    pub standing: Standing,
}

#[derive(FromQueryResult)]
struct Row {
    number: String,
    title: String,
    person_id: Option<Uuid>,
    has_children: bool,
    is_done: bool,
}

/// The task or else the milestone of a project; `None` when it is not there, or is another project's.
///
/// # Errors
/// When the database fails.
pub async fn reportable(
    source: &impl Source,
    project: ProjectId,
    task: Option<TaskId>,
    milestone: Option<MilestoneId>,
) -> Result<Option<Reportable>, StoreError> {
    let mut sql = match (task, milestone) {
        (Some(task), _) => {
            let mut sql = Sql::new(
                source,
                "SELECT t.wbs AS number, t.title, t.assignee_id AS person_id, t.is_done, \
                 EXISTS (SELECT 1 FROM tasks c WHERE c.parent_id = t.id) AS has_children \
                 FROM tasks t WHERE t.id = ",
            )?;
            sql.bind(task.0).push(" AND t.project_id = ");
            sql
        }
        (None, Some(milestone)) => {
            let mut sql = Sql::new(
                source,
                "SELECT '' AS number, m.title, m.person_id, FALSE AS is_done, FALSE AS has_children \
                 FROM milestones m WHERE m.id = ",
            )?;
            sql.bind(milestone.0).push(" AND m.project_id = ");
            sql
        }
        (None, None) => return Ok(None),
    };
    sql.bind(project.0);
    let row: Option<Row> = sql.one(source).await?;
    Ok(row.map(|row| Reportable {
        name: format!("{} {}", row.number, row.title).trim().to_owned(),
        person: row.person_id.map(UserId),
        standing: match (row.has_children, row.is_done) {
            (false, _) => Standing::Leaf,
            (true, true) => Standing::Done,
            (true, false) => Standing::Open,
        },
    }))
}

#[derive(FromQueryResult)]
struct Home {
    project_id: Uuid,
}

/// The project of a milestone.
///
/// # Errors
/// When the database fails.
pub async fn project_of_milestone(
    source: &impl Source,
    id: MilestoneId,
) -> Result<Option<ProjectId>, StoreError> {
    let mut sql = Sql::new(source, "SELECT project_id FROM milestones WHERE id = ")?;
    sql.bind(id.0);
    Ok(sql.one::<Home>(source).await?.map(|home| ProjectId(home.project_id)))
}
