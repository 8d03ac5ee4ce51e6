//! The fund ledger: budget lines, papers that move money, payments, vouchers, periods, and what all of it comes
//! to.
//!
//! Every write locks the project's row first, so that the money of a project has one mover at a time; it asks
//! the one decision of the domain ([`dujiang_domain::finance::post`]) and writes entry, balances, thing and
//! events in one transaction. Reading asks for a permit over the project, or a reach for lists across projects.

mod booking;
mod flow;
mod funds;
mod ledger;
pub mod lines;
pub mod papers;
mod past;
pub mod payments;
pub mod periods;
mod preview;
mod statement;
mod vouchers;
mod watch;

pub use dujiang_persistence::finance::balances::PostingFilter;
pub use dujiang_persistence::finance::postings::PostingRow;
pub use dujiang_persistence::finance::vouchers::{VoucherFilter, VoucherRow};
pub use flow::{Flow, FlowLink, FlowNode, FlowNodeKind, flow};
pub use funds::{Curve, CurvePoint, FundRow, FundsOverview, FundsQuery, curve, funds};
pub use ledger::{Balance, balances, postings};
pub(crate) use past::{DatedFunds, PastMoveRow, dated_funds};
pub use preview::{Forecast, PreviewSubject, PreviewWish, preview};
pub use statement::{Statement, StatementFormat, StatementWish, statement};
pub use vouchers::{voucher, vouchers};
pub(crate) use watch::{FundFacts, WatchedLine, WatchedYear, fund_facts};
