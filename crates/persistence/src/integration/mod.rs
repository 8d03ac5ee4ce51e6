//! Storage of tables in and out, and of the views people keep of them.

pub mod saved_views;
