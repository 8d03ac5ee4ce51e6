//! Storage of checklists and of their items under each number.

use dujiang_domain::access::{Creates, Government, Mutates, Permit, Reach, ReadOrganisation, Resource as _};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::InspectionTemplateId;
use dujiang_domain::oversight::inspection_templates::{
    InspectionKind, InspectionTemplate, TemplateFields, TemplateItem, TemplateState,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QuerySelect};
use serde::Serialize;

use super::json::{json, read};
use crate::entities::inspection_template_versions as versions;
use crate::entities::inspection_templates::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::unword;

/// Loads a checklist to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: InspectionTemplateId) -> Result<InspectionTemplate, StoreError> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads a checklist to look at it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: InspectionTemplateId) -> Result<InspectionTemplate, StoreError> {
    let row = Entity::find_by_id(id.0).one(source.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a new checklist.
///
/// # Errors
/// When the database fails.
pub async fn insert<A>(tx: &Tx, permit: &Permit<A>, template: &InspectionTemplate) -> Result<(), StoreError>
where
    A: Creates<On = Government>,
{
    permit.covers(Government.key())?;
    Entity::insert(to_row(template)?).exec_without_returning(tx.connection()).await?;
    keep_version(tx, template).await
}

/// Saves a changed checklist over the version before it. New items are kept under their number as
/// well.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(
    tx: &Tx,
    permit: &Permit<A>,
    before: &InspectionTemplate,
    after: &InspectionTemplate,
) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    permit.covers(Government.key())?;
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await?;
    if after.number == before.number { Ok(()) } else { keep_version(tx, after).await }
}

async fn keep_version(tx: &Tx, template: &InspectionTemplate) -> Result<(), StoreError> {
    let row = versions::ActiveModel {
        template_id: Set(template.id.0),
        number: Set(template.number),
        items: Set(json(&template.fields.items, "inspection_template_versions.items")?),
        made_at: Set(template.updated_at),
    };
    versions::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// The items a checklist had under a number.
///
/// # Errors
/// [`Code::NotFound`] when it never had that number.
pub async fn items_of(
    source: &impl Source,
    id: InspectionTemplateId,
    number: i64,
) -> Result<Vec<TemplateItem>, StoreError> {
    let row = versions::Entity::find_by_id((id.0, number)).one(source.connection()).await?;
    read(row.ok_or_else(|| Fault::new(Code::NotFound))?.items, "inspection_template_versions.items")
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TemplateFilter {
    /// Only this kind.
    pub kind: Option<InspectionKind>,
    /// Only this state.
    pub state: Option<TemplateState>,
}

/// A page of checklists by kind and title.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn list(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
    filter: &TemplateFilter,
    page: &PageRequest,
) -> Result<Page<InspectionTemplate>, StoreError> {
    let list = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("inspection templates {list}"));
    let mut sql = Sql::new(source, "SELECT * FROM inspection_templates t WHERE 1 = 1")?;
    if let Some(kind) = filter.kind {
        sql.push(" AND t.kind = ").bind(kind.as_str());
    }
    if let Some(state) = filter.state {
        sql.push(" AND t.state = ").bind(state.as_str());
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let (kind, title) = cursor.key.split_once(' ').ok_or_else(|| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (t.kind, t.title, t.id) > (").bind(kind).push(", ").bind(title);
        sql.push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY t.kind, t.title, t.id LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<Model> = sql.all(source).await?;
    let rows = rows.into_iter().map(to_domain).collect::<Result<Vec<_>, _>>()?;
    let key =
        |row: &InspectionTemplate| (format!("{} {}", row.fields.kind.as_str(), row.fields.title), row.id.0);
    Ok(Page::cut(rows, page, &list, key))
}

fn to_row(template: &InspectionTemplate) -> Result<ActiveModel, StoreError> {
    Ok(ActiveModel {
        id: Set(template.id.0),
        kind: Set(template.fields.kind.as_str().to_owned()),
        title: Set(template.fields.title.clone()),
        items: Set(json(&template.fields.items, "inspection_templates.items")?),
        number: Set(template.number),
        state: Set(template.state.as_str().to_owned()),
        updated_at: Set(template.updated_at),
        version: Set(template.version),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<InspectionTemplate, StoreError> {
    let fields = TemplateFields {
        kind: unword(&row.kind, "inspection_templates.kind")?,
        title: row.title,
        items: read(row.items, "inspection_templates.items")?,
    };
    Ok(InspectionTemplate {
        id: InspectionTemplateId(row.id),
        fields,
        number: row.number,
        state: unword(&row.state, "inspection_templates.state")?,
        updated_at: row.updated_at,
        version: row.version,
    })
}
