//! The fourth floor: HTTP. Handlers translate a request into a command and a result into an
//! answer; they decide nothing. Every refusal leaves as `application/problem+json`, every route
//! is in the document, and the document answers what is not a route.

mod address;
mod analytics;
mod answer;
mod attachment;
mod audit;
mod docs;
mod document;
mod extract;
mod fallback;
mod field;
mod files;
mod finance;
mod headers;
mod identity;
mod integration;
mod kept_assets;
mod notifications;
mod oversight;
mod page;
mod planning;
mod problem;
mod projects;
mod rate_limit;
mod reference;
mod refs;
mod request_id;
mod rules;
mod search;
mod server;
mod spa;
mod texts;
mod words;

pub use document::document;
pub use headers::protect;
pub use identity::LoginRates;
pub use kept_assets::KeptAssets;
pub use problem::{render, status_of};
pub use rate_limit::{Rates, limit};
pub use request_id::assign;
pub use server::{HttpSettings, configure};
