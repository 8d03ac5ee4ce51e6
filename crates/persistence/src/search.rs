//! Finding things by any fragment of their name, from one character on, on both databases.
//!
//! A name is kept as the set of its characters and of its pairs of neighbours, each spelled as
//! hexadecimal digits. A fragment's pairs narrow the candidates through the index; a comparison
//! with the name itself removes those where the pairs stand apart.

use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::Project;
use sea_orm::FromQueryResult;
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::error::StoreError;
use crate::projects::ProjectFilter;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// More matches than this and the register is walked in its own order instead: then a match is
/// never far.
const FEW: i64 = 2000;

/// What can be found.
#[derive(Debug, Clone)]
pub(crate) struct Found<'a> {
    kind: &'static str,
    id: Uuid,
    title: &'a str,
}

impl<'a> Found<'a> {
    /// A project by its name.
    pub(crate) fn project(project: &'a Project) -> Self {
        Self { kind: "project", id: project.id.0, title: &project.fields.name }
    }
}

/// Keeps the entry of one thing up to date.
pub(crate) async fn put(tx: &Tx, project: ProjectId, found: Found<'_>) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "INSERT INTO search_entries (kind, id, project_id, title, tokens) VALUES (")?;
    sql.bind(found.kind).push(", ").bind(found.id).push(", ").bind(project.0).push(", ");
    sql.bind(found.title).push(", ").bind(tokens_of_title(found.title).join(" "));
    sql.push(") ON CONFLICT (id) DO UPDATE SET title = excluded.title, tokens = excluded.tokens");
    sql.run(tx).await.map(drop)
}

/// Adds the entries of new projects.
pub(crate) async fn put_projects(tx: &Tx, projects: &[&Project]) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "INSERT INTO search_entries (kind, id, project_id, title, tokens) VALUES ")?;
    for (index, project) in projects.iter().enumerate() {
        let found = Found::project(project);
        sql.push(if index == 0 { "(" } else { ", (" });
        sql.bind(found.kind).push(", ").bind(found.id).push(", ").bind(project.id.0).push(", ");
        sql.bind(found.title).push(", ").bind(tokens_of_title(found.title).join(" ")).push(")");
    }
    sql.run(tx).await.map(drop)
}

/// A fragment as it is compared: no spaces around, ASCII letters small as SQLite knows them.
fn folded(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

fn spelled(characters: &[char]) -> String {
    characters.iter().map(|c| format!("x{:x}", u32::from(*c))).collect()
}

fn tokens_of_title(title: &str) -> Vec<String> {
    let characters: Vec<char> = folded(title).chars().filter(|c| !c.is_whitespace()).collect();
    let singles = characters.chunks(1).map(spelled);
    let pairs = characters.windows(2).map(spelled);
    singles.chain(pairs).collect::<BTreeSet<_>>().into_iter().collect()
}

fn tokens_of_fragment(fragment: &str) -> Vec<String> {
    let characters: Vec<char> = folded(fragment).chars().filter(|c| !c.is_whitespace()).collect();
    let size = characters.len().min(2);
    if size == 0 {
        return Vec::new();
    }
    characters.windows(size).map(spelled).collect::<BTreeSet<_>>().into_iter().collect()
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

/// Decides how the fragment of a filter is looked for: through the index while it matches few
/// names, along the order of the list when it matches many.
pub(crate) async fn prepare(
    source: &impl Source,
    filter: &ProjectFilter,
) -> Result<ProjectFilter, StoreError> {
    let mut filter = filter.clone();
    let Some(fragment) = filter.fragment.take().filter(|fragment| !folded(fragment).is_empty()) else {
        return Ok(filter);
    };
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS number FROM (SELECT 1 FROM search_entries s WHERE ")?;
    push_tokens(&mut sql, &fragment);
    sql.push(" AND s.kind = 'project' LIMIT ").bind(FEW + 1).push(") few");
    let number = sql.one::<Number>(source).await?.map_or(0, |row| row.number);
    filter.is_rare = number <= FEW;
    filter.fragment = Some(fragment);
    Ok(filter)
}

/// Adds the condition on the name to a statement about `projects AS p`.
pub(crate) fn project_name_contains(sql: &mut Sql, fragment: &str, is_rare: bool) {
    if is_rare {
        sql.push(" AND p.id IN (SELECT s.id FROM search_entries s WHERE s.kind = 'project' AND ");
        push_tokens(sql, fragment);
        sql.push(")");
    }
    sql.push(" AND lower(p.name) LIKE ").bind(pattern(fragment)).push(" ESCAPE '\\'");
}

fn push_tokens(sql: &mut Sql, fragment: &str) {
    let tokens = tokens_of_fragment(fragment);
    let dialect = sql.dialect();
    let (before, after) = dialect.matches_tokens();
    sql.push(before).bind(dialect.token_query(&tokens)).push(after);
}

/// `%fragment%` with the wildcards of LIKE taken by their word.
fn pattern(fragment: &str) -> String {
    let escaped = folded(fragment).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fragment_of_a_title_has_only_tokens_of_the_title() {
        let title = "清源镇 Ab 道路硬化";
        let all = tokens_of_title(title);
        let characters: Vec<char> = title.chars().collect();
        for from in 0..characters.len() {
            for to in from + 1..=characters.len() {
                let fragment: String = characters[from..to].iter().collect();
                assert!(tokens_of_fragment(&fragment).iter().all(|token| all.contains(token)), "{fragment}");
            }
        }
    }

    #[test]
    fn wildcards_are_taken_by_their_word() {
        assert_eq!(pattern(" 50%_\\ "), "%50\\%\\_\\\\%");
    }
}
