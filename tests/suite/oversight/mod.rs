//! Alerts, notifications and the home page over HTTP, on both databases.

mod alerts;
mod back_test;
mod home;
mod notifications;
mod reactions;
mod support;
