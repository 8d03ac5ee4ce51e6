//! The fund ledger beside a second one that shares nothing with it.
//!
//! [`operation`] draws what people try from a seed; [`reference`] knows what must come of it, by adding up a list of
//! facts anew each time, without accounts, debits or kept sums; [`pure`] runs the decisions of the domain in
//! memory. The suite runs the same operations through the use cases on both databases. All three must agree on
//! every refusal, every sum and every warning after every operation.

pub mod draw;
pub mod operation;
pub mod pure;
pub mod reference;

use operation::Operation;
use reference::{Figures, Reading};

/// The approved total of the project that everybody plays with, in 分.
pub const CEILING: i64 = 500_000;

/// What came of an operation: the code of the refusal, if there was one.
pub type Answer = Result<(), String>;

/// Runs `operations` of a seed on the pure ledger and the reference, and tells where they part first.
///
/// # Errors
/// The place and the difference, for a person.
pub fn compare_pure(seed: u64, operations: usize) -> Result<(), String> {
    let mut draw = draw::Draw::new(seed);
    let mut reference = reference::Reference::default();
    let mut ledger = pure::Pure::new();
    for number in 0..operations {
        let operation = Operation::draw(&mut draw);
        let expected = reference.try_out(&operation);
        let answer = ledger.try_out(&operation);
        let place = || format!("seed {seed}, operation {number}: {operation:?}");
        if expected != answer {
            return Err(format!("{}: expected {expected:?}, got {answer:?}", place()));
        }
        let reading = Reading::draw(&mut draw);
        let (should, is) = (reference.figures(&reading), ledger.figures(&reading));
        if should != is {
            return Err(format!("{}, read by {reading:?}: expected {should:?}, got {is:?}", place()));
        }
        if reference.warnings() != ledger.warnings() {
            let (should, is) = (reference.warnings(), ledger.warnings());
            return Err(format!("{}: expected {should} warnings, got {is}", place()));
        }
        promises(&ledger.figures(&Reading::now())).map_err(|broken| format!("{}: {broken}", place()))?;
    }
    Ok(())
}

/// What holds at every prefix, whatever the two ledgers agree upon.
fn promises(figures: &Figures) -> Result<(), String> {
    if figures.appropriated < figures.used {
        return Err("more was committed and paid than appropriated".to_owned());
    }
    if figures.received < figures.paid {
        return Err("more was paid than received".to_owned());
    }
    if figures.used > CEILING || figures.planned > CEILING || figures.appropriated > CEILING {
        return Err("the approved total was exceeded".to_owned());
    }
    Ok(())
}
