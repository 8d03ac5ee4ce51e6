//! From the text of a cell to a typed value: pure functions, no file, no clock, no float.
//!
//! Every parser answers three ways: `Ok(None)` for a blank cell or a usual sign for "nothing" (`-`, `/`, `无`,
//! `N/A`), `Ok(Some(Parsed))` with warnings about whatever it had to decide for the author, or an error that
//! says what the cell is not. Amounts come out in 分, rounded half-up.

mod amounts;
mod date_order;
mod dates;
mod flags;
mod normalise;
mod numbers;
mod outcome;
mod serials;
mod texts;
mod times;

pub use amounts::{AmountUnit, MAX_FEN, amount};
pub use date_order::{DateOrder, OrderEvidence, decide_order};
pub use dates::{date, date_time};
pub use flags::boolean;
pub use normalise::to_half_width;
pub use numbers::{PlainPercent, exact_decimal, percent, whole_number};
pub use outcome::{Parsed, ValueError, Warning};
pub(crate) use serials::serial_date_time;
pub use texts::{TextRule, text};
