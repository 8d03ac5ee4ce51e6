//! One-page PDF files in Chinese.
//!
//! The file names a standard Chinese font of the format instead of carrying one (PDF 32000-1, 9.7.5.2: the
//! Adobe-GB1 collection with the `UniGB-UCS2-H` encoding), so it is a few kilobytes and readers bring the font.

use std::fmt::Write;

/// Characters on a line of the page.
const LINE: usize = 30;
/// A4 in points.
const PAGE: (usize, usize) = (595, 842);

/// A page with a heading and paragraphs.
pub(crate) fn page(title: &str, paragraphs: &[String]) -> Vec<u8> {
    let content = content(title, paragraphs);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            PAGE.0, PAGE.1
        ),
        format!("<< /Length {} >>\nstream\n{content}endstream", content.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /DW 1000 /W [1 95 500] \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 \
         /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            .to_owned(),
        format!("<< /Title <FEFF{}> >>", hex(title)),
    ];
    assemble(&objects)
}

/// Number the objects, and append the table of their places that readers start from.
fn assemble(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (place, object) in objects.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", place + 1);
    }
    let start = file.len();
    file.push_str(&table);
    let count = objects.len();
    let _ = write!(
        file,
        "trailer\n<< /Size {} /Root 1 0 R /Info {count} 0 R >>\nstartxref\n{start}\n%%EOF\n",
        count + 1
    );
    file.into_bytes()
}

/// Drawing commands: the heading in 16 points, paragraphs in 12, two characters indented.
fn content(title: &str, paragraphs: &[String]) -> String {
    let mut text = String::from("BT\n/F1 16 Tf\n24 TL\n72 760 Td\n");
    for line in lines(title, LINE * 3 / 4) {
        let _ = writeln!(text, "<{}> Tj T*", hex(&line));
    }
    text.push_str("/F1 12 Tf\n22 TL\nT*\n");
    for paragraph in paragraphs {
        for line in lines(&format!("\u{3000}\u{3000}{paragraph}"), LINE) {
            let _ = writeln!(text, "<{}> Tj T*", hex(&line));
        }
    }
    text.push_str("ET\n");
    text
}

fn lines(text: &str, length: usize) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    characters.chunks(length).map(|line| line.iter().collect()).collect()
}

/// UTF-16, big endian, in hexadecimal digits.
fn hex(text: &str) -> String {
    text.encode_utf16().fold(String::new(), |mut digits, unit| {
        let _ = write!(digits, "{unit:04X}");
        digits
    })
}
