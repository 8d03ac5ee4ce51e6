//! What the proof asks stays a matter of identifiers in a log of millions, whatever SQLite has counted of it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use dujiang_server::{SystemClock, SystemIds};
use dujiang_tests::databases::Engine;
use sea_orm::{ConnectionTrait as _, Statement};

use super::county::County;

/// What SQLite's sample said of a log of 3,613,642 events: that a kind has 667 of them. Some had two millions.
const SAMPLE: &str = "ANALYZE; \
    UPDATE sqlite_stat1 SET stat = '3613642 667 6 1' WHERE idx IN ('ix_audit_events_kind', 'ix_audit_events_action'); \
    UPDATE sqlite_stat1 SET stat = '3613642 1 1 1' WHERE idx = 'ix_audit_events_resource'";

#[tokio::test]
async fn things_are_found_by_their_identifiers_and_not_by_their_kind() {
    let county = County::open(Engine::Sqlite).await;
    county.app.database().writer().execute_unprepared(SAMPLE).await.unwrap();
    let heard: Arc<Mutex<Vec<Statement>>> = Arc::default();
    let ear = Arc::clone(&heard);
    let listen = move |statement: &Statement, _: Duration| ear.lock().unwrap().push(statement.clone());
    let (clock, ids) = (Arc::new(SystemClock), Arc::new(SystemIds::default()));
    let app = dujiang_server::open_with(&county.settings, clock, ids, listen).await.unwrap();
    let report = dujiang_server::verify(&app, &county.settings, None).await.unwrap();
    assert_eq!(report.findings.len(), 0);
    let asked: Vec<Statement> = heard.lock().unwrap().clone();
    let pages = asked.into_iter().filter(|one| one.sql.contains("e.resource_id IN"));
    let mut explained = 0;
    for page in pages {
        let sql = format!("EXPLAIN QUERY PLAN {}", page.sql);
        let rows = app.database().reader().query_all_raw(Statement { sql, ..page }).await.unwrap();
        for row in rows {
            let step: String = row.try_get("", "detail").unwrap();
            assert!(!step.contains("ix_audit_events_kind"), "{step}");
        }
        explained += 1;
    }
    assert!(explained > 10, "{explained} pages");
}
