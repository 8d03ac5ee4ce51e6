//! Counts the ways round a guarantee against a list that may only shrink.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::tree::{data, refuse, sources};

/// Where the words are written down to be searched for, they are not uses.
const SELF: &str = "tests/suite/sources/";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    hatches: Vec<Hatch>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hatch {
    text: String,
    reason: String,
    r#in: Vec<String>,
    uses: BTreeMap<String, usize>,
}

impl Hatch {
    /// How often each file that uses it does.
    fn count(&self) -> BTreeMap<String, usize> {
        let folders: Vec<&str> = self.r#in.iter().map(String::as_str).collect();
        sources(&folders, &["rs", "ts", "tsx", "mjs"])
            .into_iter()
            .filter(|file| !file.path.starts_with(SELF))
            .map(|file| (file.path, file.text.lines().filter(|line| self.is_used_in(line)).count()))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// Prose about a hatch opens none.
    fn is_used_in(&self, line: &str) -> bool {
        line.contains(&self.text)
            && (!line.trim_start().starts_with("//") || self.text == "biome-ignore" || self.text == "@ts-")
    }
}

#[test]
fn escape_hatches_are_counted_and_only_become_fewer() {
    let rules: Rules = data("escape_hatches.toml");
    let mut faults = Vec::new();
    for hatch in &rules.hatches {
        let found = hatch.count();
        let files = found.keys().chain(hatch.uses.keys().filter(|path| !found.contains_key(*path)));
        for path in files {
            let (now, listed) = (found.get(path).unwrap_or(&0), hatch.uses.get(path).unwrap_or(&0));
            if now != listed {
                let (text, reason) = (&hatch.text, &hatch.reason);
                faults.push(format!("\"{path}\" = {now}  # under `{text}` ({reason}); listed {listed}"));
            }
        }
    }
    refuse(
        &faults,
        "Do without the hatch. If it is right, write the line into tests/data/sources/escape_hatches.toml.",
    );
}
