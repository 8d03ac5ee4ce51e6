//! Table `budget_lines`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "budget_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub task_id: Option<Uuid>,
    pub source: Option<String>,
    pub functional_code: Option<String>,
    pub economic_code: Option<String>,
    pub year: Option<i64>,
    pub amount_fen: i64,
    pub note: String,
    pub appropriated_fen: i64,
    pub committed_fen: i64,
    pub paid_fen: i64,
    pub used_fen: i64,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
