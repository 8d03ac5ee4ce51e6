//! The one error of the harness. Its texts are read by a person whose test run has just stopped, so each says what to do.

use std::path::PathBuf;

/// Why a database for a test could not be had.
#[derive(Debug, thiserror::Error)]
pub enum HarnessFault {
    /// No folder with `initdb`, `pg_ctl` and `postgres` was found.
    #[error(
        "PostgreSQL is not installed where it was looked for; run `make tools` or set PG_BIN to its bin folder"
    )]
    NoPrograms,
    /// The tests run as root, and there is nobody else to run PostgreSQL as.
    #[error("PostgreSQL refuses to run as root, and neither `postgres` nor `nobody` exists on this machine")]
    NoOrdinaryAccount,
    /// A program of PostgreSQL ended with a failure.
    #[error("{program} failed:\n{output}")]
    Program {
        /// Its file name.
        program: &'static str,
        /// What it wrote, and the end of the server's log where there is one.
        output: String,
    },
    /// The file system refused.
    #[error("{path}: {source}")]
    File {
        /// The file or folder concerned.
        path: PathBuf,
        /// The refusal.
        source: std::io::Error,
    },
    /// A program could not be started at all.
    #[error("cannot run {program}: {source}")]
    Spawn {
        /// What was to be run.
        program: String,
        /// The refusal.
        source: std::io::Error,
    },
    /// The shared cluster did not start; told to every test that asks for it.
    #[error("the PostgreSQL cluster of this run did not start: {0}")]
    ClusterDown(String),
    /// The database refused a statement.
    #[error(transparent)]
    Database(#[from] sea_orm::DbErr),
    /// The function that fills a template failed.
    #[error("filling the template database failed: {0}")]
    Filling(Box<dyn std::error::Error + Send + Sync>),
}

impl HarnessFault {
    /// Names the path that an IO error was about.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
