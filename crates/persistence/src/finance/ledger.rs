//! Loading the accounts of a project to decide about an entry, and writing the entry with everything that
//! follows from it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dujiang_domain::access::{Mutates, Permit, ProjectAccess};
use dujiang_domain::finance::{
    Account, AccountKey, Entry, EntryHead, EntryKind, Funds, LineFigures, Posting, Side, SourceKind,
    SourceRef,
};
use dujiang_domain::ids::{BudgetLineId, EntryId, OrgUnitId, ProjectId, UserId, VoucherId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use uuid::Uuid;

use super::{account_key, money, source_word};
use crate::entities::{budget_lines, ledger_entries, postings, vouchers};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

#[derive(FromQueryResult)]
struct AccountRow {
    source: String,
    year: i64,
    stage: String,
    balance_fen: i64,
    last_on: NaiveDate,
}

#[derive(FromQueryResult)]
struct DayRow {
    source: String,
    year: i64,
    stage: String,
    effective_on: NaiveDate,
    change: i64,
}

/// The accounts of a project whose row is locked, ready for an entry of `day` that counts for `line`.
///
/// # Errors
/// When the database fails or holds a value of the wrong kind.
pub async fn load(
    source: &impl Source,
    project: ProjectId,
    day: NaiveDate,
    line: Option<BudgetLineId>,
) -> Result<Funds, StoreError> {
    let mut sql = Sql::new(source, "SELECT source, year, stage, balance_fen, last_on FROM fund_accounts")?;
    sql.push(" WHERE project_id = ").bind(project.0);
    let mut accounts: BTreeMap<AccountKey, Account> = BTreeMap::new();
    let mut is_backdated = false;
    for row in sql.all::<AccountRow>(source).await? {
        is_backdated |= row.last_on > day;
        let account =
            Account { balance: row.balance_fen, last_day: Some(row.last_on), days: BTreeMap::new() };
        accounts.insert(account_key(&row.source, row.year, &row.stage)?, account);
    }
    // What happened on later days matters only to an entry that comes before them.
    if is_backdated {
        for row in days_after(source, project, day).await? {
            let key = account_key(&row.source, row.year, &row.stage)?;
            accounts.entry(key).or_default().days.insert(row.effective_on, row.change);
        }
    }
    let mut lines = BTreeMap::new();
    if let Some(line) = line {
        lines.insert(line, figures(source, project, line).await?);
    }
    Ok(Funds::new(accounts, lines))
}

async fn days_after(
    source: &impl Source,
    project: ProjectId,
    day: NaiveDate,
) -> Result<Vec<DayRow>, StoreError> {
    let mut sql = Sql::new(source, "SELECT source, year, stage, effective_on, CAST(SUM(")?;
    sql.push(super::balances::EFFECT).push(") AS BIGINT) AS change FROM postings WHERE project_id = ");
    sql.bind(project.0).push(" AND effective_on > ").bind(day);
    sql.push(" GROUP BY source, year, stage, effective_on");
    sql.all(source).await
}

async fn figures(
    source: &impl Source,
    project: ProjectId,
    line: BudgetLineId,
) -> Result<LineFigures, StoreError> {
    let row = budget_lines::Entity::find_by_id(line.0)
        .filter(budget_lines::Column::ProjectId.eq(project.0))
        .one(source.connection())
        .await?;
    Ok(row.map(|row| super::lines::figures(&row)).unwrap_or_default())
}

/// Writes an entry with its postings and, where it has one, its voucher; keeps what follows from it. Answers
/// the voucher's number.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another project than the permit's;
/// [`dujiang_domain::fault::Code::ReversedBefore`] for a second mirror of one entry.
pub async fn write<A>(
    tx: &Tx,
    permit: &Permit<A>,
    entry: &Entry,
    after: &Funds,
) -> Result<Option<i64>, StoreError>
where
    A: Mutates<On = ProjectAccess>,
{
    permit.covers(entry.head.project_id)?;
    insert(tx, entry).await?;
    keep_accounts(tx, entry, after).await?;
    keep_lines(tx, entry, after).await?;
    keep_project(tx, entry.head.project_id, after).await?;
    if entry.has_voucher() { Ok(Some(number(tx, &entry.head).await?)) } else { Ok(None) }
}

async fn insert(tx: &Tx, entry: &Entry) -> Result<(), StoreError> {
    ledger_entries::Entity::insert(entry_row(entry)).exec_without_returning(tx.connection()).await?;
    let rows: Vec<_> =
        entry.postings().iter().map(|posting| posting_row(tx.next_id(), entry, posting)).collect();
    postings::Entity::insert_many(rows).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// An entry as its row.
pub(crate) fn entry_row(entry: &Entry) -> ledger_entries::ActiveModel {
    let head = &entry.head;
    ledger_entries::ActiveModel {
        id: Set(head.id.0),
        project_id: Set(head.project_id.0),
        unit_id: Set(head.unit_id.0),
        kind: Set(entry.kind.as_str().to_owned()),
        origin_kind: Set(head.origin.kind.as_str().to_owned()),
        origin_id: Set(head.origin.id),
        effective_on: Set(head.effective_on),
        recorded_at: Set(head.recorded_at),
        recorded_by: Set(head.recorded_by.map(Uuid::from)),
        reverses: Set(entry.reverses.map(Uuid::from)),
    }
}

/// A posting as its row.
pub(crate) fn posting_row(id: Uuid, entry: &Entry, posting: &Posting) -> postings::ActiveModel {
    postings::ActiveModel {
        id: Set(id),
        entry_id: Set(entry.head.id.0),
        project_id: Set(entry.head.project_id.0),
        source: Set(source_word(posting.account.source)),
        year: Set(i64::from(posting.account.year.unwrap_or(0))),
        stage: Set(posting.account.stage.as_str().to_owned()),
        side: Set(posting.side.as_str().to_owned()),
        amount_fen: Set(posting.amount.fen()),
        line_id: Set(posting.line_id.map(Uuid::from)),
        effective_on: Set(entry.head.effective_on),
        recorded_at: Set(entry.head.recorded_at),
    }
}

async fn keep_accounts(tx: &Tx, entry: &Entry, after: &Funds) -> Result<(), StoreError> {
    let mut sql =
        Sql::new(tx, "INSERT INTO fund_accounts (project_id, source, year, stage, balance_fen, last_on) ")?;
    sql.push("VALUES ");
    for (position, posting) in entry.postings().iter().enumerate() {
        let key = posting.account;
        let account = after.accounts().get(&key).cloned().unwrap_or_default();
        sql.push(if position == 0 { "(" } else { ", (" }).bind(entry.head.project_id.0).push(", ");
        sql.bind(source_word(key.source)).push(", ").bind(i64::from(key.year.unwrap_or(0))).push(", ");
        sql.bind(key.stage.as_str()).push(", ").bind(account.balance).push(", ");
        sql.bind(account.last_day.unwrap_or(entry.head.effective_on)).push(")");
    }
    sql.push(" ON CONFLICT (project_id, source, year, stage) DO UPDATE SET ");
    sql.push("balance_fen = excluded.balance_fen, last_on = excluded.last_on");
    sql.run(tx).await?;
    Ok(())
}

async fn keep_lines(tx: &Tx, entry: &Entry, after: &Funds) -> Result<(), StoreError> {
    let Some(line) = entry.postings().iter().find_map(|posting| posting.line_id) else { return Ok(()) };
    // What a line plans is the line's own column.
    if entry.kind == EntryKind::Budget {
        return Ok(());
    }
    let figures = after.line(line);
    let mut sql = Sql::new(tx, "UPDATE budget_lines SET appropriated_fen = ")?;
    sql.bind(figures.appropriated).push(", committed_fen = ").bind(figures.committed);
    sql.push(", paid_fen = ").bind(figures.paid).push(", used_fen = ").bind(figures.used);
    sql.push(" WHERE id = ").bind(line.0);
    sql.run(tx).await?;
    Ok(())
}

async fn keep_project(tx: &Tx, project: ProjectId, after: &Funds) -> Result<(), StoreError> {
    let totals = after.totals();
    let mut sql = Sql::new(tx, "UPDATE projects SET budget_fen = ")?;
    sql.bind(totals.planned).push(", appropriated_fen = ").bind(totals.appropriated);
    sql.push(", received_fen = ").bind(totals.received).push(", committed_fen = ").bind(totals.committed);
    sql.push(", paid_fen = ").bind(totals.paid).push(" WHERE id = ").bind(project.0);
    sql.run(tx).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Number {
    last_number: i64,
}

/// The next number of the unit's year: the row of the counter is locked until the entry is saved or undone.
async fn number(tx: &Tx, head: &EntryHead) -> Result<i64, StoreError> {
    let year = i64::from(chrono::Datelike::year(&head.effective_on));
    let mut sql = Sql::new(tx, "INSERT INTO voucher_counters (unit_id, year, last_number) VALUES (")?;
    sql.bind(head.unit_id.0).push(", ").bind(year).push(", 1) ON CONFLICT (unit_id, year) DO UPDATE SET ");
    sql.push("last_number = voucher_counters.last_number + 1 RETURNING last_number");
    let row = sql.one::<Number>(tx).await?.ok_or(StoreError::Unreadable("voucher_counters.last_number"))?;
    let id: VoucherId = tx.next_id();
    let voucher = vouchers::ActiveModel {
        id: Set(id.0),
        unit_id: Set(head.unit_id.0),
        year: Set(year),
        number: Set(row.last_number),
        entry_id: Set(head.id.0),
    };
    vouchers::Entity::insert(voucher).exec_without_returning(tx.connection()).await?;
    Ok(row.last_number)
}

/// An entry of a project, to reverse it.
///
/// # Errors
/// [`StoreError::Unreadable`] when it is not there or does not balance.
pub async fn entry(tx: &Tx, project: ProjectId, id: EntryId) -> Result<Entry, StoreError> {
    const GONE: StoreError = StoreError::Unreadable("ledger_entries");
    let row = ledger_entries::Entity::find_by_id(id.0)
        .filter(ledger_entries::Column::ProjectId.eq(project.0))
        .one(tx.connection())
        .await?
        .ok_or(GONE)?;
    let lines =
        postings::Entity::find().filter(postings::Column::EntryId.eq(id.0)).all(tx.connection()).await?;
    let head = EntryHead {
        id,
        project_id: project,
        unit_id: OrgUnitId(row.unit_id),
        origin: SourceRef { kind: SourceKind::parse(&row.origin_kind).ok_or(GONE)?, id: row.origin_id },
        effective_on: row.effective_on,
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by.map(UserId),
    };
    let postings = lines.iter().map(to_posting).collect::<Result<Vec<_>, _>>()?;
    let kind = EntryKind::parse(&row.kind).ok_or(GONE)?;
    Entry::restore(head, kind, row.reverses.map(EntryId), postings).ok_or(GONE)
}

fn to_posting(row: &postings::Model) -> Result<Posting, StoreError> {
    Ok(Posting {
        account: account_key(&row.source, row.year, &row.stage)?,
        side: Side::parse(&row.side).ok_or(StoreError::Unreadable("postings.side"))?,
        amount: money(row.amount_fen, "postings.amount_fen")?,
        line_id: row.line_id.map(BudgetLineId),
    })
}
