//! Table `rules`.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "rules")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub kind: String,
    pub scope: String,
    pub title: String,
    pub source_document: String,
    pub clause: String,
    pub effective_from: NaiveDate,
    pub effective_to: Option<NaiveDate>,
    pub severity: String,
    pub message: String,
    pub params: Json,
    pub vectors: Json,
    pub state: String,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
