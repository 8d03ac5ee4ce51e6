//! Which font the machine has for Chinese, and reading it.
//!
//! A file is looked for by name in the folders where systems keep fonts: asking fontconfig would be a C library for
//! one question.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use krilla::text::{Font, Tag};
use skrifa::instance::Location;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider as _};

use crate::PdfError;

/// Files known to hold simplified Chinese, the best first, with the file of their bold cut.
const KNOWN: [(&str, &str); 12] = [
    ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
    ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
    ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
    ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
    ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
    ("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
    ("SourceHanSans-Regular.ttc", "SourceHanSans-Bold.ttc"),
    ("NotoSansCJK-VF.ttc", "NotoSansCJK-VF.ttc"),
    ("NotoSansCJK-VF.otf.ttc", "NotoSansCJK-VF.otf.ttc"),
    ("wqy-microhei.ttc", "wqy-microhei.ttc"),
    ("wqy-zenhei.ttc", "wqy-zenhei.ttc"),
    ("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"),
];
/// Where systems keep fonts.
const FOLDERS: [&str; 3] = ["/usr/share/fonts", "/usr/local/share/fonts", "/run/host/fonts"];
/// How deep they nest them.
const DEPTH: usize = 6;
/// Characters without which a font is none for our documents.
const NEEDED: [char; 4] = ['都', '资', '风', '0'];

/// The files of a font with Chinese characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFiles {
    regular: PathBuf,
    bold: PathBuf,
}

impl FontFiles {
    /// The file that the operator names, with the bold cut beside it if there is one.
    pub fn named(regular: &Path) -> Self {
        let name = regular.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let bold = regular.with_file_name(name.replace("Regular", "Bold"));
        let bold = if bold.is_file() { bold } else { regular.to_owned() };
        Self { regular: regular.to_owned(), bold }
    }

    /// The best font of the machine.
    ///
    /// # Errors
    /// [`PdfError::NoFont`].
    pub fn find() -> Result<Self, PdfError> {
        Self::find_in(FOLDERS.iter().map(Path::new))
    }

    /// The best font in these folders and those below.
    ///
    /// # Errors
    /// [`PdfError::NoFont`].
    pub fn find_in<'a>(folders: impl Iterator<Item = &'a Path>) -> Result<Self, PdfError> {
        let mut found = BTreeMap::new();
        folders.for_each(|folder| collect(folder, DEPTH, &mut found));
        let best = KNOWN.iter().find_map(|(regular, bold)| {
            let regular = found.get(*regular)?;
            Some(Self { regular: regular.clone(), bold: found.get(*bold).unwrap_or(regular).clone() })
        });
        best.ok_or(PdfError::NoFont)
    }

    /// Reads them. That is some 40 MB, so nobody should keep it longer than he prints.
    ///
    /// # Errors
    /// [`PdfError::Unreadable`], [`PdfError::Unfit`].
    pub fn load(&self) -> Result<Typeface, PdfError> {
        let regular = Face::load(&self.regular, REGULAR)?;
        let is_one = self.regular == self.bold && !regular.is_variable;
        let bold = if is_one { regular.clone() } else { Face::load(&self.bold, BOLD)? };
        Ok(Typeface { regular, bold })
    }
}

/// The names of known fonts below `folder`, with where they are; of two the first in order of names.
fn collect(folder: &Path, depth: usize, found: &mut BTreeMap<String, PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            if depth > 0 {
                collect(&path, depth.saturating_sub(1), found);
            }
        } else if let Some(name) = path.file_name().and_then(|name| name.to_str())
            && KNOWN.iter().any(|(regular, bold)| name == *regular || name == *bold)
        {
            found.entry(name.to_owned()).or_insert(path);
        }
    }
}

const REGULAR: f32 = 400.0;
const BOLD: f32 = 700.0;

/// A font in memory, in two weights.
#[derive(Debug, Clone)]
pub struct Typeface {
    pub(crate) regular: Face,
    pub(crate) bold: Face,
}

/// One weight of a font.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    pub(crate) font: Font,
    pub(crate) bytes: Arc<Vec<u8>>,
    pub(crate) index: u32,
    /// Where on the axes of a variable font this weight is.
    pub(crate) place: Location,
    is_variable: bool,
}

impl Face {
    fn load(path: &Path, weight: f32) -> Result<Self, PdfError> {
        let bytes =
            fs::read(path).map_err(|source| PdfError::Unreadable { path: path.to_owned(), source })?;
        let unfit = || PdfError::Unfit(path.to_owned());
        let bytes = Arc::new(bytes);
        let index = chinese_face(&bytes).ok_or_else(unfit)?;
        let font = FontRef::from_index(&bytes, index).map_err(|_| unfit())?;
        let is_variable = font.axes().get_by_tag(skrifa::Tag::new(b"wght")).is_some();
        let axis = if is_variable { Some(weight) } else { None };
        let place = font.axes().location(axis.map(|weight| (skrifa::Tag::new(b"wght"), weight)));
        let axis: Vec<(Tag, f32)> = axis.map(|weight| (Tag::new(b"wght"), weight)).into_iter().collect();
        let font = Font::new_variable(bytes.clone().into(), index, &axis).ok_or_else(unfit)?;
        Ok(Self { font, bytes, index, place, is_variable })
    }

    /// The font as its reader sees it.
    ///
    /// # Errors
    /// [`PdfError::Written`], though it was read before.
    pub(crate) fn reader(&self) -> Result<FontRef<'_>, PdfError> {
        FontRef::from_index(&self.bytes, self.index).map_err(|error| PdfError::Written(error.to_string()))
    }
}

/// The face of a collection that draws characters as they are drawn in the mainland, else the first that has them.
fn chinese_face(bytes: &[u8]) -> Option<u32> {
    let is_fit = |font: &FontRef<'_>| NEEDED.iter().all(|wanted| font.charmap().map(*wanted).is_some());
    let is_mainland = |font: &FontRef<'_>| {
        let mut names = font.localized_strings(StringId::FAMILY_NAME);
        names.any(|name| name.to_string().split(' ').any(|word| word == "SC" || word == "CN"))
    };
    let fit: Vec<u32> = (0..32)
        .map_while(|index| FontRef::from_index(bytes, index).ok().map(|font| (index, font)))
        .filter(|(_, font)| is_fit(font))
        .map(|(index, _)| index)
        .collect();
    let mainland =
        fit.iter().find(|index| FontRef::from_index(bytes, **index).is_ok_and(|font| is_mainland(&font)));
    mainland.or(fit.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_font_is_said_and_not_guessed() {
        let folder = tempfile::tempdir().unwrap();
        let found = FontFiles::find_in([folder.path()].into_iter());
        assert!(matches!(found, Err(PdfError::NoFont)), "{found:?}");
    }

    #[test]
    fn a_file_that_is_no_font_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/NotoSansCJK-Regular.ttc");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "no font").unwrap();
        let files = FontFiles::find_in([folder.path()].into_iter()).unwrap();
        assert_eq!(files.regular, path);
        assert_eq!(files.bold, path, "without a bold cut the regular one does");
        assert!(matches!(files.load(), Err(PdfError::Unfit(at)) if at == path));
        let missing = FontFiles::named(&folder.path().join("none.ttf")).load();
        assert!(matches!(missing, Err(PdfError::Unreadable { .. })));
    }
}
