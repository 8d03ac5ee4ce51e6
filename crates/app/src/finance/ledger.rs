//! Reading the ledger of a project: its postings, and what stands in its accounts now or stood at any moment.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::finance::{FundingSource, Stage};
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::finance::{balances as store, postings as rows};

use super::{PostingFilter, PostingRow};
use crate::{App, AppError, Page, PageRequest, projects};

/// What stands in one account.
#[derive(Debug, Clone)]
pub struct Balance {
    /// Where the money comes from; none for lines that name no source.
    pub source: Option<FundingSource>,
    /// Of which year; none for lines that name none.
    pub year: Option<i32>,
    /// The account.
    pub stage: Stage,
    /// In 分, on the account's own side.
    pub fen: i64,
}

/// A page of a project's postings, the latest day first.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn postings(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    filter: &PostingFilter,
    page: &PageRequest,
) -> Result<Page<PostingRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(rows::list(app.database(), &permit, project, filter, page).await?)
}

/// What stands in the accounts of a project, as the filter's days and instants say.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn balances(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    filter: &PostingFilter,
) -> Result<Vec<Balance>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let rows = store::balances(app.database(), &permit, project, filter).await?;
    let balance = |row: store::BalanceRow| {
        Ok(Balance {
            source: FundingSource::parse(&row.source),
            year: i32::try_from(row.year).ok().filter(|year| *year != 0),
            stage: row.stage()?,
            fen: row.balance_fen,
        })
    };
    rows.into_iter().map(balance).collect()
}
