//! 存量登记 and the choices of the register's filters, over HTTP, on both databases.

use serde_json::{Value, json};

use crate::support::{TestApp, on_both, unit_id};

const PATH: &str = "/projects/record-existing";

fn existing(name: &str, state: &str) -> Value {
    json!({"name": name, "unit_id": unit_id("roads"), "state": state, "reason": "县重点项目台账"})
}

fn with(mut body: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("{more} has no fields") };
    body.as_object_mut().unwrap().extend(more);
    body
}

/// Codes of the warnings of an answer.
fn warnings(body: &Value) -> Vec<&str> {
    body["warnings"].as_array().unwrap().iter().map(|warning| warning["code"].as_str().unwrap()).collect()
}

async fn timeline(app: &TestApp, id: &str) -> Value {
    app.by("leader").await.get(&format!("/projects/{id}/timeline")).await.expect(200).body["items"].clone()
}

on_both! {
    async fn a_project_enters_in_every_state_up_to_its_acceptance(app) {
        let clerk = app.by("roads.clerk").await;
        let code_wanted = ["established", "planned", "in_execution", "accepted"];
        let others = [
            "draft", "submitted", "preliminary_review", "expert_review", "reserved", "suspended", "rejected",
            "removed", "terminated",
        ];
        for state in code_wanted.into_iter().chain(others) {
            let recorded = clerk.post(PATH, existing(state, state)).await.expect(201);
            assert_eq!((&recorded.body["state"], &recorded.body["origin"]), (&json!(state), &json!("recorded")));
            let expected: &[&str] =
                if code_wanted.contains(&state) { &["project.command.code_required"] } else { &[] };
            assert_eq!(warnings(&recorded.body), expected, "{state}");
            let rests = ["suspended", "terminated"].contains(&state);
            assert_eq!(recorded.body["state_before"].is_null(), !rests, "{state}");
        }
        for state in ["evaluated", "archived"] {
            let refused = clerk.post(PATH, existing(state, state)).await.expect(422);
            assert_eq!(refused.pointers(), ["/state"]);
        }
        clerk.post(PATH, existing("x", "finished")).await.expect(422);
    }

    async fn it_is_on_record_as_recorded_with_its_reason(app) {
        let clerk = app.by("roads.clerk").await;
        let recorded = clerk.post(PATH, existing("在建道路", "in_execution")).await.expect(201);
        let events = timeline(app, &recorded.id()).await;
        // The rules may have looked at it already.
        let own = events.as_array().unwrap().iter().find(|event| event["action"] != "alert.raised").unwrap();
        assert_eq!((&own["action"], &own["reason"]), (&json!("project.recorded"), &json!("县重点项目台账")));
        assert_eq!(clerk.get(&format!("/projects/{}", recorded.id())).await.expect(200).body["state"], "in_execution");
    }

    async fn a_recording_has_a_reason_or_a_source(app) {
        let clerk = app.by("roads.clerk").await;
        let silent = with(existing("无依据", "reserved"), json!({"reason": null}));
        let refused = clerk.post(PATH, silent.clone()).await.expect(422);
        assert_eq!((refused.code(), refused.pointers()), ("project.command.refused", vec!["/reason"]));
        assert_eq!(refused.body["rule"]["id"], "project.lifecycle.record_existing");
        let sourced = with(silent, json!({"source_key": "台账-7"}));
        let recorded = clerk.post(PATH, sourced.clone()).await.expect(201);
        assert_eq!(recorded.body["source_key"], "台账-7");
        let twice = clerk.post(PATH, sourced).await.expect(409);
        assert_eq!(twice.code(), "project.source_key.taken");
    }

    async fn a_code_is_right_and_nobody_elses_or_refused(app) {
        let clerk = app.by("roads.clerk").await;
        let coded = |code: &str| with(existing("有码", "in_execution"), json!({"code": code}));
        let wrong = clerk.post(PATH, coded("2025-990101")).await.expect(422);
        assert_eq!((wrong.pointers(), &wrong.body["rule"]["id"]), (vec!["/code"], &json!("project.code.format")));
        let recorded = clerk.post(PATH, coded("2025-990101-04-01-123456")).await.expect(201);
        assert_eq!(warnings(&recorded.body), Vec::<&str>::new());
        clerk.post(PATH, coded("2025-990101-04-01-123456")).await.expect(409);
    }

    async fn only_for_units_of_ones_own_and_with_the_permission(app) {
        app.by("water.clerk").await.post(PATH, existing("别的单位", "reserved")).await.expect(404);
        app.by("roads.manager").await.post(PATH, existing("没有权限", "reserved")).await.expect(403);
        let clerk = app.by("roads.clerk").await.with_key("once");
        let first = clerk.post(PATH, existing("一次", "planned")).await.expect(201);
        let second = clerk.post(PATH, existing("一次", "planned")).await.expect(201);
        assert_eq!(first.body, second.body);
        clerk.post(PATH, with(existing("一次", "planned"), json!({"paper_ids": []}))).await.expect(422);
    }

    async fn facets_count_what_is_in_reach(app) {
        let clerk = app.by("roads.clerk").await;
        for (name, year, tags) in [("甲", 2025, json!(["水利"])), ("乙", 2026, json!(["水利", "应急"])), ("丙", 2026, json!([]))] {
            let more = json!({"year": year, "tags": tags, "category_code": "test-roads", "region_code": "990101"});
            clerk.post(PATH, with(existing(name, "reserved"), more)).await.expect(201);
        }
        let water = with(existing("丁", "reserved"), json!({"unit_id": unit_id("water"), "year": 2024, "tags": ["供水"]}));
        app.by("water.clerk").await.post(PATH, water).await.expect(201);
        let expected = json!({
            "years": [{"value": "2026", "name": "2026", "count": 2}, {"value": "2025", "name": "2025", "count": 1}],
            "tags": [{"value": "水利", "name": "水利", "count": 2}, {"value": "应急", "name": "应急", "count": 1}],
            "categories": [{"value": "test-roads", "name": "category test-roads", "count": 3}],
            "regions": [{"value": "990101", "name": "region 990101", "count": 3}],
        });
        assert_eq!(clerk.get("/projects/facets").await.expect(200).body, expected);
        let all = app.by("leader").await.get("/projects/facets").await.expect(200);
        assert_eq!(all.body["years"].as_array().unwrap().len(), 3);
        assert_eq!(all.body["tags"][0], json!({"value": "水利", "name": "水利", "count": 2}));
        assert_eq!(all.body["tags"].as_array().unwrap().len(), 3);
        app.by("roads.nobody").await.get("/projects/facets").await.expect(403);
    }
}
