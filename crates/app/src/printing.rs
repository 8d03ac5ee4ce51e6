//! Documents for paper: setting them takes a core for a while, so it happens beside the requests and few at a time.

use std::path::PathBuf;
use std::sync::Arc;

use dujiang_domain::fault::Code;
use dujiang_pdf::{Document, FontFiles, PdfError};
use tokio::sync::Semaphore;

use crate::AppError;

/// Sets documents in the font of the machine; cheap to clone.
#[derive(Debug, Clone)]
pub struct Printer {
    font: Option<PathBuf>,
    turns: Arc<Semaphore>,
}

impl Printer {
    /// A printer with the font file that the operator names, or with the best that the machine has.
    pub fn new(font: Option<PathBuf>) -> Self {
        // A font is some 40 MB while somebody prints.
        Self { font, turns: Arc::new(Semaphore::new(2)) }
    }

    /// The PDF of `document`.
    ///
    /// # Errors
    /// [`Code::PrintNoFont`] when this machine has no font with Chinese characters.
    pub async fn print(&self, document: Document) -> Result<Vec<u8>, AppError> {
        let _turn = self.turns.acquire().await.map_err(AppError::internal)?;
        let font = self.font.clone();
        // Found and read anew each time: a font that was installed meanwhile counts, and nobody keeps 40 MB.
        let print = move || {
            let files = font.map_or_else(FontFiles::find, |path| Ok(FontFiles::named(&path)))?;
            dujiang_pdf::print(&document, &files.load()?)
        };
        let printed = tokio::task::spawn_blocking(print).await.map_err(AppError::internal)?;
        printed.map_err(|error| match error {
            PdfError::NoFont | PdfError::Unfit(_) | PdfError::Unreadable { .. } => {
                tracing::error!(%error, "documents cannot be printed");
                AppError::refused(Code::PrintNoFont)
            }
            PdfError::Written(_) => AppError::internal(error),
        })
    }
}

#[cfg(test)]
mod tests {
    use dujiang_pdf::{Block, Foot, Orientation};

    use super::*;

    fn document() -> Document {
        Document {
            title: "对账单".into(),
            subtitle: Vec::new(),
            orientation: Orientation::Portrait,
            blocks: vec![Block::Paragraph("收支相符。".into())],
            foot: Foot {
                organisation: "财政局".into(),
                printed_by: "周敏".into(),
                printed_at: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
            },
        }
    }

    #[tokio::test]
    async fn without_a_font_printing_is_refused_with_a_word_for_the_operator() {
        let folder = tempfile::tempdir().unwrap();
        let printer = Printer::new(Some(folder.path().join("none.ttc")));
        let refused = printer.print(document()).await.unwrap_err();
        assert_eq!(refused.fault().code, Code::PrintNoFont);
    }

    #[tokio::test]
    async fn with_the_font_of_the_machine_it_is_a_pdf() {
        let pdf = Printer::new(None).print(document()).await.unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
    }
}
