//! Table `fund_papers`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "fund_papers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub project_id: Uuid,
    pub title: String,
    pub party: String,
    pub number: String,
    pub source: String,
    pub year: i64,
    pub line_id: Option<Uuid>,
    pub amount_fen: i64,
    pub effective_on: NaiveDate,
    pub note: String,
    pub state: String,
    pub entry_id: Uuid,
    pub reason: Option<String>,
    pub recorded_at: DateTime<Utc>,
    pub recorded_by: Option<Uuid>,
    pub paid_fen: i64,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
