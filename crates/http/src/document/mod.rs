//! The contract: an OpenAPI document made from the handlers themselves.

mod answers;
mod bounds;
mod bytes;
mod tags;
mod words;

use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{HttpMethod, Operation, PathItem};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{IntoParams, Modify, OpenApi};
use utoipa_actix_web::AppExt as _;

use crate::problem::{Problem, ProblemField, ProblemRule};

pub(crate) use bytes::{FileBytes, binary};
pub(crate) use words::{one_of, word_schemas};

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
        contact(name = "Dujiang", url = "https://dujiang.invalid", email = "api@dujiang.invalid"),
    ),
    servers((url = "/", description = "Where this document came from: production, staging or local.")),
    components(schemas(Problem, ProblemField, ProblemRule)),
    modifiers(&Common),
)]
struct Base;

struct Common;

impl Modify for Common {
    fn modify(&self, document: &mut Document) {
        let components = document.components.get_or_insert_with(Default::default);
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .description(Some(
                "The access token of /auth/login or /auth/refresh: Ed25519, at most ten minutes, bound to a \
                 session that is looked up with every request. Made and checked as RFC8725 advises: one \
                 algorithm, a key id, issuer, audience and expiry.",
            ))
            .build();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        let cookie = ApiKey::Cookie(ApiKeyValue::with_description(
            "dujiang_refresh",
            "Set by /auth/login and changed by every /auth/refresh; no script can read it.",
        ));
        components.add_security_scheme("refresh_cookie", SecurityScheme::ApiKey(cookie));
        for server in document.servers.iter_mut().flatten() {
            server.extensions = Some(Extensions::builder().add("x-internal", false).build());
        }
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
        for (method, operation) in operations(item) {
            answers::add(&method, operation);
            describe(operation);
        }
    }
    answers::add_components(&mut document);
    tags::declare(&mut document);
    bounds::add(&mut document);
    document
}

/// What has a summary only is described by it.
fn describe(operation: &mut Operation) {
    if operation.description.is_none() {
        operation.description.clone_from(&operation.summary);
    }
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
