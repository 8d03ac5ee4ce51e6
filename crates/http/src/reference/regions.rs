//! `/regions`: administrative regions 行政区划, from provinces down to villages.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, patch, post};
use dujiang_app::App;
use dujiang_app::reference::{self, EntryFilter, EntryRow};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{Entry, RegionCode, RegionLevel};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::entries::EditReferenceEntry;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Params, PathCode};

/// How fine a region is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RegionLevelWord {
    /// 省级.
    Province,
    /// 地级.
    City,
    /// 县级.
    County,
    /// 乡级.
    Township,
    /// 村级.
    Village,
}

impl From<RegionLevelWord> for RegionLevel {
    fn from(word: RegionLevelWord) -> Self {
        match word {
            RegionLevelWord::Province => Self::Province,
            RegionLevelWord::City => Self::City,
            RegionLevelWord::County => Self::County,
            RegionLevelWord::Township => Self::Township,
            RegionLevelWord::Village => Self::Village,
        }
    }
}

impl From<RegionLevel> for RegionLevelWord {
    fn from(level: RegionLevel) -> Self {
        match level {
            RegionLevel::Province => Self::Province,
            RegionLevel::City => Self::City,
            RegionLevel::County => Self::County,
            RegionLevel::Township => Self::Township,
            RegionLevel::Village => Self::Village,
        }
    }
}

/// Which regions are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionParams {
    /// Only what stands directly below this region.
    #[param(max_length = 12, pattern = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", example = "110100")]
    parent: Option<String>,
    /// Only this step of the tree.
    #[param(inline)]
    level: Option<RegionLevelWord>,
    /// Any fragment of the name, or the beginning of the code.
    #[param(max_length = 100, example = "东城")]
    q: Option<String>,
    /// Only what is in use, or only what is not.
    is_active: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

impl RegionParams {
    fn filter(&self) -> Result<EntryFilter<RegionCode>, Fault> {
        let parent = self.parent.as_deref().map(RegionCode::parse).transpose();
        Ok(EntryFilter {
            parent: parent.map_err(|_| Fault::new(Code::RequestQuery).with("parameter", "parent"))?,
            level: self.level.map(RegionLevel::from),
            fragment: self.q.as_deref().map(str::trim).filter(|q| !q.is_empty()).map(str::to_owned),
            is_active: self.is_active,
        })
    }
}

/// A region.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegionView {
    /// Code (GB/T 2260, GB/T 10114).
    #[schema(max_length = 12, pattern = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", example = "110101")]
    code: String,
    /// Code of the region above; null at the top.
    #[schema(required = true, max_length = 12, example = "110100")]
    parent_code: Option<String>,
    /// Name.
    #[schema(max_length = 100, example = "东城区")]
    name: String,
    /// How fine it is.
    level: RegionLevelWord,
    /// Names above it, from the top.
    #[schema(max_items = 4)]
    ancestors: Vec<String>,
    /// The standard, notice or decision it comes from.
    #[schema(max_length = 200)]
    source: String,
    /// The year of that source.
    #[schema(minimum = 1990, maximum = 2100, example = 2023)]
    year: i64,
    /// Whether it can be chosen.
    is_active: bool,
    /// Rises with every change.
    version: i64,
}

impl RegionView {
    fn new(row: EntryRow) -> Result<Self, Fault> {
        // A stored code was read as one before it was stored.
        let code = RegionCode::parse(&row.code).map_err(|_| Fault::new(Code::Internal))?;
        Ok(Self {
            level: code.level().into(),
            ancestors: row.ancestors(),
            code: row.code,
            parent_code: row.parent_code,
            name: row.name,
            source: row.source,
            year: row.year,
            is_active: row.is_active,
            version: row.version,
        })
    }
}

/// A page of regions.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegionPage {
    /// The regions, in the order of their codes.
    items: Vec<RegionView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The regions that can be chosen, and those that no longer can.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(RegionParams),
    responses((status = 200, body = RegionPage, description = "The page")),
)]
#[get("/regions")]
pub(crate) async fn list_regions(app: Data<App>, caller: Caller, query: Params<RegionParams>) -> Answer {
    let page = crate::page::request(query.0.limit, query.0.cursor.as_deref())?;
    let page = reference::entries(&app, caller.actor(), &query.0.filter()?, &page).await?;
    let items = page.items.into_iter().map(RegionView::new).collect::<Result<_, _>>()?;
    Ok(answer::plain(&RegionPage { items, next_cursor: page.next_cursor }))
}

/// A region to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateRegion {
    /// Code (GB/T 2260, GB/T 10114); the region above follows from it and must be in use.
    #[schema(
        min_length = 6,
        max_length = 12,
        pattern = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$",
        example = "110101900"
    )]
    code: String,
    /// Name.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "新城街道")]
    name: String,
    /// The standard, notice or decision it comes from.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "民政部行政区划变更公告")]
    source: String,
    /// The year of that source.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i32,
}

/// Add a region.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateRegion,
    responses((status = 201, body = RegionView, description = "The region", headers(("ETag" = String)))),
)]
#[post("/regions")]
pub(crate) async fn create_region(app: Data<App>, caller: Creating, body: Body<CreateRegion>) -> Answer {
    let code = RegionCode::parse(&body.0.code).map_err(|_| Fault::field("/code", Code::FieldMalformed))?;
    let entry = Entry { name: body.0.name, source: body.0.source, year: body.0.year, is_active: true };
    let command = reference::CreateEntry { code, entry };
    let written = reference::create_entry(&app, &caller.0.call, command).await?;
    let version = written.value.version;
    Ok(answer::written(StatusCode::CREATED, &RegionView::new(written.value)?, version, written.is_replay))
}

/// Change a region, or take it out of use.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(
        ("code" = String, Path, description = "The region", max_length = 12, pattern = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$",
            example = "110101"),
        crate::document::VersionHeader,
    ),
    request_body = EditReferenceEntry,
    responses((status = 200, body = RegionView, description = "The region", headers(("ETag" = String)))),
)]
#[patch("/regions/{code}")]
pub(crate) async fn edit_region(
    app: Data<App>,
    caller: Caller,
    code: PathCode<RegionCode>,
    body: Body<EditReferenceEntry>,
) -> Answer {
    let command = reference::EditEntry { code: code.0, patch: body.0.into() };
    let written = reference::edit_entry(&app, &caller.call, command).await?;
    let version = written.value.version;
    Ok(answer::written(StatusCode::OK, &RegionView::new(written.value)?, version, written.is_replay))
}
