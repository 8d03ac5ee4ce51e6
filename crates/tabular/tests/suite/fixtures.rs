//! Workbooks made by hand, part by part, so that each can be wrong in one way.

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::{Limits, Row, TabularError};
use zip::CompressionMethod::{Deflated, Stored};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ROOT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The name of the only sheet of every workbook made here.
pub(crate) const SHEET: &str = "台账";

/// A workbook to be bent before it is packed.
pub(crate) struct Parts {
    parts: Vec<(String, Vec<u8>)>,
}

impl Parts {
    /// A sound workbook around the given rows of sheet XML and entries of the string table.
    pub(crate) fn new(rows: &str, strings: &str) -> Self {
        let sheet = format!(r#"<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>"#);
        let table = format!(r#"<sst xmlns="{NAMESPACE}">{strings}</sst>"#);
        let parts = [
            ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
            ("_rels/.rels", ROOT_RELATIONS.to_owned()),
            ("xl/workbook.xml", WORKBOOK.to_owned()),
            ("xl/_rels/workbook.xml.rels", RELATIONS.to_owned()),
            ("xl/styles.xml", STYLES.to_owned()),
            ("xl/sharedStrings.xml", table),
            ("xl/worksheets/sheet1.xml", sheet),
        ];
        Self { parts: parts.map(|(name, text)| (name.to_owned(), text.into_bytes())).into() }
    }

    /// Replaces a part, or adds one.
    pub(crate) fn with(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self.parts.push((name.to_owned(), content.into()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self
    }

    /// Packs the parts into a file.
    pub(crate) fn pack(self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in self.parts {
            // A build for tests compresses slowly; what is large here need not be small.
            let method = if content.len() > 16 << 20 { Stored } else { Deflated };
            archive.start_file(name, SimpleFileOptions::default().compression_method(method)).unwrap();
            archive.write_all(&content).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }
}

pub(crate) fn open(bytes: impl Into<Vec<u8>>) -> Result<Workbook, TabularError> {
    Workbook::open(bytes.into().into(), Limits::default())
}

/// Letters that do not compress, so that neither ratio nor total can be what stops them. A block is longer than
/// the window of the compressor, so repeating it helps nobody.
pub(crate) fn noise(bytes: usize) -> String {
    let mut state = 1_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'A' + u8::try_from((state >> 24) % 58).unwrap()).to_ascii_lowercase()
    };
    let block: String = (0..64 << 10).map(|_| letter()).filter(char::is_ascii_alphanumeric).collect();
    block.repeat(bytes / block.len() + 1)
}

/// Opens a file and reads all rows of its first sheet.
pub(crate) fn read(bytes: impl Into<Vec<u8>>) -> Result<Vec<Row>, TabularError> {
    read_all(&open(bytes)?, ReadOptions::default())
}

pub(crate) fn read_all(workbook: &Workbook, options: ReadOptions) -> Result<Vec<Row>, TabularError> {
    let mut rows = Vec::new();
    workbook.visit_rows(&workbook.sheets()[0].name, options, |row| {
        rows.push(row);
        ControlFlow::<()>::Continue(())
    })?;
    Ok(rows)
}

/// The cells of a row as a spreadsheet shows them.
pub(crate) fn shown(row: &Row) -> Vec<String> {
    row.cells.iter().map(dujiang_tabular::Cell::display).collect()
}
