//! Vouchers 凭证 in the caller's reach.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::ids::VoucherId;
use dujiang_persistence::finance::vouchers as store;

use super::{PostingRow, VoucherFilter, VoucherRow};
use crate::{App, AppError, Page, PageRequest};

/// A page of vouchers.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn vouchers(
    app: &App,
    actor: &Actor,
    filter: &VoucherFilter,
    page: &PageRequest,
) -> Result<Page<VoucherRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::list(app.database(), &reach, filter, page).await?)
}

/// One voucher with its postings.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn voucher(
    app: &App,
    actor: &Actor,
    id: VoucherId,
) -> Result<(VoucherRow, Vec<PostingRow>), AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::get(app.database(), &reach, id).await?)
}
