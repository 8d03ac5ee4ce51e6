//! A floor names in its Cargo.toml only what `floors.toml` lets it stand on: the compiler then keeps the rest.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::tree::{data, refuse, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    floors: BTreeMap<String, Floor>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    ours: BTreeSet<String>,
    only: Option<BTreeSet<String>>,
    #[serde(default)]
    never: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Manifest {
    package: Package,
    #[serde(default)]
    dependencies: BTreeMap<String, toml::Value>,
    #[serde(default, rename = "build-dependencies")]
    build_dependencies: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
}

#[derive(Deserialize)]
struct Root {
    workspace: Workspace,
}

#[derive(Deserialize)]
struct Workspace {
    members: Vec<String>,
}

fn manifest<T: serde::de::DeserializeOwned>(folder: &str) -> T {
    let text = std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

impl Floor {
    fn judge(&self, dependency: &str) -> Result<(), &'static str> {
        if let Some(ours) = dependency.strip_prefix("dujiang-") {
            return if self.ours.contains(ours) { Ok(()) } else { Err("is not below it") };
        }
        if self.only.as_ref().is_some_and(|only| !only.contains(dependency)) {
            return Err("is not on its closed list");
        }
        if self.never.contains(dependency) { Err("is forbidden to it") } else { Ok(()) }
    }
}

#[test]
fn every_floor_stands_only_on_what_is_below_it() {
    let rules: Rules = data("floors.toml");
    let workspace: Root = manifest(".");
    let mut faults = Vec::new();
    // The tests see everything.
    for member in workspace.workspace.members.iter().filter(|member| *member != "tests") {
        let crate_: Manifest = manifest(member);
        let name = crate_.package.name.trim_start_matches("dujiang-");
        let Some(floor) = rules.floors.get(name) else {
            faults.push(format!("{member}: no rule in floors.toml"));
            continue;
        };
        for dependency in crate_.dependencies.keys().chain(crate_.build_dependencies.keys()) {
            if let Err(reason) = floor.judge(dependency) {
                faults.push(format!("{member}: {dependency} {reason}"));
            }
        }
    }
    refuse(&faults, "Move the code to the floor that may; docs/ARCHITECTURE.md says which.");
}

#[test]
fn closed_and_open_lists_judge_differently() {
    let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
    let closed = Floor { ours: set(&["domain"]), only: Some(set(&["chrono"])), never: set(&[]) };
    assert_eq!(closed.judge("chrono"), Ok(()));
    assert_eq!(closed.judge("dujiang-domain"), Ok(()));
    assert!(closed.judge("tokio").is_err() && closed.judge("dujiang-http").is_err());
    let open = Floor { ours: set(&[]), only: None, never: set(&["sea-orm"]) };
    assert_eq!(open.judge("tokio"), Ok(()));
    assert!(open.judge("sea-orm").is_err());
}
