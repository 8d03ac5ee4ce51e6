//! Reads which modules a Rust file names: the paths of its `use` items, and paths written out in its code.
//!
//! No compiler: a file is split into words, brackets are followed. That is enough, because rustfmt has shaped the
//! files and because a path that hides from it (a macro gluing names together) would not pass review anyway.

/// Every path the file names, as segments from a crate: `["dujiang_domain", "projects", "Project"]` or
/// `["crate", "finance"]`. `module` is where the file stands in its crate: `["projects", "commands"]`.
pub(crate) fn named_paths(text: &str, module: &[&str]) -> Vec<Vec<String>> {
    let code = without_comments_and_strings(text);
    let tokens = tokens(&code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if starts_path(&tokens, at) {
            at = read_path(&tokens, at, &[], module, &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Where a file stands in its crate: `projects/commands.rs` and `projects/commands/mod.rs` are the same place.
pub(crate) fn module_of(path_in_src: &str) -> Vec<&str> {
    let mut segments: Vec<&str> = path_in_src.trim_end_matches(".rs").split('/').collect();
    if matches!(segments.last(), Some(&("mod" | "lib" | "main"))) {
        segments.pop();
    }
    segments
}

fn starts_path(tokens: &[&str], at: usize) -> bool {
    let is_root = matches!(tokens[at], "crate" | "super" | "self") || tokens[at].starts_with("dujiang_");
    is_root && tokens.get(at + 1) == Some(&"::") && (at == 0 || tokens[at - 1] != "::")
}

/// Reads one path, or a tree of them in braces, and answers where to read on.
fn read_path(
    tokens: &[&str],
    mut at: usize,
    prefix: &[String],
    module: &[&str],
    found: &mut Vec<Vec<String>>,
) -> usize {
    let mut path = prefix.to_vec();
    while at < tokens.len() {
        match tokens[at] {
            "::" => at += 1,
            "{" if tokens[at - 1] == "::" => {
                at += 1;
                while at < tokens.len() && tokens[at] != "}" {
                    at = if tokens[at] == "," { at + 1 } else { read_path(tokens, at, &path, module, found) };
                }
                return at + 1;
            }
            "*" if tokens[at - 1] == "::" => {
                found.push(absolute(path, module));
                return at + 1;
            }
            word if is_word(word) && (path.len() == prefix.len() || tokens[at - 1] == "::") => {
                path.push(word.to_owned());
                at += 1;
            }
            // `as name` belongs to the path it renames.
            "as" => at += 2,
            _ => break,
        }
    }
    if path.len() > prefix.len() {
        found.push(absolute(path, module));
        return at;
    }
    at + 1
}

/// Turns `self::` and `super::` into paths from the crate.
fn absolute(path: Vec<String>, module: &[&str]) -> Vec<String> {
    let mut place: Vec<String> = module.iter().map(|&segment| segment.to_owned()).collect();
    let mut rest = path.as_slice();
    let is_relative = matches!(rest.first().map(String::as_str), Some("self" | "super"));
    while let Some(first) = rest.first().filter(|first| matches!(first.as_str(), "self" | "super")) {
        if first == "super" {
            place.pop();
        }
        rest = &rest[1..];
    }
    if is_relative { [vec!["crate".to_owned()], place, rest.to_vec()].concat() } else { path }
}

fn is_word(token: &str) -> bool {
    token.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_') && token != "as"
}

/// Words, `::`, and single other characters.
fn tokens(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_alphanumeric() || first == '_' {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        found.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    found
}

/// Blanks line comments and plain string literals, so that prose about a module is not a use of it.
fn without_comments_and_strings(text: &str) -> String {
    text.lines().map(blank_line).collect::<Vec<_>>().join("\n")
}

fn blank_line(line: &str) -> String {
    let mut kept = String::new();
    let mut characters = line.chars().peekable();
    let mut in_string = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' if in_string => {
                characters.next();
            }
            '"' => in_string = !in_string,
            '/' if !in_string && characters.peek() == Some(&'/') => break,
            _ if !in_string => kept.push(character),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::{module_of, named_paths};

    fn read(text: &str, module: &[&str]) -> Vec<String> {
        named_paths(text, module).into_iter().map(|path| path.join("::")).collect()
    }

    #[test]
    fn trees_are_unfolded() {
        let text = "use crate::{finance::{Ledger, entry as e}, projects::*};\nuse std::fmt;";
        assert_eq!(read(text, &[]), ["crate::finance::Ledger", "crate::finance::entry", "crate::projects"]);
    }

    #[test]
    fn paths_in_code_count_and_prose_does_not() {
        let text = "// crate::finance\nlet a = dujiang_app::projects::create(\"crate::x\", b)?; // crate::y";
        assert_eq!(read(text, &[]), ["dujiang_app::projects::create"]);
    }

    #[test]
    fn relative_paths_are_followed() {
        let text = "use super::super::finance::Ledger;\nuse self::inner::Thing;";
        let found = read(text, &["projects", "commands"]);
        assert_eq!(found, ["crate::finance::Ledger", "crate::projects::commands::inner::Thing"]);
    }

    #[test]
    fn a_module_file_stands_for_its_folder() {
        assert_eq!(module_of("projects/mod.rs"), ["projects"]);
        assert_eq!(module_of("projects/commands.rs"), ["projects", "commands"]);
        assert!(module_of("lib.rs").is_empty());
    }
}
