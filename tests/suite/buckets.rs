//! Files in a bucket: the same as in a folder, against a real S3 server on a folder of the test.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use dujiang_server::{Settings, Wish, backup, load_demonstration};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use reqwest::Method;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use serde_json::json;

use super::{exports, field};
use crate::support::{Engine, Speaker, TestApp, unit_id, user_id};

const KEYS: (&str, &str) = ("dujiang", "a-long-word-that-only-this-test-knows");
const BUCKET: &str = "county";

/// An S3 server with one bucket, until it is dropped.
struct Bucket {
    folder: tempfile::TempDir,
    address: SocketAddr,
    serving: tokio::task::JoinHandle<()>,
}

impl Bucket {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(BUCKET)).unwrap();
        let mut service = S3ServiceBuilder::new(FileSystem::new(folder.path()).unwrap());
        service.set_auth(SimpleAuth::from_single(KEYS.0, KEYS.1));
        let service = service.build();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    let connection = Builder::new(TokioExecutor::new());
                    let _ = connection.serve_connection(TokioIo::new(socket), service).await;
                });
            }
        });
        Self { folder, address, serving }
    }

    fn set(&self, settings: &mut Settings) {
        settings.files.bucket = BUCKET.to_owned();
        settings.files.endpoint = format!("http://{}", self.address);
        settings.files.prefix = "projects".to_owned();
        settings.files.access_key = KEYS.0.to_owned().into();
        settings.files.secret_key = KEYS.1.to_owned().into();
    }

    /// The objects of the program below a folder.
    fn objects(&self, folder: &str) -> Vec<PathBuf> {
        fn walk(folder: &Path) -> Vec<PathBuf> {
            let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
            let paths = entries.map(|entry| entry.unwrap().path());
            paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
        }
        walk(&self.folder.path().join(BUCKET).join("projects").join(folder))
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn project(app: &TestApp) -> String {
    let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads")});
    app.by("roads.clerk").await.post("/projects", body).await.expect(201).id()
}

async fn download(speaker: &Speaker<'_>, path: &str) -> Vec<u8> {
    let response = speaker.request(&Method::GET, path).send().await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    response.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn papers_come_back_byte_by_byte_also_in_parts() {
    let bucket = Bucket::start().await;
    let app = TestApp::start_with(Engine::Sqlite, |settings| bucket.set(settings)).await;
    let clerk = app.by("roads.clerk").await;
    let papers = format!("/projects/{}/documents", project(&app).await);
    // Small, and larger than two parts.
    for size in [40, (11 << 20) + 7] {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        bytes.extend((0..size).map(|place: usize| b' ' + u8::try_from(place % 90).unwrap()));
        let paper = json!({"title": "施工图", "kind": "drawing", "security_label": "internal"});
        let paper = format!("{papers}/{}", clerk.post(&papers, paper).await.expect(201).id());
        let version = json!({"file_name": "施工图.pdf", "size": bytes.len()});
        let announced = clerk.post(&format!("{paper}/versions"), version).await.expect(201);
        let path = announced.body["upload_url"].as_str().unwrap().strip_prefix("/api/v1").unwrap().to_owned();
        clerk.send_bytes(Method::PUT, &path, bytes.clone()).await.expect(200);
        assert!(download(&clerk, &path).await == bytes, "{size}");
        assert!(bucket.objects("incoming").is_empty());
    }
}

#[tokio::test]
async fn photos_in_pieces_and_made_files_lie_there_too() {
    let bucket = Bucket::start().await;
    let app = TestApp::start_with(Engine::Sqlite, |settings| bucket.set(settings)).await;
    let (project, clerk, worker) =
        (project(&app).await, app.by("roads.clerk").await, app.by("roads.worker").await);
    let task = json!({"title": "路基工程", "assignee_id": user_id("roads.worker")});
    let task = clerk.post(&format!("/projects/{project}/tasks"), task).await.expect(201).id();
    let photo = field::upload(&worker, 3).await;
    let mut report = field::report(&task, 40);
    report["photo_ids"] = json!([photo]);
    worker.post(&format!("/projects/{project}/progress-reports"), report).await.expect(201);
    assert!(!bucket.objects("pictures").is_empty());
    assert!(download(&clerk, &format!("/photos/{photo}?size=view")).await.starts_with(&[0xff, 0xd8]));
    let export = exports::export(&clerk, json!({"kind": "projects", "format": "csv"})).await;
    let file = exports::bytes(&clerk, &export).await;
    assert!(String::from_utf8(file).unwrap().contains("清源镇道路硬化工程"));
    assert_eq!(bucket.objects("made").len(), 1);
}

#[tokio::test]
async fn wrong_keys_show_when_the_program_starts() {
    let bucket = Bucket::start().await;
    let folder = tempfile::tempdir().unwrap();
    let mut settings = Settings::load().unwrap();
    settings.data.dir = folder.path().to_owned();
    bucket.set(&mut settings);
    assert_eq!(settings.faults(), Vec::<String>::new());
    settings.files.secret_key = "another".to_owned().into();
    let refused = dujiang_server::open(&settings).await.unwrap_err().to_string();
    assert!(refused.contains("file store"), "{refused}");
}

#[tokio::test]
async fn what_needs_the_files_in_a_folder_is_refused_and_leaves_nothing() {
    let bucket = Bucket::start().await;
    let folder = tempfile::tempdir().unwrap();
    let mut settings = Settings::load().unwrap();
    settings.data.dir = folder.path().to_owned();
    bucket.set(&mut settings);
    let app = dujiang_server::open(&settings).await.unwrap();
    dujiang_server::migrate(&app).await.unwrap();
    let accounts = folder.path().join("accounts.json");
    let wish =
        Wish { projects: None, tasks: None, seed: None, without_stories: false, accounts: accounts.clone() };
    let refused = load_demonstration(&app, &settings, &wish).await.unwrap_err().to_string();
    assert!(refused.contains("files.bucket"), "{refused}");
    assert!(!accounts.exists(), "nobody is told of accounts that nobody has");
    let out = folder.path().join("backup");
    let refused = backup(&app, &settings, &out).await.unwrap_err().to_string();
    assert!(refused.contains("bucket"), "{refused}");
    assert!(!out.exists());
    assert_eq!(bucket.objects(""), Vec::<PathBuf>::new());
}
