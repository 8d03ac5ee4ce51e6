//! Table `risks`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "risks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub number: i64,
    pub title: String,
    pub category: String,
    pub causes: String,
    pub consequences: String,
    pub probability: i64,
    pub impact: i64,
    pub owner_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    pub strategy: Option<String>,
    pub measures: Option<Json>,
    pub residual_probability: Option<i64>,
    pub residual_impact: Option<i64>,
    pub state: String,
    pub state_words: String,
    pub occurred_on: Option<NaiveDate>,
    pub review_due: NaiveDate,
    pub reviewed_on: Option<NaiveDate>,
    pub raised_at: DateTime<Utc>,
    pub raised_by: Option<Uuid>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
