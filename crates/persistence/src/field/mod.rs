//! Storage of what people in the field say.

pub mod photos;
pub mod reports;
pub mod stream;
