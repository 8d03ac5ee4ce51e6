//! Finding things by fragments of their names 检索: how names and wishes are folded, cut into
//! words and compared.
//!
//! A wish is words parted by spaces; a name answers it when every word stands somewhere in it.
//! Full-width letters, digits and signs count as half-width ones and capitals as small letters,
//! so that `（一期）` is found by `(一期)` and `Ｋ１２` by `k12`. Folding keeps the number of
//! characters, so that a place in the folded name is a place in the name.

use serde::{Deserialize, Serialize};

/// What can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// A project by its name.
    Project,
    /// A paper by its title.
    Document,
    /// A task by its title.
    Task,
}

impl SearchKind {
    /// Every kind, in the order in which results are shown.
    pub const ALL: &'static [Self] = &[Self::Project, Self::Document, Self::Task];

    /// The word used in the database and the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Document => "document",
            Self::Task => "task",
        }
    }
}

/// A stretch of a name, counted in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Where it begins, from 0.
    pub start: usize,
    /// How long it is.
    pub length: usize,
}

/// What is looked for: one or more folded words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    words: Vec<String>,
}

impl Wish {
    /// Reads what somebody typed; nothing when it has no word. Control characters part words like
    /// spaces do.
    pub fn parse(text: &str) -> Option<Self> {
        let words = words(text);
        (!words.is_empty()).then_some(Self { words })
    }

    /// The words, folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The words as one folded text, for names that are or begin with just this.
    pub fn phrase(&self) -> String {
        self.words.join(" ")
    }

    /// Whether `name` has every word.
    pub fn is_in(&self, name: &str) -> bool {
        let folded = fold(name);
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }

    /// Where the words stand in `name`, in order and without overlaps.
    pub fn marks(&self, name: &str) -> Vec<Mark> {
        let name: Vec<char> = name.chars().map(fold_char).collect();
        let mut is_marked = vec![false; name.len()];
        for word in &self.words {
            let word: Vec<char> = word.chars().collect();
            for (start, window) in name.windows(word.len()).enumerate() {
                if window == word {
                    is_marked.iter_mut().skip(start).take(word.len()).for_each(|marked| *marked = true);
                }
            }
        }
        stretches(&is_marked)
    }
}

fn stretches(is_marked: &[bool]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (at, _) in is_marked.iter().enumerate().filter(|(_, marked)| **marked) {
        match marks.last_mut() {
            Some(last) if last.start + last.length == at => last.length += 1,
            _ => marks.push(Mark { start: at, length: 1 }),
        }
    }
    marks
}

/// The folded words of a text.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A text as it is compared: half-width, small letters, as many characters as before.
pub fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

fn fold_char(c: char) -> char {
    let narrow = match c {
        // Full-width forms stand in the order of ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    };
    let mut small = narrow.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => narrow,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wish(text: &str) -> Wish {
        Wish::parse(text).unwrap()
    }

    #[test]
    fn width_and_case_do_not_matter() {
        assert!(wish("(一期)k12").is_in("学校（一期）Ｋ１２教室"));
        assert!(wish("（一期）").is_in("学校(一期)"));
        assert!(wish("ÉCOLE").is_in("école"));
    }

    #[test]
    fn every_word_must_stand_somewhere() {
        assert!(wish("硬化 清源").is_in("清源镇道路硬化"));
        assert!(!wish("硬化 石桥").is_in("清源镇道路硬化"));
        assert_eq!(Wish::parse(" \u{3000}\t\0"), None);
    }

    #[test]
    fn marks_count_characters_and_join_where_they_touch() {
        let mark = |start, length| Mark { start, length };
        assert_eq!(wish("道路 硬化").marks("清源镇道路硬化、道路"), [mark(3, 4), mark(8, 2)]);
        assert_eq!(wish("aa").marks("baaab"), [mark(1, 3)]);
        assert_eq!(wish("桥").marks("路"), []);
        assert_eq!(wish("很长的一句话").marks("短"), []);
    }

    proptest! {
        #[test]
        fn folding_keeps_the_number_of_characters_and_is_done_once(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(folded.chars().count(), text.chars().count());
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn every_fragment_of_a_name_finds_it(name in "[ a-zA-Z清源镇（）Ｋ１\u{3000}]{1,20}", cut in 0_usize..20, length in 1_usize..20) {
            let fragment: String = name.chars().skip(cut).take(length).collect();
            if let Some(wish) = Wish::parse(&fragment) {
                prop_assert!(wish.is_in(&name));
                prop_assert!(!wish.marks(&name).is_empty());
            }
        }
    }
}
