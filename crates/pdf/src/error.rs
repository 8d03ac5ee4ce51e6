//! What can go wrong between a document and its bytes.

use std::path::PathBuf;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// No font with Chinese characters was found on this machine.
    #[error(
        "no font with Chinese characters was found on this machine (Debian: apt-get install fonts-noto-cjk)"
    )]
    NoFont,
    /// A font file is not one, or has no Chinese characters.
    #[error("{} is no font with Chinese characters", .0.display())]
    Unfit(PathBuf),
    /// A font file cannot be read.
    #[error("the font {} cannot be read: {source}", .path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The document cannot be written down.
    #[error("the document cannot be written: {0}")]
    Written(String),
}
