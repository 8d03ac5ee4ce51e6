//! Papers filed with a project: metadata first, then the bytes of each version.

mod content;
mod edit;
mod file;
mod list;
mod remove;
mod upload;
mod versions;

pub use content::{OpenedContent, open};
pub use dujiang_persistence::projects::documents::{DocumentRow, VersionRow};
pub use edit::{EditDocument, edit};
pub use file::{FileDocument, file};
pub use list::{list, versions};
pub use remove::{RemoveDocument, remove};
pub use upload::{UploadContent, upload};
pub use versions::{AnnounceVersion, announce};
