//! Packages: office documents and OFD are ZIP archives, told apart by what their directory
//! lists. Nothing is unpacked.

use dujiang_domain::files::MediaType;

/// The most entries of a document; a table of thousands of sheets is no document.
const MAX_ENTRIES: usize = 20_000;

/// What the directory of a package says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Package {
    /// A document.
    Document(MediaType),
    /// A document that brings programs along.
    WithMacros,
    /// An archive of something else.
    Other,
    /// No readable directory where one must be.
    Damaged,
}

/// Where the directory of an archive lies.
struct End {
    entries: usize,
    size: usize,
    offset: u64,
}

/// What the archive is that ends with `tail` and has `total` bytes.
pub(super) fn read(tail: &[u8], total: u64) -> Package {
    match directory(tail, total).and_then(names) {
        Some(names) => judge(&names),
        None => Package::Damaged,
    }
}

/// Whether an archive's end record stands at the very end of `tail`, whatever lies before.
pub(super) fn ends_like_an_archive(tail: &[u8]) -> bool {
    find_end(tail).is_some()
}

fn judge(names: &[&[u8]]) -> Package {
    let has = |wanted: &[u8]| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let is_program = |name: &&[u8]| {
        name.rsplit(|byte| *byte == b'/')
            .next()
            .is_some_and(|last| last.eq_ignore_ascii_case(b"vbaProject.bin"))
    };
    if names.iter().any(is_program) {
        return Package::WithMacros;
    }
    let is_office = has(b"[Content_Types].xml");
    if is_office && has(b"word/document.xml") {
        Package::Document(MediaType::Docx)
    } else if is_office && has(b"xl/workbook.xml") {
        Package::Document(MediaType::Xlsx)
    } else if is_office && has(b"ppt/presentation.xml") {
        Package::Document(MediaType::Pptx)
    } else if has(b"OFD.xml") {
        Package::Document(MediaType::Ofd)
    } else {
        Package::Other
    }
}

/// The central directory, which must lie within the tail and right before the end record.
fn directory(tail: &[u8], total: u64) -> Option<(&[u8], usize)> {
    let (at, end) = find_end(tail)?;
    let start = at.checked_sub(end.size)?;
    let before_tail = total.checked_sub(u64::try_from(tail.len()).ok()?)?;
    // An archive with something before it is two things at once.
    (before_tail + u64::try_from(start).ok()? == end.offset).then_some(())?;
    Some((tail.get(start..at)?, end.entries))
}

/// The end record, whose comment reaches to the last byte.
fn find_end(tail: &[u8]) -> Option<(usize, End)> {
    let candidates = tail.len().checked_sub(22)?;
    let first = candidates.saturating_sub(usize::from(u16::MAX));
    (first..=candidates).rev().find_map(|at| {
        let record = tail.get(at..)?;
        let comment = usize::from(u16::from_le_bytes(record.get(20..22)?.try_into().ok()?));
        (record.starts_with(b"PK\x05\x06") && record.len() == 22 + comment).then_some(())?;
        let figure = |at: usize| Some(u32::from_le_bytes(record.get(at..at + 4)?.try_into().ok()?));
        let entries = u16::from_le_bytes(record.get(10..12)?.try_into().ok()?);
        let size = usize::try_from(figure(12)?).ok()?;
        Some((at, End { entries: entries.into(), size, offset: figure(16)?.into() }))
    })
}

fn names((mut directory, entries): (&[u8], usize)) -> Option<Vec<&[u8]>> {
    let mut names = Vec::new();
    while !directory.is_empty() {
        directory.starts_with(b"PK\x01\x02").then_some(())?;
        let length =
            |at: usize| Some(usize::from(u16::from_le_bytes(directory.get(at..at + 2)?.try_into().ok()?)));
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        names.push(directory.get(46..46 + name)?);
        directory = directory.get(46 + name + extra + comment..)?;
        (names.len() <= MAX_ENTRIES).then_some(())?;
    }
    (names.len() == entries).then_some(names)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// An archive of empty entries with these names.
    pub(in crate::files) fn archive(names: &[&str]) -> Vec<u8> {
        let mut bytes: Vec<u8> = Vec::new();
        let mut directory: Vec<u8> = Vec::new();
        for name in names {
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let offset = u32::try_from(bytes.len()).unwrap().to_le_bytes();
            bytes.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
            bytes.extend(length.iter().chain(&[0, 0]).chain(name.as_bytes()));
            directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
            directory.extend(length.iter().chain(&[0; 12]).chain(&offset).chain(name.as_bytes()));
        }
        let count = u16::try_from(names.len()).unwrap().to_le_bytes();
        let offset = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0".iter().chain(&count).chain(&count).chain(&size).chain(&offset));
        bytes.extend([0, 0]);
        bytes
    }

    fn kind(bytes: &[u8]) -> Package {
        read(bytes, u64::try_from(bytes.len()).unwrap())
    }

    #[test]
    fn documents_are_known_by_their_parts() {
        let office = |part| archive(&["[Content_Types].xml", "_rels/.rels", part]);
        assert_eq!(kind(&office("word/document.xml")), Package::Document(MediaType::Docx));
        assert_eq!(kind(&office("xl/workbook.xml")), Package::Document(MediaType::Xlsx));
        assert_eq!(kind(&office("ppt/presentation.xml")), Package::Document(MediaType::Pptx));
        assert_eq!(kind(&archive(&["OFD.xml", "Doc_0/Document.xml"])), Package::Document(MediaType::Ofd));
        assert_eq!(kind(&archive(&["setup.exe"])), Package::Other);
    }

    #[test]
    fn a_document_with_a_program_in_it_is_not_a_document() {
        let names = ["[Content_Types].xml", "word/document.xml", "word/VBAProject.bin"];
        assert_eq!(kind(&archive(&names)), Package::WithMacros);
    }

    #[test]
    fn a_directory_that_does_not_fit_is_damaged() {
        let whole = archive(&["OFD.xml"]);
        assert_eq!(kind(&whole[..whole.len() - 1]), Package::Damaged);
        assert_eq!(kind(&[b"MZ".as_slice(), &whole].concat()), Package::Damaged);
        assert_eq!(kind(b"PK\x03\x04"), Package::Damaged);
        let mut lying = whole.clone();
        let entries = whole.len() - 12;
        lying[entries] = 9;
        assert_eq!(kind(&lying), Package::Damaged);
    }
}
