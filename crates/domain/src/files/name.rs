//! A file name that every system can save and no reader is misled by.

use serde::{Deserialize, Serialize};

use super::MediaType;
use crate::fault::{Code, Fault, FieldFault};

/// The longest name in characters; with three bytes each it still fits a directory entry after
/// the ending.
const MAX_CHARS: usize = 200;

/// A file name: 1 to 200 characters, no path, nothing invisible, one of the accepted endings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileName(String);

impl FileName {
    /// Reads the name that a client gives its file, found at JSON pointer `pointer`.
    ///
    /// # Errors
    /// [`Code::FieldRequired`], [`Code::FieldTooLong`], [`Code::FieldMalformed`] for a path or
    /// hidden characters, [`Code::FileEnding`] for an ending that is not on the list.
    pub fn parse(text: &str, pointer: &str) -> Result<Self, Fault> {
        let text = text.trim();
        let fault = |fault: FieldFault| Err(Fault::invalid(vec![fault]));
        if text.is_empty() {
            return fault(FieldFault::new(pointer, Code::FieldRequired));
        }
        if text.chars().count() > MAX_CHARS {
            return fault(FieldFault::new(pointer, Code::FieldTooLong).with("max", MAX_CHARS));
        }
        if text.starts_with('.') || text.ends_with('.') || text.chars().any(misleads) {
            return fault(FieldFault::new(pointer, Code::FieldMalformed));
        }
        let name = Self(text.to_owned());
        if name.promises().is_none() {
            let endings: Vec<&str> =
                MediaType::ALL.iter().flat_map(|media| media.endings()).copied().collect();
            return fault(FieldFault::new(pointer, Code::FileEnding).with("allowed", endings.join(", ")));
        }
        Ok(name)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The type that the ending promises.
    pub fn promises(&self) -> Option<MediaType> {
        self.0.rsplit_once('.').and_then(|(_, ending)| MediaType::of_ending(ending))
    }
}

/// Characters that file systems refuse, that make a path, or that turn the reading direction
/// around so that `gpj.exe` looks like `exe.jpg`.
fn misleads(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_are_taken_as_they_are() {
        for name in ["批复.pdf", "关于 石桥村道路 的批复（终稿）.PDF", "a.b.c.xlsx", "IMG_0001.JPEG"]
        {
            assert_eq!(FileName::parse(name, "/file_name").unwrap().as_str(), name);
        }
    }

    #[test]
    fn paths_hidden_characters_and_other_endings_are_refused() {
        let long = format!("{}.pdf", "长".repeat(200));
        for (name, code) in [
            (" ", Code::FieldRequired),
            (long.as_str(), Code::FieldTooLong),
            ("../../etc/passwd.txt", Code::FieldMalformed),
            ("..\\boot.txt", Code::FieldMalformed),
            ("C:evil.txt", Code::FieldMalformed),
            (".pdf", Code::FieldMalformed),
            ("a.pdf.", Code::FieldMalformed),
            ("a\0.pdf", Code::FieldMalformed),
            ("a\u{202e}fdp.pdf", Code::FieldMalformed),
            ("page.html", Code::FileEnding),
            ("picture.svg", Code::FileEnding),
            ("setup.pdf.exe", Code::FileEnding),
            ("noending", Code::FileEnding),
        ] {
            assert_eq!(FileName::parse(name, "/file_name").unwrap_err().fields[0].code, code, "{name:?}");
        }
    }

    #[test]
    fn every_type_is_found_by_its_endings() {
        for media in MediaType::ALL {
            for ending in media.endings() {
                assert_eq!(MediaType::of_ending(&ending.to_uppercase()), Some(*media));
            }
        }
    }
}
