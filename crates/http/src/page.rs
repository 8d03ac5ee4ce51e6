//! Paging parameters, the same for every list.

use dujiang_app::PageRequest;
use dujiang_domain::fault::{Code, Fault};

/// Rows of a page when nobody says otherwise.
const DEFAULT: u64 = 20;
/// The most rows of a page.
const MOST: u64 = 100;

/// The page that is asked for.
///
/// # Errors
/// [`Code::RequestQuery`] for a limit outside 1 to 100: nothing is clamped in silence.
pub(crate) fn request(limit: Option<u64>, cursor: Option<&str>) -> Result<PageRequest, Fault> {
    let limit = limit.unwrap_or(DEFAULT);
    if !(1..=MOST).contains(&limit) {
        return Err(Fault::new(Code::RequestQuery).with("parameter", "limit"));
    }
    Ok(PageRequest { limit, cursor: cursor.map(str::to_owned) })
}
