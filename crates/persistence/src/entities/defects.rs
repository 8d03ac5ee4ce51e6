//! Table `defects`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "defects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub inspection_id: Uuid,
    pub item: Option<i64>,
    pub number: i64,
    pub title: String,
    pub description: String,
    pub category: String,
    pub severity: String,
    pub place: Option<Json>,
    pub unit_id: Option<Uuid>,
    pub contractor: String,
    pub person_id: Option<Uuid>,
    pub due_on: NaiveDate,
    pub photos: Json,
    pub state: String,
    pub mended_by: Option<Uuid>,
    pub mended_at: Option<DateTime<Utc>>,
    pub sent_back: i64,
    pub closed_at: Option<DateTime<Utc>>,
    pub raised_at: DateTime<Utc>,
    pub raised_by: Option<Uuid>,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
