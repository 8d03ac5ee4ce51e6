//! A full disk: writes are told to come back, reads go on, and room is all that recovery needs.

use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};

use crate::support::{Engine, TestApp, unit_id};

/// Sets how many pages the database may have; there is one writing connection, so it counts for
/// every write.
async fn limit_pages(app: &TestApp, pages: &str) {
    let writer = app.app.database().writer();
    let pages = if pages == "as it is" {
        let count = Statement::from_string(writer.get_database_backend(), "PRAGMA page_count");
        let row = writer.query_one_raw(count).await.unwrap().unwrap();
        row.try_get::<i64>("", "page_count").unwrap().to_string()
    } else {
        pages.to_owned()
    };
    writer.execute_unprepared(&format!("PRAGMA max_page_count = {pages}")).await.unwrap();
}

fn draft(number: usize) -> Value {
    json!({"name": format!("项目{number}"), "unit_id": unit_id("roads"), "summary": "长".repeat(3000)})
}

#[tokio::test]
async fn writes_are_told_to_come_back_reads_go_on_and_room_is_enough_to_recover() {
    let app = TestApp::start(Engine::Sqlite).await;
    let clerk = app.by("roads.clerk").await;
    let first = clerk.post("/projects", draft(0)).await.expect(201);
    limit_pages(&app, "as it is").await;
    let mut made = 1;
    let refused = loop {
        let reply = clerk.clone().with_key(&format!("full-{made}")).post("/projects", draft(made)).await;
        if reply.status != 201 {
            break reply;
        }
        made += 1;
        assert!(made < 200, "the disk never was full");
    };
    assert_eq!((refused.status, refused.code()), (503, "server.unavailable"));
    assert!(refused.headers.contains_key("retry-after"));
    clerk.get(&format!("/projects/{}", first.id())).await.expect(200);
    let page = clerk.get("/projects?with_total=true").await.expect(200);
    assert_eq!(page.body["total"], made, "a refused write leaves nothing behind");
    limit_pages(&app, "1073741823").await;
    let again = clerk.with_key(&format!("full-{made}")).post("/projects", draft(made)).await.expect(201);
    assert!(!again.headers.contains_key("idempotency-replayed"));
    let sealed = dujiang_app::audit::seal_all(&app.app).await;
    assert!(sealed.is_ok(), "the sealer recovers as well: {sealed:?}");
}
