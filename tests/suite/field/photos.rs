//! Photos of things: seen by whoever sees the project, in copies that carry nothing but pixels.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{project_with_task, report, send_piece, upload};
use crate::support::{fresh_id, on_both};

/// A JPEG in which the camera wrote down where it was.
fn with_gps() -> Vec<u8> {
    let plain = super::jpeg(77);
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\0 GPSLatitude 30.998765";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], b"\xff\xe1", &length, exif, &plain[2..]].concat()
}

on_both! {
    async fn copies_carry_nothing_but_pixels_and_the_original_is_for_few(app) {
        let worker = app.by("roads.worker").await;
        let (project, task) = project_with_task(app).await;
        let (photo, bytes) = (fresh_id(), with_gps());
        worker.post("/uploads", super::announcement(photo, &bytes)).await.expect(201);
        send_piece(&worker, photo, 0, &bytes).await.expect(200);
        worker.get(&format!("/photos/{photo}")).await.expect(404);
        let mut body = report(&task, 40);
        body["photo_ids"] = json!([photo]);
        let made = worker.post(&format!("/projects/{project}/progress-reports"), body).await.expect(201);
        assert_eq!(made.body["photos"][0]["id"], json!(photo));
        // Kept to a thousandth of a degree.
        assert_eq!(made.body["photos"][0]["position"], json!({"latitude": 30.999, "longitude": 103.612, "accuracy_metres": 100}));
        assert_eq!(made.body["photos"][0]["captured_at"], "2026-05-06T09:30:00+08:00");
        for size in ["thumb", "view"] {
            let path = format!("/photos/{photo}?size={size}");
            let shown = app.by("leader").await.request(&Method::GET, &path).send().await.unwrap();
            assert_eq!((shown.status().as_u16(), &shown.headers()["content-type"]), (200, &"image/jpeg".parse().unwrap()));
            assert_eq!(shown.headers()["x-content-type-options"], "nosniff");
            assert!(shown.headers()["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
            let tag = shown.headers()["etag"].clone();
            let copy = shown.bytes().await.unwrap();
            assert!(copy.starts_with(b"\xff\xd8\xff"));
            assert!(!copy.windows(3).any(|part| part == b"GPS") && !copy.windows(4).any(|part| part == b"Exif"));
            let known = app.by("leader").await.request(&Method::GET, &path).header("if-none-match", tag).send().await.unwrap();
            assert_eq!(known.status(), 304);
        }
        let original = format!("/photos/{photo}/original");
        worker.get(&original).await.expect(403);
        app.by("town.clerk").await.get(&original).await.expect(404);
        app.by("town.clerk").await.get(&format!("/photos/{photo}")).await.expect(404);
        let taken = app.by("roads.manager").await.request(&Method::GET, &original).send().await.unwrap();
        assert_eq!(taken.status(), 200);
        assert!(taken.headers()["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert!(taken.headers()["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        assert_eq!(taken.bytes().await.unwrap(), bytes);
        let log = app.by("auditor").await.get("/audit-events?action=photo.original_read").await.expect(200);
        assert_eq!(log.body["items"].as_array().unwrap().len(), 1);
    }

    async fn a_photo_is_shown_once_and_by_the_one_who_sent_it(app) {
        let (worker, clerk) = (app.by("roads.worker").await, app.by("roads.clerk").await);
        let (project, task) = project_with_task(app).await;
        let path = format!("/projects/{project}/progress-reports");
        let (own, others) = (upload(&worker, 11).await, upload(&clerk, 12).await);
        let with = |ids: Value| { let mut body = report(&task, 10); body["photo_ids"] = ids; body };
        let refused = worker.post(&path, with(json!([own, others]))).await.expect(422);
        assert_eq!((refused.pointers(), &refused.body["errors"][0]["code"]), (vec!["/photo_ids/1"], &json!("files.photo.unknown")));
        assert_eq!(worker.post(&path, with(json!([own, own]))).await.expect(422).pointers(), ["/photo_ids/1"]);
        let ten: Vec<Uuid> = (0..10).map(|_| fresh_id()).collect();
        assert_eq!(worker.post(&path, with(json!(ten))).await.expect(422).pointers(), ["/photo_ids"]);
        worker.post(&path, with(json!([own]))).await.expect(201);
        assert_eq!(worker.post(&path, with(json!([own]))).await.expect(422).pointers(), ["/photo_ids/0"]);
    }

    async fn the_wall_goes_by_capture_and_pages(app) {
        let (worker, clerk) = (app.by("roads.worker").await, app.by("roads.clerk").await);
        let (project, task) = project_with_task(app).await;
        let mut photos = Vec::new();
        for shade in 20..25 {
            photos.push(upload(&worker, shade).await);
        }
        let mut body = report(&task, 40);
        body["photo_ids"] = json!(photos);
        worker.post(&format!("/projects/{project}/progress-reports"), body).await.expect(201);
        let wall = format!("/projects/{project}/photos");
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        for _ in 0..3 {
            let page = clerk.get(&format!("{wall}?limit=2&task_id={task}&with_position=true{cursor}")).await.expect(200);
            seen.extend(page.body["items"].as_array().unwrap().iter().map(|photo| photo["id"].clone()));
            let Some(next) = page.body["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(seen.len(), 5);
        let none = clerk.get(&format!("{wall}?from=2026-05-07")).await.expect(200);
        assert_eq!(none.body["items"], json!([]));
        let some = clerk.get(&format!("{wall}?from=2026-05-06&to=2026-05-06&subject_kind=progress_report")).await.expect(200);
        assert_eq!(some.body["items"].as_array().unwrap().len(), 5);
        app.clock.advance(TimeDelta::days(20));
        assert_eq!(dujiang_app::files::uploads::clear_expired(&app.app).await.unwrap(), 0, "shown photos stay");
    }
}
