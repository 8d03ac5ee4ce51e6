//! What the log tells of the past of projects, for trying rules on it.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Government, ManageRules, Permit, Resource as _};
use dujiang_domain::audit::EventName;
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use serde_json::Value;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// An event of a project's past.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct PastEvent {
    pub project_id: Uuid,
    pub action: String,
    pub resource_id: Uuid,
    pub resource_name: String,
    pub occurred_at: DateTime<Utc>,
    pub after: Option<Value>,
}

/// The events of these names about these projects, in the order they happened; their images only where asked.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another permit than that over the government.
pub async fn past_events(
    source: &impl Source,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
    names: &[EventName],
    with_images: bool,
) -> Result<Vec<PastEvent>, StoreError> {
    permit.covers(Government.key())?;
    let columns = if with_images {
        "SELECT project_id, action, resource_id, resource_name, occurred_at, after FROM audit_events \
         WHERE project_id IN "
    } else {
        "SELECT project_id, action, resource_id, resource_name, occurred_at, NULL AS after FROM audit_events \
         WHERE project_id IN "
    };
    let mut sql = Sql::new(source, columns)?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" AND action IN ");
    sql.bind_list(names.iter().map(|name| name.as_str())).push(" ORDER BY occurred_at, id");
    sql.all(source).await
}
