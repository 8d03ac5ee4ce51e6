//! `/inspection-templates`: the checklists of inspections.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, get, patch, post};
use chrono::{DateTime, Utc};
use dujiang_app::oversight::inspection_templates::{self as templates, TemplateFilter};
use dujiang_app::{App, Written};
use dujiang_domain::ids::InspectionTemplateId;
use dujiang_domain::oversight::inspection_templates::{
    InspectionKind, InspectionTemplate, TemplateFields, TemplateItem, TemplatePatch, TemplateState,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::document::word_schemas;
use crate::extract::{Body, Caller, Creating, Id, Params};
use crate::words::word_of;

/// The routes of checklists.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_inspection_templates)
        .service(get_inspection_template)
        .service(add_inspection_template)
        .service(edit_inspection_template)
        .service(retire_inspection_template)
        .service(reinstate_inspection_template);
}

word_schemas! {
    /// What an inspection looks at.
    InspectionKindWord of InspectionKind;
    /// Whether inspections may begin with a checklist.
    InspectionTemplateStateWord of TemplateState;
}

/// One thing to look at.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InspectionItem {
    /// What is looked at.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "混凝土外观无蜂窝、麻面、露筋")]
    title: String,
    /// Sort of defect that it finds; repeats are counted by it.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50, example = "混凝土外观")]
    category: String,
    /// When it passes.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    requirement: String,
    /// Standard and clause.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_length = 200, example = "GB 50204 第8.2节")]
    basis: String,
}

/// A checklist.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InspectionTemplateView {
    /// Identifier.
    id: Uuid,
    /// What its inspections look at.
    #[schema(value_type = InspectionKindWord)]
    kind: InspectionKind,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// The items in their order.
    #[schema(max_items = 200)]
    items: Vec<InspectionItem>,
    /// Number of the items; rises whenever they change. Running inspections keep theirs.
    number: i64,
    /// Whether inspections may begin with it.
    #[schema(value_type = InspectionTemplateStateWord)]
    state: TemplateState,
    /// Last change.
    updated_at: DateTime<Utc>,
    /// Version for `If-Match`.
    version: i64,
}

impl From<TemplateItem> for InspectionItem {
    fn from(item: TemplateItem) -> Self {
        Self { title: item.title, category: item.category, requirement: item.requirement, basis: item.basis }
    }
}

impl From<InspectionItem> for TemplateItem {
    fn from(item: InspectionItem) -> Self {
        Self { title: item.title, category: item.category, requirement: item.requirement, basis: item.basis }
    }
}

impl From<InspectionTemplate> for InspectionTemplateView {
    fn from(template: InspectionTemplate) -> Self {
        Self {
            id: template.id.0,
            kind: template.fields.kind,
            title: template.fields.title,
            items: template.fields.items.into_iter().map(InspectionItem::from).collect(),
            number: template.number,
            state: template.state,
            updated_at: template.updated_at,
            version: template.version,
        }
    }
}

fn answer_of(status: StatusCode, written: Written<InspectionTemplate>) -> HttpResponse {
    let view = InspectionTemplateView::from(written.value);
    answer::written(status, &view, view.version, written.is_replay)
}

/// Which checklists are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct InspectionTemplateParams {
    /// Only this kind.
    #[param(inline, value_type = Option<InspectionKindWord>)]
    kind: Option<String>,
    /// Only this state.
    #[param(inline, value_type = Option<InspectionTemplateStateWord>)]
    state: Option<String>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of checklists.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InspectionTemplatePage {
    /// The checklists by kind and title.
    items: Vec<InspectionTemplateView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The checklists by kind and title.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(InspectionTemplateParams),
    responses((status = 200, body = InspectionTemplatePage, description = "A page of checklists")),
)]
#[get("/inspection-templates")]
async fn list_inspection_templates(
    app: Data<App>,
    caller: Caller,
    params: Params<InspectionTemplateParams>,
) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let filter = TemplateFilter {
        kind: word_of(params.kind.as_deref(), "kind", InspectionKind::parse)?,
        state: word_of(params.state.as_deref(), "state", TemplateState::parse)?,
    };
    let page = templates::list(&app, caller.actor(), &filter, &page).await?;
    let page = page.map(InspectionTemplateView::from);
    Ok(answer::plain(&InspectionTemplatePage { items: page.items, next_cursor: page.next_cursor }))
}

/// One checklist.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The checklist")),
    responses((status = 200, body = InspectionTemplateView, description = "The checklist",
        headers(("ETag" = String)))),
)]
#[get("/inspection-templates/{id}")]
async fn get_inspection_template(app: Data<App>, caller: Caller, id: Id<InspectionTemplateId>) -> Answer {
    let view = InspectionTemplateView::from(templates::get(&app, caller.actor(), id.0).await?);
    Ok(answer::thing(&view, view.version))
}

/// A checklist to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddInspectionTemplate {
    /// What its inspections look at.
    #[schema(value_type = InspectionKindWord)]
    kind: InspectionKind,
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "主体结构质量检查表")]
    title: String,
    /// The items in their order.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    items: Vec<InspectionItem>,
}

/// Add a checklist.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = AddInspectionTemplate,
    responses((status = 201, body = InspectionTemplateView, description = "The checklist",
        headers(("ETag" = String)))),
)]
#[post("/inspection-templates")]
async fn add_inspection_template(
    app: Data<App>,
    caller: Creating,
    body: Body<AddInspectionTemplate>,
) -> Answer {
    let items = body.0.items.into_iter().map(TemplateItem::from).collect();
    let fields = TemplateFields { kind: body.0.kind, title: body.0.title, items };
    Ok(answer_of(
        StatusCode::CREATED,
        templates::add(&app, &caller.0.call, templates::AddTemplate { fields }).await?,
    ))
}

/// What to change; absent fields stay.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditInspectionTemplate {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "主体结构工程质量检查表")]
    title: Option<String>,
    /// The items in their order, all of them.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    items: Option<Vec<InspectionItem>>,
}

/// Change a checklist; running inspections keep the items they began with.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The checklist"), crate::document::VersionHeader),
    request_body = EditInspectionTemplate,
    responses((status = 200, body = InspectionTemplateView, description = "The checklist",
        headers(("ETag" = String)))),
)]
#[patch("/inspection-templates/{id}")]
async fn edit_inspection_template(
    app: Data<App>,
    caller: Caller,
    id: Id<InspectionTemplateId>,
    body: Body<EditInspectionTemplate>,
) -> Answer {
    let items = body.0.items.map(|items| items.into_iter().map(TemplateItem::from).collect());
    let patch = TemplatePatch { title: body.0.title, items };
    Ok(answer_of(
        StatusCode::OK,
        templates::edit(&app, &caller.call, templates::EditTemplate { id: id.0, patch }).await?,
    ))
}

/// Nothing comes along with it.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InspectionTemplateCommand {}

/// Take a checklist out of use; running inspections go on.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The checklist"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = InspectionTemplateCommand,
    responses((status = 200, body = InspectionTemplateView, description = "The checklist",
        headers(("ETag" = String)))),
)]
#[post("/inspection-templates/{id}/retire")]
async fn retire_inspection_template(
    app: Data<App>,
    caller: Creating,
    id: Id<InspectionTemplateId>,
    _body: Body<InspectionTemplateCommand>,
) -> Answer {
    let command = templates::UseTemplate { id: id.0, is_in_use: false };
    Ok(answer_of(StatusCode::OK, templates::put_to_use(&app, &caller.0.call, command).await?))
}

/// Take a checklist back into use.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The checklist"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = InspectionTemplateCommand,
    responses((status = 200, body = InspectionTemplateView, description = "The checklist",
        headers(("ETag" = String)))),
)]
#[post("/inspection-templates/{id}/reinstate")]
async fn reinstate_inspection_template(
    app: Data<App>,
    caller: Creating,
    id: Id<InspectionTemplateId>,
    _body: Body<InspectionTemplateCommand>,
) -> Answer {
    let command = templates::UseTemplate { id: id.0, is_in_use: true };
    Ok(answer_of(StatusCode::OK, templates::put_to_use(&app, &caller.0.call, command).await?))
}
