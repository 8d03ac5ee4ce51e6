//! The ZIP archive around a workbook, and the two small parts that say what else is in it.

use std::cell::Cell as Counter;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::part::{Budget, Metered};
use super::xml::{XmlPart, attribute};
use crate::reader::source::ReadSeek;
use crate::reader::{SheetInfo, Source};
use crate::{ErrorCode, Limits, TabularError};

/// Bytes that reading the table of contents may take; real ones have some ten kilobytes.
const DIRECTORY_BYTES: u64 = 2 << 20;
/// Relations and sheets that a workbook may name.
const MAX_ENTRIES: usize = 4096;

/// An opened archive with the budget of one pass.
pub(super) struct Package {
    archive: ZipArchive<Fused>,
    budget: Rc<Budget>,
    limits: Limits,
}

/// An arrow from one part to another.
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) target: String,
    kind: String,
}

impl Relation {
    /// Whether it is of a kind; the two editions of the standard differ only in what stands before the last slash.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// What the workbook part says.
pub(super) struct Description {
    pub(super) sheets: Vec<SheetEntry>,
    pub(super) is_1904: bool,
}

pub(super) struct SheetEntry {
    pub(super) info: SheetInfo,
    pub(super) relation: String,
}

impl Package {
    pub(super) fn open(source: &Source, limits: &Limits) -> Result<Self, TabularError> {
        let fuse = Rc::new(Counter::new(DIRECTORY_BYTES));
        let input = Fused { inner: source.open()?, fuse: Rc::clone(&fuse) };
        let archive = ZipArchive::new(input).map_err(|error| translate(&error))?;
        // From here on each part is counted as it comes out.
        fuse.set(u64::MAX);
        Ok(Self { archive, budget: Rc::new(Budget::new(limits)), limits: *limits })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Opens a part for reading.
    pub(super) fn part(&mut self, name: &str) -> Result<XmlPart<'_>, TabularError> {
        let file = self.archive.by_name(name).map_err(|error| translate(&error))?;
        let compressed = file.compressed_size().min(self.limits.file_bytes);
        Ok(XmlPart::new(Metered::new(Box::new(file), compressed, Rc::clone(&self.budget), self.limits)))
    }

    /// Names what was packed instead of a workbook.
    pub(super) fn not_a_workbook(&self) -> TabularError {
        let holds = |start: &str| self.archive.file_names().any(|name| name.starts_with(start));
        let kind = if holds("xl/workbook.bin") {
            "xlsb"
        } else if holds("word/") {
            "docx"
        } else if holds("ppt/") {
            "pptx"
        } else if holds("mimetype") && holds("content.xml") {
            "ods"
        } else {
            "zip"
        };
        TabularError::new(ErrorCode::FileUnsupported).with("kind", kind)
    }

    /// The relations of a part (of the package itself when the name is empty), with targets made absolute.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, TabularError> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let separator = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{separator}_rels/{file}.rels");
        let mut relations = Vec::new();
        if !self.has(&name) {
            return Ok(relations);
        }
        let mut part = self.part(&name)?;
        while let Some(event) = part.next()? {
            let (Event::Start(element) | Event::Empty(element)) = event else { continue };
            if element.local_name().as_ref() != "Relationship" {
                continue;
            }
            let text =
                |name| Ok::<_, TabularError>(attribute(&element, name)?.unwrap_or_default().into_owned());
            relations.push(Relation {
                id: text("Id")?,
                kind: text("Type")?,
                target: resolve(folder, &text("Target")?),
            });
            within_entries(relations.len())?;
        }
        Ok(relations)
    }

    /// Reads the list of sheets and the calendar of the workbook.
    pub(super) fn workbook(&mut self, name: &str) -> Result<Description, TabularError> {
        let mut description = Description { sheets: Vec::new(), is_1904: false };
        let mut part = self.part(name)?;
        while let Some(event) = part.next()? {
            let (Event::Start(element) | Event::Empty(element)) = event else { continue };
            match element.local_name().as_ref() {
                "workbookPr" => {
                    if let Some(flag) = attribute(&element, "date1904")? {
                        description.is_1904 = matches!(flag.as_ref(), "1" | "true");
                    }
                }
                "sheet" => {
                    let name = attribute(&element, "name")?.unwrap_or_default().into_owned();
                    let state = attribute(&element, "state")?.unwrap_or_default();
                    let is_hidden = matches!(state.as_ref(), "hidden" | "veryHidden");
                    let relation = attribute(&element, "id")?.unwrap_or_default().into_owned();
                    description.sheets.push(SheetEntry { info: SheetInfo { name, is_hidden }, relation });
                    within_entries(description.sheets.len())?;
                }
                _ => {}
            }
        }
        Ok(description)
    }
}

fn within_entries(count: usize) -> Result<(), TabularError> {
    if count > MAX_ENTRIES { Err(TabularError::malformed("too many parts")) } else { Ok(()) }
}

/// A target as written, seen from a folder, as a name inside the archive.
fn resolve(folder: &str, target: &str) -> String {
    let absolute = target.starts_with('/');
    let mut path: Vec<&str> =
        if absolute { Vec::new() } else { folder.split('/').filter(|step| !step.is_empty()).collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path.join("/")
}

fn translate(error: &ZipError) -> TabularError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            TabularError::new(ErrorCode::FileEncrypted)
        }
        other => TabularError::malformed(other),
    }
}

/// The archive's bytes, with a fuse that blows when its table of contents is made to be endless.
struct Fused {
    inner: Box<dyn ReadSeek>,
    fuse: Rc<Counter<u64>>,
}

impl Read for Fused {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.fuse.get() == 0 {
            return Err(io::Error::other("the table of contents is too long"));
        }
        let count = self.inner.read(buffer)?;
        self.fuse.set(self.fuse.get().saturating_sub(u64::try_from(count).unwrap_or(u64::MAX)));
        Ok(count)
    }
}

impl Seek for Fused {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_resolved_inside_the_archive_only() {
        assert_eq!(resolve("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolve("xl", "../../../etc/passwd"), "etc/passwd");
    }
}
