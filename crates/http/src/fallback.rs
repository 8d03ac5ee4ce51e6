//! What answers an API path that no route took: 405 with `Allow` when the document knows the
//! path, 404 otherwise. Never the SPA.

use std::sync::LazyLock;

use actix_web::HttpRequest;
use dujiang_domain::fault::{Code, Fault};

use crate::answer::Answer;

/// Paths of the document with their methods.
static ROUTES: LazyLock<Vec<(Vec<String>, Vec<String>)>> = LazyLock::new(|| {
    let document = serde_json::to_value(crate::document()).unwrap_or_default();
    let paths = document.get("paths").and_then(|paths| paths.as_object()).cloned().unwrap_or_default();
    paths
        .iter()
        .map(|(path, item)| {
            let methods = item.as_object().into_iter().flatten().map(|(method, _)| method.to_uppercase());
            (path.split('/').map(str::to_owned).collect(), methods.collect())
        })
        .collect()
});

/// Answers what no route took.
pub(crate) async fn no_route(request: HttpRequest) -> Answer {
    let segments: Vec<&str> = request.path().split('/').collect();
    let mut allowed: Vec<&str> = ROUTES
        .iter()
        .filter(|(pattern, _)| matches(pattern, &segments))
        .flat_map(|(_, methods)| methods.iter().map(String::as_str))
        .collect();
    allowed.sort_unstable();
    allowed.dedup();
    if allowed.is_empty() || allowed.contains(&request.method().as_str()) {
        return Err(Fault::new(Code::RouteUnknown).into());
    }
    Err(Fault::new(Code::RouteMethod).with("allow", allowed.join(", ")).into())
}

fn matches(pattern: &[String], segments: &[&str]) -> bool {
    pattern.len() == segments.len() && pattern.iter().zip(segments).all(|(a, b)| a.starts_with('{') || a == b)
}
