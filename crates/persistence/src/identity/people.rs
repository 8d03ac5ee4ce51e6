//! Colleagues by name, for picking a person in a form.

use dujiang_domain::access::{Reach, ReadOrganisation};
use dujiang_domain::ids::OrgUnitId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::search::pattern;
use crate::sql::Sql;
use crate::tx::Source;

/// A colleague.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct PersonRow {
    pub id: Uuid,
    pub name: String,
    pub unit_name: String,
}

/// At most `limit` people with an open account, by name: those whose name has `fragment`, of `units`. Names of
/// colleagues are open to all staff: projects name people all over the government.
///
/// # Errors
/// When the database fails.
pub async fn list_people(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
    fragment: Option<&str>,
    units: Option<&[OrgUnitId]>,
    limit: u64,
) -> Result<Vec<PersonRow>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT u.id, u.name, o.name AS unit_name FROM users u JOIN org_units o ON o.id = u.unit_id \
         WHERE u.is_disabled = FALSE",
    )?;
    if let Some(fragment) = fragment {
        sql.push(" AND lower(u.name) LIKE ").bind(pattern(fragment)).push(" ESCAPE '\\'");
    }
    if let Some(units) = units {
        sql.push(" AND u.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    sql.push(" ORDER BY u.name, u.id LIMIT ").bind(limit);
    sql.all(source).await
}
