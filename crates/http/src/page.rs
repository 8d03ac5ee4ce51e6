//! Paging parameters, the same for every list.

use dujiang_app::PageRequest;
use dujiang_domain::fault::{Code, Fault};
use serde::Deserialize;
use utoipa::IntoParams;

/// Rows of a page when nobody says otherwise.
const DEFAULT: u64 = 20;
/// The most rows of a page.
const MOST: u64 = 100;

/// The page of a list that can be neither narrowed nor ordered.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageParams {
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    pub limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    pub cursor: Option<String>,
}

impl PageParams {
    /// The page that is asked for.
    ///
    /// # Errors
    /// As [`request`].
    pub(crate) fn request(&self) -> Result<PageRequest, Fault> {
        request(self.limit, self.cursor.as_deref())
    }
}

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
