//! The contract: an OpenAPI document made from the handlers themselves.

use utoipa::openapi::path::{HttpMethod, Operation, PathItem};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, RefOr, ResponseBuilder};
use utoipa::{IntoParams, Modify, OpenApi};
use utoipa_actix_web::AppExt as _;

use crate::problem::{Problem, ProblemField, ProblemRule};

/// Header of requests that create or move something.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "describes a header for the document")]
pub(crate) struct KeyHeader {
    /// 1 to 255 visible characters chosen by the client; a second try with the same key has no
    /// second effect.
    #[param(rename = "Idempotency-Key", min_length = 1, max_length = 255)]
    idempotency_key: String,
}

/// Header of requests that change something.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "describes a header for the document")]
pub(crate) struct VersionHeader {
    /// The version to be changed, as `ETag` gave it.
    #[param(rename = "If-Match", pattern = "^\"[0-9]+\"$", example = "\"1\"")]
    if_match: String,
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Dujiang 都江",
        description = "Public projects from first idea to archive. Conventions: docs/API-DESIGN.md.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
        contact(name = "Dujiang", url = "https://dujiang.invalid"),
    ),
    servers((url = "/", description = "This server")),
    components(schemas(Problem, ProblemField, ProblemRule)),
    modifiers(&Common),
)]
struct Base;

struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut Document) {
        let components = document.components.get_or_insert_with(Default::default);
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        let cookie = ApiKey::Cookie(ApiKeyValue::new("dujiang_refresh"));
        components.add_security_scheme("refresh_cookie", SecurityScheme::ApiKey(cookie));
    }
}

/// The whole document.
pub fn document() -> Document {
    let (_, mut document) = actix_web::App::new()
        .into_utoipa_app()
        .openapi(Base::openapi())
        .service(utoipa_actix_web::scope("/api/v1").configure(crate::server::routes))
        .split_for_parts();
    for item in document.paths.paths.values_mut() {
        add_refusals(item);
    }
    document
}

/// Every operation can be refused; which ways follows from what it takes.
fn add_refusals(item: &mut PathItem) {
    for (method, operation) in operations(item) {
        let takes = |name: &str| {
            operation.parameters.iter().flatten().any(|parameter| match parameter {
                RefOr::T(parameter) => parameter.name == name,
                RefOr::Ref(_) => false,
            })
        };
        let mut statuses = vec!["400", "429", "503"];
        let is_open = operation.security.as_ref().is_some_and(|security| security.iter().all(is_no_security));
        statuses.push("401");
        if !is_open {
            // Whatever the caller may not see does not exist, the things a body refers to included.
            statuses.extend(["403", "404"]);
        }
        if operation.request_body.is_some() {
            statuses.extend(["413", "415", "422"]);
        }
        if takes("Idempotency-Key") || method != HttpMethod::Get {
            statuses.extend(["409", "422"]);
        }
        if takes("If-Match") {
            statuses.extend(["412", "428"]);
        }
        for status in statuses {
            operation.responses.responses.entry(status.to_owned()).or_insert_with(|| refusal().into());
        }
    }
}

fn is_no_security(requirement: &utoipa::openapi::SecurityRequirement) -> bool {
    serde_json::to_value(requirement)
        .is_ok_and(|value| value.as_object().is_some_and(serde_json::Map::is_empty))
}

fn refusal() -> utoipa::openapi::Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description("Refused").content("application/problem+json", content).build()
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (HttpMethod, &mut Operation)> {
    [
        (HttpMethod::Get, &mut item.get),
        (HttpMethod::Put, &mut item.put),
        (HttpMethod::Post, &mut item.post),
        (HttpMethod::Delete, &mut item.delete),
        (HttpMethod::Patch, &mut item.patch),
    ]
    .into_iter()
    .filter_map(|(method, operation)| operation.as_mut().map(|operation| (method, operation)))
}
