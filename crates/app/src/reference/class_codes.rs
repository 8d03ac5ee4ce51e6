//! Class codes 政府收支分类, for choosing.

use dujiang_domain::access::{Actor, ReadOrganisation};
use dujiang_persistence::reference::{self as store, ClassCodeFilter, ClassCodeRow};

use crate::{App, AppError, Page, PageRequest};

/// A page of class codes.
///
/// # Errors
/// When the caller belongs to no part of the government, or the cursor is of another list.
pub async fn class_codes(
    app: &App,
    actor: &Actor,
    filter: &ClassCodeFilter,
    page: &PageRequest,
) -> Result<Page<ClassCodeRow>, AppError> {
    let reach = actor.reach::<ReadOrganisation>()?;
    Ok(store::class_codes(app.database(), &reach, filter, page).await?)
}
