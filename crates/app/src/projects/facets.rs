//! What the filters of the register can be set to.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_persistence::projects::facets as store;
pub use store::{Facet, Facets};

use crate::{App, AppError};

/// The choices of the filters within the caller's reach.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn facets(app: &App, actor: &Actor) -> Result<Facets, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::facets(app.database(), &reach).await?)
}
