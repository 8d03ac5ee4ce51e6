//! Starting the server for one test.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dujiang_app::App;
use dujiang_persistence::Statement;
use dujiang_persistence::entities::audit_events;
use dujiang_server::{Running, Settings, StartError, SystemIds};
use dujiang_tests::databases::{Engine, TestDatabase, template};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;

use super::county::{self, PASSWORD};
use super::request::Speaker;
use super::time::TestClock;

/// A server of one test's own.
pub(crate) struct TestApp {
    /// The use cases, for what HTTP does not reach.
    pub(crate) app: App,
    /// The clock of this server.
    pub(crate) clock: Arc<TestClock>,
    pub(super) client: reqwest::Client,
    pub(super) address: SocketAddr,
    tokens: Mutex<HashMap<String, String>>,
    statements: Arc<AtomicUsize>,
    settings: Settings,
    _running: Running,
    /// Removed with the test.
    _database: TestDatabase,
}

impl TestApp {
    /// Starts a server on a fresh copy of the small county.
    pub(crate) async fn start(engine: Engine) -> Self {
        Self::serve(Self::county(engine).await, |_| ()).await
    }

    /// The same with other settings than a test's own.
    pub(crate) async fn start_with(engine: Engine, set: impl FnOnce(&mut Settings)) -> Self {
        Self::serve(Self::county(engine).await, set).await
    }

    /// The same with background jobs left to the test.
    pub(crate) async fn start_without_worker(engine: Engine) -> Self {
        Self::serve(Self::county(engine).await, |settings| settings.server.worker = false).await
    }

    async fn county(engine: Engine) -> TestDatabase {
        let template = template(engine, "county", async |url: &str| {
            let folder = tempfile::tempdir()?;
            let settings = settings(url, folder.path());
            let app = dujiang_server::open(&settings).await?;
            dujiang_server::migrate(&app).await?;
            dujiang_server::install_shipped(&app).await?;
            county::fill(&app).await;
            Ok::<_, StartError>(())
        });
        template.await.unwrap().fresh_database().await.unwrap()
    }

    async fn serve(database: TestDatabase, set: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = settings(database.url(), &database.folder().join("data"));
        set(&mut settings);
        let clock = Arc::new(TestClock::default());
        let statements = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&statements);
        let count = move |_: &Statement, _: Duration| {
            counter.fetch_add(1, Ordering::SeqCst);
        };
        let ids = Arc::new(SystemIds::default());
        let shared_clock: Arc<TestClock> = Arc::clone(&clock);
        let app = dujiang_server::open_with(&settings, shared_clock, ids, count).await.unwrap();
        let running = dujiang_server::start(app.clone(), &settings).unwrap();
        Self {
            app,
            clock,
            client: reqwest::Client::builder().timeout(Duration::from_mins(1)).build().unwrap(),
            address: running.address,
            tokens: Mutex::default(),
            statements,
            settings,
            _running: running,
            _database: database,
        }
    }

    /// Somebody signed in; the session is opened once per test.
    pub(crate) async fn by(&self, login: &str) -> Speaker<'_> {
        let known = self.tokens.lock().unwrap().get(login).cloned();
        let token = if let Some(token) = known {
            token
        } else {
            let token = self.sign_in(login).await;
            self.tokens.lock().unwrap().insert(login.to_owned(), token.clone());
            token
        };
        Speaker::new(self, Some(token))
    }

    /// Somebody who has not signed in.
    pub(crate) fn anybody(&self) -> Speaker<'_> {
        Speaker::new(self, None)
    }

    /// Whoever holds this access token.
    pub(crate) fn holding(&self, token: &str) -> Speaker<'_> {
        Speaker::new(self, Some(token.to_owned()))
    }

    /// Somebody signed in anew, when the session of before slept too long.
    pub(crate) async fn by_again(&self, login: &str) -> Speaker<'_> {
        self.tokens.lock().unwrap().remove(login);
        self.by(login).await
    }

    async fn sign_in(&self, login: &str) -> String {
        let body = json!({"login": login, "password": PASSWORD});
        let reply = self.anybody().post("/auth/login", body).await;
        assert_eq!(reply.status, 200, "{login} signs in: {}", reply.body);
        reply.body["access_token"].as_str().unwrap().to_owned()
    }

    /// How many statements the database was asked since the server started; the sealer asks some
    /// by itself, so compare the smallest of a few tries.
    pub(crate) fn statements(&self) -> usize {
        self.statements.load(Ordering::SeqCst)
    }

    /// How many events are on record.
    pub(crate) async fn audit_count(&self) -> u64 {
        audit_events::Entity::find().count(self.app.database().reader()).await.unwrap()
    }

    /// The address for paths outside `/api/v1`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The settings of this server.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }
}

fn settings(url: &str, folder: &std::path::Path) -> Settings {
    let mut settings = Settings::load().unwrap();
    settings.database.url = url.to_owned();
    settings.database.connections = 4;
    settings.data.dir = folder.to_owned();
    settings.server.listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    settings.server.workers = 1;
    settings
}
