//! The ground floor: what the words of public projects mean and which rules hold.
//!
//! Pure types, functions and state machines. Nothing here performs IO, waits, reads a clock,
//! draws a random number or counts money in floats; whatever a decision needs is handed to it.

pub mod access;
pub mod audit;
pub mod capture;
pub mod change;
pub mod fault;
pub mod field;
pub mod files;
pub mod finance;
pub mod identity;
pub mod ids;
pub mod input;
pub mod integration;
pub mod jobs;
pub mod money;
pub mod notifications;
pub mod oversight;
pub mod planning;
pub mod projects;
pub mod reference;
pub mod rules;
pub mod search;
pub mod time;
mod vocabulary;
