//! Finds and reads the files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

/// Made by tools, or not ours.
const SKIPPED_FOLDERS: [&str; 7] =
    [".git", "target", "node_modules", "dist", "test-results", "playwright-report", "coverage"];

/// A file of the repository.
pub(crate) struct Source {
    /// Relative to the root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The folder with the workspace's Cargo.toml.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// All text files below `folders` with one of `extensions` (all when empty), in order of their paths.
pub(crate) fn sources(folders: &[&str], extensions: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), extensions, &mut found);
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Reads one of the rule files.
pub(crate) fn data<T: DeserializeOwned>(name: &str) -> T {
    let path = root().join("tests/data/sources").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    toml::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// Fails with all `faults`, one a line, and the advice.
pub(crate) fn refuse(faults: &[String], advice: &str) {
    assert!(faults.is_empty(), "\n{}\n\n{advice}\n", faults.join("\n"));
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = entry.file_type().unwrap();
        // `data` at the root is where `make run` keeps its database.
        let is_skipped = SKIPPED_FOLDERS.contains(&name.as_str()) || path == root().join("data");
        if kind.is_dir() && !is_skipped {
            collect(&path, extensions, found);
        } else if kind.is_file() && (extensions.is_empty() || extensions.contains(&extension(&name))) {
            // What is not UTF-8 is a picture or a test register, not source.
            if let Ok(text) = fs::read_to_string(&path) {
                let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}
