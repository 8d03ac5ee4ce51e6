//! Signing in and staying signed in.
//!
//! A person shows a password once and then holds two things: an access token of a few minutes,
//! signed, that names the session; and a refresh token that changes with every use. What the
//! person may do is never in the token: it is read from the database, at most one second old.

mod actors;
pub(crate) mod audience;
mod failures;
mod first_run;
mod grants;
mod login;
mod one_time;
mod password_change;
mod passwords;
mod profile;
mod references;
mod refresh;
mod roles;
mod session_image;
mod sessions;
pub mod setup;
mod tokens;
mod units;
mod users;

pub(crate) use actors::acting_in;
pub use actors::{ActorCache, Session, acting_for, acting_for_login, resolve};
pub use dujiang_persistence::identity::{Account, GrantRow, NamedGrant, OpenSession, PersonRow, UnitRow};
pub use first_run::{FirstAccount, FirstRun, first_run, has_accounts, reset_password_at_machine};
pub use grants::{GiveRole, give_role, grants_of, take_role};
pub use login::{Login, SessionKind, SignedIn, log_in};
pub use password_change::{PasswordChange, change_password};
pub use passwords::Passwords;
pub use profile::profile;
pub use references::{Named, require_all_named, require_named};
pub use refresh::{log_out, refresh};
pub use roles::{EditRole, RoleDetail, create_role, edit_role, install_roles, list_roles};
pub use sessions::{end_own_session, end_sessions, own_sessions, sessions_of};
pub use tokens::{AccessToken, TokenKeys};
pub use units::{
    CreateOrgUnit, EditOrgUnit, MoveOrgUnit, OpenOrCloseOrgUnit, create_unit, edit_unit, get_unit,
    list_people, list_units, move_unit, open_or_close_unit,
};
pub use users::{
    EditUser, ResetPassword, UserCommand, UserDetail, UserQuery, UserState, UserVerb, command_user,
    create_user, edit_user, get_user, list_users, reset_password,
};
