//! The organisation tree, read whole.

use dujiang_domain::access::{OrgNode, OrgTree};
use dujiang_domain::ids::OrgUnitId;
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entities::org_units;
use crate::error::StoreError;
use crate::tx::Source;

/// Reads the tree; siblings keep their order.
///
/// # Errors
/// When the database fails.
pub async fn load_tree(source: &impl Source) -> Result<OrgTree, StoreError> {
    let rows: Vec<(Uuid, Option<Uuid>)> = org_units::Entity::find()
        .select_only()
        .columns([org_units::Column::Id, org_units::Column::ParentId])
        .order_by_asc(org_units::Column::Position)
        .order_by_asc(org_units::Column::Id)
        .into_tuple()
        .all(source.connection())
        .await?;
    let nodes =
        rows.into_iter().map(|(id, parent)| OrgNode { id: OrgUnitId(id), parent: parent.map(OrgUnitId) });
    Ok(OrgTree::new(nodes))
}
