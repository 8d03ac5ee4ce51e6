//! Alerts, notifications and the home page over HTTP, on both databases.

mod alerts;
mod home;
mod notifications;
mod support;
