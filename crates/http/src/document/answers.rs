//! What every operation can answer besides its success: refusals that follow from what it takes, and the
//! headers that tell how much of the allowance is left.

use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{HttpMethod, Operation};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, RefOr, Response, ResponseBuilder};

/// Statuses of refusals: name of the component, and what it means.
const REFUSALS: [(&str, &str, &str); 13] = [
    ("400", "Unreadable", "The request cannot be read: body, query, key or version."),
    ("401", "Unauthenticated", "Nobody is signed in, or no longer."),
    ("403", "Forbidden", "It may be seen, but not done, by this person."),
    ("404", "Hidden", "There is nothing of that name, or not for this person to see."),
    ("409", "Conflict", "Not in the present state."),
    ("412", "Stale", "Somebody changed it in between; `ETag` has the version that stands."),
    ("413", "TooLarge", "The body is larger than allowed."),
    ("415", "WrongType", "The body is of another type."),
    (
        "422",
        "Invalid",
        "Readable but wrong; `errors` points at the fields, `rule` names a rule that refuses.",
    ),
    ("428", "VersionRequired", "`If-Match` must say which version is to be changed."),
    ("429", "TooMany", "Too many requests; `Retry-After` says how long to wait."),
    ("500", "Internal", "A mistake of the server; nothing was saved."),
    ("503", "Unavailable", "Not now: overload, or no room to save; nothing was changed."),
];

/// Adds refusals and headers to one operation.
pub(super) fn add(method: &HttpMethod, operation: &mut Operation) {
    for status in statuses(method, operation) {
        let name = REFUSALS.iter().find(|(known, ..)| *known == status).map(|(_, name, _)| *name);
        if let Some(name) = name {
            let reference = RefOr::Ref(Ref::new(format!("#/components/responses/{name}")));
            operation.responses.responses.entry(status.to_owned()).or_insert(reference);
        }
    }
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response {
            add_allowance(status, response);
        }
    }
}

/// Which refusals follow from what the operation takes.
fn statuses(method: &HttpMethod, operation: &Operation) -> Vec<&'static str> {
    let takes = |name: &str| {
        operation.parameters.iter().flatten().any(|parameter| match parameter {
            RefOr::T(parameter) => parameter.name == name,
            RefOr::Ref(_) => false,
        })
    };
    let mut statuses = vec!["400", "401", "429", "500", "503"];
    let is_open = operation.security.as_ref().is_some_and(|security| security.iter().all(is_no_security));
    if !is_open {
        // Whatever the caller may not see does not exist, the things a body refers to included.
        statuses.extend(["403", "404"]);
    }
    if operation.request_body.is_some() {
        statuses.extend(["413", "415", "422"]);
    }
    if takes("Idempotency-Key") || *method != HttpMethod::Get {
        statuses.extend(["409", "422"]);
    }
    if takes("If-Match") {
        statuses.extend(["412", "428"]);
    }
    // The order of the document is the order of the numbers.
    statuses.sort_unstable();
    statuses
}

fn is_no_security(requirement: &utoipa::openapi::SecurityRequirement) -> bool {
    serde_json::to_value(requirement)
        .is_ok_and(|value| value.as_object().is_some_and(serde_json::Map::is_empty))
}

/// The refusals and headers that operations refer to.
pub(super) fn add_components(document: &mut Document) {
    let components = document.components.get_or_insert_with(Default::default);
    for (status, name, description) in REFUSALS {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let mut response = ResponseBuilder::new()
            .description(description)
            .content("application/problem+json", content)
            .build();
        add_allowance(status, &mut response);
        components.responses.insert(name.to_owned(), RefOr::T(response));
    }
    components.headers.insert("RateLimit".to_owned(), RefOr::T(rate_limit()));
    components.headers.insert("RateLimitPolicy".to_owned(), RefOr::T(rate_limit_policy()));
    components.headers.insert("RetryAfter".to_owned(), RefOr::T(retry_after()));
}

fn add_allowance(status: &str, response: &mut Response) {
    let mut refer = |name: &str, component: &str| {
        let reference = RefOr::Ref(Ref::new(format!("#/components/headers/{component}")));
        response.headers.insert(name.to_owned(), reference);
    };
    if status.starts_with('2') || status.starts_with('4') {
        refer("RateLimit", "RateLimit");
        refer("RateLimit-Policy", "RateLimitPolicy");
    }
    if matches!(status, "429" | "503") {
        refer("Retry-After", "RetryAfter");
    }
}

fn rate_limit() -> Header {
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .max_length(Some(100))
        .pattern(Some("^\"[a-z]+\";r=[0-9]+;t=[0-9]+$"))
        .examples([serde_json::json!("\"account\";r=598;t=1")]);
    HeaderBuilder::new()
        .schema(Some(schema))
        .description(Some(
            "What is left of the tighter allowance, of the account or of the address: `r` requests now, the \
             whole again after `t` seconds. Absent where limits are switched off.",
        ))
        .build()
}

fn rate_limit_policy() -> Header {
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .max_length(Some(100))
        .pattern(Some("^\"[a-z]+\";q=[0-9]+;w=[0-9]+$"))
        .examples([serde_json::json!("\"account\";q=600;w=60")]);
    HeaderBuilder::new()
        .schema(Some(schema))
        .description(Some("That allowance: `q` requests in `w` seconds."))
        .build()
}

fn retry_after() -> Header {
    let schema = ObjectBuilder::new()
        .schema_type(Type::Integer)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
        .minimum(Some(0_i64))
        .maximum(Some(86_400_i64));
    HeaderBuilder::new()
        .schema(Some(schema))
        .description(Some("Seconds to wait before the next try."))
        .build()
}
