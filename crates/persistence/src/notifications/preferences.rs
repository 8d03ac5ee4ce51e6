//! How people want to be told.

use std::collections::BTreeMap;

use dujiang_domain::access::{Mutates, Permit, Personal};
use dujiang_domain::ids::UserId;
use dujiang_domain::notifications::Preferences;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::entities::notification_preferences::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::{Source, Tx};
use crate::versioned;

/// A person's preferences; untouched ones when he never said anything.
///
/// # Errors
/// When the database fails.
pub async fn find_preferences(source: &impl Source, person: UserId) -> Result<Preferences, StoreError> {
    let row = Entity::find_by_id(person.0).one(source.connection()).await?;
    row.map_or(Ok(Preferences::untouched(person)), to_domain)
}

/// The preferences of those of many who said something.
///
/// # Errors
/// When the database fails.
pub async fn many_preferences(
    source: &impl Source,
    persons: &[UserId],
) -> Result<BTreeMap<UserId, Preferences>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Id.is_in(persons.iter().map(|id| id.0)))
        .all(source.connection())
        .await?;
    let found = rows.into_iter().map(to_domain).collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().map(|preferences| (preferences.person_id, preferences)).collect())
}

/// Saves preferences over the version before them.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another person than the permit's;
/// [`dujiang_domain::fault::Code::RequestVersionStale`] when he was faster elsewhere.
pub async fn save_preferences<A>(tx: &Tx, permit: &Permit<A>, after: &Preferences) -> Result<(), StoreError>
where
    A: Mutates<On = Personal>,
{
    permit.covers(after.person_id)?;
    let kinds = serde_json::to_value(&after.kinds)
        .map_err(|_| StoreError::Unreadable("notification_preferences.kinds"))?;
    let row = ActiveModel { id: Set(after.person_id.0), kinds: Set(kinds), version: Set(after.version) };
    if after.version == 1 {
        let added = Entity::insert(row)
            .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
            .exec_without_returning(tx.connection())
            .await?;
        return StoreError::unless_replaced(added);
    }
    versioned::replace(
        tx,
        row,
        Column::Id.eq(after.person_id.0),
        Column::Version.eq(after.version.saturating_sub(1)),
    )
    .await
}

pub(crate) fn to_domain(row: Model) -> Result<Preferences, StoreError> {
    let kinds = serde_json::from_value(row.kinds)
        .map_err(|_| StoreError::Unreadable("notification_preferences.kinds"))?;
    Ok(Preferences { person_id: UserId(row.id), kinds, version: row.version })
}
