//! The one integration binary: every test that is not about a single function of one crate.
//!
//! One binary links once and shares one PostgreSQL cluster. A module per subject; what several need is in the
//! library beside it (`dujiang_tests`). `cargo test -p dujiang-tests SUBJECT` runs one subject.

#[cfg(test)]
mod allowances;
#[cfg(test)]
mod audit_log;
#[cfg(test)]
mod buckets;
#[cfg(test)]
mod contingency_plans;
#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod field;
#[cfg(test)]
mod finance;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod identity;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod inspections;
#[cfg(test)]
mod migrations;
#[cfg(test)]
mod operations;
#[cfg(test)]
mod oversight;
#[cfg(test)]
mod participants;
#[cfg(test)]
mod planning;
#[cfg(test)]
mod projects;
#[cfg(test)]
mod recording;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod risks;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod saved_views;
#[cfg(test)]
mod search;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod support;
#[cfg(test)]
mod timeline;
#[cfg(test)]
mod walkers;
