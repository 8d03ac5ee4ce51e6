//! Units that take part in a project, over HTTP, on both databases.

use serde_json::{Value, json};

use crate::support::{TestApp, on_both, unit_id, user_id};

async fn project(app: &TestApp) -> String {
    let body = json!({"name": "柳林水库除险加固", "unit_id": unit_id("roads")});
    app.by("roads.clerk").await.post("/projects", body).await.expect(201).id()
}

fn part(unit: &str, role: &str) -> Value {
    json!({"unit_id": unit_id(unit), "role": role, "deliverable": "水文资料"})
}

on_both! {
    async fn a_unit_joins_changes_its_part_and_leaves(app) {
        let path = format!("/projects/{}/participants", project(app).await);
        let clerk = app.by("roads.clerk").await;
        let added = clerk.post(&path, part("water", "cooperating")).await.expect(201);
        assert_eq!(added.body["unit"]["name"], "unit water");
        assert_eq!(added.body["contact"], Value::Null);
        let one = format!("{path}/{}", added.id());
        let change = json!({"role": "lead", "contact_id": user_id("water.clerk")});
        let changed = clerk.clone().at(1).patch(&one, change).await.expect(200);
        assert_eq!((changed.version(), &changed.body["role"]), (2, &json!("lead")));
        assert_eq!(changed.body["contact"]["unit_name"], "unit water");
        clerk.clone().at(1).delete(&one).await.expect(412);
        clerk.clone().at(2).delete(&one).await.expect(204);
        assert_eq!(clerk.get(&path).await.body["items"], json!([]));
        clerk.at(2).delete(&one).await.expect(404);
    }

    async fn a_unit_takes_part_once_and_one_unit_leads(app) {
        let path = format!("/projects/{}/participants", project(app).await);
        let clerk = app.by("roads.clerk").await;
        clerk.post(&path, part("water", "lead")).await.expect(201);
        let twice = clerk.post(&path, part("water", "cooperating")).await.expect(409);
        assert_eq!(twice.code(), "project.participant.unit_taken");
        let second = clerk.post(&path, part("town", "lead")).await.expect(409);
        assert_eq!(second.code(), "project.participant.lead_taken");
        let helper = clerk.post(&path, part("town", "cooperating")).await.expect(201);
        let promoted = clerk.at(1).patch(&format!("{path}/{}", helper.id()), json!({"role": "lead"})).await;
        assert_eq!((promoted.status, promoted.code()), (409, "project.participant.lead_taken"));
    }

    async fn a_participating_unit_sees_the_project_and_changes_nothing(app) {
        let project = project(app).await;
        let stranger = app.by("water.clerk").await;
        stranger.get(&format!("/projects/{project}/participants")).await.expect(404);
        let path = format!("/projects/{project}/participants");
        app.by("roads.clerk").await.post(&path, part("water", "cooperating")).await.expect(201);
        assert_eq!(stranger.get(&path).await.expect(200).body["items"].as_array().unwrap().len(), 1);
        assert_eq!(stranger.get("/projects").await.body["items"][0]["id"], json!(project));
        stranger.post(&path, part("town", "cooperating")).await.expect(403);
    }

    async fn the_leading_unit_stands_first_on_every_page(app) {
        let path = format!("/projects/{}/participants", project(app).await);
        let clerk = app.by("roads.clerk").await;
        for (unit, role) in [("town", "cooperating"), ("water", "cooperating"), ("roads", "lead")] {
            clerk.post(&path, part(unit, role)).await.expect(201);
        }
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = clerk.get(&format!("{path}?limit=1{cursor}")).await.expect(200);
            seen.push(page.body["items"][0]["unit"]["name"].as_str().unwrap().to_owned());
            match page.body["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, ["unit roads", "unit town", "unit water"]);
    }

    async fn what_a_participant_refers_to_must_be_there(app) {
        let path = format!("/projects/{}/participants", project(app).await);
        let clerk = app.by("roads.clerk").await;
        let nobody = uuid::Uuid::nil();
        let body = json!({"unit_id": nobody, "role": "lead", "contact_id": nobody});
        let refused = clerk.post(&path, body).await.expect(422);
        assert_eq!(refused.pointers(), ["/unit_id", "/contact_id"]);
        let wrong = clerk.post(&path, json!({"unit_id": unit_id("water"), "role": "owner"})).await.expect(422);
        assert_eq!(wrong.pointers(), ["/role"]);
    }
}
