//! Who acts: units, accounts and their secrets, roles, and the duties that exclude each other.

mod grant;
mod org_unit;
pub mod password;
mod role;
pub mod roles;
mod user;

pub use grant::Grant;
pub use org_unit::{OrgUnit, OrgUnitFields, OrgUnitKind, OrgUnitPatch, UnitUsage};
pub use role::{NewRole, Role, RolePatch};
pub use user::{NewUser, User, UserPatch, mask_phone};
