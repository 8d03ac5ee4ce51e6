//! When progress was last told of, per project: kept from the events, so that the rules need not read the log.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Government, Mutates, Permit, Resource as _};
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

#[derive(FromQueryResult)]
struct Pulse {
    project_id: Uuid,
    progressed_at: DateTime<Utc>,
}

/// The last progress of these projects; one that never had any is absent.
///
/// # Errors
/// When the database fails.
pub async fn pulses(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, DateTime<Utc>>, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT project_id, progressed_at FROM project_pulses WHERE project_id IN ")?;
    sql.bind_list(projects.iter().map(|id| id.0));
    let rows: Vec<Pulse> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| (ProjectId(row.project_id), row.progressed_at)).collect())
}

/// Notes progress; what is older than what is known changes nothing.
///
/// # Errors
/// When the database fails.
pub async fn note_pulses<A>(
    tx: &Tx,
    permit: &Permit<A>,
    progress: &BTreeMap<ProjectId, DateTime<Utc>>,
) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    permit.covers(Government.key())?;
    for (project, at) in progress {
        // A project that was taken back meanwhile has no pulse.
        let mut sql = Sql::new(tx, "INSERT INTO project_pulses (project_id, progressed_at) SELECT p.id, ")?;
        let instant = sql.dialect().as_instant();
        sql.push(instant.0).bind(*at).push(instant.1).push(" FROM projects p WHERE p.id = ").bind(project.0);
        sql.push(" ON CONFLICT (project_id) DO UPDATE SET progressed_at = excluded.progressed_at");
        sql.push(" WHERE project_pulses.progressed_at < excluded.progressed_at");
        sql.run(tx).await?;
    }
    Ok(())
}
