//! The timeline of a project, over HTTP, on both databases.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{TestApp, on_both, unit_id, user_id};

async fn project(app: &TestApp) -> String {
    let body =
        json!({"name": "柳林水库除险加固", "unit_id": unit_id("roads"), "category_code": "test-roads"});
    let created = app.by("roads.clerk").await.post("/projects", body).await.expect(201);
    format!("/projects/{}", created.id())
}

/// `[field, before, after]` of the changes of an entry.
fn changes(entry: &Value) -> Vec<Value> {
    let changes = entry["changes"].as_array().unwrap().iter();
    changes.map(|change| json!([change["field"], change["before"], change["after"]])).collect()
}

on_both! {
    async fn it_tells_who_changed_what_in_names(app) {
        let clerk = app.by("roads.clerk").await;
        let project = project(app).await;
        let wish = json!({
            "total_investment": "1234.50",
            "category_code": "test-water",
            "in_charge_id": user_id("roads.manager"),
        });
        clerk.clone().at(1).patch(&project, wish).await.expect(200);
        let timeline = app.by("leader").await.get(&format!("{project}/timeline")).await.expect(200);
        let [edited, created] = timeline.body["items"].as_array().unwrap().as_slice() else { panic!() };
        assert_eq!(edited["action"], "project.edited");
        assert_eq!(edited["actor"]["name"], "person roads.clerk");
        assert_eq!(edited["subject"]["name"], "柳林水库除险加固");
        let expected = [
            json!(["category_code", "category test-roads", "category test-water"]),
            json!(["in_charge_id", null, "person roads.manager"]),
            json!(["total_investment", null, "1234.50"]),
        ];
        let mut told = changes(edited);
        told.sort_by_key(Value::to_string);
        assert_eq!(told, expected);
        assert_eq!(created["action"], "project.created");
        assert!(changes(created).contains(&json!(["unit_id", null, "unit roads"])));
    }

    async fn it_has_papers_by_title_but_not_who_read_them(app) {
        let clerk = app.by("roads.clerk").await;
        let project = project(app).await;
        let paper = json!({"title": "批复", "kind": "approval", "security_label": "important"});
        let filed = clerk.post(&format!("{project}/documents"), paper).await.expect(201);
        let versions = format!("{project}/documents/{}/versions", filed.id());
        clerk.post(&versions, json!({"file_name": "说明.txt", "size": 6})).await.expect(201);
        let content = format!("{versions}/1/content");
        clerk.send_bytes(Method::PUT, &content, "说明".into()).await.expect(200);
        clerk.get(&content).await.expect(200);
        let timeline = clerk.get(&format!("{project}/timeline")).await.expect(200);
        let items = timeline.body["items"].as_array().unwrap();
        let actions: Vec<_> = items.iter().map(|item| item["action"].as_str().unwrap()).collect();
        assert_eq!(actions, ["document.version_added", "document.filed", "project.created"]);
        assert_eq!(items[0]["changes"][0]["field"], "versions.0");
        assert_eq!(items[0]["changes"][0]["after"]["file_name"], "说明.txt");
    }

    async fn it_comes_in_pages_and_only_for_readers(app) {
        let clerk = app.by("roads.clerk").await;
        let project = project(app).await;
        for version in 1..6 {
            let wish = json!({"summary": format!("第{version}稿")});
            clerk.clone().at(version).patch(&project, wish).await.expect(200);
        }
        let path = format!("{project}/timeline");
        let first = clerk.get(&format!("{path}?limit=4")).await.expect(200);
        assert_eq!(changes(&first.body["items"][0]), [json!(["summary", "第4稿", "第5稿"])]);
        let cursor = first.body["next_cursor"].as_str().unwrap();
        let second = clerk.get(&format!("{path}?limit=4&cursor={cursor}")).await.expect(200);
        assert_eq!(second.body["items"].as_array().unwrap().len(), 2);
        assert_eq!(second.body["next_cursor"], Value::Null);
        app.by("water.clerk").await.get(&path).await.expect(404);
        app.by("audit.admin").await.get(&path).await.expect(404);
        clerk.get(&format!("{path}?colour=red")).await.expect(400);
        clerk.get(&format!("{path}?cursor=7b7d")).await.expect(400);
    }
}
