//! Rows as the images that events would have of them, in pages.

use std::collections::HashMap;

use dujiang_domain::audit::Audited;
use sea_orm::{
    ColumnTrait, EntityTrait, Iterable, ModelTrait, PrimaryKeyToColumn, QueryFilter, QueryOrder, QuerySelect,
    Value as Key,
};
use serde_json::Value;
use uuid::Uuid;

use crate::entities::{document_versions, documents};
use crate::error::StoreError;
use crate::projects::documents::aggregate;
use crate::tx::Source;

/// A row, as an event would show it.
pub(crate) struct Row {
    /// Its key, to go on behind it.
    pub(super) key: Key,
    /// The identifier under which events know it and its image; or the column that cannot be read.
    pub(super) image: Result<(Uuid, Value), &'static str>,
}

/// The next rows of a table behind `after`, read by the same function as everywhere.
pub(super) async fn rows<E, T>(
    source: &impl Source,
    after: Option<Key>,
    limit: u64,
    read: impl FnMut(E::Model) -> Result<T, StoreError>,
) -> Result<Vec<Row>, StoreError>
where
    E: EntityTrait,
    T: Audited,
{
    let models = models::<E>(source, after, limit).await?;
    images::<E, T>(models, read)
}

/// The next documents behind `after`, each with its versions.
pub(super) async fn document_rows(
    source: &impl Source,
    after: Option<Key>,
    limit: u64,
) -> Result<Vec<Row>, StoreError> {
    let models = models::<documents::Entity>(source, after, limit).await?;
    let versions = document_versions::Entity::find()
        .filter(document_versions::Column::DocumentId.is_in(models.iter().map(|model| model.id)))
        .filter(document_versions::Column::IsComplete.eq(true))
        .order_by_asc(document_versions::Column::Number)
        .all(source.connection())
        .await?;
    let mut by_document: HashMap<Uuid, Vec<document_versions::Model>> = HashMap::new();
    for version in versions {
        by_document.entry(version.document_id).or_default().push(version);
    }
    images::<documents::Entity, _>(models, |model| {
        let versions = by_document.remove(&model.id).unwrap_or_default();
        aggregate::to_domain(model, versions)
    })
}

fn key_column<E: EntityTrait>() -> Result<E::Column, StoreError> {
    let key = <E::PrimaryKey as Iterable>::iter().next().map(PrimaryKeyToColumn::into_column);
    key.ok_or(StoreError::Unreadable("primary key"))
}

async fn models<E: EntityTrait>(
    source: &impl Source,
    after: Option<Key>,
    limit: u64,
) -> Result<Vec<E::Model>, StoreError> {
    let key = key_column::<E>()?;
    let mut page = E::find().order_by_asc(key).limit(limit);
    if let Some(after) = after {
        page = page.filter(key.gt(after));
    }
    Ok(page.all(source.connection()).await?)
}

fn images<E, T>(
    models: Vec<E::Model>,
    mut read: impl FnMut(E::Model) -> Result<T, StoreError>,
) -> Result<Vec<Row>, StoreError>
where
    E: EntityTrait,
    T: Audited,
{
    let column = key_column::<E>()?;
    let row = |model: E::Model| {
        let key = model.get(column);
        let image = match read(model) {
            Ok(thing) => image(&thing),
            Err(StoreError::Unreadable(column)) => Err(column),
            Err(_) => Err("?"),
        };
        Row { key, image }
    };
    Ok(models.into_iter().map(row).collect())
}

/// The image of a thing under the identifier by which events know it.
pub(super) fn image<T: Audited>(thing: &T) -> Result<(Uuid, Value), &'static str> {
    let image = serde_json::to_value(thing).map_err(|_| "?")?;
    Ok((thing.subject_id(), image))
}
