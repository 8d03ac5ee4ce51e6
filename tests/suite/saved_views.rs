//! Views of lists that people keep for themselves.

use serde_json::{Value, json};

use crate::support::on_both;

fn view(name: &str) -> Value {
    json!({"page": "register", "name": name, "query": "state=draft&sort=-name", "columns": ["name", "state"]})
}

on_both! {
    async fn a_view_is_kept_changed_listed_and_removed(app) {
        let clerk = app.by("roads.clerk").await;
        let kept = clerk.post("/saved-views", view("草稿")).await.expect(201);
        assert_eq!(kept.headers["etag"], "\"1\"");
        clerk.post("/saved-views", view("另一个")).await.expect(201);
        let path = format!("/saved-views/{}", kept.id());
        let changed = clerk.clone().at(1).patch(&path, json!({"columns": ["name"]})).await.expect(200);
        assert_eq!((changed.version(), &changed.body["name"]), (2, &json!("草稿")));
        clerk.clone().at(1).patch(&path, json!({"name": "x"})).await.expect(412);
        let page = clerk.get("/saved-views?page=register&limit=1").await.expect(200);
        assert_eq!(page.body["items"][0]["name"], "另一个");
        let next = page.body["next_cursor"].as_str().unwrap();
        let page = clerk.get(&format!("/saved-views?page=register&limit=1&cursor={next}")).await.expect(200);
        assert_eq!((&page.body["items"][0]["name"], &page.body["next_cursor"]), (&json!("草稿"), &Value::Null));
        assert_eq!(clerk.get("/saved-views?page=audit").await.expect(200).body["items"], json!([]));
        clerk.delete(&path).await.expect(428);
        clerk.clone().at(2).delete(&path).await.expect(204);
        clerk.clone().at(2).delete(&path).await.expect(404);
    }

    async fn a_name_is_used_once_per_person(app) {
        let clerk = app.by("roads.clerk").await;
        clerk.post("/saved-views", view("草稿")).await.expect(201);
        let again = clerk.post("/saved-views", view(" 草稿 ")).await.expect(409);
        assert_eq!(again.code(), "saved_view.name_taken");
        let other = clerk.post("/saved-views", view("别名")).await.expect(201);
        let path = format!("/saved-views/{}", other.id());
        clerk.clone().at(1).patch(&path, json!({"name": "草稿"})).await.expect(409);
        app.by("water.clerk").await.post("/saved-views", view("草稿")).await.expect(201);
    }

    async fn views_of_others_do_not_exist(app) {
        let kept = app.by("roads.clerk").await.post("/saved-views", view("我的")).await.expect(201);
        let path = format!("/saved-views/{}", kept.id());
        for login in ["roads.manager", "leader", "auditor", "security.admin"] {
            let other = app.by(login).await;
            assert_eq!(other.get("/saved-views").await.expect(200).body["items"], json!([]), "{login}");
            other.clone().at(1).patch(&path, json!({"name": "x"})).await.expect(404);
            other.clone().at(1).delete(&path).await.expect(404);
        }
    }

    async fn what_is_no_view_is_refused_field_by_field(app) {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"page": "register", "name": " ", "query": "?a=1", "columns": ["name", "na me", "name"]});
        let refused = clerk.post("/saved-views", body).await.expect(422);
        assert_eq!(refused.pointers(), ["/name", "/query", "/columns/1", "/columns/2"]);
        let shared = clerk.post("/saved-views", json!({"page": "register", "name": "x", "is_shared": true})).await;
        assert_eq!((shared.status, shared.pointers()), (422, vec!["/is_shared"]));
    }
}
