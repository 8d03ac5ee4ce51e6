//! What stands on a PDF, as another program reads it.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// The lines of a PDF, laid out as on paper, each cut at its gaps.
pub(crate) fn printed_lines(pdf: &[u8]) -> Vec<Vec<String>> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("make tools installs poppler-utils");
    let (mut stdin, pdf) = (reader.stdin.take().unwrap(), pdf.to_vec());
    let writing = std::thread::spawn(move || stdin.write_all(&pdf));
    let output = reader.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
}
