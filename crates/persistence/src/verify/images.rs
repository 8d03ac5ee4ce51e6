//! Rows as the images that events would have of them, in pages.

use dujiang_domain::audit::Audited;
use sea_orm::{
    ColumnTrait, EntityTrait, Iterable, ModelTrait, PrimaryKeyToColumn, QueryFilter, QueryOrder, QuerySelect,
    Value as Key,
};
use serde_json::Value;
use uuid::Uuid;

use crate::error::StoreError;
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
    read: fn(E::Model) -> Result<T, StoreError>,
) -> Result<Vec<Row>, StoreError>
where
    E: EntityTrait,
    T: Audited,
{
    let key = <E::PrimaryKey as Iterable>::iter().next().map(PrimaryKeyToColumn::into_column);
    let key = key.ok_or(StoreError::Unreadable("primary key"))?;
    let mut page = E::find().order_by_asc(key).limit(limit);
    if let Some(after) = after {
        page = page.filter(key.gt(after));
    }
    let models = page.all(source.connection()).await?;
    let row = |model: E::Model| {
        let key = model.get(key);
        let image = match read(model) {
            Ok(thing) => image(&thing),
            Err(StoreError::Unreadable(column)) => Err(column),
            Err(_) => Err("?"),
        };
        Row { key, image }
    };
    Ok(models.into_iter().map(row).collect())
}

fn image<T: Audited>(thing: &T) -> Result<(Uuid, Value), &'static str> {
    let image = serde_json::to_value(thing).map_err(|_| "?")?;
    Ok((thing.subject_id(), image))
}
