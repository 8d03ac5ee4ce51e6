//! Who acts: accounts and their secrets, roles and the duties that exclude each other.

pub mod password;
pub mod roles;
