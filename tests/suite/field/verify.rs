//! Whoever changes a report or its photos behind the program's back is found.

use sea_orm::ConnectionTrait as _;
use serde_json::json;

use super::{assert_recorded, project_with_task, report, upload};
use crate::support::{TestApp, on_both};

async fn change(app: &TestApp, sql: &str) {
    let writer = app.app.database().writer();
    writer.execute_unprepared(sql).await.unwrap();
}

on_both! {
    async fn a_report_without_its_photo_is_found(app) {
        let worker = app.by("roads.worker").await;
        let (project, task) = project_with_task(app).await;
        let mut body = report(&task, 40);
        body["photo_ids"] = json!([upload(&worker, 1).await, upload(&worker, 2).await]);
        worker.post(&format!("/projects/{project}/progress-reports"), body).await.expect(201);
        assert_recorded(app).await;
        let compare = async || dujiang_persistence::verify::photos::compare(app.app.database(), |_| ()).await.unwrap();
        assert_eq!(compare().await, Vec::new());
        // Photos only begin; the table itself refuses both.
        let writer = app.app.database().writer();
        for sql in ["DELETE FROM photos", "UPDATE photos SET latitude = 0"] {
            assert!(writer.execute_unprepared(sql).await.is_err(), "{sql}");
        }
        change(app, "UPDATE progress_reports SET photos = '[]'").await;
        let found = compare().await;
        assert_eq!((found.len(), found[0].place.starts_with("progress_reports ")), (1, true), "{found:?}");
    }
}
