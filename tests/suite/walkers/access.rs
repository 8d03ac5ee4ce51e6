//! Who is answered what: 401 without credentials, and the matrix of people and operations.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use reqwest::Method;
use serde_json::Value;

use super::document::document;
use super::fixture::Fixture;
use super::{Operation, operations, sample};
use crate::support::{Engine, PERSONAS, Reply, Speaker, TestApp};

/// Sends an operation with valid input as `speaker`.
async fn send(speaker: &Speaker<'_>, operation: &Operation, document: &Value, fixture: &Fixture) -> Reply {
    let body = operation.body_schema().map(|schema| sample::body(document, schema, fixture));
    let method: Method = operation.method.parse().unwrap();
    speaker.clone().at(fixture.version(operation)).send(method, &fixture.path(operation), body).await
}

#[tokio::test]
async fn without_credentials_every_operation_answers_401() {
    let app = TestApp::start(Engine::Sqlite).await;
    let fixture = Fixture::make(&app).await;
    let document = document();
    for operation in operations(&document).iter().filter(|operation| !operation.is_open()) {
        let reply = send(&app.anybody(), operation, &document, &fixture).await;
        assert_eq!(reply.status, 401, "{}", operation.name());
        assert_eq!(reply.headers["content-type"], "application/problem+json", "{}", operation.name());
    }
}

/// What every person of the county is answered on every operation, as a table on paper: a
/// change of rights shows as a change of this file and wants a second pair of eyes.
#[tokio::test]
async fn the_matrix_of_people_and_operations_is_the_one_on_paper() {
    let document = document();
    let operations = operations(&document);
    let mut rows: BTreeMap<String, Vec<u16>> = BTreeMap::new();
    for person in PERSONAS {
        // A county of one's own, so that nobody stumbles over what another changed.
        let app = TestApp::start(Engine::Sqlite).await;
        let fixture = Fixture::make(&app).await;
        let speaker = app.by(person.login).await;
        // Reading first, then writing, then removing, signing out last of all.
        let rank = |operation: &&Operation| {
            (operation.is_write(), operation.path.ends_with("/logout"), operation.method == "DELETE")
        };
        let mut ordered: Vec<&Operation> =
            operations.iter().filter(|operation| !operation.is_open()).collect();
        ordered.sort_by_key(rank);
        for operation in ordered {
            let before = app.audit_count().await;
            let reply = send(&speaker, operation, &document, &fixture).await;
            assert_answer_is_documented(&document, operation, &reply, person.login);
            if operation.is_write() && reply.status < 300 && !super::hygiene::leaves_no_record(operation) {
                let after = app.audit_count().await;
                assert!(after > before, "{} by {} left no record", operation.name(), person.login);
            }
            rows.entry(operation.name()).or_default().push(reply.status);
        }
    }
    compare_with_paper("access-matrix.txt", &table(&rows));
}

fn table(rows: &BTreeMap<String, Vec<u16>>) -> String {
    let mut text =
        String::from("# Answer of every operation to every person; see tests/suite/walkers/access.rs.\n");
    for (number, person) in PERSONAS.iter().enumerate() {
        writeln!(text, "# {:>2} {} ({} at {})", number + 1, person.login, person.role, person.unit).unwrap();
    }
    let width = rows.keys().map(String::len).max().unwrap_or(0);
    for (name, statuses) in rows {
        let cells: Vec<String> = statuses.iter().map(u16::to_string).collect();
        writeln!(text, "{name:width$} {}", cells.join(" ")).unwrap();
    }
    text
}

/// Compares with a file under `tests/data/`; `DUJIANG_REWRITE=1` writes it anew.
fn compare_with_paper(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    if std::env::var_os("DUJIANG_REWRITE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let paper = std::fs::read_to_string(&path).unwrap_or_default();
    pretty_assertions::assert_eq!(
        paper,
        text,
        "DUJIANG_REWRITE=1 writes {name} anew once it has been agreed"
    );
}

/// An answer has a documented status, and a body that its documented schema accepts.
fn assert_answer_is_documented(document: &Value, operation: &Operation, reply: &Reply, login: &str) {
    let name = operation.name();
    assert_ne!(reply.status, 500, "{name} by {login}: {}", reply.body);
    let answer = operation.answer(reply.status);
    let answer = answer
        .unwrap_or_else(|| panic!("{name} by {login}: {} is not documented: {}", reply.status, reply.body));
    let answer = answer["$ref"]
        .as_str()
        .and_then(|path| document.pointer(path.trim_start_matches('#')))
        .unwrap_or(answer);
    let content = answer["content"].as_object().into_iter().flatten().next();
    let Some((media_type, content)) = content else { return };
    if !media_type.ends_with("json") {
        return;
    }
    let mut schema = content["schema"].clone();
    schema["components"] = document["components"].clone();
    let validator = jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    let errors: Vec<String> = validator
        .iter_errors(&reply.body)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect();
    assert!(
        errors.is_empty(),
        "{name} by {login} answers {} beside the document: {errors:?}\n{}",
        reply.status,
        reply.body
    );
}
