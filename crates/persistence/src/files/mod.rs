//! Storage of files on their way in and of photos: what is known of them. Their bytes lie in the file store.

pub mod photos;
pub mod uploads;
