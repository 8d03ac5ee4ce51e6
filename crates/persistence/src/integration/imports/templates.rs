//! Named mappings of one person.

use dujiang_domain::access::{Creates, Mutates, Permit, Personal, Reach, UsePersonal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ImportTemplateId, UserId};
use dujiang_domain::integration::ImportTemplate;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entities::import_templates as table;
use crate::error::StoreError;
use crate::tx::{Source, Tx};

/// All templates of the person, by name.
///
/// # Errors
/// When the database fails.
pub async fn templates(
    source: &impl Source,
    reach: &Reach<UsePersonal>,
) -> Result<Vec<ImportTemplate>, StoreError> {
    let Some(owner) = reach.person() else { return Ok(Vec::new()) };
    let rows = table::Entity::find()
        .filter(table::Column::OwnerId.eq(Uuid::from(owner)))
        .order_by_asc(table::Column::Name)
        .all(source.connection())
        .await?;
    rows.into_iter().map(to_domain).collect()
}

/// Loads a template to look at it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_template(source: &impl Source, id: ImportTemplateId) -> Result<ImportTemplate, StoreError> {
    let row = table::Entity::find_by_id(id.0).one(source.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads a template to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_template_for_update(tx: &Tx, id: ImportTemplateId) -> Result<ImportTemplate, StoreError> {
    let row = table::Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a new template.
///
/// # Errors
/// [`Code::ImportTemplateTaken`] when the owner has one of this name.
pub async fn insert_template<A>(
    tx: &Tx,
    permit: &Permit<A>,
    template: &ImportTemplate,
) -> Result<(), StoreError>
where
    A: Creates<On = Personal>,
{
    permit.covers(template.id)?;
    let mapping = serde_json::to_value(&template.mapping);
    let row = table::ActiveModel {
        id: Set(template.id.0),
        owner_id: Set(template.owner.0),
        name: Set(template.name.clone()),
        mapping: Set(mapping.map_err(|_| StoreError::Unreadable("import_templates.mapping"))?),
        created_at: Set(tx.now()),
        version: Set(template.version),
    };
    table::Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Removes a template.
///
/// # Errors
/// When the database fails.
pub async fn remove_template<A>(tx: &Tx, permit: &Permit<A>) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    table::Entity::delete_by_id(permit.on()).exec(tx.connection()).await?;
    Ok(())
}

pub(crate) fn to_domain(row: table::Model) -> Result<ImportTemplate, StoreError> {
    let mapping = serde_json::from_value(row.mapping);
    Ok(ImportTemplate {
        id: ImportTemplateId(row.id),
        owner: UserId(row.owner_id),
        name: row.name,
        mapping: mapping.map_err(|_| StoreError::Unreadable("import_templates.mapping"))?,
        version: row.version,
    })
}
