//! Words that have no place in the repository: paths of a machine, private keys, unfinished business.

use serde::Deserialize;

use super::tree::{Source, data, refuse, root, sources};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    words: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    any: Vec<String>,
    reason: String,
    only_in: Vec<String>,
    except: Vec<String>,
}

impl Rule {
    fn concerns(&self, path: &str) -> bool {
        let is_searched = self.only_in.is_empty() || self.only_in.iter().any(|ending| path.ends_with(ending));
        is_searched && !self.except.iter().any(|exception| exception == path)
    }

    fn faults<'a>(&'a self, file: &'a Source) -> impl Iterator<Item = String> + 'a {
        let lines = file.text.lines().enumerate().filter(|_| self.concerns(&file.path));
        lines.filter_map(|(number, line)| {
            let word = self.any.iter().find(|word| line.contains(word.as_str()))?;
            Some(format!("{}:{}: `{word}`: {}", file.path, number + 1, self.reason))
        })
    }
}

#[test]
fn no_forbidden_word_is_in_the_repository() {
    let mut rules: Rules = data("forbidden.toml");
    // Wherever this clone lies is such a path too.
    let here = root().to_string_lossy().into_owned();
    let own_path = "the path of this very clone".to_owned();
    rules.words.push(Rule { any: vec![here], reason: own_path, only_in: vec![], except: vec![] });
    let files = sources(&[""], &[]);
    assert!(files.iter().any(|file| file.path == "Cargo.lock"), "the whole repository is searched");
    let faults: Vec<String> =
        files.iter().flat_map(|file| rules.words.iter().flat_map(|rule| rule.faults(file))).collect();
    refuse(&faults, "The list, with its few exceptions, is tests/data/sources/forbidden.toml.");
}

#[test]
fn every_rust_file_begins_by_saying_what_it_is_for() {
    let files = sources(&["crates", "migrations", "tests"], &["rs"]);
    let silent: Vec<String> =
        files.into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.path).collect();
    refuse(&silent, "Begin the file with `//!`: what it is for and which rules it keeps.");
}
