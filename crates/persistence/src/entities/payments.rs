//! Table `payments`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "payments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub commitment_id: Option<Uuid>,
    pub source: String,
    pub year: i64,
    pub line_id: Option<Uuid>,
    pub title: String,
    pub payee: String,
    pub amount_fen: i64,
    pub number: String,
    pub due_on: Option<NaiveDate>,
    pub note: String,
    pub state: String,
    pub drafted_at: DateTime<Utc>,
    pub drafted_by: Option<Uuid>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub submitted_by: Option<Uuid>,
    pub approved_at: Option<DateTime<Utc>>,
    pub approved_by: Option<Uuid>,
    pub paid_at: Option<DateTime<Utc>>,
    pub paid_by: Option<Uuid>,
    pub effective_on: Option<NaiveDate>,
    pub entry_id: Option<Uuid>,
    pub reason: Option<String>,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
