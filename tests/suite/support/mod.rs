//! A running server with a small county and a person in every role, on either database.
//!
//! `TestApp::start(engine)` serves over real HTTP on a free port, on a database of the test's
//! own, with a clock that tests can push forward. `app.by("roads.clerk")` speaks as that person.

mod app;
mod county;
mod paper;
mod request;
mod time;

pub(crate) use app::TestApp;
pub(crate) use county::{PASSWORD, PERSONAS, unit_id, user_id};
pub(crate) use dujiang_tests::databases::Engine;
pub(crate) use paper::printed_lines;
pub(crate) use request::{Reply, Speaker, read};

/// An identifier that nothing has yet, as a phone makes it.
pub(crate) fn fresh_id() -> uuid::Uuid {
    uuid::Builder::from_random_bytes(rand::random()).into_uuid()
}

/// Runs one test body on both databases, as two tests.
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident) $body:block)+) => {$(
        async fn $name($app: &crate::support::TestApp) $body

        mod $name {
            $(#[$meta])*
            #[tokio::test]
            async fn sqlite() {
                let app = crate::support::TestApp::start(crate::support::Engine::Sqlite).await;
                super::$name(&app).await;
            }

            $(#[$meta])*
            #[tokio::test]
            async fn postgres() {
                let app = crate::support::TestApp::start(crate::support::Engine::Postgres).await;
                super::$name(&app).await;
            }
        }
    )+};
}

pub(crate) use on_both;
