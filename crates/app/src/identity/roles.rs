//! The roles of every deployment.

use dujiang_domain::identity::roles::BUILT_IN;
use dujiang_persistence::{Maintenance, identity as store};

use crate::{App, AppError};

/// Installs the built-in roles as this version defines them; roles that a deployment made for
/// itself stay.
///
/// # Errors
/// When the database fails.
pub async fn install_roles(app: &App) -> Result<(), AppError> {
    let tx = app.database().begin(None).await?;
    store::put_built_in_roles(&tx, BUILT_IN).await?;
    tx.commit_maintenance(Maintenance::ShippedData).await?;
    app.actors().forget();
    Ok(())
}
