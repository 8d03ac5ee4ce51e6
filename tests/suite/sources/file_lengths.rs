//! No source file grows beyond what a reader takes in: 600 lines, unit tests at its end not counted.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::tree::{Source, data, refuse, sources};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lengths {
    limit: usize,
    generated: Vec<String>,
    longer: BTreeMap<String, usize>,
}

#[test]
fn no_file_is_longer_than_a_reader_takes_in() {
    let rules: Lengths = data("file_lengths.toml");
    let files = sources(&["crates", "migrations", "tests", "web", "scripts"], &["rs", "ts", "tsx", "mjs"]);
    assert!(files.len() > 10, "only {} files were found", files.len());
    let mut faults: Vec<String> = files.iter().filter_map(|file| judge(&rules, file)).collect();
    let is_there = |path: &String| files.iter().any(|file| file.path == *path);
    let gone = rules.longer.keys().filter(|path| !is_there(path));
    faults.extend(gone.map(|path| format!("{path}: listed, but there is no such file")));
    refuse(
        &faults,
        "Split a long file by operation or by type. The list in file_lengths.toml may only shrink.",
    );
}

fn judge(rules: &Lengths, file: &Source) -> Option<String> {
    if rules.generated.contains(&file.path) {
        return None;
    }
    let (length, path) = (length_without_tests(&file.text), &file.path);
    match rules.longer.get(path) {
        None if length > rules.limit => Some(format!("{path}: {length} lines, the limit is {}", rules.limit)),
        Some(listed) if length > *listed => Some(format!("{path}: {length} lines, it had {listed}")),
        Some(listed) if length <= rules.limit => Some(format!(
            "{path}: {length} lines are within the limit: take it off the list (it had {listed})"
        )),
        Some(listed) if length < *listed => {
            Some(format!("{path}: write down that it has only {length} lines"))
        }
        _ => None,
    }
}

fn length_without_tests(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines.windows(2).position(|pair| pair == ["#[cfg(test)]", "mod tests {"]);
    tests.unwrap_or(lines.len())
}

#[test]
fn unit_tests_at_the_end_do_not_count() {
    assert_eq!(length_without_tests("a\nb\n#[cfg(test)]\nmod tests {\n}\n"), 2);
    assert_eq!(length_without_tests("a\n#[cfg(test)]\nfn b() {}\n"), 3);
}
