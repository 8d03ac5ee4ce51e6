//! The password policy and the lock-out after failures, as pure decisions.
//!
//! Source: GB/T 22239-2019 §8.1.4.1 (等保三级 身份鉴别: complexity, periodic change, handling of failed log-ins).
//! The standard names no figures; the defaults are what assessors commonly ask (8 characters, 3 of 4
//! classes, 90 days, the last 5, 5 failures → 30 minutes) and are settings, not constants.
//!
//! Nothing here hashes or reads a clock: whether a password was used before is told by the caller, who has
//! the hashes, and so is the time.

mod lockout;
mod policy;
mod violation;

pub use lockout::{Lockout, LockoutError, LoginGate};
pub use policy::{PasswordCandidate, PasswordPolicy, PasswordPolicyError, PasswordSettings};
pub use violation::PasswordViolation;
