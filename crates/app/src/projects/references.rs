//! What a project refers to must be there.

use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::projects::ProjectFields;
use dujiang_persistence::{Tx, projects as store};

use crate::AppError;

/// Refuses references that lead nowhere; those that stood `before` are left in peace.
///
/// # Errors
/// [`Code::FieldReference`] at each field.
pub(super) async fn require(
    tx: &Tx,
    fields: &ProjectFields,
    before: Option<&ProjectFields>,
) -> Result<(), AppError> {
    let dangling = store::dangling(tx, fields, before).await?;
    if dangling.is_empty() {
        return Ok(());
    }
    let faults = dangling.into_iter().map(|pointer| FieldFault::new(pointer, Code::FieldReference));
    Err(Fault::invalid(faults.collect()).into())
}
