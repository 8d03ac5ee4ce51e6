//! Table `contingency_activations`.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "contingency_activations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub plan_id: Uuid,
    pub plan_number: i64,
    pub title: String,
    pub project_id: Uuid,
    pub risk_id: Option<Uuid>,
    pub reason: String,
    pub incident: Option<Json>,
    pub task_ids: Json,
    pub state: String,
    pub activated_at: DateTime<Utc>,
    pub activated_by: Option<Uuid>,
    pub stood_down_at: Option<DateTime<Utc>>,
    pub stood_down_by: Option<Uuid>,
    pub stood_down_words: Option<String>,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
