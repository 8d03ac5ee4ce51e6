//! `/categories`: the government's own project categories and their order.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, patch, post, put};
use chrono::Datelike as _;
use dujiang_app::App;
use dujiang_app::reference::{self, CategoryRow};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{CategoryCode, CategoryPatch, Entry, EntryPatch};
use dujiang_domain::time::civil_date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, PathCode};

/// Where a category comes from when nobody says so.
const OWN: &str = "本级政府";

/// A category.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CategoryView {
    /// Code.
    #[schema(max_length = 32, pattern = "^[a-z0-9][a-z0-9_-]{0,31}$", example = "transport")]
    code: String,
    /// Name.
    #[schema(max_length = 100, example = "交通")]
    name: String,
    /// Place in lists.
    #[schema(minimum = 1, maximum = 9999, example = 1)]
    position: i64,
    /// Where it comes from.
    #[schema(max_length = 200)]
    source: String,
    /// The year of that source.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i64,
    /// Whether it can be chosen.
    is_active: bool,
    /// Rises with every change.
    version: i64,
}

impl From<CategoryRow> for CategoryView {
    fn from(row: CategoryRow) -> Self {
        Self {
            code: row.code,
            name: row.name,
            position: row.position,
            source: row.source,
            year: row.year,
            is_active: row.is_active,
            version: row.version,
        }
    }
}

/// All categories.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CategoryList {
    /// The categories in their order.
    #[schema(max_items = 1000)]
    items: Vec<CategoryView>,
    /// Rises with every change of any category; what a new order must name.
    version: i64,
}

impl CategoryList {
    fn new(rows: Vec<CategoryRow>) -> Self {
        let version = rows.iter().map(|row| row.version).sum();
        Self { items: rows.into_iter().map(CategoryView::from).collect(), version }
    }
}

/// All categories in their order; they are few, so there are no pages.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    responses((status = 200, body = CategoryList, description = "All categories", headers(("ETag" = String)))),
)]
#[get("/categories")]
pub(crate) async fn list_categories(app: Data<App>, caller: Caller) -> Answer {
    let list = CategoryList::new(reference::categories(&app, caller.actor()).await?);
    Ok(answer::thing(&list, list.version))
}

/// A category to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateCategory {
    /// Code, chosen once and for all: small letters, digits, hyphens and underscores.
    #[schema(min_length = 1, max_length = 32, pattern = "^[a-z0-9][a-z0-9_-]{0,31}$", example = "tourism")]
    code: String,
    /// Name, unlike that of any other category.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "旅游")]
    name: String,
    /// Place in lists; the last one when absent.
    #[validate(range(min = 1, max = 9999))]
    #[schema(minimum = 1, maximum = 9999, example = 17)]
    position: Option<i64>,
    /// Where it comes from; the government itself when absent.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "县发展和改革局通知")]
    source: Option<String>,
    /// The year of that source; the present one when absent.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
}

/// Add a category.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateCategory,
    responses((status = 201, body = CategoryView, description = "The category", headers(("ETag" = String)))),
)]
#[post("/categories")]
pub(crate) async fn create_category(app: Data<App>, caller: Creating, body: Body<CreateCategory>) -> Answer {
    let body = body.0;
    let code = CategoryCode::parse(&body.code).map_err(|_| Fault::field("/code", Code::FieldMalformed))?;
    let this_year = || civil_date(app.database().now()).year();
    let entry = Entry {
        name: body.name,
        source: body.source.unwrap_or_else(|| OWN.to_owned()),
        year: body.year.unwrap_or_else(this_year),
        is_active: true,
    };
    let command = reference::CreateCategory { code, position: body.position, entry };
    let written = reference::create_category(&app, &caller.0.call, command).await?;
    let version = written.value.version;
    let view = CategoryView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}

/// What to change; absent fields stay.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditCategory {
    /// Name.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "交通运输")]
    name: Option<String>,
    /// Place in lists.
    #[validate(range(min = 1, max = 9999))]
    #[schema(minimum = 1, maximum = 9999, example = 2)]
    position: Option<i64>,
    /// Where the change comes from.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "县发展和改革局通知")]
    source: Option<String>,
    /// The year of that source.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
    /// Whether it can be chosen; what was filed under it before keeps its name.
    is_active: Option<bool>,
}

/// Change a category, or take it out of use.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(
        ("code" = String, Path, description = "The category", max_length = 32,
            pattern = "^[a-z0-9][a-z0-9_-]{0,31}$", example = "transport"),
        crate::document::VersionHeader,
    ),
    request_body = EditCategory,
    responses((status = 200, body = CategoryView, description = "The category", headers(("ETag" = String)))),
)]
#[patch("/categories/{code}")]
pub(crate) async fn edit_category(
    app: Data<App>,
    caller: Caller,
    code: PathCode<CategoryCode>,
    body: Body<EditCategory>,
) -> Answer {
    let EditCategory { name, position, source, year, is_active } = body.0;
    let patch = CategoryPatch { entry: EntryPatch { name, source, year, is_active }, position };
    let command = reference::EditCategory { code: code.0, patch };
    let written = reference::edit_category(&app, &caller.call, command).await?;
    let version = written.value.version;
    let view = CategoryView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}

/// A new order of all categories.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrderCategories {
    /// The codes of all categories, in the new order.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_items = 1, max_items = 1000, example = json!(["transport", "water"]))]
    codes: Vec<String>,
}

/// Put the categories in another order.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(crate::document::VersionHeader),
    request_body = OrderCategories,
    responses((status = 200, body = CategoryList, description = "All categories", headers(("ETag" = String)))),
)]
#[put("/categories/order")]
pub(crate) async fn order_categories(app: Data<App>, caller: Caller, body: Body<OrderCategories>) -> Answer {
    let read = |(index, text): (usize, &String)| {
        CategoryCode::parse(text).map_err(|_| Fault::field(format!("/codes/{index}"), Code::FieldMalformed))
    };
    let codes = body.0.codes.iter().enumerate().map(read).collect::<Result<_, _>>()?;
    let written =
        reference::order_categories(&app, &caller.call, reference::OrderCategories { codes }).await?;
    let list = CategoryList::new(written.value);
    Ok(answer::written(StatusCode::OK, &list, list.version, written.is_replay))
}
