//! Money of the past, for trying rules on it.

use dujiang_domain::access::{ManageRules, Permit};
use dujiang_domain::ids::ProjectId;
pub(crate) use dujiang_persistence::finance::past::PastMoveRow;
use dujiang_persistence::finance::past::{self as store, PastReceiptRow};

use crate::{App, AppError};

/// What the ledger tells of some projects.
#[derive(Debug, Default)]
pub(crate) struct DatedFunds {
    /// Changes of accounts, by project and day.
    pub(crate) moves: Vec<PastMoveRow>,
    /// Receipts, by project and day.
    pub(crate) receipts: Vec<PastReceiptRow>,
}

/// The money of some projects, with all its days.
///
/// # Errors
/// When the database fails.
pub(crate) async fn dated_funds(
    app: &App,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
) -> Result<DatedFunds, AppError> {
    Ok(DatedFunds {
        moves: store::past_moves(app.database(), permit, projects).await?,
        receipts: store::past_receipts(app.database(), permit, projects).await?,
    })
}
