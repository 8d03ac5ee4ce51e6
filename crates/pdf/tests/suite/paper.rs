//! Documents to print, and reading them back.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use chrono::{DateTime, FixedOffset};
use dujiang_pdf::{Block, Document, FontFiles, Foot, Orientation, Typeface, print};

pub(crate) fn typeface() -> &'static Typeface {
    static TYPEFACE: OnceLock<Typeface> = OnceLock::new();
    TYPEFACE.get_or_init(|| {
        let files = FontFiles::find().expect("make tools installs fonts-noto-cjk");
        files.load().unwrap()
    })
}

pub(crate) fn printed_at() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-30T14:46:09+08:00").unwrap()
}

pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "资金对账单".into(),
        subtitle: vec!["安澜县城南水厂扩建工程 · 2026 年 1–11 月".into()],
        orientation: Orientation::Portrait,
        blocks,
        foot: Foot {
            organisation: "安澜县财政局".into(),
            printed_by: "周敏".into(),
            printed_at: printed_at(),
        },
    }
}

/// The pages of a document as pdftotext reads them.
pub(crate) fn pages(document: &Document) -> Vec<String> {
    read(&print(document, typeface()).unwrap())
}

/// The text of a PDF, page by page, laid out as on paper.
pub(crate) fn read(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("make tools installs poppler-utils");
    let mut stdin = reader.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writing = std::thread::spawn(move || stdin.write_all(&pdf));
    let output = reader.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && complaints.is_empty(), "pdftotext: {complaints}");
    let text = String::from_utf8(output.stdout).unwrap();
    let pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    assert_eq!(pages.last().map(String::as_str), Some(""), "each page ends with a form feed");
    pages[..pages.len() - 1].to_vec()
}
