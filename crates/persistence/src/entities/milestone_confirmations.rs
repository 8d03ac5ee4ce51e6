//! Table `milestone_confirmations`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "milestone_confirmations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub milestone_id: Uuid,
    pub milestone_title: String,
    pub reached_on: NaiveDate,
    pub words: String,
    pub photos: Json,
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
    pub accuracy: Option<i64>,
    pub captured_at: DateTime<Utc>,
    pub captured_offset: i64,
    pub rule_id: Option<String>,
    pub state: String,
    pub confirmed_by: Uuid,
    pub confirmed_at: DateTime<Utc>,
    pub second_by: Option<Uuid>,
    pub second_at: Option<DateTime<Utc>>,
    pub second_words: String,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
