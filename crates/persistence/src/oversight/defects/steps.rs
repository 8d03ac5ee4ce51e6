//! How a defect went, step by step; nothing of it is ever changed.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Action, DefectAccess, Mutates, Permit};
use dujiang_domain::files::photo::PhotoRef;
use dujiang_domain::ids::UserId;
use dujiang_domain::oversight::defects::StepKind;
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::aggregate::require_covered;
use crate::entities::defect_steps::{ActiveModel, Entity};
use crate::error::StoreError;
use crate::oversight::json::json;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// A step to keep, together with the change it is part of.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// Identifier, under which its photos are kept.
    pub id: Uuid,
    /// What sort.
    pub kind: StepKind,
    /// What was said.
    pub words: String,
    /// Photos.
    pub photos: Vec<PhotoRef>,
    /// By whom; `None` for the system.
    pub by: Option<UserId>,
}

/// Keeps a step of a defect, under a permit over it or its project.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another thing than the permit's.
pub async fn insert_step<A: Mutates>(
    tx: &Tx,
    permit: &Permit<A>,
    access: &DefectAccess,
    step: NewStep,
) -> Result<(), StoreError> {
    require_covered(permit, access)?;
    let row = ActiveModel {
        id: Set(step.id),
        defect_id: Set(access.id.0),
        kind: Set(step.kind.as_str().to_owned()),
        words: Set(step.words),
        photos: Set(json(&step.photos, "defect_steps.photos")?),
        taken_at: Set(tx.now()),
        taken_by: Set(step.by.map(Uuid::from)),
    };
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// A step with the name of whose it is.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct StepRow {
    pub id: Uuid,
    pub kind: String,
    pub words: String,
    pub photos: serde_json::Value,
    pub taken_at: DateTime<Utc>,
    pub taken_by: Option<Uuid>,
    pub taken_by_name: Option<String>,
}

/// The most steps that are shown of one defect; whoever sends back more often has other worries.
const MOST: i64 = 200;

/// The steps of a defect, the earliest first, under a permit over it or its project.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another thing than the permit's.
pub async fn steps<A: Action>(
    source: &impl Source,
    permit: &Permit<A>,
    access: &DefectAccess,
) -> Result<Vec<StepRow>, StoreError> {
    require_covered(permit, access)?;
    let mut sql = Sql::new(
        source,
        "SELECT s.id, s.kind, s.words, s.photos, s.taken_at, s.taken_by, t.name AS taken_by_name \
         FROM defect_steps s LEFT JOIN users t ON t.id = s.taken_by WHERE s.defect_id = ",
    )?;
    sql.bind(access.id.0).push(" ORDER BY s.id LIMIT ").bind(MOST);
    sql.all(source).await
}
