//! Putting a notification into a person's box.

use dujiang_domain::access::{Creates, Permit, Personal};
use dujiang_domain::ids::{NotificationId, ProjectId, UserId};
use dujiang_domain::notifications::NotificationKind;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

use crate::entities::notifications::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::tx::{Source as _, Tx};

/// What a person is told.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// Identifier.
    pub id: NotificationId,
    /// Who is told.
    pub person: UserId,
    /// What it is about.
    pub kind: NotificationKind,
    /// The event behind it.
    pub event: String,
    /// Sort of the thing.
    pub subject_kind: String,
    /// The thing.
    pub subject: Uuid,
    /// What the log calls it.
    pub title: String,
    /// Its project.
    pub project: Option<ProjectId>,
    /// Who did it.
    pub actor_name: String,
    /// What he said.
    pub words: Option<String>,
    /// Whether it waits for the daily digest.
    pub is_held: bool,
}

/// Tells a person. While he has not read that it happened, the same again only counts.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another notification than the permit's.
pub async fn deliver<A>(tx: &Tx, permit: &Permit<A>, told: &Delivered) -> Result<(), StoreError>
where
    A: Creates<On = Personal>,
{
    permit.covers(told.id)?;
    let row = ActiveModel {
        id: Set(told.id.0),
        person_id: Set(told.person.0),
        kind: Set(told.kind.as_str().to_owned()),
        event: Set(told.event.clone()),
        subject_kind: Set(told.subject_kind.clone()),
        subject_id: Set(told.subject),
        title: Set(told.title.clone()),
        project_id: Set(told.project.map(Uuid::from)),
        actor_name: Set(told.actor_name.clone()),
        words: Set(told.words.clone()),
        times: Set(1),
        created_at: Set(tx.now()),
        read_at: Set(None),
        is_held: Set(told.is_held),
        digest_id: Set(None),
    };
    let again = OnConflict::columns([Column::PersonId, Column::Kind, Column::SubjectId])
        .target_and_where(Expr::col(Column::ReadAt).is_null())
        .update_columns([Column::Event, Column::Title, Column::ActorName, Column::Words])
        .value(Column::Times, Expr::col((Entity, Column::Times)).add(1))
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx.connection()).await?;
    Ok(())
}
