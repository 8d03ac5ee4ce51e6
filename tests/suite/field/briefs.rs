//! The day of a project drafts itself, is edited or left as it is, and goes out once.

use dujiang_domain::time::civil_date;
use serde_json::{Value, json};

use super::{project_with_task, report};
use crate::support::{PASSWORD, TestApp, on_both};

fn today(app: &TestApp) -> String {
    civil_date(app.app.database().now()).to_string()
}

/// The brief of a project on a day as the list shows it.
async fn brief(app: &TestApp, project: &str, day: &str) -> Value {
    let path = format!("/daily-briefs?day={day}&project_id={project}");
    app.by("roads.manager").await.get(&path).await.expect(200).body["items"][0].clone()
}

on_both! {
    async fn a_day_drafts_itself_and_goes_out_in_one_command(app) {
        let manager = app.by("roads.manager").await;
        let (project, task) = project_with_task(app).await;
        let made = app.by("roads.worker").await.post(&format!("/projects/{project}/progress-reports"), report(&task, 40)).await.expect(201);
        manager.clone().at(1).post(&format!("/progress-reports/{}/accept", made.id()), json!({})).await.expect(200);
        let day = today(app);
        let drafted = brief(app, &project, &day).await;
        assert_eq!((&drafted["state"], &drafted["version"]), (&json!("draft"), &json!(0)));
        let items = drafted["items"].as_array().unwrap();
        let of = |kind: &str| items.iter().find(|item| item["subject_kind"] == kind).unwrap_or_else(|| panic!("{items:?}"));
        assert_eq!(of("task")["actions"], json!(["task.added", "task.reported"]));
        let told = |kind: &str, field: &str| {
            of(kind)["changes"].as_array().unwrap().iter().find(|change| change["field"] == field).cloned()
        };
        assert_eq!(told("progress_report", "progress_percent").unwrap()["after"], 40);
        // Nobody is named, and nobody's use of the software is counted.
        let text = drafted.to_string();
        assert!(!text.contains("person roads") && !text.contains("reported_by"), "{text}");
        let sent = manager.post("/daily-briefs", json!({"project_id": project, "day": day, "send": true})).await.expect(201);
        assert_eq!((&sent.body["state"], &sent.body["id"]), (&json!("sent"), &drafted["id"]));
        assert_eq!(sent.body["items"].as_array().unwrap().len(), items.len());
        let again = manager.post("/daily-briefs", json!({"project_id": project, "day": day, "send": true})).await.expect(409);
        assert_eq!(again.code(), "field.brief.exists");
        // What happens afterwards does not change what went out.
        app.by("roads.worker").await.post(&format!("/projects/{project}/progress-reports"), report(&task, 50)).await.expect(201);
        assert_eq!(brief(app, &project, &day).await["items"].as_array().unwrap().len(), items.len());
        let listed = manager.get(&format!("/projects/{project}/daily-briefs")).await.expect(200);
        assert_eq!(listed.body["items"].as_array().unwrap().len(), 1);
    }

    async fn a_brief_is_edited_until_it_goes_out(app) {
        let manager = app.by("roads.manager").await;
        let (project, _) = project_with_task(app).await;
        let day = today(app);
        let written = manager.post("/daily-briefs", json!({"project_id": project, "day": day, "words": "今日进场"})).await.expect(201);
        let one = format!("/daily-briefs/{}", written.id());
        manager.patch(&one, json!({"words": "x"})).await.expect(428);
        let edited = manager.clone().at(1).patch(&one, json!({"words": "今日进场三台设备"})).await.expect(200);
        assert_eq!((edited.version(), &edited.body["state"]), (2, &json!("draft")));
        app.by("supervisor").await.at(2).post(&format!("{one}/send"), json!({})).await.expect(403);
        app.by("town.clerk").await.at(2).post(&format!("{one}/send"), json!({})).await.expect(404);
        let sent = manager.clone().at(2).post(&format!("{one}/send"), json!({})).await.expect(200);
        assert_eq!((&sent.body["state"], &sent.body["words"]), (&json!("sent"), &json!("今日进场三台设备")));
        assert_eq!(manager.clone().at(3).patch(&one, json!({"words": "改"})).await.expect(409).code(), "field.brief.sent");
    }

    async fn lines_that_are_taken_out_do_not_go_out(app) {
        let manager = app.by("roads.manager").await;
        let (project, task) = project_with_task(app).await;
        let day = today(app);
        let items = brief(app, &project, &day).await["items"].as_array().unwrap().clone();
        assert!(items.len() > 1, "{items:?}");
        let body = |left_out: Value| json!({"project_id": project, "day": day, "send": true, "left_out": left_out});
        let all: Vec<&Value> = items.iter().map(|item| &item["subject_id"]).collect();
        let refused = manager.post("/daily-briefs", body(json!(all))).await.expect(409);
        assert_eq!(refused.code(), "field.brief.nothing_happened");
        manager.post("/daily-briefs", body(json!(["task"]))).await.expect(422);
        let sent = manager.post("/daily-briefs", body(json!([task]))).await.expect(201);
        let told = sent.body["items"].as_array().unwrap();
        assert_eq!(told.len(), items.len() - 1);
        assert!(told.iter().all(|item| item["subject_id"] != task.as_str()), "{told:?}");
        // The same of a brief that was written first.
        let (project, task) = project_with_task(app).await;
        let drafted = brief(app, &project, &day).await["items"].as_array().unwrap().len();
        let written = manager.post("/daily-briefs", json!({"project_id": project, "day": day, "words": "停电半日"})).await.expect(201);
        let path = format!("/daily-briefs/{}/send", written.id());
        let sent = manager.clone().at(1).post(&path, json!({"left_out": [task]})).await.expect(200);
        assert_eq!(sent.body["items"].as_array().unwrap().len(), drafted - 1);
    }

    async fn a_phone_sends_the_brief_where_the_roles_of_its_holder_do(app) {
        let (project, _) = project_with_task(app).await;
        let day = today(app);
        let on_the_phone = async |login: &str| {
            let body = json!({"login": login, "password": PASSWORD, "session_kind": "field"});
            let token = app.anybody().post("/auth/login", body).await.expect(200);
            app.holding(token.body["access_token"].as_str().unwrap())
        };
        let worker = on_the_phone("roads.worker").await;
        worker.get(&format!("/daily-briefs?project_id={project}")).await.expect(200);
        let body = json!({"project_id": project, "day": day});
        // He is let through by the phone, and stopped by what his roles lack.
        let refused = worker.post("/daily-briefs", body.clone()).await.expect(404);
        assert_eq!(refused.code(), "access.not_found");
        let manager = on_the_phone("roads.manager").await;
        let written = manager.post("/daily-briefs", body).await.expect(201);
        let one = format!("/daily-briefs/{}", written.id());
        let edited = manager.clone().at(1).patch(&one, json!({"words": "路基验收"})).await.expect(200);
        let sent = manager.clone().at(edited.version()).post(&format!("{one}/send"), json!({})).await.expect(200);
        assert_eq!((&sent.body["state"], &sent.body["words"]), (&json!("sent"), &json!("路基验收")));
        let refused = manager.get("/daily-briefs/digest").await.expect(403);
        assert_eq!(refused.code(), "identity.session.field_only");
    }

    async fn a_day_without_change_needs_no_brief_and_gets_none(app) {
        let manager = app.by("roads.manager").await;
        let (project, _) = project_with_task(app).await;
        assert_eq!(brief(app, &project, "2020-02-03").await, Value::Null);
        let refused = manager.post("/daily-briefs", json!({"project_id": project, "day": "2020-02-03", "send": true})).await.expect(409);
        assert_eq!(refused.code(), "field.brief.nothing_happened");
        let refused = manager.post("/daily-briefs", json!({"project_id": project, "day": "2999-01-01", "send": true})).await.expect(422);
        assert_eq!(refused.pointers(), ["/day"]);
    }

    async fn digests_gather_the_briefs_of_a_week_and_a_month(app) {
        let manager = app.by("roads.manager").await;
        let (project, task) = project_with_task(app).await;
        let worker_path = format!("/projects/{project}/progress-reports");
        let mut days = Vec::new();
        for percent in [40, 60] {
            let made = app.by_again("roads.worker").await.post(&worker_path, report(&task, percent)).await.expect(201);
            let manager = app.by_again("roads.manager").await;
            manager.clone().at(1).post(&format!("/progress-reports/{}/accept", made.id()), json!({})).await.expect(200);
            let day = today(app);
            manager.post("/daily-briefs", json!({"project_id": project, "day": day, "words": "好", "send": true})).await.expect(201);
            days.push(day);
            app.clock.advance(chrono::TimeDelta::days(1));
        }
        drop(manager);
        let manager = app.by_again("roads.manager").await;
        let from_to = |day: &str| format!("/daily-briefs/digest?period=month&day={day}&project_id={project}");
        let month = manager.get(&from_to(&days[0])).await.expect(200);
        let same_month = days[0][..7] == days[1][..7];
        let digest = &month.body["items"][0];
        assert_eq!(digest["days"].as_array().unwrap().len(), if same_month { 2 } else { 1 });
        if same_month {
            let task = digest["items"].as_array().unwrap().iter().find(|item| item["subject_kind"] == "task").unwrap();
            let change = task["changes"].as_array().unwrap().iter().find(|change| change["field"] == "reported_percent").unwrap();
            assert_eq!(change["after"], 60);
        }
        let week = manager.get(&format!("/daily-briefs/digest?day={}", days[1])).await.expect(200);
        assert!(!week.body["items"].as_array().unwrap().is_empty());
        let nobody = app.by("town.clerk").await.get(&from_to(&days[0])).await.expect(200);
        assert_eq!(nobody.body["items"], json!([]));
    }
}
