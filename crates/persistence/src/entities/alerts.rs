//! Table `alerts`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "alerts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub rule_id: String,
    pub rule_title: String,
    pub source_document: String,
    pub clause: String,
    pub severity: String,
    pub light: String,
    pub thing_kind: String,
    pub thing_id: Uuid,
    pub thing_name: String,
    pub message: String,
    pub numbers: Json,
    pub handling: Json,
    pub state: String,
    pub level: String,
    pub holder_id: Option<Uuid>,
    pub supervisor_id: Option<Uuid>,
    pub clock_from: NaiveDate,
    pub clock_days: i64,
    pub due: NaiveDate,
    pub is_provisional: bool,
    pub tripped_on: NaiveDate,
    pub trips: i64,
    pub closing: Option<String>,
    pub closed_at: Option<DateTime<Utc>>,
    pub raised_at: DateTime<Utc>,
    pub version: i64,
    pub is_standing: bool,
    pub seen_message: String,
    pub seen_numbers: Json,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
