//! Imports as their owner sees them.

use dujiang_domain::access::{Action, Permit, Personal, Reach, UsePersonal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::Import;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::aggregate::{Standing, to_domain};
use crate::entities::imports;
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// An import with the names it refers to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportDetail {
    /// The import.
    pub import: Import,
    /// How far its job is.
    pub standing: Standing,
    /// Name of its unit.
    pub unit_name: String,
    /// Name of its owner.
    pub owner_name: String,
    /// What was found in the file.
    pub layout: Option<serde_json::Value>,
}

#[derive(FromQueryResult)]
struct DetailRow {
    #[sea_orm(nested)]
    row: imports::Model,
    unit_name: String,
    owner_name: String,
}

const COLUMNS: &str = "SELECT i.id, i.owner_id, i.unit_id, i.state, i.file_name, i.file_size, i.file_key, \
    i.layout, i.mapping, i.report, i.rows_total, i.rows_done, i.last_row, i.failure, i.undo_reason, \
    i.created_at, i.committed_at, i.undo_until, i.version, o.name AS unit_name, u.name AS owner_name \
    FROM imports i JOIN org_units o ON o.id = i.unit_id JOIN users u ON u.id = i.owner_id WHERE ";

impl DetailRow {
    fn detail(self) -> Result<ImportDetail, StoreError> {
        let layout = self.row.layout.clone();
        let (import, standing) = to_domain(self.row)?;
        Ok(ImportDetail { import, standing, unit_name: self.unit_name, owner_name: self.owner_name, layout })
    }
}

/// One import.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or not the permit's.
pub async fn detail<A>(
    source: &impl Source,
    permit: &Permit<A>,
    id: ImportId,
) -> Result<ImportDetail, StoreError>
where
    A: Action<On = Personal>,
{
    permit.covers(id)?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push("i.id = ").bind(id.0);
    let row: Option<DetailRow> = sql.one(source).await?;
    row.ok_or_else(|| Fault::new(Code::NotFound))?.detail()
}

/// The imports of the person, the newest first.
///
/// # Errors
/// [`Code::RequestCursor`] for a cursor of another list.
pub async fn list(
    source: &impl Source,
    reach: &Reach<UsePersonal>,
    page: &PageRequest,
) -> Result<Page<ImportDetail>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push("i.owner_id = ").bind(reach.person().map(Uuid::from));
    if let Some(cursor) = Cursor::of(page, "imports")? {
        let at = chrono::DateTime::parse_from_rfc3339(&cursor.key);
        let at = at.map_err(|_| Fault::new(Code::RequestCursor))?.to_utc();
        sql.push(" AND (i.created_at, i.id) < (").bind(at).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY i.created_at DESC, i.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<DetailRow> = sql.all(source).await?;
    let rows: Vec<ImportDetail> = rows.into_iter().map(DetailRow::detail).collect::<Result<_, _>>()?;
    Ok(Page::cut(rows, page, "imports", |row| (row.import.created_at.to_rfc3339(), row.import.id.0)))
}
