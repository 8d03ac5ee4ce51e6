//! Units and persons that a thing names must be there.

use dujiang_domain::fault::{Code, Fault, FieldFault};
pub use dujiang_persistence::identity::Named;
use dujiang_persistence::{Tx, identity as store};

use crate::AppError;

/// Refuses names that lead nowhere, or to something out of use. Whoever changes a thing leaves
/// out what stood before.
///
/// # Errors
/// [`Code::FieldReference`] at each pointer.
pub async fn require_named(
    tx: &Tx,
    named: impl IntoIterator<Item = Option<(&'static str, Named)>>,
) -> Result<(), AppError> {
    let named: Vec<_> = named.into_iter().flatten().collect();
    let dangling = store::dangling(tx, &named).await?;
    if dangling.is_empty() {
        return Ok(());
    }
    let faults = dangling.into_iter().map(|pointer| FieldFault::new(pointer, Code::FieldReference));
    Err(Fault::invalid(faults.collect()).into())
}
