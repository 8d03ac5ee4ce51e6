//! Progress reports: taken in exactly once, shown as a stream, reviewed, and then driving the plan.

mod read;
mod review;
mod submit;

pub use dujiang_persistence::field::stream::{ReportFilter, ReportRow, ShownReport};
pub use read::{ReportPair, get, list, of_period, total};
pub use review::{
    AcceptReport, CompleteReport, RequestCompletion, WithdrawReport, accept, complete, request_completion,
    withdraw,
};
pub use submit::{SubmitReport, submit};
