//! Reports arrive exactly once, say something, and are about what their reporter may speak of.

use dujiang_persistence::entities::progress_reports;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::{Value, json};

use super::{project_with_task, report, upload};
use crate::support::{PASSWORD, TestApp, fresh_id, on_both, unit_id, user_id};

async fn number(app: &TestApp) -> u64 {
    progress_reports::Entity::find().count(app.app.database().reader()).await.unwrap()
}

on_both! {
    async fn a_hundred_same_posts_at_once_make_one_report(app) {
        let worker = app.by("roads.worker").await;
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let mut body = report(&task, 40);
        body["photo_ids"] = json!([upload(&worker, 1).await]);
        let id = body["id"].as_str().unwrap().to_owned();
        // Half with the key that the phone uses, half with keys of their own.
        let posts = (0..100).map(|turn| {
            let speaker = if turn % 2 == 0 { worker.clone().with_key(&id) } else { worker.clone() };
            let (path, body) = (path.clone(), body.clone());
            async move { speaker.post(&path, body).await }
        });
        for reply in futures::future::join_all(posts).await {
            assert_eq!((reply.status, &reply.body["id"]), (201, &json!(id)), "{}", reply.body);
        }
        assert_eq!(number(app).await, 1);
        let events = app.by("auditor").await.get("/audit-events?action=progress_report.submitted").await.expect(200);
        assert_eq!(events.body["items"].as_array().unwrap().len(), 1);
    }

    async fn the_same_identifier_with_another_content_is_a_conflict(app) {
        let worker = app.by("roads.worker").await;
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let body = report(&task, 40);
        let keyed = worker.clone().with_key(body["id"].as_str().unwrap());
        keyed.post(&path, body.clone()).await.expect(201);
        let replay = keyed.post(&path, body.clone()).await.expect(201);
        assert_eq!(replay.headers["idempotency-replayed"], "true");
        for (field, value) in [("progress_percent", json!(41)), ("words", json!("别的")), ("state", json!("problem"))] {
            let mut other = body.clone();
            other[field] = value;
            for speaker in [&keyed, &worker] {
                let refused = speaker.post(&path, other.clone()).await.expect(409);
                assert_eq!(refused.code(), "field.report.id_taken");
            }
        }
        // Another person's report under the same identifier is another report.
        app.by("roads.clerk").await.post(&path, body).await.expect(409);
        assert_eq!(number(app).await, 1);
    }

    async fn what_a_report_may_not_say_is_pointed_at(app) {
        let clerk = app.by("roads.clerk").await;
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let wrong: [(&str, &str, Value); 14] = [
            ("/progress_percent", "progress_percent", json!(-1)),
            ("/progress_percent", "progress_percent", json!(101)),
            ("/progress_percent", "progress_percent", json!(40.5)),
            ("/progress_percent", "progress_percent", json!(1e308)),
            ("/progress_percent", "progress_percent", json!("40")),
            ("/progress_percent", "progress_percent", json!("４０")),
            ("/state", "state", json!("fine")),
            ("/words", "words", json!("长".repeat(2001))),
            ("/captured_at", "captured_at", json!("2026-05-06T09:30:00")),
            ("/captured_at", "captured_at", json!("9999-01-01T00:00:00Z")),
            ("/expected_finish", "expected_finish", json!("2026-02-30")),
            ("/position/latitude", "position", json!({"latitude": 91, "longitude": 0, "accuracy_metres": 1})),
            ("/task_id", "task_id", json!(fresh_id())),
            ("/task_id", "task_id", Value::Null),
        ];
        for (pointer, field, value) in wrong {
            let mut body = report(&task, 40);
            body[field] = value.clone();
            let refused = clerk.post(&path, body).await.expect(422);
            assert_eq!(refused.pointers(), [pointer], "{field} {value}");
        }
        let mut stopped = report(&task, 40);
        (stopped["state"], stopped["words"]) = (json!("stopped"), json!(" "));
        let refused = clerk.post(&path, stopped).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], "field.report.words_required");
        // What is no JSON at all, and still says which number is none; and what says nothing.
        for (word, status, pointers) in [
            ("NaN", 422, vec!["/progress_percent"]),
            ("-Infinity", 422, vec!["/progress_percent"]),
            ("Infinity", 422, vec!["/progress_percent"]),
            ("1e999", 422, vec!["/progress_percent"]),
            ("nonsense", 400, vec![]),
        ] {
            let text = report(&task, 40).to_string().replace("\"progress_percent\":40", &format!("\"progress_percent\":{word}"));
            assert!(text.contains(word));
            let request = clerk.request(&reqwest::Method::POST, &path).header("content-type", "application/json");
            let refused = crate::support::read(request.body(text)).await;
            assert_eq!((refused.status, refused.pointers()), (status, pointers), "{word}");
        }
        assert_eq!(number(app).await, 0);
    }

    async fn nobody_reports_on_what_is_not_his(app) {
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        app.by("water.clerk").await.post(&path, report(&task, 1)).await.expect(404);
        app.by("leader").await.post(&path, report(&task, 1)).await.expect(403);
        app.by("auditor").await.post(&path, report(&task, 1)).await.expect(403);
        let clerk = app.by("roads.clerk").await;
        // A person of elsewhere who is named in the task may speak of it and of nothing else.
        let named = json!({"title": "涵洞", "assignee_id": user_id("water.manager")});
        let named = clerk.post(&format!("/projects/{project}/tasks"), named).await.expect(201).id();
        app.by("water.manager").await.post(&path, report(&named, 10)).await.expect(201);
        app.by("water.manager").await.post(&path, report(&task, 10)).await.expect(404);
        // A task of another project is none of this one.
        let other = super::project_with_task(app).await.1;
        assert_eq!(clerk.post(&path, report(&other, 1)).await.expect(422).pointers(), ["/task_id"]);
        // What lies above other tasks is rolled up from them.
        let child = json!({"title": "挖方", "parent_id": task});
        clerk.post(&format!("/projects/{project}/tasks"), child).await.expect(201);
        let refused = clerk.post(&path, report(&task, 50)).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], "planning.task.rolled_up");
        let mut words_only = report(&task, 0);
        words_only["progress_percent"] = Value::Null;
        clerk.post(&path, words_only).await.expect(201);
    }

    async fn a_phone_reports_and_does_nothing_of_the_desk(app) {
        let (project, task) = project_with_task(app).await;
        let login = json!({"login": "roads.worker", "password": PASSWORD, "session_kind": "field"});
        let token = app.anybody().post("/auth/login", login).await.expect(200);
        let phone = app.holding(token.body["access_token"].as_str().unwrap());
        let mut body = report(&task, 40);
        body["photo_ids"] = json!([upload(&phone, 5).await]);
        let path = format!("/projects/{project}/progress-reports");
        let made = phone.post(&path, body).await.expect(201);
        let one = format!("/progress-reports/{}", made.id());
        phone.get("/my/field").await.expect(200);
        phone.get(&one).await.expect(200);
        phone.get("/progress-reports?own=true").await.expect(200);
        phone.get(&format!("/photos/{}?size=thumb", made.body["photos"][0]["id"].as_str().unwrap())).await.expect(200);
        for verb in ["accept", "request-completion"] {
            let refused = phone.clone().at(1).post(&format!("{one}/{verb}"), json!({"words": "x"})).await.expect(403);
            assert_eq!(refused.code(), "identity.session.field_only");
        }
        phone.get(&format!("/photos/{}/original", made.body["photos"][0]["id"].as_str().unwrap())).await.expect(403);
        phone.post("/daily-briefs", json!({"project_id": project, "day": "2026-05-06"})).await.expect(404);
        phone.clone().at(1).post(&format!("{one}/withdraw"), json!({})).await.expect(200);
    }

    async fn the_stream_is_bounded_by_reach_and_narrowed_by_filters(app) {
        let worker = app.by("roads.worker").await;
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        for percent in [10, 20, 30] {
            let mut body = report(&task, percent);
            body["captured_at"] = json!(format!("2026-05-06T09:{percent}:00+08:00"));
            worker.post(&path, body).await.expect(201);
        }
        let mut problem = report(&task, 30);
        (problem["state"], problem["captured_at"]) = (json!("problem"), json!("2026-05-07T09:30:00+08:00"));
        let last = worker.post(&path, problem).await.expect(201);
        let manager = app.by("roads.manager").await;
        let count = async |query: &str| {
            let page = manager.get(&format!("/progress-reports?with_total=true&{query}")).await.expect(200);
            assert_eq!(page.body["items"].as_array().unwrap().len(), usize::try_from(page.body["total"].as_i64().unwrap()).unwrap());
            page.body["total"].as_i64().unwrap()
        };
        assert_eq!(count("limit=20").await, 4);
        assert_eq!(count("state=problem").await, 1);
        assert_eq!(count(&format!("task_id={task}&review_state=submitted")).await, 4);
        assert_eq!(count("review_state=accepted").await, 0);
        assert_eq!(count(&format!("unit_id={}", unit_id("water"))).await, 0);
        assert_eq!(count("own=true").await, 0);
        let waiting = manager.get("/progress-reports/counts").await.expect(200);
        assert_eq!(waiting.body, json!({"submitted": 4, "incomplete": 0, "accepted": 0}));
        let nothing = app.by("town.clerk").await.get("/progress-reports").await.expect(200);
        assert_eq!(nothing.body["items"], json!([]));
        app.by("town.clerk").await.get(&format!("/progress-reports?project_id={project}")).await.expect(404);
        app.by("town.clerk").await.get(&format!("/progress-reports/{}", last.id())).await.expect(404);
        // Each beside the one before it.
        let pair = manager.get(&format!("/progress-reports/{}", last.id())).await.expect(200);
        assert_eq!((&pair.body["progress_percent"], &pair.body["previous"]["progress_percent"]), (&json!(30), &json!(30)));
        // Page by page nothing is lost.
        let (mut seen, mut cursor) = (0, String::new());
        while seen < 10 {
            let page = manager.get(&format!("/progress-reports?limit=3{cursor}")).await.expect(200);
            seen += page.body["items"].as_array().unwrap().len();
            let Some(next) = page.body["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(seen, 4);
    }

    async fn the_reports_of_a_period_become_a_document(app) {
        let (worker, clerk) = (app.by("roads.worker").await, app.by("roads.clerk").await);
        let (project, task) = project_with_task(app).await;
        let mut body = report(&task, 40);
        body["photo_ids"] = json!([upload(&worker, 9).await]);
        worker.post(&format!("/projects/{project}/progress-reports"), body).await.expect(201);
        let path = |from: &str, to: &str| format!("/projects/{project}/progress-reports/file?from={from}&to={to}");
        let get = async |path: String| clerk.request(&reqwest::Method::GET, &path).send().await.unwrap();
        let with_photo = get(path("2026-05-01", "2026-05-31")).await;
        assert_eq!((with_photo.status().as_u16(), &with_photo.headers()["content-type"]), (200, &"application/pdf".parse().unwrap()));
        let (with_photo, empty) = (with_photo.bytes().await.unwrap(), get(path("2026-06-01", "2026-06-30")).await.bytes().await.unwrap());
        assert!(with_photo.starts_with(b"%PDF-") && empty.starts_with(b"%PDF-"));
        // The picture lies in the document as it is: a JPEG.
        let has_picture = |pdf: &[u8]| pdf.windows(9).any(|part| part == b"DCTDecode");
        assert!(has_picture(&with_photo) && !has_picture(&empty));
        for (from, to) in [("2026-05-31", "2026-05-01"), ("2020-01-01", "2026-05-01")] {
            assert_eq!(clerk.get(&path(from, to)).await.expect(400).code(), "request.query");
        }
        app.by("town.clerk").await.get(&path("2026-05-01", "2026-05-31")).await.expect(404);
    }
}
