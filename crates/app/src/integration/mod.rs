//! Tables in and out, and the views people keep of them.

pub mod saved_views;
