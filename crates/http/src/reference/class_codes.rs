//! `/class-codes`: 政府收支分类, for choosing.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::reference::{self, ClassCodeFilter, ClassCodeRow};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};

/// A scheme of class codes.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ClassScheme {
    /// 支出功能分类.
    Functional,
    /// 部门预算支出经济分类.
    DepartmentEconomic,
    /// 政府预算支出经济分类.
    GovernmentEconomic,
}

impl ClassScheme {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Functional => "functional",
            Self::DepartmentEconomic => "department_economic",
            Self::GovernmentEconomic => "government_economic",
        }
    }
}

/// Which class codes are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClassCodeParams {
    /// Only this scheme.
    #[param(inline)]
    scheme: Option<ClassScheme>,
    /// Any fragment of the name, or the beginning of the code.
    #[param(max_length = 100, example = "30")]
    q: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A class code.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClassCodeView {
    /// Scheme.
    #[schema(max_length = 40, example = "department_economic")]
    scheme: String,
    /// Code.
    #[schema(max_length = 20, example = "302")]
    code: String,
    /// Name.
    #[schema(max_length = 100, example = "商品和服务支出")]
    name: String,
    /// The notice it comes from.
    #[schema(max_length = 200)]
    source: String,
    /// The year of that notice.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i64,
    /// Whether it can be chosen.
    is_active: bool,
    /// Rises with every change.
    version: i64,
}

impl From<ClassCodeRow> for ClassCodeView {
    fn from(row: ClassCodeRow) -> Self {
        Self {
            scheme: row.scheme,
            code: row.code,
            name: row.name,
            source: row.source,
            year: row.year,
            is_active: row.is_active,
            version: row.version,
        }
    }
}

/// A page of class codes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClassCodePage {
    /// The codes, scheme by scheme.
    items: Vec<ClassCodeView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// Class codes of income and expenditure.
#[utoipa::path(
    tag = "reference data",
    security(("bearer" = [])),
    params(ClassCodeParams),
    responses((status = 200, body = ClassCodePage, description = "The page")),
)]
#[get("/class-codes")]
pub(crate) async fn list_class_codes(
    app: Data<App>,
    caller: Caller,
    query: Params<ClassCodeParams>,
) -> Answer {
    let query = query.0;
    let filter = ClassCodeFilter {
        scheme: query.scheme.map(|scheme| scheme.as_str().to_owned()),
        fragment: query.q.as_deref().map(str::trim).filter(|q| !q.is_empty()).map(str::to_owned),
    };
    let page = crate::page::request(query.limit, query.cursor.as_deref())?;
    let page = reference::class_codes(&app, caller.actor(), &filter, &page).await?;
    let page = page.map(ClassCodeView::from);
    Ok(answer::plain(&ClassCodePage { items: page.items, next_cursor: page.next_cursor }))
}
