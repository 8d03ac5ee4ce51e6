//! `/import-templates`: mappings with a name.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, delete, get, post};
use dujiang_app::App;
use dujiang_app::integration::imports::{self, SaveTemplate};
use dujiang_domain::ids::ImportTemplateId;
use dujiang_domain::integration::ImportTemplate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::mapping::ImportMapping;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// A mapping with a name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportTemplateView {
    /// Identifier.
    id: Uuid,
    /// Its name.
    #[schema(max_length = 100, example = "交通局年度台账")]
    name: String,
    /// The mapping.
    mapping: ImportMapping,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    version: i64,
}

impl From<ImportTemplate> for ImportTemplateView {
    fn from(template: ImportTemplate) -> Self {
        Self {
            id: template.id.0,
            name: template.name,
            mapping: template.mapping.into(),
            version: template.version,
        }
    }
}

/// All templates of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportTemplateList {
    /// The templates by name.
    items: Vec<ImportTemplateView>,
}

/// The caller's templates.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    responses((status = 200, body = ImportTemplateList, description = "The templates")),
)]
#[get("/import-templates")]
pub(crate) async fn list_import_templates(app: Data<App>, caller: Caller) -> Answer {
    let templates = imports::templates(&app, caller.actor()).await?;
    let items = templates.into_iter().map(ImportTemplateView::from).collect();
    Ok(answer::plain(&ImportTemplateList { items }))
}

/// A mapping to keep.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateImportTemplate {
    /// Its name, unique for the caller.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "交通局年度台账")]
    name: String,
    /// The mapping.
    #[validate(nested)]
    mapping: ImportMapping,
}

/// Keep a mapping under a name.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateImportTemplate,
    responses((status = 201, body = ImportTemplateView, description = "The template",
        headers(("ETag" = String)))),
)]
#[post("/import-templates")]
pub(crate) async fn create_import_template(
    app: Data<App>,
    caller: Creating,
    body: Body<CreateImportTemplate>,
) -> Answer {
    let command = SaveTemplate { name: body.0.name, mapping: body.0.mapping.into() };
    let written = imports::save_template(&app, &caller.0.call, command).await?;
    let version = written.value.version;
    let view = ImportTemplateView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}

/// Remove a template.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The template"), crate::document::VersionHeader),
    responses((status = 204, description = "It is gone")),
)]
#[delete("/import-templates/{id}")]
pub(crate) async fn remove_import_template(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportTemplateId>,
) -> Answer {
    imports::remove_template(&app, &caller.call, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
