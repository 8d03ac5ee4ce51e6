//! Where the bytes of a file lie. A pass opens them anew, so nothing is held between passes.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

use crate::TabularError;

/// A file on disk, or its bytes in memory.
#[derive(Debug, Clone)]
pub enum Source {
    /// A file; the better choice for large ones.
    Path(PathBuf),
    /// The whole content.
    Bytes(Arc<[u8]>),
}

/// Something that can be read from any place.
pub(super) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

impl Source {
    /// Size in bytes.
    pub(super) fn len(&self) -> Result<u64, TabularError> {
        match self {
            Self::Path(path) => Ok(std::fs::metadata(path).map_err(|error| TabularError::io(&error))?.len()),
            Self::Bytes(bytes) => Ok(u64::try_from(bytes.len()).unwrap_or(u64::MAX)),
        }
    }

    /// Opens the file from its beginning.
    pub(super) fn open(&self) -> Result<Box<dyn ReadSeek>, TabularError> {
        match self {
            Self::Path(path) => Ok(Box::new(File::open(path).map_err(|error| TabularError::io(&error))?)),
            Self::Bytes(bytes) => Ok(Box::new(Cursor::new(Arc::clone(bytes)))),
        }
    }
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl From<PathBuf> for Source {
    fn from(path: PathBuf) -> Self {
        Self::Path(path)
    }
}

/// Reads until the buffer is full or the file ends; returns how much came.
pub(super) fn read_up_to(input: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(free) = buffer.get_mut(filled..).filter(|free| !free.is_empty()) {
        match input.read(free) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
