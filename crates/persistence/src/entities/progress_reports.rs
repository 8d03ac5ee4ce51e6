//! Table `progress_reports`.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "progress_reports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub project_id: Uuid,
    pub task_id: Option<Uuid>,
    pub milestone_id: Option<Uuid>,
    pub subject_name: String,
    pub state: String,
    pub progress_percent: Option<i64>,
    pub words: String,
    pub photos: Json,
    pub latitude: Option<i64>,
    pub longitude: Option<i64>,
    pub accuracy: Option<i64>,
    pub captured_at: DateTime<Utc>,
    pub captured_offset: i64,
    pub expected_finish: Option<NaiveDate>,
    pub reported_by: Uuid,
    pub received_at: DateTime<Utc>,
    pub happened_at: DateTime<Utc>,
    pub fingerprint: String,
    pub review_state: String,
    pub review_words: String,
    pub reviewed_by: Option<Uuid>,
    pub reviewed_at: Option<DateTime<Utc>>,
    pub drove: bool,
    pub version: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
