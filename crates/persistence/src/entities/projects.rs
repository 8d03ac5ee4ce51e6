//! Table `projects`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "projects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub code: Option<String>,
    pub source_key: Option<String>,
    pub origin: String,
    pub state: String,
    pub state_before: Option<String>,
    pub name: String,
    pub name_folded: String,
    pub unit_id: Uuid,
    pub summary: String,
    pub category_code: Option<String>,
    pub industry_code: Option<String>,
    pub region_code: Option<String>,
    pub address: String,
    pub year: Option<i64>,
    pub total_investment: Option<i64>,
    pub planned_start: Option<NaiveDate>,
    pub planned_end: Option<NaiveDate>,
    pub actual_start: Option<NaiveDate>,
    pub actual_end: Option<NaiveDate>,
    pub responsible_leader_id: Option<Uuid>,
    pub in_charge_id: Option<Uuid>,
    pub security_label: String,
    pub tags: Json,
    pub progress_percent: i64,
    pub submitted_by: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<Uuid>,
    pub updated_at: DateTime<Utc>,
    pub updated_by: Option<Uuid>,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
