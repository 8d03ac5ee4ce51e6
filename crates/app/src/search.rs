//! The one search box: projects, papers and tasks within the caller's reach.

use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::search::{Mark, SearchKind, Wish};
use dujiang_persistence::search as store;

pub use dujiang_persistence::search::SearchHit;

use crate::{App, AppError};

/// Something that was found, with the places of its title that answer.
#[derive(Debug, Clone)]
pub struct Found {
    /// What was found.
    pub hit: SearchHit,
    /// Stretches of the title, in characters.
    pub marks: Vec<Mark>,
}

/// Finds what has every word of `text` in its title, at most `limit` of each kind, the best
/// first. Text without a word finds nothing.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn find(
    app: &App,
    actor: &Actor,
    text: &str,
    kind: Option<SearchKind>,
    limit: i64,
) -> Result<Vec<Found>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let Some(wish) = Wish::parse(text) else { return Ok(Vec::new()) };
    let wanted = store::Wanted { wish, kind, limit };
    let hits = store::find(app.database(), &reach, &wanted).await?;
    Ok(hits.into_iter().map(|hit| Found { marks: wanted.wish.marks(&hit.title), hit }).collect())
}
