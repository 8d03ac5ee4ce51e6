//! Loading and saving single alerts.

use dujiang_domain::access::{Mutates, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{AlertId, ProjectId, UserId};
use dujiang_domain::oversight::alerts::{Alert, Seen, Thing};
use dujiang_domain::rules::{RuleCitation, RuleId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QuerySelect};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::entities::alerts::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::tx::{Source, Tx};
use crate::versioned;
use crate::words::{unword, word};

/// The project that an alert is filed under.
///
/// # Errors
/// [`Code::NotFound`] when there is no such alert.
pub async fn project_of(source: &impl Source, id: AlertId) -> Result<ProjectId, StoreError> {
    let found: Option<Uuid> = Entity::find_by_id(id.0)
        .select_only()
        .column(Column::ProjectId)
        .into_tuple()
        .one(source.connection())
        .await?;
    found.map(ProjectId).ok_or_else(|| Fault::new(Code::NotFound).into())
}

/// Who has an alert in his hands: holder and supervisor.
///
/// # Errors
/// When the database fails.
pub async fn people_of(source: &impl Source, id: AlertId) -> Result<Vec<UserId>, StoreError> {
    let found: Option<(Option<Uuid>, Option<Uuid>)> = Entity::find_by_id(id.0)
        .select_only()
        .columns([Column::HolderId, Column::SupervisorId])
        .into_tuple()
        .one(source.connection())
        .await?;
    Ok(found
        .into_iter()
        .flat_map(|(holder, supervisor)| [holder, supervisor])
        .flatten()
        .map(UserId)
        .collect())
}

/// Loads an alert to change it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_for_update(tx: &Tx, id: AlertId) -> Result<Alert, StoreError> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(tx.connection()).await?;
    to_domain(row.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Saves a changed alert over the version before it.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestVersionStale`] when somebody was
/// faster.
pub async fn save<A>(tx: &Tx, permit: &Permit<A>, before: &Alert, after: &Alert) -> Result<(), StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(after.project_id)?;
    replace(tx, before, after).await
}

pub(super) async fn replace(tx: &Tx, before: &Alert, after: &Alert) -> Result<(), StoreError> {
    versioned::replace(tx, to_row(after)?, Column::Id.eq(after.id.0), Column::Version.eq(before.version))
        .await
}

/// The row of an alert; kept beside [`to_domain`] so that both ways stay one.
pub(super) fn to_row(alert: &Alert) -> Result<ActiveModel, StoreError> {
    let handling =
        serde_json::to_value(&alert.handling).map_err(|_| StoreError::Unreadable("alerts.handling"))?;
    Ok(ActiveModel {
        id: Set(alert.id.0),
        project_id: Set(alert.project_id.0),
        rule_id: Set(alert.rule.id.as_str().to_owned()),
        rule_title: Set(alert.rule.title.clone()),
        source_document: Set(alert.rule.source_document.clone()),
        clause: Set(alert.rule.clause.clone()),
        severity: Set(word(alert.severity)),
        light: Set(word(alert.light())),
        thing_kind: Set(word(alert.thing.kind)),
        thing_id: Set(alert.thing.id),
        thing_name: Set(alert.thing.name.clone()),
        message: Set(alert.message.clone()),
        numbers: Set(Value::Object(alert.numbers.clone())),
        handling: Set(handling),
        state: Set(word(alert.state)),
        level: Set(word(alert.level)),
        holder_id: Set(alert.holder_id.map(Uuid::from)),
        supervisor_id: Set(alert.supervisor_id.map(Uuid::from)),
        clock_from: Set(alert.clock_from),
        clock_days: Set(i64::from(alert.clock_days)),
        due: Set(alert.due),
        is_provisional: Set(alert.is_provisional),
        tripped_on: Set(alert.tripped_on),
        trips: Set(alert.trips),
        closing: Set(alert.closing.map(word)),
        closed_at: Set(alert.closed_at),
        raised_at: Set(alert.raised_at),
        version: Set(alert.version),
        is_standing: Set(alert.seen.is_standing),
        seen_message: Set(alert.seen.message.clone()),
        seen_numbers: Set(Value::Object(alert.seen.numbers.clone())),
    })
}

pub(crate) fn to_domain(row: Model) -> Result<Alert, StoreError> {
    let rule = RuleCitation {
        id: RuleId::parse(&row.rule_id).map_err(|_| StoreError::Unreadable("alerts.rule_id"))?,
        title: row.rule_title,
        source_document: row.source_document,
        clause: row.clause,
    };
    let closing = row.closing.map(|word| unword(&word, "alerts.closing")).transpose()?;
    Ok(Alert {
        id: AlertId(row.id),
        project_id: ProjectId(row.project_id),
        rule,
        severity: unword(&row.severity, "alerts.severity")?,
        thing: Thing {
            kind: unword(&row.thing_kind, "alerts.thing_kind")?,
            id: row.thing_id,
            name: row.thing_name,
        },
        message: row.message,
        numbers: read(row.numbers, "alerts.numbers")?,
        handling: read(row.handling, "alerts.handling")?,
        state: unword(&row.state, "alerts.state")?,
        level: unword(&row.level, "alerts.level")?,
        holder_id: row.holder_id.map(UserId),
        supervisor_id: row.supervisor_id.map(UserId),
        clock_from: row.clock_from,
        clock_days: u16::try_from(row.clock_days).map_err(|_| StoreError::Unreadable("alerts.clock_days"))?,
        due: row.due,
        is_provisional: row.is_provisional,
        tripped_on: row.tripped_on,
        trips: row.trips,
        closing,
        closed_at: row.closed_at,
        raised_at: row.raised_at,
        version: row.version,
        seen: Seen {
            is_standing: row.is_standing,
            message: row.seen_message,
            numbers: read(row.seen_numbers, "alerts.seen_numbers")?,
        },
    })
}

fn read<T: DeserializeOwned>(value: Value, column: &'static str) -> Result<T, StoreError> {
    serde_json::from_value(value).map_err(|_| StoreError::Unreadable(column))
}
