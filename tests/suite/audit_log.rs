//! Reading the audit log: who may, what shows, and what is masked.

use serde_json::{Value, json};

use crate::support::{Reply, TestApp, on_both, unit_id, user_id};

/// A project that was created and edited by the clerk of roads.
async fn edited_project(app: &TestApp) -> String {
    let clerk = app.by("roads.clerk").await;
    let body = json!({"name": "保密的名称", "unit_id": unit_id("roads"), "total_investment": "100.00"});
    let created = clerk.post("/projects", body).await.expect(201);
    let path = format!("/projects/{}", created.id());
    clerk.clone().at(1).patch(&path, json!({"total_investment": "250.50"})).await.expect(200);
    created.id()
}

fn items(reply: &Reply) -> &[Value] {
    reply.body["items"].as_array().unwrap()
}

/// Waits for the sealer, which promises a second.
async fn sealed(app: &TestApp, path: &str) -> Reply {
    for _ in 0..100 {
        let reply = app.by("auditor").await.get(path).await.expect(200);
        if !reply.body["seal"].is_null() {
            return reply;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{path} was not sealed");
}

on_both! {
    async fn the_auditor_sees_who_did_what_and_what_it_was_before(app) {
        let project = edited_project(app).await;
        let auditor = app.by("auditor").await;
        let page = auditor.get(&format!("/audit-events?project_id={project}")).await.expect(200);
        let actions: Vec<_> = items(&page).iter().map(|item| item["action"].as_str().unwrap()).collect();
        assert_eq!(actions, ["project.edited", "project.created"]);
        let edited = &items(&page)[0];
        assert_eq!(edited["actor"]["name"], "person roads.clerk");
        assert_eq!(edited["actor"]["unit_name"], "unit roads");
        assert_eq!(edited["changes"], json!([{"field": "total_investment", "before": "100.00", "after": "250.50"}]));
        assert_eq!((&edited["before"]["version"], &edited["is_masked"]), (&json!(1), &json!(false)));
        assert_eq!(edited["ip"], "127.0.0.1");
        let path = format!("/audit-events/{}", edited["id"].as_str().unwrap());
        let one = sealed(app, &path).await;
        let chain = auditor.get("/audit-events/chain").await.expect(200);
        assert!(one.body["seal"]["seq"].as_i64().unwrap() <= chain.body["seq"].as_i64().unwrap());
        assert_eq!(chain.body["hash"].as_str().unwrap().len(), 64);
        assert!(chain.body["sealed_until"].is_string());
    }

    async fn the_audit_administrator_sees_that_it_happened_and_no_value_of_it(app) {
        let project = edited_project(app).await;
        let administrator = app.by("audit.admin").await;
        let page = administrator.get(&format!("/audit-events?project_id={project}")).await.expect(200);
        let edited = &items(&page)[0];
        assert_eq!(edited["is_masked"], true);
        assert_eq!(edited["subject"], json!({"kind": "project", "id": project, "name": "***"}));
        assert_eq!(edited["actor"]["name"], "person roads.clerk");
        assert_eq!(edited["changes"], json!([{"field": "total_investment", "before": "***", "after": "***"}]));
        assert_eq!(edited["after"]["name"], "***");
        assert!(!page.body.to_string().contains("保密"), "{}", page.body);
        let path = format!("/audit-events/{}", edited["id"].as_str().unwrap());
        assert!(!administrator.get(&path).await.expect(200).body.to_string().contains("250.50"));
        // Nor can he find out a name by looking for it.
        let by_title = "/audit-events?q=%E4%BF%9D%E5%AF%86";
        assert_eq!(items(&administrator.get(by_title).await.expect(200)).len(), 0);
        assert_eq!(items(&app.by("auditor").await.get(by_title).await.expect(200)).len(), 2);
        let sessions = administrator.get("/audit-events?resource_kind=session").await.expect(200);
        assert!(items(&sessions).iter().all(|item| item["is_masked"] == false));
        assert!(!items(&sessions).is_empty());
    }

    async fn nobody_else_reads_the_log(app) {
        let project = edited_project(app).await;
        let page = app.by("auditor").await.get(&format!("/audit-events?project_id={project}")).await;
        let event = format!("/audit-events/{}", items(&page)[0]["id"].as_str().unwrap());
        for login in ["roads.clerk", "roads.nobody", "leader", "business.admin", "system.admin", "security.admin"] {
            let person = app.by(login).await;
            for path in ["/audit-events", "/audit-events/chain", event.as_str()] {
                let status = person.get(path).await.status;
                assert!([403, 404].contains(&status), "{login} {path}: {status}");
            }
        }
        app.by("auditor").await.get(&format!("/audit-events/{}", uuid::Uuid::nil())).await.expect(404);
    }

    async fn filters_narrow_and_pages_show_each_event_once(app) {
        let project = edited_project(app).await;
        let auditor = app.by("auditor").await;
        let of_clerk = format!("/audit-events?actor_id={}", user_id("roads.clerk"));
        let all = items(&auditor.get(&format!("{of_clerk}&limit=100")).await.expect(200)).len();
        assert!(all >= 3, "a sign-in, a creation, an edit");
        let mut seen = std::collections::BTreeSet::new();
        let mut cursor = String::new();
        loop {
            let page = auditor.get(&format!("{of_clerk}&limit=1{cursor}")).await.expect(200);
            assert!(items(&page).iter().all(|item| seen.insert(item["id"].as_str().unwrap().to_owned())));
            match page.body["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), all);
        let count = async |query: &str| items(&auditor.get(&format!("/audit-events?{query}")).await.expect(200)).len();
        assert_eq!(count(&format!("resource_id={project}")).await, 2);
        assert_eq!(count("action=project.edited").await, 1);
        assert_eq!(count("resource_kind=project&action=project.created").await, 1);
        assert_eq!(count(&format!("resource_id={project}&from=2000-01-01&to=2000-12-31")).await, 0);
        assert_eq!(count(&format!("resource_id={project}&from=2000-01-01")).await, 2);
        assert_eq!(count("q=roads.clerk%20person&action=project.edited").await, 1);
        assert_eq!(count("q=nobody.of.this.name").await, 0);
        for query in ["action=project.eaten", "resource_kind=spoon", "from=yesterday", "limit=101", "colour=red"] {
            let refused = auditor.get(&format!("/audit-events?{query}")).await;
            assert_eq!((refused.status, refused.code()), (400, "request.query"), "{query}");
        }
    }
}
