//! Which cell formats show a number as a date. Nothing else of the style sheet is kept.

use std::collections::HashSet;

use quick_xml::events::Event;

use super::xml::{XmlPart, attribute};
use crate::TabularError;

/// Spreadsheets stop at 65,490 cell formats; number formats are fewer.
const MAX_FORMATS: usize = 65_536;

/// One bit per cell format, by the number cells name it with.
#[derive(Debug, Default)]
pub(super) struct Formats {
    is_date: Vec<bool>,
}

impl Formats {
    pub(super) fn read(mut part: XmlPart<'_>) -> Result<Self, TabularError> {
        let mut formats = Self::default();
        let mut custom_dates = HashSet::new();
        let mut custom_others = HashSet::new();
        let mut in_cell_formats = false;
        while let Some(event) = part.next()? {
            match event {
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
                Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                    "cellXfs" => in_cell_formats = true,
                    "numFmt" => {
                        let id = number(attribute(&element, "numFmtId")?.as_deref());
                        let code = attribute(&element, "formatCode")?.unwrap_or_default();
                        if shows_date(&code) {
                            custom_dates.insert(id)
                        } else {
                            custom_others.insert(id)
                        };
                    }
                    "xf" if in_cell_formats => {
                        let id = number(attribute(&element, "numFmtId")?.as_deref());
                        let builtin = is_builtin_date(id) && !custom_others.contains(&id);
                        formats.is_date.push(custom_dates.contains(&id) || builtin);
                    }
                    _ => {}
                },
                _ => {}
            }
            if formats.is_date.len().max(custom_dates.len()).max(custom_others.len()) > MAX_FORMATS {
                return Err(TabularError::malformed("too many cell formats"));
            }
        }
        Ok(formats)
    }

    /// Whether cells of this format hold dates.
    pub(super) fn is_date(&self, format: Option<usize>) -> bool {
        format.and_then(|index| self.is_date.get(index)).copied().unwrap_or(false)
    }
}

fn number(text: Option<&str>) -> u32 {
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Formats that have a number and no text of their own: ECMA-376 part 1, 18.8.30, with the ranges that
/// Chinese and Japanese editions add (27–36, 50–58).
const fn is_builtin_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 50..=58)
}

/// Whether a format text shows a year, month, day or time of day. Elapsed times such as `[h]:mm` are amounts.
fn shows_date(code: &str) -> bool {
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            // Only the first section, for positive numbers, decides.
            ';' => return false,
            '"' => while characters.next().is_some_and(|inner| inner != '"') {},
            '\\' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inner: String = characters.by_ref().take_while(|inner| *inner != ']').collect();
                if matches!(inner.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") {
                    return false;
                }
            }
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_texts_are_told_apart() {
        for date in ["yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d", "h:mm AM/PM", "mmm-yy;@"]
        {
            assert!(shows_date(date), "{date}");
        }
        for other in
            ["General", "0.00", "#,##0.00_ ;[Red]-#,##0.00", "0\"days\"", "[h]:mm:ss", "0.00E+00", "@"]
        {
            assert!(!shows_date(other), "{other}");
        }
    }
}
