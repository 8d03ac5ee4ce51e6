//! The tree of units, and colleagues.

use serde_json::{Value, json};

use crate::support::{TestApp, on_both, unit_id, user_id};

async fn version(app: &TestApp, unit: &str) -> i64 {
    app.by("system.admin").await.get(&format!("/org-units/{}", unit_id(unit))).await.expect(200).version()
}

fn verb(unit: &str, verb: &str) -> String {
    format!("/org-units/{}/{verb}", unit_id(unit))
}

on_both! {
    async fn the_tree_comes_parents_first_and_everybody_sees_all_of_it(app) {
        for login in ["roads.clerk", "system.admin", "audit.admin"] {
            let tree = app.by(login).await.get("/org-units").await.expect(200);
            let names: Vec<&str> =
                tree.body["items"].as_array().unwrap().iter().map(|unit| unit["short_name"].as_str().unwrap()).collect();
            assert_eq!(names, ["county", "roads", "roads.section", "water", "town"]);
        }
        app.by("roads.nobody").await.get("/org-units").await.expect(403);
    }

    async fn units_are_set_up_and_renamed_by_the_system_administrator_alone(app) {
        let body = json!({"parent_id": unit_id("roads"), "kind": "section", "name": "工程质量科", "code": "R-2"});
        app.by("roads.clerk").await.post("/org-units", body.clone()).await.expect(403);
        app.by("security.admin").await.post("/org-units", body.clone()).await.expect(403);
        let admin = app.by("system.admin").await;
        let made = admin.post("/org-units", body.clone()).await.expect(201);
        assert_eq!((made.body["short_name"].as_str(), made.version()), (Some("工程质量科"), 1));
        assert_eq!(admin.post("/org-units", body).await.expect(409).code(), "identity.org_unit.code_taken");
        let path = format!("/org-units/{}", made.id());
        admin.patch(&path, json!({"name": "质量科"})).await.expect(428);
        let edited = admin.clone().at(1).patch(&path, json!({"name": "质量科", "code": null})).await.expect(200);
        assert_eq!((edited.version(), &edited.body["code"]), (2, &Value::Null));
        admin.clone().at(1).patch(&path, json!({"name": "x"})).await.expect(412);
        let region = admin.clone().at(2).patch(&path, json!({"region_code": "000000"})).await.expect(422);
        assert_eq!(region.pointers(), ["/region_code"]);
        let above = json!({"parent_id": made.id(), "kind": "government", "name": "x"});
        assert_eq!(admin.post("/org-units", above).await.expect(422).pointers(), ["/parent_id"]);
    }

    async fn moving_a_unit_moves_reach(app) {
        let body = json!({"name": "道路硬化", "unit_id": unit_id("roads.section")});
        let project = app.by("roads.clerk").await.post("/projects", body).await.expect(201).id();
        let path = format!("/projects/{project}");
        app.by("water.clerk").await.get(&path).await.expect(404);
        let admin = app.by("system.admin").await;
        let at = version(app, "roads.section").await;
        let there = json!({"parent_id": unit_id("water")});
        let moved = admin.clone().at(at).post(&verb("roads.section", "move"), there).await.expect(200);
        assert_eq!(moved.body["parent_id"], json!(unit_id("water")));
        app.by("water.clerk").await.get(&path).await.expect(200);
        app.by("roads.clerk").await.get(&path).await.expect(404);
    }

    async fn a_unit_never_moves_under_itself(app) {
        let admin = app.by("system.admin").await;
        let at = version(app, "roads").await;
        let below = json!({"parent_id": unit_id("roads.section")});
        let refused = admin.clone().at(at).post(&verb("roads", "move"), below).await.expect(422);
        assert_eq!(refused.pointers(), ["/parent_id"]);
        let at = version(app, "county").await;
        let root = admin.clone().at(at).post(&verb("county", "move"), json!({"parent_id": unit_id("water")})).await;
        assert_eq!((root.status, root.code()), (409, "identity.org_unit.root"));
    }

    async fn two_moves_at_one_moment_make_no_circle(app) {
        let admin = app.by("system.admin").await.at(1);
        let (roads, water) = (verb("roads", "move"), verb("water", "move"));
        let (one, two) = tokio::join!(
            admin.post(&roads, json!({"parent_id": unit_id("water")})),
            admin.post(&water, json!({"parent_id": unit_id("roads")}))
        );
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
        assert_eq!(admin.get("/org-units").await.body["items"].as_array().unwrap().len(), 5);
    }

    async fn what_is_in_use_is_not_closed(app) {
        let admin = app.by("system.admin").await;
        let at = version(app, "town").await;
        let refused = admin.clone().at(at).post(&verb("town", "close"), json!({})).await.expect(409);
        assert_eq!((refused.code(), &refused.body["params"]["users"]), ("identity.org_unit.in_use", &json!(1)));
        let disable = format!("/users/{}/disable", user_id("town.clerk"));
        admin.clone().at(1).post(&disable, json!({"reason": "撤并"})).await.expect(200);
        let closed = admin.clone().at(at).post(&verb("town", "close"), json!({"reason": "撤并"})).await.expect(200);
        assert_eq!(closed.body["is_active"], false);
        let new = json!({"parent_id": unit_id("town"), "kind": "section", "name": "x"});
        assert_eq!(admin.post("/org-units", new).await.expect(409).code(), "identity.org_unit.closed");
        let user = json!({"login": "town.new", "name": "x", "unit_id": unit_id("town")});
        assert_eq!(admin.post("/users", user).await.expect(422).pointers(), ["/unit_id"]);
        let at = closed.version();
        assert_eq!(admin.clone().at(at).post(&verb("town", "reopen"), json!({})).await.expect(200).body["is_active"], true);
    }

    async fn an_open_project_keeps_its_unit_open(app) {
        let body = json!({"name": "镇区供水", "unit_id": unit_id("town")});
        app.by("town.clerk").await.post("/projects", body).await.expect(201);
        let at = version(app, "town").await;
        let refused = app.by("system.admin").await.at(at).post(&verb("town", "close"), json!({})).await.expect(409);
        assert_eq!(refused.body["params"]["projects"], 1);
    }

    async fn colleagues_are_found_by_any_fragment_of_their_name_and_by_unit(app) {
        let clerk = app.by("town.clerk").await;
        let names = async |query: &str| {
            let reply = clerk.get(&format!("/people?{query}")).await.expect(200);
            let items = reply.body["items"].as_array().unwrap().clone();
            items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names("q=ads.man").await, ["person roads.manager"]);
        assert_eq!(names("q=%25").await, Vec::<String>::new());
        let below = names(&format!("unit_id={}&limit=100", unit_id("roads"))).await;
        assert!(below.contains(&"person roads.worker".to_owned()) && !below.contains(&"person leader".to_owned()));
        assert_eq!(names("limit=3").await.len(), 3);
        clerk.get("/people?limit=0").await.expect(400);
    }
}
