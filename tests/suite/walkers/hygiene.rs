//! Bad input on every operation, the query budget, and what the document itself must keep.

use std::collections::BTreeSet;
use std::path::Path;

use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::document::document;
use super::fixture::Fixture;
use super::{Operation, operations};
use crate::support::{Engine, TestApp};

/// Exceptions, each with its reason; the lists may only become shorter.
#[derive(Deserialize)]
struct Exceptions {
    /// Writes that are no events.
    without_record: Vec<String>,
    /// Reads that need more statements than the budget, with their number.
    statements: std::collections::BTreeMap<String, usize>,
}

fn exceptions() -> Exceptions {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/walkers.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Whether a write leaves no event by design.
pub(super) fn leaves_no_record(operation: &Operation) -> bool {
    exceptions().without_record.contains(&operation.name())
}

/// Statements a read may need, the reading of session and rights included.
const BUDGET: usize = 8;

#[tokio::test]
async fn no_read_needs_more_statements_than_its_budget() {
    let app = TestApp::start(Engine::Sqlite).await;
    let fixture = Fixture::make(&app).await;
    let document = document();
    let exceptions = exceptions();
    let speaker = app.by("roads.clerk").await;
    for operation in operations(&document).iter().filter(|operation| !operation.is_write()) {
        let path = fixture.path(operation);
        let mut least = usize::MAX;
        for _ in 0..3 {
            let before = app.statements();
            speaker.get(&path).await;
            least = least.min(app.statements() - before);
        }
        let budget = exceptions.statements.get(&operation.name()).copied().unwrap_or(BUDGET);
        assert!(least <= budget, "{} needs {least} statements", operation.name());
    }
}

#[tokio::test]
async fn rubbish_is_refused_with_a_problem_and_never_breaks_the_server() {
    let app = TestApp::start(Engine::Sqlite).await;
    let fixture = Fixture::make(&app).await;
    let document = document();
    let speaker = app.by("roads.clerk").await;
    let rubbish =
        [json!(null), json!([]), json!("x"), json!({"\u{0}": 1}), json!({"unknown": {"deep": [1e308]}})];
    for operation in operations(&document).iter().filter(|operation| operation.body_schema().is_some()) {
        let path = fixture.path(operation);
        let method: Method = operation.method.parse().unwrap();
        for body in &rubbish {
            let reply = speaker.clone().at(1).send(method.clone(), &path, Some(body.clone())).await;
            let is_refused = (400..500).contains(&reply.status);
            assert!(is_refused, "{} with {body}: {} {}", operation.name(), reply.status, reply.body);
            assert!(!reply.code().is_empty(), "{}: no problem", operation.name());
        }
        let broken = speaker.request(&method, &path).header("content-type", "application/json").body("{");
        let status = broken.send().await.unwrap().status().as_u16();
        assert!([400, 404].contains(&status), "{} with half a body: {status}", operation.name());
    }
}

#[tokio::test]
async fn unknown_query_parameters_are_refused() {
    let app = TestApp::start(Engine::Sqlite).await;
    let fixture = Fixture::make(&app).await;
    let document = document();
    let speaker = app.by("roads.clerk").await;
    for operation in operations(&document).iter().filter(|operation| operation.parameters().any(is_query)) {
        let path = format!("{}?no_such_parameter=1", fixture.path(operation));
        let reply = speaker.send(operation.method.parse().unwrap(), &path, None).await;
        assert!([400, 403, 404].contains(&reply.status), "{}: {}", operation.name(), reply.status);
    }
}

fn is_query(parameter: &Value) -> bool {
    parameter["in"] == "query"
}

#[test]
fn operations_have_names_of_their_own_and_say_what_they_do() {
    let document = document();
    let mut names = BTreeSet::new();
    for operation in operations(&document) {
        let id = operation.value["operationId"].as_str().unwrap_or_default().to_owned();
        assert!(!id.is_empty() && names.insert(id.clone()), "{}: {id}", operation.name());
        assert!(operation.value["summary"].is_string(), "{}", operation.name());
        let writes_anew = operation.method == "POST" && !operation.path.contains("/auth/");
        let has_key = operation.parameters().any(|parameter| parameter["name"] == "Idempotency-Key");
        assert!(
            !writes_anew || has_key || exceptions().without_record.contains(&operation.name()),
            "{} has no key",
            operation.name()
        );
    }
}

#[tokio::test]
async fn a_wrong_method_is_a_problem_and_never_the_screens() {
    let app = TestApp::start(Engine::Sqlite).await;
    let fixture = Fixture::make(&app).await;
    let document = document();
    let all = operations(&document);
    let paths: BTreeSet<&str> = all.iter().map(|operation| operation.path.as_str()).collect();
    for path in paths {
        let known: Vec<&Operation> = all.iter().filter(|operation| operation.path == path).collect();
        let Some(operation) = known.first() else { continue };
        for method in ["GET", "PUT", "POST", "PATCH", "DELETE"] {
            // A fixed path may be covered by a template beside it: /projects/counts by /projects/{id}.
            if all.iter().any(|other| other.method == method && covers(&other.path, path)) {
                continue;
            }
            let reply = app.anybody().send(method.parse().unwrap(), &fixture.path(operation), None).await;
            assert_eq!((reply.status, reply.code()), (405, "route.method"), "{method} {path}");
            assert!(reply.headers.contains_key("allow"), "{method} {path}");
        }
    }
    let nowhere = app.anybody().get("/nowhere").await;
    assert_eq!((nowhere.status, nowhere.code()), (404, "route.unknown"));
}

fn covers(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len() && template.iter().zip(&path).all(|(a, b)| a.starts_with('{') || a == b)
}
