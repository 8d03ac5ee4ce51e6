//! Storage of the fund ledger.
//!
//! The project's row is the lock of its money: whoever moves any loads the project for update first, so that
//! two people who race for the last 分 come one after the other, on both databases. Entries, postings and
//! vouchers are only added. What stands in the accounts, on the lines, on the commitments and on the project is
//! kept in the same transaction ([`ledger::write`]) and recomputed by [`crate::verify`].

pub mod balances;
pub mod ledger;
pub mod lines;
pub mod paid;
pub mod papers;
pub mod past;
pub mod payments;
pub mod periods;
pub mod postings;
pub mod vouchers;
pub mod watch;

use dujiang_domain::finance::{AccountKey, FundingSource, Stage};

use crate::error::StoreError;

/// The source of an account as its column has it: empty where a line names none.
pub(crate) fn source_word(source: Option<FundingSource>) -> String {
    source.map(|source| source.as_str().to_owned()).unwrap_or_default()
}

/// The account behind its columns.
pub(crate) fn account_key(source: &str, year: i64, stage: &str) -> Result<AccountKey, StoreError> {
    let source = match source {
        "" => None,
        word => Some(FundingSource::parse(word).ok_or(StoreError::Unreadable("source"))?),
    };
    let year = i32::try_from(year).map_err(|_| StoreError::Unreadable("year"))?;
    let stage = Stage::parse(stage).ok_or(StoreError::Unreadable("stage"))?;
    Ok(AccountKey { source, year: (year != 0).then_some(year), stage })
}

/// A source that must be named.
pub(crate) fn required_source(word: &str) -> Result<FundingSource, StoreError> {
    FundingSource::parse(word).ok_or(StoreError::Unreadable("source"))
}

/// A year that must be named.
pub(crate) fn required_year(year: i64) -> Result<i32, StoreError> {
    i32::try_from(year).map_err(|_| StoreError::Unreadable("year"))
}

/// Money read from a column.
pub(crate) fn money(fen: i64, column: &'static str) -> Result<dujiang_domain::money::Money, StoreError> {
    dujiang_domain::money::Money::from_fen(fen).map_err(|_| StoreError::Unreadable(column))
}
