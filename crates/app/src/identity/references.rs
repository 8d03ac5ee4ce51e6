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

/// The same for many names in a list, each with a pointer made for its place.
///
/// # Errors
/// [`Code::FieldReference`] at each pointer.
pub async fn require_all_named(tx: &Tx, named: &[(String, Named)]) -> Result<(), AppError> {
    if named.is_empty() {
        return Ok(());
    }
    let things: Vec<Named> = named.iter().map(|(_, named)| *named).collect();
    let known = store::in_use(tx, &things).await?;
    let is_known = |named: &Named| match named {
        Named::Unit(unit) => known.contains(&unit.0),
        Named::Person(person) => known.contains(&person.0),
    };
    let unknown = named.iter().filter(|(_, named)| !is_known(named));
    let faults: Vec<FieldFault> =
        unknown.map(|(pointer, _)| FieldFault::new(pointer.as_str(), Code::FieldReference)).collect();
    if faults.is_empty() { Ok(()) } else { Err(Fault::invalid(faults).into()) }
}
