//! Paging parameters that every list understands.

use dujiang_app::PageRequest;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which page of a list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageParams {
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    pub limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    pub cursor: Option<String>,
}
