//! The number of a request: the client's own if it is well formed, else one of ours; it stands
//! in the log, in the audit row and in every problem.

use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use dujiang_app::App;
use tracing::Instrument as _;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

#[derive(Clone)]
struct RequestId(String);

/// The number of this request; empty before [`assign`] ran.
pub(crate) fn request_id(request: &impl HttpMessage) -> String {
    request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
}

/// Middleware: numbers the request, times it, and logs its end without anything personal.
///
/// # Errors
/// Those of the service behind it.
pub async fn assign<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let id = client_id(&request).unwrap_or_else(|| own_id(&request));
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let span = tracing::info_span!("request", id, %method);
    let begun = std::time::Instant::now();
    let mut response = next.call(request).instrument(span.clone()).await?;
    let route = response.request().match_pattern().unwrap_or_else(|| "unmatched".to_owned());
    let status = response.status().as_u16();
    let elapsed = begun.elapsed();
    metrics::histogram!("dujiang_http_seconds", "method" => method.to_string(), "route" => route.clone(),
        "status" => status.to_string())
    .record(elapsed);
    span.in_scope(|| tracing::info!(route, status, micros = elapsed.as_micros(), "answered"));
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    Ok(response)
}

fn client_id(request: &ServiceRequest) -> Option<String> {
    let text = request.headers().get(HEADER)?.to_str().ok()?;
    let fits = (8..=64).contains(&text.len());
    (fits && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')).then(|| text.to_owned())
}

fn own_id(request: &ServiceRequest) -> String {
    request.app_data::<Data<App>>().map(|app| app.database().next_id().to_string()).unwrap_or_default()
}
