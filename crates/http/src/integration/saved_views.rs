//! `/saved-views`: filters, order and columns of a list under a name of one's own.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, patch, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::integration::saved_views as views;
use dujiang_domain::ids::SavedViewId;
use dujiang_domain::integration::{SavedView, ViewFields, ViewPage, ViewPatch};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id, Params};

/// The page a view belongs to.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ViewPageWord {
    Register,
    Audit,
}

/// A view of a list, kept by the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SavedViewView {
    /// Identifier.
    id: Uuid,
    /// The page it belongs to.
    #[schema(value_type = ViewPageWord)]
    page: ViewPage,
    /// Name.
    #[schema(max_length = 60, example = "本年在建")]
    name: String,
    /// The query part of the page's address.
    #[schema(max_length = 2000, example = "state=in_execution&sort=-updated_at")]
    query: String,
    /// The columns shown, in order; none for the page's own choice.
    #[schema(max_items = 40)]
    columns: Vec<String>,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// Version for `If-Match`.
    version: i64,
}

impl From<SavedView> for SavedViewView {
    fn from(view: SavedView) -> Self {
        Self {
            id: view.id.0,
            page: view.page,
            name: view.fields.name,
            query: view.fields.query,
            columns: view.fields.columns,
            created_at: view.created_at,
            version: view.version,
        }
    }
}

/// Which views are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct SavedViewParams {
    /// Only views of this page.
    #[param(value_type = Option<ViewPageWord>)]
    page: Option<ViewPage>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of the caller's views.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SavedViewPage {
    /// The views, by name.
    #[schema(max_items = 100)]
    items: Vec<SavedViewView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// A view to keep.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateSavedView {
    /// The page it belongs to.
    #[schema(value_type = ViewPageWord)]
    page: ViewPage,
    /// Name.
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60, example = "本年在建")]
    name: String,
    /// The query part of the page's address, without the question mark.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "state=in_execution&sort=-updated_at")]
    query: String,
    /// The columns shown, in order; none for the page's own choice.
    #[serde(default)]
    #[validate(length(max = 40))]
    #[schema(max_items = 40, example = json!(["name", "state", "unit"]))]
    columns: Vec<String>,
}

/// What to change of a view; absent fields stay.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditSavedView {
    /// Name.
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    name: Option<String>,
    /// The query part of the page's address, without the question mark.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    query: Option<String>,
    /// The columns shown, all of them, in order.
    #[validate(length(max = 40))]
    #[schema(max_items = 40)]
    columns: Option<Vec<String>>,
}

/// The caller's own views, by name.
#[utoipa::path(
    tag = "saved views",
    security(("bearer" = [])),
    params(SavedViewParams),
    responses((status = 200, body = SavedViewPage, description = "A page of views")),
)]
#[get("/saved-views")]
pub(crate) async fn list_saved_views(
    app: Data<App>,
    caller: Caller,
    params: Params<SavedViewParams>,
) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = views::list(&app, caller.actor(), params.page, &page).await?.map(SavedViewView::from);
    Ok(answer::plain(&SavedViewPage { items: page.items, next_cursor: page.next_cursor }))
}

/// Keep a view.
#[utoipa::path(
    tag = "saved views",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateSavedView,
    responses((status = 201, body = SavedViewView, description = "The view", headers(("ETag" = String)))),
)]
#[post("/saved-views")]
pub(crate) async fn create_saved_view(
    app: Data<App>,
    caller: Creating,
    body: Body<CreateSavedView>,
) -> Answer {
    let body = body.0;
    let fields = ViewFields { name: body.name, query: body.query, columns: body.columns };
    let command = views::CreateSavedView { page: body.page, fields };
    let written = views::create(&app, &caller.0.call, command).await?;
    let version = written.value.version;
    let view = SavedViewView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}

/// Change a view.
#[utoipa::path(
    tag = "saved views",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The view"), crate::document::VersionHeader),
    request_body = EditSavedView,
    responses((status = 200, body = SavedViewView, description = "The view", headers(("ETag" = String)))),
)]
#[patch("/saved-views/{id}")]
pub(crate) async fn edit_saved_view(
    app: Data<App>,
    caller: Caller,
    id: Id<SavedViewId>,
    body: Body<EditSavedView>,
) -> Answer {
    let body = body.0;
    let patch = ViewPatch { name: body.name, query: body.query, columns: body.columns };
    let written = views::change(&app, &caller.call, id.0, patch).await?;
    let version = written.value.version;
    let view = SavedViewView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}

/// Remove a view.
#[utoipa::path(
    tag = "saved views",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The view"), crate::document::VersionHeader),
    responses((status = 204, description = "It is gone")),
)]
#[delete("/saved-views/{id}")]
pub(crate) async fn remove_saved_view(app: Data<App>, caller: Caller, id: Id<SavedViewId>) -> Answer {
    views::remove(&app, &caller.call, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The routes of saved views.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_saved_views)
        .service(create_saved_view)
        .service(edit_saved_view)
        .service(remove_saved_view);
}
