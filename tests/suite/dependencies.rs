//! The dependency policy of `deny.toml`, checked against what cargo resolved: licences, banned crates, sources.
//!
//! cargo-deny reads the same file and knows the advisories as well, but has to be installed and to fetch them; this
//! needs neither and so runs always. Only crates that the host's build uses are looked at, because only they are
//! certain to have been fetched.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use crate::sources::tree::{refuse, root};

#[derive(Deserialize)]
struct Policy {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize, Clone)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
}

fn policy() -> Policy {
    toml::from_str(&std::fs::read_to_string(root().join("deny.toml")).unwrap()).unwrap()
}

/// The crates of other people that the build on this machine uses.
fn foreign_packages() -> Vec<Package> {
    let cargo = || Command::new(env!("CARGO"));
    let version = cargo().arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned();
    let metadata = cargo()
        .args(["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", &host])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Metadata = serde_json::from_slice(&metadata.stdout).unwrap();
    let used: BTreeSet<String> = metadata.resolve.nodes.into_iter().map(|node| node.id).collect();
    metadata
        .packages
        .into_iter()
        .filter(|package| package.source.is_some() && used.contains(&package.id))
        .collect()
}

impl Policy {
    fn judge(&self, package: &Package) -> Vec<String> {
        let name = format!("{} {}", package.name, package.version);
        let ban = self.bans.deny.iter().find(|ban| ban.name == package.name);
        let ban = ban.map(|ban| format!("{name}: banned: {}", ban.reason));
        let licence = package.license.as_deref().unwrap_or("none stated");
        let is_free = self.allows_licence(licence);
        let licence = (!is_free).then(|| format!("{name}: licence {licence} is not on the list"));
        let source = package.source.as_deref().unwrap_or_default();
        let is_known = self.sources.allow_registry.iter().any(|known| source == format!("registry+{known}"));
        let source = (!is_known).then(|| format!("{name}: comes from {source}"));
        [ban, licence, source].into_iter().flatten().collect()
    }

    /// Whether the expression can be met with licences of the list. Old manifests write `MIT/Apache-2.0`.
    fn allows_licence(&self, expression: &str) -> bool {
        let mode = ParseMode { allow_slash_as_or_operator: true, ..ParseMode::STRICT };
        let allowed: Vec<Licensee> =
            self.licenses.allow.iter().map(|licence| Licensee::parse(licence).unwrap()).collect();
        Expression::parse_mode(expression, mode).is_ok_and(|parsed| {
            parsed.evaluate(|needed| allowed.iter().any(|licence| licence.satisfies(needed)))
        })
    }
}

#[test]
fn every_dependency_keeps_the_policy() {
    let (policy, packages) = (policy(), foreign_packages());
    assert!(packages.len() > 100, "only {} dependencies were found", packages.len());
    let faults: Vec<String> = packages.iter().flat_map(|package| policy.judge(package)).collect();
    refuse(&faults, "Choose another crate. deny.toml says why these were refused.");
}

#[test]
fn the_policy_refuses_what_it_is_there_for() {
    let policy = policy();
    let package = |name: &str, licence: Option<&str>, source: &str| Package {
        id: String::new(),
        name: name.to_owned(),
        version: "1.0.0".to_owned(),
        license: licence.map(str::to_owned),
        source: Some(source.to_owned()),
    };
    let registry = format!("registry+{}", policy.sources.allow_registry[0]);
    let count = |name, licence, source: &str| policy.judge(&package(name, licence, source)).len();
    assert_eq!(count("serde", Some("MIT OR Apache-2.0"), &registry), 0);
    assert_eq!(count("old", Some("Apache-2.0/MIT"), &registry), 0);
    assert_eq!(count("ours", Some("GPL-3.0-only OR MIT"), &registry), 0);
    assert_eq!(count("both", Some("MIT AND GPL-3.0-only"), &registry), 1);
    assert_eq!(count("silent", None, &registry), 1);
    assert_eq!(count("forked", Some("MIT"), "git+https://example.org/forked"), 1);
    assert_eq!(count("actix-governor", Some("GPL-3.0-or-later"), &registry), 2);
}

#[test]
fn no_crate_is_used_in_two_versions_that_must_be_one() {
    // Two of these would be two pools, two type systems for the same row, or a panic at the first token.
    let must_be_one =
        ["actix-web", "aws-lc-rs", "jsonwebtoken", "libsqlite3-sys", "rustls", "sea-orm", "sqlx-core"];
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in foreign_packages() {
        versions.entry(package.name).or_default().insert(package.version);
    }
    let found = must_be_one.map(|name| (name, versions.get(name).map_or(0, BTreeSet::len)));
    assert_eq!(found, must_be_one.map(|name| (name, 1)));
}
