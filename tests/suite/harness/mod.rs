//! The harness tests itself: what it promises is what every other test silently relies on.

mod cluster;
mod databases;
