//! Field work over HTTP, on both databases: files on their way in, reports, confirmations, briefs.

mod briefs;
mod confirmations;
mod counting;
mod exactly_once;
mod mine;
mod photos;
mod reports;
mod review;
mod uploads;
mod verify;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::support::{Reply, Speaker, TestApp, fresh_id, unit_id, user_id};

/// A small JPEG; another `shade` is another picture.
pub(crate) fn jpeg(shade: u8) -> Vec<u8> {
    let picture = RgbImage::from_fn(64, 48, |x, y| {
        Rgb([shade, u8::try_from(x * 3).unwrap(), u8::try_from(y * 4).unwrap()])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// SHA-256 in lower-case hex.
fn sha256(bytes: &[u8]) -> String {
    dujiang_app::hex(&Sha256::digest(bytes))
}

/// What is said about a photo before its bytes.
fn announcement(id: Uuid, bytes: &[u8]) -> Value {
    json!({
        "id": id, "purpose": "photo", "file_name": "现场.jpg", "size": bytes.len(), "sha256": sha256(bytes),
        "captured_at": "2026-05-06T09:30:00+08:00",
        "position": {"latitude": 30.998_765, "longitude": 103.612_345, "accuracy_metres": 8},
    })
}

async fn send_piece(speaker: &Speaker<'_>, id: Uuid, offset: usize, bytes: &[u8]) -> Reply {
    let path = format!("/uploads/{id}");
    let request = speaker.request(&Method::PUT, &path).header("upload-offset", offset.to_string());
    crate::support::read(request.body(bytes.to_vec())).await
}

/// Uploads a photo in one piece and returns its identifier.
pub(crate) async fn upload(speaker: &Speaker<'_>, shade: u8) -> Uuid {
    let (id, bytes) = (fresh_id(), jpeg(shade));
    speaker.post("/uploads", announcement(id, &bytes)).await.expect(201);
    let sent = send_piece(speaker, id, 0, &bytes).await.expect(200);
    assert_eq!(sent.body["state"], "complete");
    id
}

/// A project of the roads bureau with one task of the worker; the identifiers of both.
async fn project_with_task(app: &TestApp) -> (String, String) {
    let clerk = app.by("roads.clerk").await;
    let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads")});
    let project = clerk.post("/projects", body).await.expect(201).id();
    let task =
        json!({"title": "路基工程", "assignee_id": user_id("roads.worker"), "planned_end": "2026-06-30"});
    let task = clerk.post(&format!("/projects/{project}/tasks"), task).await.expect(201).id();
    (project, task)
}

/// Everything of the field is what its last event says it is.
async fn assert_recorded(app: &TestApp) {
    use dujiang_domain::audit::SubjectKind as Kind;
    use dujiang_persistence::verify::{KINDS, state};
    let own =
        [Kind::ProgressReport, Kind::MilestoneConfirmation, Kind::DailyBrief, Kind::Task, Kind::Milestone];
    for kind in KINDS.iter().filter(|kind| own.contains(&kind.subject)) {
        let seen = state::compare(app.app.database(), kind, |_| ()).await.unwrap();
        assert!(seen.findings.is_empty(), "{:?}", seen.findings);
    }
}

/// A report of the worker on a task.
pub(crate) fn report(task: &str, percent: i64) -> Value {
    json!({
        "id": fresh_id(), "task_id": task, "state": "normal", "progress_percent": percent,
        "words": "完成填筑", "captured_at": "2026-05-06T09:30:00+08:00",
    })
}
