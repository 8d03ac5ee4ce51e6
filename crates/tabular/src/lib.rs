//! Tables from and for other people's programs: CSV and XLSX in, CSV and XLSX out.
//!
//! A leaf of the house: it knows cells, rows, dates and amounts, and nothing of projects, databases or HTTP.
//!
//! * [`reader`] opens a file that anybody may have made and streams its rows, within [`Limits`].
//! * [`values`] turns the text of a cell into a typed value, with warnings where it had to decide something.
//! * [`suggest`] finds the header row and proposes which column feeds which field.
//! * [`writer`] streams typed rows out, and writes a reader's own file back with a column of findings.
//!
//! Rules kept everywhere: no float ever carries money; no file is trusted about its own size; every refusal
//! has a dotted code with sheet, row and column; text that a spreadsheet would run as a formula is disarmed.

mod cell;
mod error;
mod limits;
pub mod reader;
pub mod suggest;
pub mod values;
pub mod writer;

pub use cell::{Cell, Row, RowNote, column_letters};
pub use error::{ErrorCode, TabularError};
pub use limits::Limits;
