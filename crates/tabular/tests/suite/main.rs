//! The crate from outside: real registers, hostile files, round trips, and a second opinion.

mod fixtures;
mod hostile;
mod registers;
mod round_trip;
mod second_opinion;
mod texts;
