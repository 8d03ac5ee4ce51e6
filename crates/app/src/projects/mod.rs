//! The register and the life of projects.

mod command;
mod create;
pub mod documents;
mod edit;
mod facets;
mod guards;
pub(crate) mod intake;
pub mod participants;
mod record;
mod references;
mod register;
mod summary;
mod timeline;
mod watch;

pub use command::{ProjectCommand, command};
pub use create::{CreateProject, create};
pub use dujiang_persistence::projects::{Counts, ProjectDetail, ProjectFilter, ProjectRow, ProjectSort};
pub(crate) use dujiang_persistence::projects::{
    access, filed_papers, get as load, get_for_update, keep_open_defects,
};
pub use edit::{EditProject, edit};
pub use facets::{Facet, Facets, facets};
pub use guards::{OfferedCommand, offered_commands};
pub use record::{RecordProject, Recorded, RecordedProject, objections_of, record, record_existing};
pub use register::{RegisterQuery, count_by_light, count_by_state, get, list, list_in, total};
pub use summary::{Summary, summary};
pub use timeline::{TimelineEntry, history, timeline};
pub(crate) use watch::{Watched, put_light, to_watch, watched};
