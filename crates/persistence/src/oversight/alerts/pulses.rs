//! When progress was last told of, per project: kept from the events, so that the rules need not read the log.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Government, Mutates, Permit, Resource as _};
use dujiang_domain::audit::EventName;
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::entities::outbox;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

#[derive(FromQueryResult)]
struct Pulse {
    project_id: Uuid,
    progressed_at: DateTime<Utc>,
}

/// The last progress of these projects by events of these names; one that never had any is absent. What `noter` has
/// not noted yet, because it stands behind its place or waits for its seal, counts all the same: nobody is judged by
/// half of what is known.
///
/// # Errors
/// When the database fails.
pub async fn pulses(
    source: &impl Source,
    projects: &[ProjectId],
    noter: &str,
    names: &[EventName],
) -> Result<BTreeMap<ProjectId, DateTime<Utc>>, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT project_id, progressed_at FROM project_pulses WHERE project_id IN ")?;
    let ids = || projects.iter().map(|id| id.0);
    let actions = || names.iter().map(|name| name.as_str());
    sql.bind_list(ids());
    sql.push(" UNION ALL SELECT e.project_id, e.occurred_at FROM audit_seals s ");
    sql.push("JOIN audit_events e ON e.id = s.event_id ");
    sql.push("WHERE s.seq > (SELECT r.position FROM reactions r WHERE r.name = ").bind(noter);
    sql.push(") AND e.project_id IN ").bind_list(ids()).push(" AND e.action IN ").bind_list(actions());
    sql.push(" UNION ALL SELECT e.project_id, e.occurred_at FROM outbox o ");
    sql.push("JOIN audit_events e ON e.id = o.event_id WHERE o.topic = ").bind(outbox::SEAL);
    sql.push(" AND e.project_id IN ").bind_list(ids()).push(" AND e.action IN ").bind_list(actions());
    let mut last: BTreeMap<ProjectId, DateTime<Utc>> = BTreeMap::new();
    for row in sql.all::<Pulse>(source).await? {
        let known = last.entry(ProjectId(row.project_id)).or_insert(row.progressed_at);
        *known = row.progressed_at.max(*known);
    }
    Ok(last)
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
