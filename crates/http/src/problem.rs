//! Refusals on the wire: RFC 9457 problems with a stable code, the wrong fields by JSON pointer,
//! the rule that refused, and texts in the reader's language.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use dujiang_app::AppError;
use dujiang_domain::fault::{Code, Fault, FieldFault, Kind, RuleRef};
use fluent_templates::LanguageIdentifier;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::request_id::request_id;
use crate::texts;

/// The status of each kind of refusal: the one table.
pub const fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::Unreadable => StatusCode::BAD_REQUEST,
        Kind::Unauthenticated => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Hidden => StatusCode::NOT_FOUND,
        Kind::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Stale => StatusCode::PRECONDITION_FAILED,
        Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Kind::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::VersionRequired => StatusCode::PRECONDITION_REQUIRED,
        Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A refusal on its way out of a handler.
#[derive(Debug)]
pub(crate) struct ApiError(AppError);

impl<E: Into<AppError>> From<E> for ApiError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl ApiError {
    /// A refusal without further figures.
    pub(crate) fn new(code: Code) -> Self {
        Self(AppError::refused(code))
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        status_of(self.0.fault().kind())
    }

    /// The body is written by [`render`], which knows the request's language and number.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// Why a request was refused (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// Identifies the sort of problem.
    #[serde(rename = "type")]
    #[schema(example = "/problems/request.invalid")]
    kind: String,
    /// The HTTP status in words.
    #[schema(example = "Unprocessable Entity")]
    title: String,
    /// The HTTP status.
    #[schema(example = 422)]
    status: u16,
    /// What happened and what to do, in the reader's language.
    detail: String,
    /// Stable code for programs.
    #[schema(example = "request.invalid")]
    code: String,
    /// Figures of the text.
    #[schema(value_type = Object)]
    params: Map<String, Value>,
    /// The fields that are wrong.
    errors: Vec<ProblemField>,
    /// Number of the request, to be told to an administrator.
    request_id: String,
    /// The rule that refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<ProblemRule>,
}

/// One wrong field.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProblemField {
    /// JSON pointer into the body.
    #[schema(example = "/planned_end")]
    pointer: String,
    /// Stable code for programs.
    #[schema(example = "field.date_order")]
    code: String,
    /// What is wrong, in the reader's language.
    detail: String,
    /// Figures of the text.
    #[schema(value_type = Object)]
    params: Map<String, Value>,
}

/// The rule that refused.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProblemRule {
    /// Identifier in the registry.
    id: String,
    /// Title.
    title: String,
    /// Source document and clause.
    clause: String,
}

impl From<RuleRef> for ProblemRule {
    fn from(rule: RuleRef) -> Self {
        Self { id: rule.id, title: rule.title, clause: rule.clause }
    }
}

impl Problem {
    fn new(fault: Fault, language: &LanguageIdentifier, request_id: String) -> Self {
        let status = status_of(fault.kind());
        let code = fault.code.as_str();
        Self {
            kind: format!("/problems/{code}"),
            title: status.canonical_reason().unwrap_or_default().to_owned(),
            status: status.as_u16(),
            detail: texts::text(fault.code, &fault.params, language),
            code: code.to_owned(),
            params: fault.params,
            errors: fault.fields.into_iter().map(|field| ProblemField::new(field, language)).collect(),
            request_id,
            rule: fault.rule.map(ProblemRule::from),
        }
    }
}

impl ProblemField {
    /// The field's problem in `language`.
    pub(crate) fn new(field: FieldFault, language: &LanguageIdentifier) -> Self {
        Self {
            detail: texts::text(field.code, &field.params, language),
            pointer: field.pointer,
            code: field.code.as_str().to_owned(),
            params: field.params,
        }
    }
}

/// Middleware: gives every refusal its body, and every error of the framework ours.
///
/// # Errors
/// Those of the service behind it.
pub async fn render(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = texts::language(accept);
    let id = request_id(&request);
    match next.call(request).await {
        Ok(response) => {
            let fault = response.response().error().map(fault_of);
            match fault {
                None => Ok(response.map_into_boxed_body()),
                Some(fault) => {
                    let problem = respond(fault, &language, id);
                    Ok(response.into_response(problem))
                }
            }
        }
        Err(error) => {
            let problem = respond(fault_of(&error), &language, id);
            Err(InternalError::from_response(error, problem).into())
        }
    }
}

/// A refusal by a middleware that stands before [`render`].
pub(crate) fn refuse(request: ServiceRequest, fault: Fault) -> ServiceResponse {
    let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = texts::language(accept);
    let problem = respond(fault, &language, request_id(&request));
    request.into_response(problem)
}

fn fault_of(error: &actix_web::Error) -> Fault {
    if let Some(ApiError(error)) = error.as_error::<ApiError>() {
        if matches!(error.fault().kind(), Kind::Internal | Kind::Unavailable) {
            tracing::error!(%error, "request failed");
        }
        return error.fault();
    }
    let status = error.as_response_error().status_code();
    tracing::debug!(%error, %status, "refused by the framework");
    match status {
        StatusCode::NOT_FOUND => Fault::new(Code::RouteUnknown),
        StatusCode::PAYLOAD_TOO_LARGE => Fault::new(Code::RequestTooLarge).with("limit", "—"),
        status if status.is_client_error() => Fault::new(Code::RequestUnreadable),
        _ => Fault::new(Code::Internal),
    }
}

fn respond(fault: Fault, language: &LanguageIdentifier, id: String) -> HttpResponse {
    let mut response = HttpResponse::build(status_of(fault.kind()));
    response.insert_header((header::CONTENT_TYPE, "application/problem+json"));
    response.insert_header((header::CONTENT_LANGUAGE, language.to_string()));
    if let Some(version) = fault.current_version {
        response.insert_header((header::ETAG, format!("\"{version}\"")));
    }
    if let Some(allow) = fault.params.get("allow").and_then(Value::as_str) {
        response.insert_header((header::ALLOW, allow));
    }
    if fault.code == Code::UploadOffset {
        let offset = fault.params.get("offset").map(Value::to_string).unwrap_or_default();
        response.insert_header(("Upload-Offset", offset));
    }
    if let Some(seconds) = fault.params.get("seconds").and_then(Value::as_u64) {
        response.insert_header((header::RETRY_AFTER, seconds.to_string()));
    } else if fault.kind() == Kind::Unavailable {
        response.insert_header((header::RETRY_AFTER, "5"));
    }
    let figure = |name: &str| fault.params.get(name).and_then(Value::as_u64);
    if let (Kind::TooMany, Some(limit), Some(seconds)) = (fault.kind(), figure("limit"), figure("seconds")) {
        let mut headers = HeaderMap::new();
        crate::identity::tell(&mut headers, limit, 0, seconds);
        for header in headers {
            response.insert_header(header);
        }
    }
    if fault.kind() == Kind::Unauthenticated {
        response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
    }
    let problem = Problem::new(fault, language, id);
    response.body(serde_json::to_vec(&problem).unwrap_or_default())
}
