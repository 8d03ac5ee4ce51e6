//! Figures across all rooms, each with the list that opens its rows.

mod home;

pub use home::{Figure, Home, HomeMoney, HomeUnit, home};
