//! Finding things by any fragment of their name, from one character on, on both databases.
//!
//! A name is kept as the set of its characters and of its pairs of neighbours, each spelled as
//! hexadecimal digits, with its kind. The pairs of what is looked for narrow the candidates
//! through the index; a comparison with the folded name itself removes those where the pairs
//! stand apart.

mod finding;

use std::collections::BTreeSet;

use dujiang_domain::ids::ProjectId;
use dujiang_domain::search::{SearchKind, Wish, fold, words};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

pub use finding::{SearchHit, Wanted, find};

/// More matches than this and a list is walked in its own order instead: then a match is never
/// far. To look at so many takes some milliseconds.
const FEW: i64 = 500;

/// Entries in one statement, within the bound values that both databases take.
const ENTRIES_AT_ONCE: usize = 1000;

/// What can be found.
#[derive(Debug, Clone)]
pub(crate) struct Found<'a> {
    kind: SearchKind,
    id: Uuid,
    title: &'a str,
}

impl<'a> Found<'a> {
    /// A thing by its title.
    pub(crate) const fn new(kind: SearchKind, id: Uuid, title: &'a str) -> Self {
        Self { kind, id, title }
    }
}

/// Keeps the entry of one thing up to date.
pub(crate) async fn put(tx: &Tx, project: ProjectId, found: Found<'_>) -> Result<(), StoreError> {
    put_many(tx, &[(project, found)]).await
}

/// Keeps the entries of many things up to date, no thing twice.
pub(crate) async fn put_many(tx: &Tx, entries: &[(ProjectId, Found<'_>)]) -> Result<(), StoreError> {
    for chunk in entries.chunks(ENTRIES_AT_ONCE) {
        let mut sql =
            Sql::new(tx, "INSERT INTO search_entries (kind, id, project_id, title, folded, tokens) VALUES ")?;
        for (place, (project, found)) in chunk.iter().enumerate() {
            sql.push(if place == 0 { "(" } else { ", (" }).bind(found.kind.as_str());
            sql.push(", ").bind(found.id).push(", ").bind(project.0).push(", ").bind(found.title);
            sql.push(", ").bind(fold(found.title)).push(", ");
            sql.bind(tokens_of_title(found.kind, found.title).join(" ")).push(")");
        }
        sql.push(
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, folded = excluded.folded, \
             tokens = excluded.tokens",
        );
        sql.run(tx).await?;
    }
    Ok(())
}

/// Removes the entries of things that are no more.
pub(crate) async fn remove(tx: &Tx, ids: impl IntoIterator<Item = Uuid>) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "DELETE FROM search_entries WHERE id IN ")?;
    sql.bind_list(ids);
    sql.run(tx).await.map(drop)
}

fn spelled(characters: &[char]) -> String {
    characters.iter().map(|c| format!("x{:x}", u32::from(*c))).collect()
}

fn kind_token(kind: SearchKind) -> String {
    format!("k{}", kind.as_str())
}

fn tokens_of_title(kind: SearchKind, title: &str) -> Vec<String> {
    let mut tokens = BTreeSet::from([kind_token(kind)]);
    for word in words(title) {
        let characters: Vec<char> = word.chars().collect();
        tokens.extend(characters.chunks(1).map(spelled));
        tokens.extend(characters.windows(2).map(spelled));
    }
    tokens.into_iter().collect()
}

fn tokens_of_wish(kind: Option<SearchKind>, wish: &Wish) -> Vec<String> {
    let mut tokens: BTreeSet<String> = kind.into_iter().map(kind_token).collect();
    for word in wish.words() {
        let characters: Vec<char> = word.chars().collect();
        // A word of one character has no pair; its own token narrows less, but it narrows.
        tokens.extend(characters.windows(characters.len().clamp(1, 2)).map(spelled));
    }
    tokens.into_iter().collect()
}

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

/// Whether the index knows so few candidates that all can be looked at.
pub(crate) async fn are_few(
    source: &impl Source,
    kind: Option<SearchKind>,
    wish: &Wish,
) -> Result<bool, StoreError> {
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS number FROM (SELECT 1 FROM ")?;
    let dialect = sql.dialect();
    sql.push(dialect.walk_tokens()).bind(dialect.token_query(&tokens_of_wish(kind, wish)));
    sql.push(dialect.walk_tokens_end()).push(" LIMIT ").bind(FEW + 1).push(") few");
    Ok(sql.one::<Number>(source).await?.is_none_or(|row| row.number <= FEW))
}

/// Adds a subquery: the things of all kinds whose titles have every word.
pub(crate) fn push_found_ids(sql: &mut Sql, wish: &Wish) {
    sql.push("SELECT s.id FROM search_entries s WHERE ");
    push_tokens(sql, None, wish);
    push_words(sql, "s.folded", wish);
    sql.push(" LIMIT ").bind(FEW);
}

/// Adds the condition that the text of a column has the fragment somewhere, small and capital
/// ASCII letters alike.
pub(crate) fn push_column_has(sql: &mut Sql, column: &'static str, fragment: &str) {
    sql.push("lower(").push(column).push(") LIKE ").bind(pattern(fragment)).push(" ESCAPE '\\'");
}

/// The condition that `search_entries AS s` has all the tokens.
pub(crate) fn push_tokens(sql: &mut Sql, kind: Option<SearchKind>, wish: &Wish) {
    let dialect = sql.dialect();
    let (before, after) = dialect.matches_tokens();
    sql.push(before).bind(dialect.token_query(&tokens_of_wish(kind, wish))).push(after);
}

/// The condition that a column of folded text has every word.
pub(crate) fn push_words(sql: &mut Sql, folded: &'static str, wish: &Wish) {
    for word in wish.words() {
        sql.push(" AND ").push(folded).push(" LIKE ").bind(pattern(word)).push(" ESCAPE '\\'");
    }
}

/// `%fragment%` without blanks around, in small ASCII letters, with the wildcards of LIKE taken
/// by their word.
pub(crate) fn pattern(fragment: &str) -> String {
    let small = fragment.trim().to_ascii_lowercase();
    let escaped = small.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fragment_of_a_title_has_only_tokens_of_the_title() {
        let title = "清源镇 Ab（一期） 道路硬化";
        let all = tokens_of_title(SearchKind::Task, title);
        let characters: Vec<char> = title.chars().collect();
        for from in 0..characters.len() {
            for to in from + 1..=characters.len() {
                let fragment: String = characters[from..to].iter().collect();
                let Some(wish) = Wish::parse(&fragment) else { continue };
                let tokens = tokens_of_wish(Some(SearchKind::Task), &wish);
                assert!(tokens.iter().all(|token| all.contains(token)), "{fragment}");
            }
        }
    }

    #[test]
    fn tokens_are_ascii_words_whatever_is_looked_for() {
        for text in ["\" OR \"", "a*", "桥 AND 路", "-x", "NEAR(a b)", "^", "''", "x:y"] {
            let wish = Wish::parse(text).unwrap();
            let tokens = tokens_of_wish(None, &wish);
            assert!(!tokens.is_empty());
            assert!(
                tokens.iter().all(|token| token.bytes().all(|byte| byte.is_ascii_alphanumeric())),
                "{text}"
            );
        }
    }

    #[test]
    fn wildcards_are_taken_by_their_word() {
        assert_eq!(pattern("50%_\\"), "%50\\%\\_\\\\%");
    }
}
