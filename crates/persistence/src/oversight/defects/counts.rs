//! What is counted of defects for others: those that stand open against a project, and those that are
//! past their deadline.

use chrono::NaiveDate;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::OpenDefects;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;
use crate::words::unword;

#[derive(FromQueryResult)]
struct Counted {
    severity: String,
    due_on: NaiveDate,
    is_mended: bool,
    number: i64,
}

/// The open defects of a project by severity, deadline and whether they wait for their re-check.
///
/// # Errors
/// When the database fails.
pub async fn open_by_deadline(
    source: &impl Source,
    project: ProjectId,
) -> Result<Vec<OpenDefects>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT severity, due_on, (state = 'mended') AS is_mended, COUNT(*) AS number FROM defects \
         WHERE state IN ('open', 'mended') AND project_id = ",
    )?;
    sql.bind(project.0).push(" GROUP BY severity, due_on, (state = 'mended')");
    let rows: Vec<Counted> = sql.all(source).await?;
    let read = |row: Counted| {
        Ok(OpenDefects {
            severity: unword(&row.severity, "defects.severity")?,
            due_on: row.due_on,
            is_mended: row.is_mended,
            number: row.number,
        })
    };
    rows.into_iter().map(read).collect()
}

/// How many defects of a project are past their deadline, and since when the first is.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the statement")]
pub struct OverdueDefects {
    pub project_id: Uuid,
    pub number: i64,
    pub first_due_on: NaiveDate,
}

/// The projects with defects that should have been mended before `today`, for the rules that watch
/// them; of one project, or of all.
///
/// # Errors
/// When the database fails.
pub async fn overdue(
    source: &impl Source,
    project: Option<ProjectId>,
    today: NaiveDate,
) -> Result<Vec<OverdueDefects>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT project_id, COUNT(*) AS number, MIN(due_on) AS first_due_on FROM defects \
         WHERE state = 'open' AND due_on < ",
    )?;
    sql.bind(today);
    if let Some(project) = project {
        sql.push(" AND project_id = ").bind(project.0);
    }
    sql.push(" GROUP BY project_id ORDER BY project_id");
    sql.all(source).await
}
