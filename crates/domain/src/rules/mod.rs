//! Rules are data with a source 规则库.
//!
//! Every statutory or management rule is a [`RuleRecord`]: title, source document and clause, dates,
//! scope, severity, message, parameters and test vectors. A *kind* of rule is code ([`Kind`]); a business
//! administrator corrects parameters, texts and dates and retires rules without a release.
//!
//! Invariants:
//! - A record exists only in a valid form; its parameters are read strictly (unknown fields are refused
//!   with their JSON pointer) and its own test vectors must hold ([`check`]) before it is stored.
//! - Every refusal names its rule, clause and numbers ([`Refusal`]).
//! - 以上, 以下 include the figure, 超过, 不满 exclude it (Civil Code 民法典 art. 1259): the wording is a
//!   parameter ([`kinds::Wording`]), never a habit of the programmer.
//!
//! Use: build a [`RuleBook`] from the records, ask it for the rule of a scope on a day
//! ([`RuleBook::active`]), evaluate, and turn what speaks against it into a [`Refusal`].

mod book;
mod contradictions;
mod fault;
mod kind;
pub mod kinds;
mod record;
mod rule;
pub mod seed;
mod shape;
mod vectors;
mod verdict;

pub use book::{Active, RuleBook};
pub use contradictions::{Contradiction, RuleFigure, contradicted, contradictions};
pub use fault::{FaultCode, RuleFault, ShapeFault};
pub use kind::{Kind, RuleKind, TypedParams};
pub use record::{RuleFields, RuleId, RuleRecord, RuleState, Severity, TestVector};
pub use rule::{Rule, RulePatch};
pub use vectors::{Trial, check, try_out};
pub use verdict::{Grounds, Missing, MissingCode, Outcome, Refusal, RuleCitation, Verdict};
