//! A small demonstration county in a database of the test's own, opened without a server.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use dujiang_app::App;
use dujiang_app::verify::{Report, Wrong};
use dujiang_server::{Settings, StartError, Wish};
use dujiang_tests::databases::{Engine, TestDatabase, template};
use sea_orm::ConnectionTrait as _;

/// A county and the means to harm it.
pub(super) struct County {
    pub(super) app: App,
    pub(super) engine: Engine,
    pub(super) settings: Settings,
    pub(super) database: TestDatabase,
}

impl County {
    /// A fresh copy.
    pub(super) async fn open(engine: Engine) -> Self {
        let template = template(engine, "demonstration", async |url: &str| {
            let folder = tempfile::tempdir()?;
            let settings = settings(url, folder.path().to_owned());
            let app = dujiang_server::open(&settings).await?;
            dujiang_server::migrate(&app).await?;
            dujiang_server::install_shipped(&app).await?;
            let accounts = folder.path().join("accounts.json");
            let (projects, tasks, seed) = (Some(47), Some(4), Some(1));
            let wish = Wish { projects, tasks, seed, without_stories: false, accounts };
            dujiang_server::load_demonstration(&app, &settings, &wish).await?;
            Ok::<_, StartError>(())
        });
        let database = template.await.unwrap().fresh_database().await.unwrap();
        let settings = settings(database.url(), database.folder().join("data"));
        let app = dujiang_server::open(&settings).await.unwrap();
        Self { app, engine, settings, database }
    }

    /// Runs a statement behind the program's back, in the words of the engine.
    pub(super) async fn harm(&self, sql: &str) {
        let result = self.app.database().writer().execute_unprepared(sql).await.unwrap();
        assert!(result.rows_affected() > 0, "no row was harmed by {sql}");
    }

    /// Takes away what protects the log.
    pub(super) async fn disarm(&self) {
        let statements: &[&str] = match self.engine {
            Engine::Sqlite => &[
                "DROP TRIGGER audit_events_no_update",
                "DROP TRIGGER audit_events_no_delete",
                "DROP TRIGGER audit_seals_no_update",
                "DROP TRIGGER audit_seals_no_delete",
                "PRAGMA foreign_keys = off",
                "PRAGMA ignore_check_constraints = on",
            ],
            Engine::Postgres => &[
                "ALTER TABLE audit_events DISABLE TRIGGER ALL",
                "ALTER TABLE audit_seals DISABLE TRIGGER ALL",
                "ALTER TABLE projects DISABLE TRIGGER ALL",
                "SET session_replication_role = replica",
            ],
        };
        for statement in statements {
            self.app.database().writer().execute_unprepared(statement).await.unwrap();
        }
    }

    /// Checks against the county's own anchor file, if there is one.
    pub(super) async fn verify(&self) -> Report {
        dujiang_server::verify(&self.app, &self.settings, None).await.unwrap()
    }

    /// Checks against another anchor file.
    pub(super) async fn verify_against(&self, anchor: PathBuf) -> Report {
        dujiang_server::verify(&self.app, &self.settings, Some(anchor)).await.unwrap()
    }

    /// Writes the present end of the chain into a file.
    pub(super) async fn anchor(&self, name: &str) -> PathBuf {
        let head = dujiang_app::audit::head(&self.app).await.unwrap();
        let path = self.database.folder().join(name);
        let line = serde_json::json!({"seq": head.seq, "hash": head.hash, "at": self.app.database().now()});
        std::fs::write(&path, format!("{line}\n")).unwrap();
        path
    }

    /// An identifier as a literal of the engine.
    pub(super) fn literal(&self, id: uuid::Uuid) -> String {
        match self.engine {
            Engine::Sqlite => format!("x'{}'", id.simple()),
            Engine::Postgres => format!("'{id}'"),
        }
    }
}

/// Settings for a test's database and folder.
pub(super) fn settings(url: &str, folder: PathBuf) -> Settings {
    let mut settings = Settings::load().unwrap();
    settings.database.url = url.to_owned();
    settings.database.connections = 2;
    settings.data.dir = folder;
    settings.server.listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    settings.server.workers = 1;
    settings
}

/// What is wrong, in the order of the findings.
pub(super) fn wrongs(report: &Report) -> Vec<Wrong> {
    report.findings.iter().map(|finding| finding.wrong).collect()
}

/// Runs one test body on a county in both databases, as two tests.
macro_rules! in_both_counties {
    ($(async fn $name:ident($county:ident) $body:block)+) => {$(
        async fn $name($county: &crate::operations::county::County) $body

        mod $name {
            use crate::operations::county::County;
            use crate::support::Engine;

            #[tokio::test]
            async fn sqlite() {
                super::$name(&County::open(Engine::Sqlite).await).await;
            }

            #[tokio::test]
            async fn postgres() {
                super::$name(&County::open(Engine::Postgres).await).await;
            }
        }
    )+};
}

pub(super) use in_both_counties;
