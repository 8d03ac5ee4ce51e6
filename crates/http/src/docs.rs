//! The reference page of the API at `/api/docs`, from files inside the program: nothing is loaded from
//! other servers, so that it works on an intranet.

use std::sync::LazyLock;

use actix_web::http::header::{self, ContentType};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, get};
use utoipa_swagger_ui::{Config, SwaggerUi};

/// Scripts, styles and the document from this server only. The page styles its elements itself.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Where the page lies.
pub(crate) const PATH: &str = "/api/docs";

/// The document as text, made once.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| crate::document().to_json().unwrap_or_default());

/// The document for programs and for the page.
#[get("/api/openapi.json")]
async fn openapi() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(ContentType::json())
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(DOCUMENT.as_str())
}

/// The page and the document.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let page = SwaggerUi::new("/api/docs/{_:.*}").config(
        Config::from("/api/openapi.json")
            .try_it_out_enabled(false)
            .display_request_duration(true)
            .filter(true)
            .use_base_layout(),
    );
    config.service(openapi).service(web::redirect(PATH, "/api/docs/")).service(page);
}
