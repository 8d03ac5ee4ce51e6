//! Signing in, the organisation, accounts and grants, over HTTP, on both databases.

mod accounts;
mod duties;
mod field;
mod organisation;
mod passwords;
mod sessions;
mod sign_in;
mod start;
