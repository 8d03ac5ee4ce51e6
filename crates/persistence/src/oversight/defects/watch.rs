//! Defects as the rules that watch see them: those of many projects that wait to be mended.

use chrono::NaiveDate;
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A defect that waits to be mended.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct OpenDefect {
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub person_id: Option<Uuid>,
    pub due_on: NaiveDate,
}

/// The open defects of these projects, the nearest deadline first. What is mended waits for its re-check and is
/// not late.
///
/// # Errors
/// When the database fails.
pub async fn open_defects(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<Vec<OpenDefect>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, title, person_id, due_on FROM defects WHERE state = 'open' AND project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY project_id, due_on, id");
    sql.all(source).await
}
