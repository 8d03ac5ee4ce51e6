//! What every database needs before the first person signs in: shipped roles, rules and
//! reference data. Running it again adds what a newer version ships and changes nothing else.

use dujiang_app::App;

use crate::wiring::StartError;

/// Installs everything the program ships.
///
/// # Errors
/// When the database fails.
pub async fn install_shipped(app: &App) -> Result<(), StartError> {
    dujiang_app::identity::install_roles(app).await?;
    dujiang_app::rules::install_shipped(app).await?;
    dujiang_app::reference::install_shipped(app).await?;
    Ok(())
}
