//! Storage of units, accounts, roles, grants and sessions.

mod actors;
mod audience;
mod credentials;
pub(crate) mod grants;
mod people;
mod profile;
mod references;
pub(crate) mod roles;
mod sessions;
mod tree;
pub(crate) mod units;
pub(crate) mod users;

pub use actors::{Person, Principal, person, person_by_login, principal_of_session};
pub use audience::{holders_of_roles, roles_with};
pub use credentials::{
    Failures, NewHash, change_password, failures_for_update, former_hashes, reset_password, unlock,
};
pub use grants::{GrantRow, delete_grant, duty_of, get_grant, grant_view, insert_grant, list_grants};
pub use people::{PersonRow, list_people};
pub use profile::{Account, NamedGrant, profile};
pub use references::{Named, dangling, in_use};
pub use roles::{find_role, insert_role, list_roles, put_built_in_roles, save_role};
pub use sessions::{
    OpenSession, Rotation, SessionRow, SessionsOf, TokenUse, UserRow, end, end_all, end_own, find_user,
    find_user_by_id, holder, insert_session, list_open, note_failure, note_seen, note_success, owner_of,
    rotate,
};
pub use tree::load_tree;
pub use units::{
    UnitRow, find_unit, get_unit_for_update, insert_unit, list_units, lock_tree, next_position,
    region_exists, root_unit, save_unit, unit_usage, unit_view,
};
pub use users::{
    LockedFilter, UserFilter, UserListRow, any_user, get_user_for_update, insert_user, list_users,
    opened_view, save_user, user_access, user_view,
};
