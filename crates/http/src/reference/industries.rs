//! `/industries`: industry classes 国民经济行业分类.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, patch, post};
use dujiang_app::App;
use dujiang_app::reference::{self, EntryFilter, EntryRow};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{Entry, IndustryCode, IndustryLevel};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::entries::EditReferenceEntry;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Params, PathCode};

/// How fine an industry class is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum IndustryLevelWord {
    /// 门类, a letter.
    Section,
    /// 大类, two digits.
    Division,
    /// 中类, three digits.
    Group,
    /// 小类, four digits.
    Class,
}

impl From<IndustryLevelWord> for IndustryLevel {
    fn from(word: IndustryLevelWord) -> Self {
        match word {
            IndustryLevelWord::Section => Self::Section,
            IndustryLevelWord::Division => Self::Division,
            IndustryLevelWord::Group => Self::Group,
            IndustryLevelWord::Class => Self::Class,
        }
    }
}

impl From<IndustryLevel> for IndustryLevelWord {
    fn from(level: IndustryLevel) -> Self {
        match level {
            IndustryLevel::Section => Self::Section,
            IndustryLevel::Division => Self::Division,
            IndustryLevel::Group => Self::Group,
            IndustryLevel::Class => Self::Class,
        }
    }
}

/// Which industries are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct IndustryParams {
    /// Only what stands directly below this industry.
    #[param(max_length = 4, pattern = "^([A-T]|[0-9]{2,4})$", example = "48")]
    parent: Option<String>,
    /// Only this step of the tree.
    #[param(inline)]
    level: Option<IndustryLevelWord>,
    /// Any fragment of the name, or the beginning of the code.
    #[param(max_length = 100, example = "建筑")]
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

impl IndustryParams {
    fn filter(&self) -> Result<EntryFilter<IndustryCode>, Fault> {
        let parent = self.parent.as_deref().map(IndustryCode::parse).transpose();
        Ok(EntryFilter {
            parent: parent.map_err(|_| Fault::new(Code::RequestQuery).with("parameter", "parent"))?,
            level: self.level.map(IndustryLevel::from),
            fragment: self.q.as_deref().map(str::trim).filter(|q| !q.is_empty()).map(str::to_owned),
            is_active: self.is_active,
        })
    }
}

/// An industry.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IndustryView {
    /// Code (GB/T 4754).
    #[schema(max_length = 4, pattern = "^([A-T]|[0-9]{2,4})$", example = "481")]
    code: String,
    /// Code of the industry above; null at the top.
    #[schema(required = true, max_length = 4, example = "48")]
    parent_code: Option<String>,
    /// Name.
    #[schema(max_length = 100, example = "铁路、道路、隧道和桥梁工程建筑")]
    name: String,
    /// How fine it is.
    level: IndustryLevelWord,
    /// Names above it, from the top.
    #[schema(max_items = 4)]
    ancestors: Vec<String>,
    /// The standard, notice or decision it comes from.
    #[schema(max_length = 200)]
    source: String,
    /// The year of that source.
    #[schema(minimum = 1990, maximum = 2100, example = 2017)]
    year: i64,
    /// Whether it can be chosen.
    is_active: bool,
    /// Rises with every change.
    version: i64,
}

impl IndustryView {
    fn new(row: EntryRow) -> Result<Self, Fault> {
        // A stored code was read as one before it was stored.
        let code = IndustryCode::parse(&row.code).map_err(|_| Fault::new(Code::Internal))?;
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

/// A page of industries.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IndustryPage {
    /// The industries, in the order of their codes.
    items: Vec<IndustryView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The industries that can be chosen, and those that no longer can.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(IndustryParams),
    responses((status = 200, body = IndustryPage, description = "The page")),
)]
#[get("/industries")]
pub(crate) async fn list_industries(app: Data<App>, caller: Caller, query: Params<IndustryParams>) -> Answer {
    let page = crate::page::request(query.0.limit, query.0.cursor.as_deref())?;
    let page = reference::entries(&app, caller.actor(), &query.0.filter()?, &page).await?;
    let items = page.items.into_iter().map(IndustryView::new).collect::<Result<_, _>>()?;
    Ok(answer::plain(&IndustryPage { items, next_cursor: page.next_cursor }))
}

/// An industry to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateIndustry {
    /// Code (GB/T 4754); the industry above follows from it and must be in use.
    #[schema(min_length = 1, max_length = 4, pattern = "^([A-T]|[0-9]{2,4})$", example = "4898")]
    code: String,
    /// Name.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "低空起降设施工程施工")]
    name: String,
    /// The standard, notice or decision it comes from.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "国家统计局行业分类修改单")]
    source: String,
    /// The year of that source.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i32,
}

/// Add an industry.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateIndustry,
    responses((status = 201, body = IndustryView, description = "The industry", headers(("ETag" = String)))),
)]
#[post("/industries")]
pub(crate) async fn create_industry(app: Data<App>, caller: Creating, body: Body<CreateIndustry>) -> Answer {
    let code = IndustryCode::parse(&body.0.code).map_err(|_| Fault::field("/code", Code::FieldMalformed))?;
    let entry = Entry { name: body.0.name, source: body.0.source, year: body.0.year, is_active: true };
    let command = reference::CreateEntry { code, entry };
    let written = reference::create_entry(&app, &caller.0.call, command).await?;
    let version = written.value.version;
    Ok(answer::written(StatusCode::CREATED, &IndustryView::new(written.value)?, version, written.is_replay))
}

/// Change an industry, or take it out of use.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(
        ("code" = String, Path, description = "The industry", max_length = 4, pattern = "^([A-T]|[0-9]{2,4})$",
            example = "481"),
        crate::document::VersionHeader,
    ),
    request_body = EditReferenceEntry,
    responses((status = 200, body = IndustryView, description = "The industry", headers(("ETag" = String)))),
)]
#[patch("/industries/{code}")]
pub(crate) async fn edit_industry(
    app: Data<App>,
    caller: Caller,
    code: PathCode<IndustryCode>,
    body: Body<EditReferenceEntry>,
) -> Answer {
    let command = reference::EditEntry { code: code.0, patch: body.0.into() };
    let written = reference::edit_entry(&app, &caller.call, command).await?;
    let version = written.value.version;
    Ok(answer::written(StatusCode::OK, &IndustryView::new(written.value)?, version, written.is_replay))
}
