//! Storage of what people in the field say.

pub mod briefs;
pub mod confirmations;
pub mod mine;
pub mod photos;
pub mod reports;
pub mod stream;
