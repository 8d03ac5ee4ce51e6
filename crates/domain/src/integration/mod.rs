//! Tables in and out, and the views people keep of them.

mod saved_view;

pub use saved_view::{MOST_VIEWS, SavedView, ViewFields, ViewPage, ViewPatch};
