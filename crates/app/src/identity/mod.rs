//! Signing in and staying signed in.
//!
//! A person shows a password once and then holds two things: an access token of a few minutes,
//! signed, that names the session; and a refresh token that changes with every use. What the
//! person may do is never in the token: it is read from the database, at most one second old.

mod actors;
mod login;
mod passwords;
mod profile;
mod references;
mod roles;
mod tokens;

pub use actors::{ActorCache, Session, acting_for, acting_for_login, resolve};
pub use dujiang_persistence::identity::{Account, NamedGrant};
pub use login::{Login, SessionKind, SignedIn, log_in, log_out, refresh};
pub use passwords::Passwords;
pub use profile::profile;
pub use references::{Named, require_named};
pub use roles::install_roles;
pub use tokens::{AccessToken, TokenKeys};
