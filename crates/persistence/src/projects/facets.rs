//! What the filters of the register can be set to, with how many projects each choice meets.

use dujiang_domain::access::{Reach, ReadProject, UnitScope};
use sea_orm::FromQueryResult;

use super::filter::{ProjectFilter, narrow};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// The most choices of one filter; beyond, people search instead.
const MOST: i64 = 200;

/// One choice of a filter.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Facet {
    /// Value for the filter.
    pub value: String,
    /// Name for people; that of the classification where there is one.
    pub name: Option<String>,
    /// Projects in reach that have it.
    pub number: i64,
}

/// The choices of the register's filters.
#[derive(Debug, Clone)]
pub struct Facets {
    /// Plan years, the latest first.
    pub years: Vec<Facet>,
    /// Tags, the most used first.
    pub tags: Vec<Facet>,
    /// Categories, the most used first.
    pub categories: Vec<Facet>,
    /// Regions, the most used first.
    pub regions: Vec<Facet>,
}

/// The choices within reach.
///
/// # Errors
/// When the database fails.
pub async fn facets(source: &impl Source, reach: &Reach<ReadProject>) -> Result<Facets, StoreError> {
    Ok(Facets {
        years: column(source, reach, YEARS).await?,
        tags: tags(source, reach).await?,
        categories: column(source, reach, CATEGORIES).await?,
        regions: column(source, reach, REGIONS).await?,
    })
}

/// A statement around the counting of one column: before the reach, after it, after the limit.
type Counting = (&'static str, &'static str, &'static str);

const YEARS: Counting = (
    "SELECT CAST(p.year AS TEXT) AS value, NULL AS name, COUNT(*) AS number FROM projects p \
     WHERE p.year IS NOT NULL AND ",
    " GROUP BY p.year ORDER BY p.year DESC LIMIT ",
    "",
);
const CATEGORIES: Counting = (
    "SELECT f.value, c.name, f.number FROM (SELECT p.category_code AS value, COUNT(*) AS number \
     FROM projects p WHERE p.category_code IS NOT NULL AND ",
    " GROUP BY p.category_code ORDER BY number DESC, value LIMIT ",
    ") f LEFT JOIN categories c ON c.code = f.value ORDER BY f.number DESC, f.value",
);
const REGIONS: Counting = (
    "SELECT f.value, r.name, f.number FROM (SELECT p.region_code AS value, COUNT(*) AS number \
     FROM projects p WHERE p.region_code IS NOT NULL AND ",
    " GROUP BY p.region_code ORDER BY number DESC, value LIMIT ",
    ") f LEFT JOIN regions r ON r.code = f.value ORDER BY f.number DESC, f.value",
);

async fn column(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    (before, grouped, after): Counting,
) -> Result<Vec<Facet>, StoreError> {
    let mut sql = Sql::new(source, before)?;
    narrow(&mut sql, reach, &ProjectFilter::default());
    sql.push(grouped).bind(MOST).push(after);
    sql.all(source).await
}

async fn tags(source: &impl Source, reach: &Reach<ReadProject>) -> Result<Vec<Facet>, StoreError> {
    let mut sql =
        Sql::new(source, "SELECT t.tag AS value, NULL AS name, COUNT(*) AS number FROM project_tags t")?;
    // Whoever sees everything needs no look at the projects themselves.
    if *reach.units() != UnitScope::All {
        sql.push(" JOIN projects p ON p.id = t.project_id WHERE ");
        narrow(&mut sql, reach, &ProjectFilter::default());
    }
    sql.push(" GROUP BY t.tag ORDER BY number DESC, value LIMIT ").bind(MOST);
    sql.all(source).await
}
