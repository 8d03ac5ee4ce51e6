//! Nobody's use of the software is counted (国办函〔2026〕12号): no such figure in the API, in the tables, or in a line
//! of the log for people.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{Engine, TestApp};
use crate::walkers::document;

/// Words that only a count or a ranking of persons needs.
const FORBIDDEN: [&str; 16] = [
    "login_count",
    "logins",
    "log_ins",
    "online_time",
    "online_minutes",
    "online_hours",
    "active_days",
    "active_minutes",
    "check_in",
    "checkin",
    "attendance",
    "streak",
    "ranking",
    "leaderboard",
    "usage",
    "report_count",
];

/// Fields that protect accounts and count nothing for anybody's appraisal.
const SECURITY: [&str; 1] = ["failed_logins"];

fn refuses(name: &str) -> bool {
    let name = name.to_lowercase().replace('-', "_");
    !SECURITY.contains(&name.as_str()) && FORBIDDEN.iter().any(|word| name.contains(word))
}

/// Every name of a property, parameter, path and operation in the document.
fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                if ["properties", "paths", "schemas"].contains(&name.as_str())
                    && let Value::Object(named) = inner
                {
                    found.extend(named.keys().cloned());
                }
                if ["name", "operationId"].contains(&name.as_str())
                    && let Value::String(text) = inner
                {
                    found.insert(text.clone());
                }
                names(inner, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

#[test]
fn no_operation_and_no_field_counts_what_a_person_does() {
    let mut found = BTreeSet::new();
    names(&document(), &mut found);
    assert!(found.len() > 500 && found.contains("progress_percent"), "{}", found.len());
    let refused: Vec<_> = found.iter().filter(|name| refuses(name)).collect();
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn no_list_of_the_field_can_be_narrowed_to_another_person() {
    let document = document();
    for path in
        ["/api/v1/progress-reports", "/api/v1/progress-reports/counts", "/api/v1/projects/{id}/photos"]
    {
        let parameters = document["paths"][path]["get"]["parameters"].as_array().unwrap();
        for parameter in parameters {
            let name = parameter["name"].as_str().unwrap();
            assert!(
                !["person", "user", "reported_by", "worker", "assignee"]
                    .iter()
                    .any(|word| name.contains(word)),
                "{path} {name}"
            );
        }
    }
}

#[tokio::test]
async fn no_column_counts_what_a_person_does() {
    use sea_orm::{ConnectionTrait as _, Statement};
    let app = TestApp::start(Engine::Sqlite).await;
    let reader = app.app.database().reader();
    let sql = "SELECT m.name || '.' || c.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c \
               WHERE m.type = 'table'";
    let rows =
        reader.query_all_raw(Statement::from_string(reader.get_database_backend(), sql)).await.unwrap();
    let columns: Vec<String> = rows.iter().map(|row| row.try_get("", "name").unwrap()).collect();
    assert!(columns.len() > 200, "{}", columns.len());
    let column = |name: &&String| name.split('.').any(refuses);
    assert_eq!(columns.iter().filter(column).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn no_text_for_people_tells_such_a_count() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let forbidden = ["打卡", "签到", "在线时长", "登录次数", "活跃度", "积分排名", "使用率"];
    let mut read = 0;
    for folder in ["crates/http/locales", "crates/app/locales", "web/src/i18n/locales"] {
        let mut folders = vec![root.join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                read += 1;
                for word in forbidden {
                    assert!(!text.contains(word), "{} says {word}", path.display());
                }
            }
        }
    }
    assert!(read > 20, "{read}");
}
