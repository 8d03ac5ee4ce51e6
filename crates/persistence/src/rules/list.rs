//! The list of the registry.

use dujiang_domain::access::{Reach, ReadOrganisation};
use dujiang_domain::rules::{Rule, RuleKind, RuleState};
use serde::Serialize;
use uuid::Uuid;

use super::to_domain;
use crate::entities::rules;
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RuleFilter {
    /// Only this kind.
    pub kind: Option<RuleKind>,
    /// Only this state.
    pub state: Option<RuleState>,
    /// Any fragment of title, source document or id.
    pub fragment: Option<String>,
}

/// A page of rules in the order of their ids.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn list(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
    filter: &RuleFilter,
    page: &PageRequest,
) -> Result<Page<Rule>, StoreError> {
    let list = crate::digest::short(&serde_json::to_string(filter).unwrap_or_default());
    let mut sql = Sql::new(source, "SELECT * FROM rules WHERE 1 = 1")?;
    if let Some(kind) = filter.kind {
        sql.push(" AND kind = ").bind(kind.as_str());
    }
    if let Some(state) = filter.state {
        sql.push(" AND state = ").bind(state.as_str());
    }
    if let Some(fragment) = &filter.fragment {
        let pattern = crate::search::pattern(fragment);
        sql.push(" AND (title LIKE ").bind(pattern.as_str()).push(" ESCAPE '\\'");
        sql.push(" OR source_document LIKE ").bind(pattern.as_str()).push(" ESCAPE '\\'");
        sql.push(" OR id LIKE ").bind(pattern).push(" ESCAPE '\\')");
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND id > ").bind(cursor.key);
    }
    sql.push(" ORDER BY id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<rules::Model> = sql.all(source).await?;
    let rows = rows.iter().map(to_domain).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(rows, page, &list, |rule| (rule.record.id.to_string(), Uuid::nil())))
}
