//! Storage of units, accounts, roles, grants and sessions.

mod actors;
mod profile;
mod references;
mod roles;
mod sessions;
mod tree;

pub use actors::{Person, Principal, person, person_by_login, principal_of_session};
pub use profile::{Account, NamedGrant, profile};
pub use references::{Named, dangling};
pub use roles::put_built_in_roles;
pub use sessions::{
    Rotation, SessionRow, UserRow, end, find_user, insert_session, note_failure, note_success, rotate,
};
pub use tree::load_tree;
