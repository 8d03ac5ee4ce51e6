//! Projects as the rules that watch see them, and the light that comes of it.

use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::{Project, ProjectState};
use dujiang_domain::rules::kinds::Light;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::aggregate::to_domain;
use crate::entities::projects;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// A project with what follows from its plan.
#[derive(Debug, Clone)]
pub struct Watched {
    /// The project.
    pub project: Project,
    /// Progress of its tasks, 0 to 100.
    pub progress_percent: i64,
}

/// These projects, by their identifiers; one that is gone is absent.
///
/// # Errors
/// When the database fails.
pub async fn watched(source: &impl Source, ids: &[ProjectId]) -> Result<Vec<Watched>, StoreError> {
    let rows = projects::Entity::find()
        .filter(projects::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(projects::Column::Id)
        .all(source.connection())
        .await?;
    let watched = |row: projects::Model| {
        let progress_percent = row.progress_percent;
        Ok(Watched { project: to_domain(row)?, progress_percent })
    };
    rows.into_iter().map(watched).collect()
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

/// Projects in these states behind `after`, and those with open alerts whatever their state, by their
/// identifiers.
///
/// # Errors
/// When the database fails.
pub async fn to_watch(
    source: &impl Source,
    states: &[ProjectState],
    after: Option<ProjectId>,
    limit: u64,
) -> Result<Vec<ProjectId>, StoreError> {
    let mut sql = Sql::new(source, "SELECT p.id FROM projects p WHERE (p.open_alerts > 0 OR p.state IN ")?;
    sql.bind_list(states.iter().map(|state| state.as_str())).push(")");
    if let Some(after) = after {
        sql.push(" AND p.id > ").bind(after.0);
    }
    sql.push(" ORDER BY p.id LIMIT ").bind(limit);
    let rows: Vec<Id> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| ProjectId(row.id)).collect())
}

/// Keeps the light and the number of open alerts beside these projects. Both follow from the alerts, raise no
/// version and are in no image.
///
/// # Errors
/// When the database fails.
pub async fn put_light(tx: &Tx, ids: &[ProjectId], light: Light, open: i64) -> Result<(), StoreError> {
    for chunk in ids.chunks(1000) {
        let mut sql = Sql::new(tx, "UPDATE projects SET light = ")?;
        sql.bind(light.as_str()).push(", open_alerts = ").bind(open).push(" WHERE id IN ");
        sql.bind_list(chunk.iter().map(|id| id.0));
        sql.push(" AND (light <> ").bind(light.as_str()).push(" OR open_alerts <> ").bind(open).push(")");
        sql.run(tx).await?;
    }
    Ok(())
}
