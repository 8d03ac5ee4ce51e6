//! Papers of a project and their content, over HTTP, on both databases.

use std::path::{Path, PathBuf};

use dujiang_persistence::entities::audit_events;
use reqwest::Method;
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::{Reply, Speaker, TestApp, on_both, unit_id};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n";

/// The paths of a project's papers.
async fn project(app: &TestApp) -> String {
    let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads")});
    let created = app.by("roads.clerk").await.post("/projects", body).await.expect(201);
    format!("/projects/{}/documents", created.id())
}

/// Files a paper and returns its path.
async fn file(clerk: &Speaker<'_>, papers: &str, title: &str, label: &str) -> String {
    let body = json!({"title": title, "kind": "approval", "security_label": label});
    let filed = clerk.post(papers, body).await.expect(201);
    assert_eq!((filed.version(), &filed.body["current"]), (1, &Value::Null));
    format!("{papers}/{}", filed.id())
}

/// Announces a version of `size` bytes and returns the path of its content.
async fn announce(clerk: &Speaker<'_>, paper: &str, name: &str, size: usize) -> String {
    let body = json!({"file_name": name, "size": size});
    let announced = clerk.post(&format!("{paper}/versions"), body).await.expect(201);
    announced.body["upload_url"].as_str().unwrap().strip_prefix("/api/v1").unwrap().to_owned()
}

async fn send(clerk: &Speaker<'_>, paper: &str, name: &str, bytes: &[u8]) -> (String, Reply) {
    let path = announce(clerk, paper, name, bytes.len()).await;
    let reply = clerk.send_bytes(Method::PUT, &path, bytes.to_vec()).await;
    (path, reply)
}

fn kept(app: &TestApp) -> Vec<PathBuf> {
    fn walk(folder: &Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
    }
    walk(&app.settings().data.dir.join("files"))
}

async fn events(app: &TestApp, action: &str) -> u64 {
    let of_action = audit_events::Column::Action.eq(action);
    audit_events::Entity::find().filter(of_action).count(app.app.database().reader()).await.unwrap()
}

on_both! {
    async fn a_version_shows_once_its_content_is_there(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        let paper = file(&clerk, &papers, "可研批复", "internal").await;
        let path = announce(&clerk, &paper, "批复.pdf", PDF.len()).await;
        assert!(path.ends_with("/versions/1/content"), "{path}");
        assert_eq!(clerk.get(&papers).await.body["items"][0]["current"], Value::Null);
        clerk.get(&path).await.expect(404);
        let sent = clerk.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(200);
        assert_eq!((sent.version(), &sent.headers["etag"]), (2, &"\"2\"".parse().unwrap()));
        let listed = clerk.get(&papers).await.expect(200);
        let current = &listed.body["items"][0]["current"];
        assert_eq!((&current["number"], &current["media_type"]), (&json!(1), &json!("application/pdf")));
        assert_eq!((&current["file_name"], &current["size"]), (&json!("批复.pdf"), &json!(PDF.len())));
        let (_, second) = send(&clerk, &paper, "批复（修订）.pdf", &[PDF, b"% 2"].concat()).await;
        assert_eq!((second.status, &second.body["version_count"]), (200, &json!(2)));
        let versions = clerk.get(&format!("{paper}/versions")).await.expect(200);
        let numbers: Vec<_> = versions.body["items"].as_array().unwrap().iter().map(|v| &v["number"]).collect();
        assert_eq!(numbers, [2, 1]);
    }

    async fn a_download_is_a_file_that_no_browser_runs(app) {
        let clerk = app.by("roads.clerk").await;
        let paper = file(&clerk, &project(app).await, "可研批复", "internal").await;
        let (path, _) = send(&clerk, &paper, "关于 道路的批复.pdf", PDF).await;
        let read = app.by("leader").await.get(&path).await.expect(200);
        assert_eq!(read.body, json!(std::str::from_utf8(PDF).unwrap()));
        let name = "attachment; filename*=UTF-8''%E5%85%B3%E4%BA%8E%20%E9%81%93%E8%B7%AF%E7%9A%84%E6%89%B9%E5%A4%8D.pdf";
        assert_eq!(read.headers["content-disposition"], name);
        assert_eq!(read.headers["content-type"], "application/pdf");
        assert_eq!(read.headers["x-content-type-options"], "nosniff");
        assert!(read.headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
        assert_eq!(read.headers["content-length"], PDF.len().to_string().as_str());
        let digest = read.headers["etag"].clone();
        assert_eq!(digest.len(), 66);
        let part = clerk.request(&Method::GET, &path).header("range", "bytes=1-3").send().await.unwrap();
        assert_eq!(part.status(), 206);
        assert_eq!(part.headers()["content-range"], format!("bytes 1-3/{}", PDF.len()).as_str());
        assert_eq!(part.text().await.unwrap(), "PDF");
        let known = clerk.request(&Method::GET, &path).header("if-none-match", digest).send().await.unwrap();
        assert_eq!(known.status(), 304);
    }

    async fn the_same_bytes_are_kept_once(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        for title in ["原件", "副本"] {
            let paper = file(&clerk, &papers, title, "internal").await;
            send(&clerk, &paper, "批复.pdf", PDF).await.1.expect(200);
        }
        assert_eq!(kept(app).len(), 1);
    }

    async fn a_version_takes_content_once(app) {
        let clerk = app.by("roads.clerk").await;
        let paper = file(&clerk, &project(app).await, "可研批复", "internal").await;
        let (path, first) = send(&clerk, &paper, "批复.pdf", PDF).await;
        let again = clerk.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(200);
        assert_eq!((again.version(), &again.body), (first.version(), &first.body));
        let other = PDF.iter().rev().copied().collect();
        let refused = clerk.send_bytes(Method::PUT, &path, other).await.expect(409);
        assert_eq!(refused.code(), "project.document.version_complete");
        assert_eq!(events(app, "document.version_added").await, 1);
        assert_eq!(kept(app).len(), 1);
    }

    async fn hostile_files_are_refused_and_leave_nothing(app) {
        let clerk = app.by("roads.clerk").await;
        let paper = file(&clerk, &project(app).await, "附件", "internal").await;
        let eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
        let vast = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xfd\xe8\0\0\xfd\xe8\x08\x06\0\0\0".to_vec();
        let page = [b"%PDF-1.4\n<html><script>alert(1)</script>\n".as_slice(), PDF].concat();
        let cases: [(&str, Vec<u8>, u16, &str); 8] = [
            ("图.png", b"<svg onload='alert(1)'/>".to_vec(), 415, "files.content.type_refused"),
            ("页.txt", b"<!doctype html><script>x</script>".to_vec(), 415, "files.content.type_refused"),
            ("程序.pdf", b"MZ\x90\0\x03\0\0\0\x04\0\0\0".to_vec(), 415, "files.content.type_refused"),
            ("名.txt", eicar.into_bytes(), 422, "files.content.harmful"),
            ("图.png", vast, 422, "files.content.too_many_pixels"),
            ("双.pdf", page, 422, "files.content.ambiguous"),
            ("假.docx", PDF.to_vec(), 422, "files.content.name_differs"),
            ("包.docx", b"PK\x03\x04nothing".to_vec(), 422, "files.content.damaged"),
        ];
        for (name, bytes, status, code) in cases {
            let (path, refused) = send(&clerk, &paper, name, &bytes).await;
            assert_eq!((refused.status, refused.code()), (status, code), "{name}: {}", refused.body);
            clerk.get(&path).await.expect(404);
        }
        assert_eq!(kept(app), Vec::<PathBuf>::new());
        assert_eq!(events(app, "document.version_added").await, 0);
    }

    async fn a_broken_or_lying_upload_leaves_nothing(app) {
        let clerk = app.by("roads.clerk").await;
        let paper = file(&clerk, &project(app).await, "附件", "internal").await;
        let path = announce(&clerk, &paper, "批复.pdf", PDF.len() + 1).await;
        let short = clerk.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(422);
        assert_eq!(short.code(), "files.content.size_differs");
        // The sender says how much will come, sends half of it and hangs up.
        let address = app.url("").trim_start_matches("http://").to_owned();
        let mut line = tokio::net::TcpStream::connect(&address).await.unwrap();
        let head = format!(
            "PUT /api/v1{path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {}\r\n\
             Content-Length: {}\r\n\r\n%PDF-1.7",
            clerk.token().unwrap(),
            PDF.len() + 1
        );
        tokio::io::AsyncWriteExt::write_all(&mut line, head.as_bytes()).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        drop(line);
        for _ in 0..100 {
            if kept(app).is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(kept(app), Vec::<PathBuf>::new());
        // The number is still good for the whole file.
        let whole = [PDF, b"\n"].concat();
        clerk.send_bytes(Method::PUT, &path, whole).await.expect(200);
    }

    async fn names_and_sizes_are_checked_before_anything_is_sent(app) {
        let clerk = app.by("roads.clerk").await;
        let versions = format!("{}/versions", file(&clerk, &project(app).await, "附件", "internal").await);
        for (name, size, pointer) in [
            ("../../etc/passwd.txt", json!(5), "/file_name"),
            ("page.html", json!(5), "/file_name"),
            ("a\u{202e}fdp.txt", json!(5), "/file_name"),
            ("", json!(5), "/file_name"),
            ("a.txt", json!(0), "/size"),
            ("a.txt", json!(-1), "/size"),
            ("a.txt", json!((50 << 20) + 1), "/size"),
            ("a.txt", json!("5"), "/size"),
        ] {
            let refused = clerk.post(&versions, json!({"file_name": name, "size": size})).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]), "{name:?} {size}");
        }
    }

    async fn reading_what_is_sensitive_is_on_record(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        for (label, recorded) in [("public", 0), ("internal", 0), ("sensitive", 1), ("important", 2)] {
            let paper = file(&clerk, &papers, label, label).await;
            let (path, _) = send(&clerk, &paper, "批复.pdf", PDF).await;
            app.by("leader").await.get(&path).await.expect(200);
            assert_eq!(events(app, "document.read").await, recorded, "{label}");
        }
        let row = audit_events::Entity::find()
            .filter(audit_events::Column::Action.eq("document.read"))
            .one(app.app.database().reader())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((row.actor_name.as_str(), row.resource_name.as_str()), ("person leader", "sensitive · 批复.pdf"));
    }

    async fn the_papers_of_others_do_not_exist(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        let paper = file(&clerk, &papers, "可研批复", "internal").await;
        let (path, _) = send(&clerk, &paper, "批复.pdf", PDF).await;
        let body = json!({"title": "x", "kind": "other"});
        for login in ["water.clerk", "system.admin", "roads.nobody"] {
            let stranger = app.by(login).await;
            stranger.get(&papers).await.expect(404);
            stranger.get(&path).await.expect(404);
            stranger.get(&format!("{paper}/versions")).await.expect(404);
            stranger.post(&papers, body.clone()).await.expect(404);
            stranger.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(404);
            stranger.clone().at(2).delete(&format!("{paper}?reason=x")).await.expect(404);
        }
        let reader = app.by("auditor").await;
        reader.post(&papers, body.clone()).await.expect(403);
        reader.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(403);
        reader.clone().at(2).patch(&paper, json!({"title": "x"})).await.expect(403);
        // A paper is found under its own project only.
        let other = project(app).await;
        let elsewhere = path.replace(&papers, &other);
        clerk.get(&elsewhere).await.expect(404);
        clerk.send_bytes(Method::PUT, &elsewhere, PDF.to_vec()).await.expect(404);
        clerk.clone().at(2).patch(&paper.replace(&papers, &other), json!({"title": "x"})).await.expect(404);
        for number in ["0", "-1", "9", "x", "1.5", "99999999999999999999"] {
            let path = format!("{paper}/versions/{number}/content");
            clerk.get(&path).await.expect(404);
            clerk.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(404);
        }
    }

    async fn a_paper_is_edited_at_its_version_and_removed_with_a_reason(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        let paper = file(&clerk, &papers, "批复", "internal").await;
        let (path, _) = send(&clerk, &paper, "批复.pdf", PDF).await;
        clerk.patch(&paper, json!({"title": "初设批复"})).await.expect(428);
        clerk.clone().at(1).patch(&paper, json!({"title": "初设批复"})).await.expect(412);
        let edited = clerk.clone().at(2).patch(&paper, json!({"title": "初设批复"})).await.expect(200);
        assert_eq!((edited.version(), &edited.body["title"]), (3, &json!("初设批复")));
        let same = clerk.clone().at(3).patch(&paper, json!({"kind": "approval"})).await.expect(200);
        assert_eq!(same.version(), 3);
        clerk.clone().at(3).delete(&paper).await.expect(400);
        clerk.clone().at(3).delete(&format!("{paper}?reason=%20")).await.expect(422);
        clerk.delete(&format!("{paper}?reason=dup")).await.expect(428);
        clerk.clone().at(3).delete(&format!("{paper}?reason=%E9%87%8D%E5%A4%8D")).await.expect(204);
        assert_eq!(clerk.get(&papers).await.body["items"], json!([]));
        clerk.get(&path).await.expect(404);
        clerk.clone().at(4).patch(&paper, json!({"title": "x"})).await.expect(404);
        let removal = audit_events::Entity::find()
            .filter(audit_events::Column::Action.eq("document.removed"))
            .one(app.app.database().reader())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(removal.reason.as_deref(), Some("重复"));
        assert_eq!(removal.after.unwrap()["versions"][0]["file_name"], "批复.pdf");
        assert_eq!(kept(app).len(), 1, "what is on record keeps its content");
    }

    async fn a_command_takes_only_papers_with_content(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        let paper = file(&clerk, &papers, "依据", "internal").await;
        let id = paper.rsplit('/').next().unwrap().to_owned();
        let submit = papers.replace("/documents", "/submit");
        let refused = clerk.clone().at(1).post(&submit, json!({"paper_ids": [id]})).await.expect(422);
        assert_eq!(refused.pointers(), ["/paper_ids/0"]);
        send(&clerk, &paper, "依据.pdf", PDF).await.1.expect(200);
        let refused = clerk.clone().at(1).post(&submit, json!({"paper_ids": [id]})).await.expect(422);
        assert!(!refused.pointers().contains(&"/paper_ids/0"), "{}", refused.body);
    }

    async fn a_full_disk_is_a_503_and_nothing_half(app) {
        let clerk = app.by("roads.clerk").await;
        let paper = file(&clerk, &project(app).await, "附件", "internal").await;
        let path = announce(&clerk, &paper, "批复.pdf", PDF.len()).await;
        // A file stands where arriving files are written, as good as a full disk.
        let incoming = app.settings().data.dir.join("files/incoming");
        std::fs::write(&incoming, b"").unwrap();
        let refused = clerk.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(503);
        assert!(refused.headers.contains_key("retry-after"));
        std::fs::remove_file(&incoming).unwrap();
        clerk.get(&path).await.expect(404);
        clerk.send_bytes(Method::PUT, &path, PDF.to_vec()).await.expect(200);
        clerk.get(&path).await.expect(200);
    }

    async fn many_versions_at_once_get_a_number_each(app) {
        let clerk = app.by("roads.clerk").await;
        let paper = file(&clerk, &project(app).await, "附件", "internal").await;
        let tries = (0..12).map(|_| send(&clerk, &paper, "批复.pdf", PDF));
        let mut paths: Vec<String> =
            futures::future::join_all(tries).await.into_iter().map(|(path, sent)| { sent.expect(200); path }).collect();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), 12);
        let versions = clerk.get(&format!("{paper}/versions")).await.expect(200);
        assert_eq!(versions.body["items"].as_array().unwrap().len(), 12);
    }

    async fn pages_of_papers_show_each_once(app) {
        let clerk = app.by("roads.clerk").await;
        let papers = project(app).await;
        for number in 0..7 {
            file(&clerk, &papers, &format!("附件{number}"), "internal").await;
        }
        let mut seen = Vec::new();
        let mut path = format!("{papers}?limit=3");
        loop {
            let page = clerk.get(&path).await.expect(200);
            seen.extend(page.body["items"].as_array().unwrap().iter().map(|item| item["title"].to_string()));
            let Some(next) = page.body["next_cursor"].as_str() else { break };
            path = format!("{papers}?limit=3&cursor={next}");
        }
        let expected: Vec<_> = (0..7).rev().map(|number| format!("\"附件{number}\"")).collect();
        assert_eq!(seen, expected);
    }
}
