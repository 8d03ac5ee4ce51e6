//! Table `milestones`.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "milestones")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub task_id: Option<Uuid>,
    pub title: String,
    pub description: String,
    pub is_key: bool,
    pub unit_id: Option<Uuid>,
    pub person_id: Option<Uuid>,
    pub planned_date: NaiveDate,
    pub actual_date: Option<NaiveDate>,
    pub weight: i64,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
