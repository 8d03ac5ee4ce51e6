//! The one error of this floor: a refusal in the words of the domain, or a failure whose details
//! are for the log only.

use dujiang_domain::fault::{Code, Fault};
use dujiang_persistence::StoreError;

use crate::files::FileError;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// It was refused, and here is why.
    #[error(transparent)]
    Refused(#[from] Fault),
    /// The database failed or had something to say.
    #[error(transparent)]
    Store(StoreError),
    /// The file store failed.
    #[error(transparent)]
    Files(#[from] FileError),
    /// Something of our own failed; the text is for the log.
    #[error("{0}")]
    Internal(String),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(fault) => Self::Refused(fault),
            other => Self::Store(other),
        }
    }
}

impl AppError {
    /// A refusal without further figures.
    pub fn refused(code: Code) -> Self {
        Self::Refused(Fault::new(code))
    }

    /// A failure of our own.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// What to tell the caller; details of failures stay in the log.
    pub fn fault(&self) -> Fault {
        match self {
            Self::Refused(fault) => fault.clone(),
            Self::Store(error) if error.is_unavailable() || error.is_transient() => {
                Fault::new(Code::Unavailable)
            }
            Self::Files(FileError::Unavailable(_)) => Fault::new(Code::Unavailable),
            Self::Store(_) | Self::Files(FileError::Missing(_)) | Self::Internal(_) => {
                Fault::new(Code::Internal)
            }
        }
    }
}
