//! Table `imports`.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub owner_id: Uuid,
    pub unit_id: Uuid,
    pub state: String,
    pub file_name: String,
    pub file_size: i64,
    pub file_key: Option<String>,
    pub layout: Option<Json>,
    pub mapping: Option<Json>,
    pub report: Json,
    pub rows_total: i64,
    pub rows_done: i64,
    pub last_row: i64,
    pub failure: Option<Json>,
    pub undo_reason: Option<String>,
    pub created_at: DateTime<Utc>,
    pub committed_at: Option<DateTime<Utc>>,
    pub undo_until: Option<DateTime<Utc>>,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
