//! Figures across all rooms, each with the list that opens its rows.

mod home;

pub use home::{Figure, Home, HomeUnit, home};
