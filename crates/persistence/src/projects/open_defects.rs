//! Storage of what stands open against a project.

use chrono::NaiveDate;
use dujiang_domain::access::{Mutates, Permit};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::OpenDefects;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};

use crate::entities::project_open_defects::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::unword;

/// Keeps what stands open against a project, in the transaction of what it follows from; the permit is
/// that of the change.
///
/// # Errors
/// When the database fails.
pub async fn keep_open_defects<A: Mutates>(
    tx: &Tx,
    _permit: &Permit<A>,
    project: ProjectId,
    defects: &[OpenDefects],
) -> Result<(), StoreError> {
    Entity::delete_many().filter(Column::ProjectId.eq(project.0)).exec(tx.connection()).await?;
    let rows: Vec<_> = defects
        .iter()
        .map(|defects| ActiveModel {
            project_id: Set(project.0),
            severity: Set(defects.severity.as_str().to_owned()),
            due_on: Set(defects.due_on),
            is_mended: Set(defects.is_mended),
            number: Set(defects.number),
        })
        .collect();
    if !rows.is_empty() {
        Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    Ok(())
}

/// What stands open against a project.
///
/// # Errors
/// When the database fails.
pub async fn open_defects(source: &impl Source, project: ProjectId) -> Result<Vec<OpenDefects>, StoreError> {
    let rows = Entity::find().filter(Column::ProjectId.eq(project.0)).all(source.connection()).await?;
    let read = |row: Model| {
        Ok(OpenDefects {
            severity: unword(&row.severity, "project_open_defects.severity")?,
            due_on: row.due_on,
            is_mended: row.is_mended,
            number: row.number,
        })
    };
    rows.into_iter().map(read).collect()
}

/// A count that does not follow from the defects of its project.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the statement")]
pub struct WrongCount {
    pub project_id: uuid::Uuid,
    pub due_on: NaiveDate,
}

/// The first `limit` counts that do not follow from the defects they count, or are missing.
///
/// # Errors
/// When the database fails.
pub async fn wrong_open_defects(source: &impl Source, limit: u64) -> Result<Vec<WrongCount>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT project_id, due_on FROM (SELECT project_id, severity, due_on, is_mended, number FROM \
         project_open_defects UNION ALL SELECT project_id, severity, due_on, (state = 'mended') AS is_mended, \
         -COUNT(*) AS number FROM defects WHERE state IN ('open', 'mended') \
         GROUP BY project_id, severity, due_on, (state = 'mended')) both_sides \
         GROUP BY project_id, severity, due_on, is_mended HAVING SUM(number) <> 0 \
         ORDER BY project_id, due_on LIMIT ",
    )?;
    sql.bind(limit);
    sql.all(source).await
}
