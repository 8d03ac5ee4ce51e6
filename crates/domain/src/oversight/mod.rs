//! Oversight 监督: seeing trouble before it happens, and seeing to it that somebody acts.
//!
//! - [`alerts`] 预警: what the rules that watch find, who must do what by when, and what came of it.
//! - [`back_test`] 回测: what a rule would have flagged on history.

pub mod alerts;
pub mod back_test;
