//! Contexts use each other only along the arrows of `arrows.toml`, and never in a circle.
//!
//! Also: a use case writes to another context through that context's use cases, so `app::<a>` does not name
//! `persistence::<b>`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::paths::{module_of, named_paths};
use super::tree::{data, refuse, root, sources};

const FLOORS: [&str; 4] = ["domain", "persistence", "app", "http"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    foundation: BTreeSet<String>,
    plumbing: BTreeSet<String>,
    contexts: BTreeMap<String, BTreeSet<String>>,
    exceptions: BTreeMap<String, String>,
}

/// That a file of `from` names `to`.
struct Arrow {
    from: String,
    to: String,
    /// The floor whose `to` is named.
    floor: String,
    file: String,
}

impl Table {
    fn is_room(&self, name: &str) -> bool {
        self.foundation.contains(name) || self.contexts.contains_key(name)
    }

    fn allows(&self, arrow: &Arrow) -> bool {
        let listed = self.contexts.get(&arrow.from);
        self.foundation.contains(&arrow.to)
            || listed.is_some_and(|allowed| allowed.contains("*") || allowed.contains(&arrow.to))
    }
}

/// All arrows between different rooms that the source has.
fn arrows(table: &Table) -> Vec<Arrow> {
    let mut found = Vec::new();
    for floor in FLOORS {
        let folder = format!("crates/{floor}/src/");
        for file in sources(&[&folder], &["rs"]) {
            let module = module_of(&file.path[folder.len()..]);
            let Some(from) = module.first().filter(|name| table.is_room(name)) else { continue };
            for path in named_paths(&file.text, &module) {
                let (Some(origin), Some(to)) = (path.first(), path.get(1)) else { continue };
                let named_floor = origin.strip_prefix("dujiang_").unwrap_or(floor);
                if table.is_room(to) && to != from {
                    let (from, to, floor) = ((*from).to_owned(), to.clone(), named_floor.to_owned());
                    found.push(Arrow { from, to, floor, file: file.path.clone() });
                }
            }
        }
    }
    found
}

#[test]
fn contexts_use_each_other_only_along_the_arrows() {
    let table: Table = data("arrows.toml");
    let mut faults = BTreeSet::new();
    let mut used = BTreeSet::new();
    for arrow in arrows(&table) {
        let name = format!("{} -> {}", arrow.from, arrow.to);
        if table.exceptions.contains_key(&name) {
            used.insert(name);
        } else if !table.allows(&arrow) {
            faults.insert(format!("{}: {name}", arrow.file));
        }
    }
    let idle = table.exceptions.keys().filter(|name| !used.contains(*name));
    faults.extend(idle.map(|name| format!("arrows.toml: the exception `{name}` is no longer needed")));
    refuse(
        &faults.into_iter().collect::<Vec<_>>(),
        "Turn the arrow round with a domain event, or move what both need to the foundation.",
    );
}

#[test]
fn contexts_do_not_use_each_other_in_a_circle() {
    let table: Table = data("arrows.toml");
    let mut open: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for arrow in arrows(&table).into_iter().filter(|arrow| table.contexts.contains_key(&arrow.to)) {
        open.entry(arrow.from).or_default().insert(arrow.to);
    }
    assert_eq!(circle(open), BTreeSet::new(), "these contexts use each other in a circle");
}

/// What is left when everything that uses nothing (any more) has been taken away.
fn circle(mut open: BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    loop {
        let remaining: BTreeSet<String> = open.keys().cloned().collect();
        for used in open.values_mut() {
            used.retain(|name| remaining.contains(name));
        }
        open.retain(|_, used| !used.is_empty());
        if open.len() == remaining.len() {
            return remaining;
        }
    }
}

#[test]
fn a_context_leaves_the_tables_of_another_to_its_use_cases() {
    let table: Table = data("arrows.toml");
    let is_reaching_over = |arrow: &Arrow| {
        arrow.file.starts_with("crates/app/")
            && arrow.floor == "persistence"
            && table.contexts.contains_key(&arrow.to)
    };
    let reaching = arrows(&table).into_iter().filter(is_reaching_over);
    let faults: Vec<String> =
        reaching.map(|arrow| format!("{}: dujiang_persistence::{}", arrow.file, arrow.to)).collect();
    refuse(&faults, "Call the use case of that context with your transaction instead.");
}

#[test]
fn every_folder_of_a_floor_is_a_context_or_known_plumbing() {
    let table: Table = data("arrows.toml");
    let named = table.contexts.values().flatten().filter(|name| *name != "*" && !table.is_room(name));
    let mut faults: Vec<String> = named.map(|name| format!("arrows.toml: {name} is no context")).collect();
    for floor in FLOORS {
        for entry in std::fs::read_dir(root().join("crates").join(floor).join("src")).unwrap().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_known = table.is_room(&name) || table.plumbing.contains(&name);
            if entry.file_type().unwrap().is_dir() && !is_known {
                faults.push(format!("crates/{floor}/src/{name}: neither a context nor plumbing"));
            }
        }
    }
    refuse(&faults, "Contexts have the same name on every floor; see the table in arrows.toml.");
}

#[test]
fn a_circle_is_found_and_a_chain_is_none() {
    let graph = |arrows: &[(&str, &str)]| {
        arrows.iter().fold(BTreeMap::<String, BTreeSet<String>>::new(), |mut graph, (from, to)| {
            graph.entry((*from).to_owned()).or_default().insert((*to).to_owned());
            graph
        })
    };
    assert!(circle(graph(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    assert_eq!(
        circle(graph(&[("a", "b"), ("b", "c"), ("c", "b")])),
        ["a", "b", "c"].map(str::to_owned).into()
    );
}
