//! Photos of things: claimed in the transaction of the thing, shown in copies, the original kept apart.

use dujiang_domain::access::{Mutates, Permit, ProjectAccess};
use dujiang_domain::files::photo::{PhotoRef, require_few};
use dujiang_domain::ids::UploadId;
use dujiang_persistence::Tx;
use dujiang_persistence::files::photos as store;
pub use dujiang_persistence::files::photos::{Claim, PhotoRow};

use crate::AppError;

/// The most photos of one thing.
pub const MOST: usize = 9;

/// Makes complete uploads photos of a thing, in the thing's own transaction: neither is ever seen without the other.
///
/// # Errors
/// At `claim.pointer` and below: [`dujiang_domain::fault::Code::PhotoTooMany`],
/// [`dujiang_domain::fault::Code::FieldDuplicate`], [`dujiang_domain::fault::Code::PhotoUnknown`].
pub async fn claim<A>(
    tx: &Tx,
    permit: &Permit<A>,
    claim: Claim<'_>,
    ids: &[UploadId],
) -> Result<Vec<PhotoRef>, AppError>
where
    A: Mutates<On = ProjectAccess>,
{
    require_few(ids, claim.pointer, claim.present, MOST)?;
    Ok(store::claim(tx, permit, claim, ids).await?)
}
