//! Walks along the OpenAPI document: what must hold for every operation, whoever wrote it.
//!
//! Each operation is sent with the document's own examples: without credentials (401), with
//! rubbish (never a 500), and by every person of the county. What each person is answered is
//! kept as a matrix under version control; what is answered must be what the document says; what
//! changed something must be on record. Exceptions live in `tests/data/walkers.toml` and may
//! only become fewer.

mod access;
mod document;
mod fixture;
mod hygiene;
mod oversight;
mod sample;

pub(crate) use document::{Operation, document, operations};
