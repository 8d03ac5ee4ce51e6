//! `/exports`: lists that become files.

use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::integration::exports::{self, ExportPlan, RequestExport};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::ids::ExportId;
use dujiang_domain::integration::{Export, ExportFormat, ExportKind, ExportState};
use futures::TryStreamExt as _;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::attachment;
use crate::audit::AuditParams;
use crate::extract::{Body, Caller, Creating, Id, Params, parse};
use crate::projects::RegisterParams;
use crate::texts::Language;

/// Which list.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ExportKindWord {
    Projects,
    AuditEvents,
}

/// What sort of file.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ExportFormatWord {
    Xlsx,
    Csv,
}

/// Where an export stands.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ExportStateWord {
    Queued,
    Done,
    Failed,
    Expired,
}

/// A list to become a file.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateExport {
    /// Which list.
    #[schema(value_type = ExportKindWord)]
    kind: ExportKind,
    /// What sort of file.
    #[schema(value_type = ExportFormatWord)]
    format: ExportFormat,
    /// The query of the list, as it would stand behind the question mark of its address; paging
    /// is ignored.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "state=in_execution&sort=-updated_at")]
    query: String,
    /// The columns, in order; none for all.
    #[serde(default)]
    #[validate(length(max = 40))]
    #[schema(max_items = 40, example = json!(["name", "state", "total_investment"]))]
    columns: Vec<String>,
}

impl CreateExport {
    /// Reads the query just as the list itself would.
    fn plan(&self) -> Result<ExportPlan, Fault> {
        let plan = match self.kind {
            ExportKind::Projects => parse::<RegisterParams>(&self.query).and_then(|params| {
                let (sort, is_descending) = params.order()?;
                Ok(ExportPlan::Projects { query: Box::new(params.query()?), sort, is_descending })
            }),
            ExportKind::AuditEvents => parse::<AuditParams>(&self.query)
                .and_then(|params| Ok(ExportPlan::AuditEvents { filter: params.filter()? })),
        };
        plan.map_err(|fault| {
            let field = FieldFault::new("/query", Code::FieldMalformed);
            Fault::invalid(vec![FieldFault { params: fault.params, ..field }])
        })
    }
}

/// A list on its way out.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExportView {
    /// Identifier.
    id: Uuid,
    /// Which list.
    #[schema(value_type = ExportKindWord)]
    kind: ExportKind,
    /// What sort of file.
    #[schema(value_type = ExportFormatWord)]
    format: ExportFormat,
    /// The query of the list.
    #[schema(max_length = 2000)]
    query: String,
    /// The columns, in order; none for all.
    #[schema(max_items = 40)]
    columns: Vec<String>,
    /// Where it stands.
    #[schema(value_type = ExportStateWord)]
    state: ExportState,
    /// Name of the file.
    #[schema(max_length = 100, example = "项目台账-20260630-1430.xlsx")]
    file_name: String,
    /// How many rows the file has, once it is made.
    #[schema(required = true, minimum = 0)]
    row_count: Option<i64>,
    /// Why there is no file, as the stable code of a problem.
    #[schema(required = true, max_length = 60)]
    failure: Option<String>,
    /// When it was asked for.
    created_at: DateTime<Utc>,
    /// When the file was made, or given up.
    #[schema(required = true)]
    finished_at: Option<DateTime<Utc>>,
    /// Until when the file can be fetched.
    #[schema(required = true)]
    expires_at: Option<DateTime<Utc>>,
    /// Version.
    version: i64,
}

impl From<Export> for ExportView {
    fn from(export: Export) -> Self {
        Self {
            id: export.id.0,
            expires_at: export.expires_at(),
            kind: export.wish.kind,
            format: export.wish.format,
            query: export.wish.query,
            columns: export.wish.columns,
            state: export.state,
            file_name: export.file_name,
            row_count: export.row_count,
            failure: export.failure,
            created_at: export.created_at,
            finished_at: export.finished_at,
            version: export.version,
        }
    }
}

/// Which exports are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportParams {
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of the caller's exports.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExportPage {
    /// The exports, the newest first.
    #[schema(max_items = 100)]
    items: Vec<ExportView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// Ask for a list as a file: the rows, order and columns that the caller sees.
#[utoipa::path(
    tag = "exports",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateExport,
    responses((status = 202, body = ExportView, description = "The file is being made",
        headers(("ETag" = String)))),
)]
#[post("/exports")]
pub(crate) async fn create_export(
    app: Data<App>,
    caller: Creating,
    language: Language,
    body: Body<CreateExport>,
) -> Answer {
    let plan = body.0.plan()?;
    let CreateExport { format, query, columns, .. } = body.0;
    let command = RequestExport { plan, query, format, columns, language: language.0.to_string() };
    let written = exports::request(&app, &caller.0.call, command).await?;
    let version = written.value.version;
    let view = ExportView::from(written.value);
    Ok(answer::written(StatusCode::ACCEPTED, &view, version, written.is_replay))
}

/// The caller's own exports, the newest first.
#[utoipa::path(
    tag = "exports",
    security(("bearer" = [])),
    params(ExportParams),
    responses((status = 200, body = ExportPage, description = "A page of exports")),
)]
#[get("/exports")]
pub(crate) async fn list_exports(app: Data<App>, caller: Caller, params: Params<ExportParams>) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = exports::list(&app, caller.actor(), &page).await?.map(ExportView::from);
    Ok(answer::plain(&ExportPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One of the caller's exports, and how far it is.
#[utoipa::path(
    tag = "exports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The export")),
    responses((status = 200, body = ExportView, description = "The export", headers(("ETag" = String)))),
)]
#[get("/exports/{id}")]
pub(crate) async fn get_export(app: Data<App>, caller: Caller, id: Id<ExportId>) -> Answer {
    let export = exports::get(&app, caller.actor(), id.0).await?;
    let version = export.version;
    Ok(answer::thing(&ExportView::from(export), version))
}

/// The file of an export, to be saved.
#[utoipa::path(
    tag = "exports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The export")),
    responses(
        (status = 200, description = "The file",
            content_type = "application/octet-stream", body = inline(crate::document::FileBytes)),
        (status = 409, description = "There is no file yet, or none any more",
            content_type = "application/problem+json", body = crate::problem::Problem),
    ),
)]
#[get("/exports/{id}/file")]
pub(crate) async fn get_export_file(app: Data<App>, caller: Caller, id: Id<ExportId>) -> Answer {
    let (export, file) = exports::file(&app, caller.actor(), id.0).await?;
    let mut response = HttpResponse::Ok();
    attachment::protect(&mut response, &export.file_name, export.wish.format.media_type());
    let content = file.content.inspect_err(|error| tracing::error!(%error, "download broke off"));
    Ok(response.body(SizedStream::new(file.size, content)))
}

/// The routes of exports.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(create_export).service(list_exports).service(get_export_file).service(get_export);
}
