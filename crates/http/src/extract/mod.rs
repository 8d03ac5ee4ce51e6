//! What handlers take: every extractor answers with our problems, never the framework's text.

mod body;
mod caller;
mod field_routes;
mod params;
mod table_file;

pub(crate) use body::Body;
pub(crate) use caller::{Caller, Creating, origin};
pub(crate) use params::{Id, Params, PathCode, Year, parse};
pub(crate) use table_file::TableFile;
