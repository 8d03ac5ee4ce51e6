//! The review of reports, and what an accepted one does to the plan.

use serde_json::{Value, json};

use super::{assert_recorded, project_with_task, report, upload};
use crate::support::{Reply, Speaker, TestApp, on_both};

async fn task_of(app: &TestApp, project: &str) -> Value {
    let list = app.by("roads.clerk").await.get(&format!("/projects/{project}/tasks")).await.expect(200);
    list.body["items"][0].clone()
}

async fn accept(manager: &Speaker<'_>, report: &Reply) -> Reply {
    let path = format!("/progress-reports/{}/accept", report.id());
    manager.clone().at(report.version()).post(&path, json!({})).await
}

fn captured(mut report: Value, at: &str) -> Value {
    report["captured_at"] = json!(at);
    report
}

on_both! {
    async fn an_accepted_report_drives_progress_dates_and_forecast(app) {
        let (worker, manager) = (app.by("roads.worker").await, app.by("roads.manager").await);
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let mut body = report(&task, 40);
        body["expected_finish"] = json!("2026-07-15");
        let made = worker.post(&path, body).await.expect(201);
        assert_eq!(task_of(app, &project).await["progress_percent"], 0, "nothing moves before it is accepted");
        let accepted = accept(&manager, &made).await.expect(200);
        assert_eq!((&accepted.body["review_state"], &accepted.body["drove"]), (&json!("accepted"), &json!(true)));
        let moved = task_of(app, &project).await;
        assert_eq!(moved["progress_percent"], 40);
        assert_eq!((&moved["actual_start"], &moved["forecast_end"]), (&json!("2026-05-06"), &json!("2026-07-15")));
        let done = worker.post(&path, captured(report(&task, 100), "2026-05-20T09:00:00+08:00")).await.expect(201);
        accept(&manager, &done).await.expect(200);
        let moved = task_of(app, &project).await;
        assert_eq!((&moved["is_done"], &moved["actual_end"], &moved["forecast_end"]), (&json!(true), &json!("2026-05-20"), &Value::Null));
        let project = app.by("roads.clerk").await.get(&format!("/projects/{project}")).await.expect(200);
        assert_eq!(project.body["progress_percent"], 100);
        // Less than a hundred takes the end back.
        let back = worker.post(&path, captured(report(&task, 90), "2026-05-21T09:00:00+08:00")).await.expect(201);
        accept(&manager, &back).await.expect(200);
        let moved = task_of(app, &project.id()).await;
        assert_eq!((&moved["progress_percent"], &moved["actual_end"]), (&json!(90), &Value::Null));
        assert_recorded(app).await;
    }

    async fn a_report_that_arrives_late_drives_nothing_back(app) {
        let (worker, manager) = (app.by("roads.worker").await, app.by("roads.manager").await);
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let newer = worker.post(&path, captured(report(&task, 60), "2026-05-10T09:00:00+08:00")).await.expect(201);
        let older = worker.post(&path, captured(report(&task, 30), "2026-05-08T09:00:00+08:00")).await.expect(201);
        accept(&manager, &newer).await.expect(200);
        let late = accept(&manager, &older).await.expect(200);
        assert_eq!((&late.body["review_state"], &late.body["drove"]), (&json!("accepted"), &json!(false)));
        assert_eq!(task_of(app, &project).await["progress_percent"], 60);
        // A phone whose clock runs a year ahead cannot hold the order hostage: it counts as arrived.
        let ahead = worker.post(&path, captured(report(&task, 65), "2027-05-10T09:00:00+08:00")).await.expect(201);
        accept(&manager, &ahead).await.expect(200);
        app.clock.advance(chrono::TimeDelta::minutes(1));
        let now = chrono::DateTime::parse_from_rfc3339(ahead.body["happened_at"].as_str().unwrap()).unwrap();
        let next = captured(report(&task, 70), &(now + chrono::TimeDelta::seconds(5)).to_rfc3339());
        let next = worker.post(&path, next).await.expect(201);
        assert_eq!(accept(&manager, &next).await.expect(200).body["drove"], true);
        assert_eq!(task_of(app, &project).await["progress_percent"], 70);
    }

    async fn nobody_reviews_his_own_and_the_reporter_is_told_what_is_missing(app) {
        let (worker, manager) = (app.by("roads.worker").await, app.by("roads.manager").await);
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let own = manager.post(&path, report(&task, 40)).await.expect(201);
        let refused = accept(&manager, &own).await.expect(403);
        assert_eq!(refused.code(), "access.own_work");
        let made = worker.post(&path, report(&task, 40)).await.expect(201);
        let one = |verb: &str| format!("/progress-reports/{}/{verb}", made.id());
        worker.clone().at(1).post(&one("accept"), json!({})).await.expect(403);
        manager.post(&one("accept"), json!({})).await.expect(428);
        manager.clone().at(9).post(&one("accept"), json!({})).await.expect(412);
        assert_eq!(manager.clone().at(1).post(&one("request-completion"), json!({"words": ""})).await.expect(422).pointers(), ["/words"]);
        manager.clone().at(1).post(&one("request-completion"), json!({"words": "请补全景照片"})).await.expect(200);
        let mine = worker.get("/my/field").await.expect(200);
        let told = mine.body["reports"].as_array().unwrap().iter().find(|one| one["id"] == json!(made.id())).unwrap().clone();
        assert_eq!((&told["review_state"], &told["review_words"]), (&json!("incomplete"), &json!("请补全景照片")));
        assert_eq!(accept(&manager, &made).await.expect(412).status, 412);
        assert_eq!(manager.clone().at(2).post(&one("accept"), json!({})).await.expect(409).code(), "field.report.not_in_state");
        // Nobody speaks for the reporter.
        app.by("roads.clerk").await.at(2).post(&one("complete"), json!({"words": "已补"})).await.expect(403);
        let added = json!({"words": "已补全景", "photo_ids": [upload(&worker, 3).await], "progress_percent": 45});
        let completed = worker.clone().at(2).post(&one("complete"), added).await.expect(200);
        assert_eq!(completed.body["words"], "完成填筑\n已补全景");
        assert_eq!((&completed.body["review_state"], completed.body["photos"].as_array().unwrap().len()), (&json!("submitted"), 1));
        manager.clone().at(3).post(&one("accept"), json!({"words": "好"})).await.expect(200);
        assert_eq!(task_of(app, &project).await["progress_percent"], 45);
        worker.clone().at(4).post(&one("withdraw"), json!({})).await.expect(409);
    }

    async fn what_was_taken_back_or_lost_its_task_moves_nothing(app) {
        let (worker, manager, clerk) = (app.by("roads.worker").await, app.by("roads.manager").await, app.by("roads.clerk").await);
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let made = worker.post(&path, report(&task, 40)).await.expect(201);
        let withdrawn = worker.clone().at(1).post(&format!("/progress-reports/{}/withdraw", made.id()), json!({"reason": "填错"})).await;
        assert_eq!(withdrawn.expect(200).body["review_state"], "withdrawn");
        assert_eq!(manager.clone().at(2).post(&format!("/progress-reports/{}/accept", made.id()), json!({})).await.status, 409);
        let made = worker.post(&path, report(&task, 50)).await.expect(201);
        clerk.clone().at(1).delete(&format!("/projects/{project}/tasks/{task}")).await.expect(204);
        let kept = accept(&manager, &made).await.expect(200);
        assert_eq!((&kept.body["subject_name"], &kept.body["task_percent"]), (&json!("1 路基工程"), &Value::Null));
    }
}
