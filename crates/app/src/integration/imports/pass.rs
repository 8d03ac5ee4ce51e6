//! A pass over the rows of a file in chunks, read on a thread of its own while the chunk before
//! is worked on.

use std::ops::ControlFlow;
use std::path::PathBuf;

use dujiang_domain::integration::Mapping;
use dujiang_tabular::reader::ReadOptions;
use dujiang_tabular::{Row, TabularError};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use super::layout::{open, refused};
use super::survey::{Survey, survey};
use crate::{App, AppError};

/// Rows per chunk, and per transaction of a commit: small, so that others write in between.
pub(super) const CHUNK: usize = 200;

/// The rows of a file, chunk by chunk.
pub(super) struct Pass {
    chunks: Receiver<Vec<Row>>,
    reader: JoinHandle<Result<(), AppError>>,
}

impl Pass {
    /// Begins after row `after` of the sheet.
    pub(super) fn begin(path: PathBuf, mapping: &Mapping, width: usize, after: u32) -> Self {
        let (sender, chunks) = channel(2);
        let sheet = mapping.sheet.clone();
        let from_row = after.max(mapping.header_row) + 1;
        let options = ReadOptions { from_row, expected_width: Some(width) };
        let reader = tokio::task::spawn_blocking(move || read(path, &sheet, options, &sender));
        Self { chunks, reader }
    }

    /// The next chunk; `None` at the end of the file.
    ///
    /// # Errors
    /// Refusals of the file, with their place.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<Row>>, AppError> {
        match self.chunks.recv().await {
            Some(rows) => Ok(Some(rows)),
            None => (&mut self.reader).await.map_err(AppError::internal)?.map(|()| None),
        }
    }
}

fn read(path: PathBuf, sheet: &str, options: ReadOptions, sender: &Sender<Vec<Row>>) -> Result<(), AppError> {
    let mut chunk = Vec::with_capacity(CHUNK);
    let visited: Result<Option<()>, TabularError> = open(path)?.visit_rows(sheet, options, |row| {
        chunk.push(row);
        if chunk.len() < CHUNK {
            return ControlFlow::Continue(());
        }
        let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
        // Nobody listens any more when the job stopped.
        sender.blocking_send(full).map_or_else(|_| ControlFlow::Break(()), ControlFlow::Continue)
    });
    visited.map_err(|error| refused(&error))?;
    if !chunk.is_empty() {
        // As above: a job that stopped wants no more rows.
        let _ = sender.blocking_send(chunk);
    }
    Ok(())
}

/// Looks over the whole file, off the async threads.
///
/// # Errors
/// Refusals of the file, with their place.
pub(super) async fn look_over(app: &App, path: PathBuf, mapping: &Mapping) -> Result<Survey, AppError> {
    let _turn = app.imports().turn().await?;
    let mapping = mapping.clone();
    let surveyed =
        tokio::task::spawn_blocking(move || survey(&open(path)?, &mapping).map_err(|error| refused(&error)));
    surveyed.await.map_err(AppError::internal)?
}
