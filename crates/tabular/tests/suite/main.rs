//! The crate from outside: real registers, hostile files, round trips, and a second opinion.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do; clippy knows only functions marked as tests"
)]

mod fixtures;
mod hostile;
mod registers;
mod round_trip;
mod second_opinion;
mod texts;
