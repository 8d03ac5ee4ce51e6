//! Storage of the rules registry.

mod list;

use chrono::NaiveDate;
use dujiang_domain::access::{Government, Mutates, Permit, Resource as _};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::rules::{Rule, RuleFields, RuleId, RuleRecord};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryOrder, QuerySelect};
use serde_json::json;

pub use list::{RuleFilter, list};

use crate::entities::rules;
use crate::error::StoreError;
use crate::tx::{Source, Tx};
use crate::versioned;

/// All rules, in the order of their identifiers, each with its version.
///
/// # Errors
/// When the database fails or a stored rule is no rule any more.
pub async fn all(source: &impl Source) -> Result<Vec<Rule>, StoreError> {
    let rows = rules::Entity::find().order_by_asc(rules::Column::Id).all(source.connection()).await?;
    rows.iter().map(to_domain).collect()
}

/// One rule.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get(source: &impl Source, id: &RuleId) -> Result<Rule, StoreError> {
    let row = rules::Entity::find_by_id(id.as_str()).one(source.connection()).await?;
    to_domain(&row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Loads a rule to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: &RuleId) -> Result<Rule, StoreError> {
    let row = rules::Entity::find_by_id(id.as_str()).lock_exclusive().one(tx.connection()).await?;
    to_domain(&row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a changed rule over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, after: &Rule) -> Result<(), StoreError>
where
    A: Mutates<On = Government>,
{
    permit.covers(Government.key())?;
    let mut row = to_row(&after.record, after.version)?;
    row.id = NotSet;
    versioned::replace(
        tx,
        row,
        rules::Column::Id.eq(after.record.id.as_str()),
        rules::Column::Version.eq(after.version.saturating_sub(1)),
    )
    .await
}

/// Adds the rules that the program ships, leaving alone those that are there.
///
/// # Errors
/// When the database fails.
pub async fn insert_shipped(tx: &Tx, records: &[RuleRecord]) -> Result<(), StoreError> {
    let rows = records.iter().map(|record| to_row(record, 1)).collect::<Result<Vec<_>, _>>()?;
    rules::Entity::insert_many(rows)
        .on_conflict(OnConflict::column(rules::Column::Id).do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// The row of a rule; kept beside [`to_domain`] so that both ways stay one.
fn to_row(record: &RuleRecord, version: i64) -> Result<rules::ActiveModel, StoreError> {
    let value = serde_json::to_value(record).map_err(|_| StoreError::Unreadable("rules"))?;
    let text = |name: &str| value.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    let date = |name: &str| text(name).parse::<NaiveDate>().ok();
    Ok(rules::ActiveModel {
        id: Set(text("id")),
        kind: Set(text("kind")),
        scope: Set(text("scope")),
        title: Set(text("title")),
        source_document: Set(text("source_document")),
        clause: Set(text("clause")),
        effective_from: Set(date("effective_from").ok_or(StoreError::Unreadable("rules.effective_from"))?),
        effective_to: Set(date("effective_to")),
        severity: Set(text("severity")),
        message: Set(text("message")),
        params: Set(value.get("params").cloned().unwrap_or_default()),
        vectors: Set(value.get("vectors").cloned().unwrap_or_default()),
        state: Set(text("state")),
        version: Set(version),
    })
}

pub(crate) fn to_domain(row: &rules::Model) -> Result<Rule, StoreError> {
    let fields: RuleFields = serde_json::from_value(json!({
        "id": row.id,
        "kind": row.kind,
        "scope": row.scope,
        "title": row.title,
        "source_document": row.source_document,
        "clause": row.clause,
        "effective_from": row.effective_from,
        "effective_to": row.effective_to,
        "severity": row.severity,
        "message": row.message,
        "params": row.params,
        "vectors": row.vectors,
        "state": row.state,
    }))
    .map_err(|_| StoreError::Unreadable("rules"))?;
    let record = RuleRecord::new(fields).map_err(|_| StoreError::Unreadable("rules"))?;
    Ok(Rule { record, version: row.version })
}
