//! Office Open XML workbooks, read part by part under guard.
//!
//! Why not `calamine`, which reads them well? Because it believes the file: it reserves memory for as many
//! strings as the string table claims, keeps a full style (fonts, fills, format texts) per cell format, and
//! holds a text of any size before it can be measured. Each of these turns a file of some kilobytes into
//! gigabytes. So this reader stands directly on the same two crates, `zip` and `quick-xml`, reads only the
//! five parts it needs, and counts what really comes out of them. In the tests `calamine` is the second
//! opinion: both must read the same cells.
//!
//! Kept: formulas are never calculated (the stored value counts); `<dimension>` is ignored; no DTD, no
//! entities but the five of XML; numbers keep the digits of the file.

mod package;
mod part;
mod sheet;
mod strings;
mod styles;
mod xml;

use super::{RowSink, SheetInfo, Source};
use crate::{ErrorCode, Limits, TabularError};
use package::Package;
use sheet::SheetReader;
use strings::SharedStrings;
use styles::Formats;

/// Where the parts of a workbook lie, found once when it is opened.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    /// One part name per sheet, in the order of the tabs.
    sheets: Vec<String>,
    strings: Option<String>,
    styles: Option<String>,
    /// The workbook counts its days from 1904.
    is_1904: bool,
}

impl Parts {
    /// Finds sheets, string table and styles by following the relations from the root of the package.
    pub(super) fn locate(source: &Source, limits: &Limits) -> Result<(Self, Vec<SheetInfo>), TabularError> {
        let mut package = Package::open(source, limits)?;
        let root = package.relations("")?;
        let workbook = root
            .into_iter()
            .find(|relation| relation.is("officeDocument"))
            .map(|relation| relation.target)
            .ok_or_else(|| package.not_a_workbook())?;
        if !package.has(&workbook) || !workbook.to_ascii_lowercase().ends_with(".xml") {
            return Err(package.not_a_workbook());
        }
        let relations = package.relations(&workbook)?;
        let description = package.workbook(&workbook)?;
        let target = |kind: &str| {
            relations
                .iter()
                .find(|relation| relation.is(kind))
                .map(|relation| relation.target.clone())
                .filter(|name| package.has(name))
        };
        let (strings, styles) = (target("sharedStrings"), target("styles"));
        let mut parts = Vec::new();
        let mut sheets = Vec::new();
        for entry in description.sheets {
            let relation = relations.iter().find(|relation| relation.id == entry.relation);
            // Chart and dialog sheets have no cells.
            if let Some(relation) = relation.filter(|relation| relation.is("worksheet")) {
                parts.push(relation.target.clone());
                sheets.push(entry.info);
            }
        }
        if sheets.is_empty() {
            return Err(TabularError::new(ErrorCode::FileEmpty));
        }
        Ok((Self { sheets: parts, strings, styles, is_1904: description.is_1904 }, sheets))
    }

    /// Streams the rows of one sheet.
    pub(super) fn read_rows(
        &self,
        source: &Source,
        index: usize,
        limits: &Limits,
        sink: &mut RowSink<'_>,
    ) -> Result<(), TabularError> {
        let part = self.sheets.get(index).ok_or_else(|| TabularError::new(ErrorCode::SheetNotFound))?;
        let mut package = Package::open(source, limits)?;
        let formats = match &self.styles {
            Some(name) => Formats::read(package.part(name)?)?,
            None => Formats::default(),
        };
        let strings = match &self.strings {
            Some(name) => SharedStrings::read(package.part(name)?, limits)?,
            None => SharedStrings::default(),
        };
        let mut reader = SheetReader::new(&strings, &formats, self.is_1904, *limits);
        reader.read(package.part(part)?, sink)
    }
}
