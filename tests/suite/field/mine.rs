//! One's own field work in one go, for a phone to keep.

use reqwest::Method;
use serde_json::json;

use super::{project_with_task, report};
use crate::support::{on_both, unit_id, user_id};

on_both! {
    async fn a_worker_is_given_his_own_and_nothing_else(app) {
        let (clerk, worker) = (app.by("roads.clerk").await, app.by("roads.worker").await);
        let (project, task) = project_with_task(app).await;
        let tasks = format!("/projects/{project}/tasks");
        let earlier = json!({"title": "测量放线", "assignee_id": user_id("roads.worker"), "planned_end": "2026-05-30"});
        clerk.post(&tasks, earlier).await.expect(201);
        clerk.post(&tasks, json!({"title": "无期限", "assignee_id": user_id("roads.worker")})).await.expect(201);
        clerk.post(&tasks, json!({"title": "本单位的", "unit_id": unit_id("roads.section"), "planned_end": "2026-06-01"})).await.expect(201);
        clerk.post(&tasks, json!({"title": "别人的", "assignee_id": user_id("roads.manager")})).await.expect(201);
        let body = json!({"title": "验槽", "planned_date": "2026-05-20", "is_key": true, "person_id": user_id("roads.worker")});
        clerk.post(&format!("/projects/{project}/milestones"), body).await.expect(201);
        worker.post(&format!("/projects/{project}/progress-reports"), report(&task, 40)).await.expect(201);
        let mine = worker.get("/my/field").await.expect(200);
        let titles: Vec<_> = mine.body["tasks"].as_array().unwrap().iter().map(|task| task["title"].as_str().unwrap()).collect();
        assert_eq!(titles, ["测量放线", "本单位的", "路基工程", "无期限"]);
        assert_eq!(mine.body["tasks"][2]["last_report"]["progress_percent"], 40);
        assert_eq!(mine.body["milestones"][0]["evidence"]["rule_id"], "milestone.confirmation.key");
        assert_eq!(mine.body["projects"].as_array().unwrap().len(), 1);
        assert_eq!(mine.body["reports"][0]["review_state"], "submitted");
        let others = app.by("water.clerk").await.get("/my/field").await.expect(200);
        assert_eq!(others.body, json!({"projects": [], "tasks": [], "milestones": [], "reports": []}));
    }

    async fn a_copy_that_is_still_the_same_is_not_sent_again(app) {
        let worker = app.by("roads.worker").await;
        let (project, task) = project_with_task(app).await;
        let tag = worker.get("/my/field").await.expect(200).headers["etag"].clone();
        let same = worker.request(&Method::GET, "/my/field").header("if-none-match", tag.clone()).send().await.unwrap();
        assert_eq!((same.status().as_u16(), &same.headers()["etag"]), (304, &tag));
        assert_eq!(same.bytes().await.unwrap().len(), 0);
        worker.post(&format!("/projects/{project}/progress-reports"), report(&task, 40)).await.expect(201);
        let other = worker.request(&Method::GET, "/my/field").header("if-none-match", tag.clone()).send().await.unwrap();
        assert_eq!(other.status(), 200);
        assert_ne!(other.headers()["etag"], tag);
    }
}
