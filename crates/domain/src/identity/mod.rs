//! Who acts: accounts and their secrets.

pub mod password;
