//! Tables in and out, and the views people keep of them.

pub mod exports;
pub mod imports;
pub mod saved_views;
