//! Table `inspections`.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "inspections")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub template_id: Uuid,
    pub template_number: i64,
    pub kind: String,
    pub title: String,
    pub unit_id: Option<Uuid>,
    pub contractor: String,
    pub plan_pictures: Json,
    pub inspector_id: Option<Uuid>,
    pub answers: Json,
    pub state: String,
    pub conclusion: String,
    pub begun_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    pub passed: i64,
    pub failed: i64,
    pub not_applicable: i64,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
