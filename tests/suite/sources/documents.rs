//! Every relative link of every document leads somewhere, heading anchors included.

use std::collections::BTreeSet;
use std::path::Path;

use super::tree::{Source, refuse, root, sources};

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    let documents = sources(&[""], &["md"]);
    assert!(documents.iter().any(|document| document.path == "CONTRIBUTING.md"));
    let faults: Vec<String> = documents
        .iter()
        .flat_map(|document| links(&document.text).into_iter().map(move |link| (document, link)))
        .filter(|(document, link)| !leads_somewhere(document, link))
        .map(|(document, link)| format!("{}: {link}", document.path))
        .collect();
    refuse(&faults, "Correct the link, or write the document.");
}

fn leads_somewhere(document: &Source, link: &str) -> bool {
    if link.contains("://") || link.starts_with("mailto:") {
        return true;
    }
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let folder = root().join(Path::new(&document.path).parent().unwrap());
    let target = if path.is_empty() { root().join(&document.path) } else { folder.join(path) };
    match anchor {
        None => target.exists(),
        Some(anchor) => std::fs::read_to_string(target).is_ok_and(|text| anchors(&text).contains(anchor)),
    }
}

/// The targets of `[text](target)` and of `![text](target)` outside code.
fn links(text: &str) -> Vec<String> {
    outside_fences(text)
        .map(|line| line.split('`').step_by(2).collect::<String>())
        .flat_map(|line| line.split("](").skip(1).map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|rest| rest.split_once(')').map(|(target, _)| target.trim().to_owned()))
        .map(|target| target.split_once(" \"").map_or(target.clone(), |(path, _)| path.to_owned()))
        .collect()
}

/// Headings, as code hosts turn them into anchors.
fn anchors(text: &str) -> BTreeSet<String> {
    outside_fences(text)
        .filter_map(|line| line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim().to_owned()))
        .map(|heading| {
            let kept = heading.to_lowercase().replace(' ', "-");
            kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
        })
        .collect()
}

fn outside_fences(text: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    })
}

#[cfg(test)]
mod tests {
    use super::{anchors, links};

    #[test]
    fn links_in_code_are_no_links() {
        let text = "[a](b.md) `[c](d.md)` ![e](f.png \"g\")\n```\n[h](i.md)\n```\n";
        assert_eq!(links(text), ["b.md", "f.png"]);
    }

    #[test]
    fn headings_become_anchors_as_code_hosts_make_them() {
        let found = anchors("# The house\n## 2. What `it` is: 都江\n");
        assert!(found.contains("the-house") && found.contains("2-what-it-is-都江"), "{found:?}");
    }
}
