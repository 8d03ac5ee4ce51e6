//! Each number of a plan's content, kept for good.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Permit, ReadContingencyPlan};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ContingencyPlanId, UserId};
use dujiang_domain::oversight::contingency_plans::{ContingencyPlan, PlanContent};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde_json::Value;
use uuid::Uuid;

use crate::entities::contingency_plan_versions::{ActiveModel, Entity};
use crate::error::StoreError;
use crate::oversight::json::{json, read};
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};

pub(super) async fn keep_version(
    tx: &Tx,
    plan: &ContingencyPlan,
    by: Option<UserId>,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        plan_id: Set(plan.id.0),
        number: Set(plan.number),
        content: Set(json(&plan.fields.content, "contingency_plan_versions.content")?),
        made_at: Set(plan.updated_at),
        made_by: Set(by.map(Uuid::from)),
    };
    Entity::insert(row).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// What a plan said under a number.
///
/// # Errors
/// [`Code::NotFound`] when it never had that number.
pub async fn content_of(
    source: &impl Source,
    plan: ContingencyPlanId,
    number: i64,
) -> Result<PlanContent, StoreError> {
    let row = Entity::find_by_id((plan.0, number)).one(source.connection()).await?;
    let row = row.ok_or_else(|| Fault::new(Code::NotFound))?;
    read(row.content, "contingency_plan_versions.content")
}

/// One number of a plan's content.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct VersionRow {
    pub number: i64,
    pub content: Value,
    pub made_at: DateTime<Utc>,
    pub made_by: Option<Uuid>,
    pub made_by_name: Option<String>,
}

/// A page of the contents of the permit's plan, the latest first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another list.
pub async fn versions(
    source: &impl Source,
    permit: &Permit<ReadContingencyPlan>,
    page: &PageRequest,
) -> Result<Page<VersionRow>, StoreError> {
    let list = crate::digest::short(&format!("contingency plan versions {}", permit.on()));
    let mut sql = Sql::new(
        source,
        "SELECT v.number, v.content, v.made_at, v.made_by, m.name AS made_by_name \
         FROM contingency_plan_versions v LEFT JOIN users m ON m.id = v.made_by WHERE v.plan_id = ",
    )?;
    sql.bind(permit.on());
    if let Some(cursor) = Cursor::of(page, &list)? {
        let number: i64 = cursor.key.parse().map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND v.number < ").bind(number);
    }
    sql.push(" ORDER BY v.number DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<VersionRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.number.to_string(), Uuid::nil())))
}
