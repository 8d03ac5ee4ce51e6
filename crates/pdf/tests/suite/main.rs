//! What readers of our PDFs rely on, judged by another program: poppler's pdftotext.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do; clippy knows only functions marked as tests"
)]

mod documents;
mod hostile;
mod paper;
mod tables;
