//! The one box that finds projects, papers and tasks within reach.
//!
//! What is exactly the words looked for comes first, then what begins with them, then the
//! shorter title, then the newer thing; and each kind has its own number of places, so that a
//! thousand tasks do not push out the project. While the index knows few candidates, or the
//! caller reaches few projects, all of them are ranked. Otherwise the candidates are those that
//! begin with the words, through an index of their own, and the newest of the others.

use dujiang_domain::access::{Reach, ReadProject, UnitScope};
use dujiang_domain::search::{SearchKind, Wish};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::{FEW, Number, are_few, kind_token, push_tokens, push_words, tokens_of_wish};
use crate::error::StoreError;
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The words.
    pub wish: Wish,
    /// Only this kind.
    pub kind: Option<SearchKind>,
    /// The most results of each kind.
    pub limit: i64,
}

impl Wanted {
    fn kinds(&self) -> impl Iterator<Item = SearchKind> {
        SearchKind::ALL.iter().copied().filter(|kind| self.kind.is_none_or(|wanted| wanted == *kind))
    }
}

/// Something that was found, with where it belongs.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct SearchHit {
    pub kind: String,
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub project_name: String,
    pub unit_id: Uuid,
    pub unit_name: String,
}

/// Where the candidates come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Candidates {
    /// All that the index knows.
    Index,
    /// All entries of the projects in reach.
    Projects,
    /// The newest and those that begin with the words, until enough of each kind are in reach.
    Walk,
}

/// Finds things in reach, kind after kind, the best first.
///
/// # Errors
/// When the database fails.
pub async fn find(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    wanted: &Wanted,
) -> Result<Vec<SearchHit>, StoreError> {
    let candidates = choose(source, reach, wanted).await?;
    let phrase = wanted.wish.phrase();
    let mut sql = Sql::new(
        source,
        "SELECT r.kind, r.id, r.project_id, r.title, p.name AS project_name, p.unit_id, \
         u.name AS unit_name FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY c.kind \
         ORDER BY CASE WHEN c.folded = ",
    )?;
    sql.bind(phrase.as_str()).push(" THEN 0 WHEN c.folded >= ").bind(phrase.as_str());
    sql.push(" AND c.folded < ").bind(after_all(&phrase));
    sql.push(" THEN 1 ELSE 2 END, length(c.folded), c.entry DESC) AS place FROM (");
    match candidates {
        Candidates::Index => from_index(&mut sql, reach, wanted),
        Candidates::Projects => from_projects(&mut sql, reach, wanted),
        Candidates::Walk => from_walk(&mut sql, reach, wanted),
    }
    sql.push(
        ") c) r JOIN projects p ON p.id = r.project_id JOIN org_units u ON u.id = p.unit_id \
         WHERE r.place <= ",
    );
    sql.bind(wanted.limit)
        .push(" ORDER BY CASE r.kind WHEN 'project' THEN 0 WHEN 'document' THEN 1 ELSE 2 END, r.place");
    sql.all(source).await
}

async fn choose(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    wanted: &Wanted,
) -> Result<Candidates, StoreError> {
    if are_few(source, wanted.kind, &wanted.wish).await? {
        return Ok(Candidates::Index);
    }
    if reach.units() == &UnitScope::All {
        return Ok(Candidates::Walk);
    }
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS number FROM (SELECT 1 FROM projects p WHERE ")?;
    projects_in_reach(&mut sql, reach);
    sql.push(" LIMIT ").bind(FEW + 1).push(") few");
    let number = sql.one::<Number>(source).await?.map_or(0, |row| row.number);
    Ok(if number <= FEW { Candidates::Projects } else { Candidates::Walk })
}

const COLUMNS: &str = "SELECT s.entry, s.kind, s.id, s.project_id, s.title, s.folded FROM ";

fn from_index(sql: &mut Sql, reach: &Reach<ReadProject>, wanted: &Wanted) {
    sql.push(COLUMNS).push("search_entries s WHERE ");
    push_tokens(sql, wanted.kind, &wanted.wish);
    push_words(sql, "s.folded", &wanted.wish);
    push_reach(sql, reach);
}

fn from_projects(sql: &mut Sql, reach: &Reach<ReadProject>, wanted: &Wanted) {
    sql.push(COLUMNS).push("search_entries s WHERE s.project_id IN (SELECT p.id FROM projects p WHERE ");
    projects_in_reach(sql, reach);
    sql.push(")");
    if let Some(kind) = wanted.kind {
        sql.push(" AND s.kind = ").bind(kind.as_str());
    }
    push_words(sql, "s.folded", &wanted.wish);
}

fn from_walk(sql: &mut Sql, reach: &Reach<ReadProject>, wanted: &Wanted) {
    let phrase = wanted.wish.phrase();
    let mut joint = "SELECT * FROM (";
    for kind in wanted.kinds() {
        sql.push(joint).push(COLUMNS).push("search_entries s WHERE s.kind = ").bind(kind.as_str());
        sql.push(" AND s.folded >= ").bind(phrase.as_str()).push(" AND s.folded < ").bind(after_all(&phrase));
        push_reach(sql, reach);
        sql.push(" ORDER BY s.folded LIMIT ").bind(wanted.limit).push(") b UNION SELECT * FROM (");
        let dialect = sql.dialect();
        let mut tokens = tokens_of_wish(None, &wanted.wish);
        tokens.push(kind_token(kind));
        sql.push(COLUMNS).push(dialect.walk_tokens()).bind(dialect.token_query(&tokens));
        sql.push(dialect.walk_tokens_end());
        push_words(sql, "s.folded", &wanted.wish);
        push_reach(sql, reach);
        sql.push(dialect.newest_first()).push(" LIMIT ").bind(wanted.limit).push(") n");
        joint = " UNION SELECT * FROM (";
    }
}

fn push_reach(sql: &mut Sql, reach: &Reach<ReadProject>) {
    if reach.units() != &UnitScope::All {
        sql.push(" AND EXISTS (SELECT 1 FROM projects p WHERE p.id = s.project_id AND ");
        projects_in_reach(sql, reach);
        sql.push(")");
    }
}

/// A text behind all that begin with `phrase`: both databases compare byte by byte, and nothing
/// that is written is greater than the last character of Unicode.
fn after_all(phrase: &str) -> String {
    format!("{phrase}\u{10FFFF}")
}
