//! Who the caller is.

use dujiang_domain::access::Actor;
use dujiang_domain::fault::Code;
use dujiang_persistence::identity::{self as store, Account, NamedGrant};

use crate::{App, AppError};

/// The caller's account with its grants.
///
/// # Errors
/// [`Code::SessionEnded`] when the account is gone.
pub async fn profile(app: &App, actor: &Actor) -> Result<(Account, Vec<NamedGrant>), AppError> {
    let user = actor.user().ok_or(AppError::refused(Code::SessionEnded))?;
    store::profile(app.database(), user).await?.ok_or(AppError::refused(Code::SessionEnded))
}
