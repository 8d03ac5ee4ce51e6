//! What readers of our PDFs rely on, judged by another program: poppler's pdftotext.

mod documents;
mod hostile;
mod paper;
mod tables;
