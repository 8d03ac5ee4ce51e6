//! A PostgreSQL cluster of our own: made before the first test that needs it, gone with the process.
//!
//! Rules it keeps:
//! - It listens on a unix socket inside its own folder only, so it never collides with another server or another run,
//!   and nobody but the account that runs it (and root) can reach it.
//! - It never outlives the tests. A watchdog shell holds the reading end of a pipe whose writing end is ours; when this
//!   process ends in whatever way, SIGKILL included, the pipe closes and the watchdog stops the server and removes the
//!   folder. No process id is polled, so none can be mistaken for another.
//! - It does not wait for the disk, since nothing in it is kept; `DUJIANG_TEST_POSTGRES_DURABLE=1` turns that back on.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use crate::account::Account;
use crate::fault::HarnessFault;
use crate::programs;

/// The role that owns everything in the cluster.
const ROLE: &str = "dujiang";

const WATCHDOG: &str = r#"
trap '' HUP INT TERM
cat >/dev/null
"$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
rm -rf "$2"
"#;

/// How a cluster is made.
#[derive(Debug, Clone)]
pub struct ClusterSettings {
    /// Locale of all databases. C.UTF-8 sorts by code point, as SQLite does.
    pub locale: String,
    /// Whether a commit waits for the disk.
    pub is_durable: bool,
    /// How many connections all tests together may hold.
    pub max_connections: u16,
}

impl Default for ClusterSettings {
    fn default() -> Self {
        Self { locale: "C.UTF-8".to_owned(), is_durable: false, max_connections: 300 }
    }
}

impl ClusterSettings {
    /// The default, changed by `DUJIANG_TEST_POSTGRES_LOCALE` and `DUJIANG_TEST_POSTGRES_DURABLE=1`.
    pub fn from_environment() -> Self {
        let mut settings = Self::default();
        if let Ok(locale) = env::var("DUJIANG_TEST_POSTGRES_LOCALE") {
            settings.locale = locale;
        }
        settings.is_durable = env::var("DUJIANG_TEST_POSTGRES_DURABLE").is_ok_and(|value| value == "1");
        settings
    }

    fn as_configuration(&self, socket_folder: &Path) -> String {
        let durable = if self.is_durable { "on" } else { "off" };
        // Parallel workers and JIT only cost here: test tables are small. WAL is for replicas we do not have.
        format!(
            "listen_addresses = ''\nunix_socket_directories = '{socket}'\nmax_connections = {connections}\n\
             fsync = {durable}\nsynchronous_commit = {durable}\nfull_page_writes = {durable}\n\
             wal_level = minimal\nmax_wal_senders = 0\nmax_parallel_workers_per_gather = 0\njit = off\n\
             shared_buffers = '64MB'\ntimezone = 'UTC'\nlog_timezone = 'UTC'\n",
            socket = socket_folder.display(),
            connections = self.max_connections,
        )
    }
}

/// A running cluster. Dropping it stops the server and removes its folder.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    watchdog: Child,
}

impl Cluster {
    /// Makes and starts a cluster; returns when it answers (about two seconds).
    ///
    /// # Errors
    /// [`HarnessFault`] naming the step that failed, with what PostgreSQL said.
    pub fn start(settings: &ClusterSettings) -> Result<Self, HarnessFault> {
        let bin = programs::find()?;
        let account = Account::choose()?;
        let folder = make_folder(account)?;
        let watchdog = start_watchdog(&bin, &folder, account)?;
        // From here on a failure drops `cluster`, and the watchdog clears up.
        let cluster = Self { folder, watchdog };
        cluster.initialise(&bin, account, settings)?;
        cluster.launch(&bin, account)?;
        Ok(cluster)
    }

    /// The address of one of its databases, as the server, `psql` and `pg_dump` read it.
    pub fn url(&self, database: &str) -> String {
        format!("postgresql://{ROLE}@localhost/{database}?host={}", self.folder.display())
    }

    /// The folder that holds data, socket and log.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn initialise(
        &self,
        bin: &Path,
        account: Account,
        settings: &ClusterSettings,
    ) -> Result<(), HarnessFault> {
        let data = self.folder.join("data");
        let mut initdb = self.program(bin, "initdb", account);
        initdb.arg("--pgdata").arg(&data).args(["--auth=trust", "--encoding=UTF8", "--no-sync"]);
        initdb.args([format!("--username={ROLE}"), format!("--locale={}", settings.locale)]);
        self.run("initdb", &mut initdb)?;
        let path = data.join("postgresql.conf");
        fs::OpenOptions::new()
            .append(true)
            .open(&path)
            .and_then(|mut file| file.write_all(settings.as_configuration(&self.folder).as_bytes()))
            .map_err(HarnessFault::file(path))
    }

    fn launch(&self, bin: &Path, account: Account) -> Result<(), HarnessFault> {
        let mut pg_ctl = self.program(bin, "pg_ctl", account);
        pg_ctl.arg("start").arg("--wait").arg("--silent").arg("--timeout=60");
        pg_ctl.arg("--pgdata").arg(self.folder.join("data")).arg("--log").arg(self.log());
        self.run("pg_ctl", &mut pg_ctl)
    }

    fn program(&self, bin: &Path, name: &str, account: Account) -> Command {
        let mut command = Command::new(bin.join(name));
        account.take_on(&mut command).current_dir(&self.folder).env("LC_ALL", "C").stdin(Stdio::null());
        // A developer's own PGPORT or PGDATA must not leak into this cluster.
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
            command.env_remove(name);
        }
        command
    }

    fn run(&self, program: &'static str, command: &mut Command) -> Result<(), HarnessFault> {
        let result =
            command.output().map_err(|source| HarnessFault::Spawn { program: program.to_owned(), source })?;
        if result.status.success() {
            return Ok(());
        }
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let said = [result.stdout, result.stderr].concat();
        Err(HarnessFault::Program { program, output: format!("{}{log}", String::from_utf8_lossy(&said)) })
    }

    fn log(&self) -> PathBuf {
        self.folder.join("postgres.log")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watchdog.stdin.take());
        // Nothing can be done about a watchdog that fails while everything ends anyway.
        let _ = self.watchdog.wait();
    }
}

/// The cluster that all tests of this process share.
///
/// # Errors
/// [`HarnessFault::ClusterDown`] with the reason; later callers hear the same reason without another attempt.
pub fn shared() -> Result<&'static Cluster, HarnessFault> {
    static SHARED: OnceLock<Result<Cluster, String>> = OnceLock::new();
    SHARED
        .get_or_init(|| {
            Cluster::start(&ClusterSettings::from_environment()).map_err(|fault| fault.to_string())
        })
        .as_ref()
        .map_err(|reason| HarnessFault::ClusterDown(reason.clone()))
}

/// A folder of our own, given to `account`, which can walk to it.
fn make_folder(account: Account) -> Result<PathBuf, HarnessFault> {
    let wished = env::temp_dir();
    // A private TMPDIR of root is closed to the account that has to work in it.
    let parent =
        if account == Account::Own || is_open_to_all(&wished) { wished } else { PathBuf::from("/tmp") };
    let folder = tempfile::Builder::new().prefix("dujiang-pg-").tempdir_in(&parent);
    let folder = folder.map_err(HarnessFault::file(parent))?.keep();
    account.own(&folder)?;
    Ok(folder)
}

fn is_open_to_all(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.ancestors().all(|step| fs::metadata(step).is_ok_and(|found| found.permissions().mode() & 0o001 != 0))
}

/// Starts the shell that clears up when our end of its standard input closes.
fn start_watchdog(bin: &Path, folder: &Path, account: Account) -> Result<Child, HarnessFault> {
    use std::os::unix::process::CommandExt as _;
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", WATCHDOG, "watchdog"]).arg(bin).arg(folder);
    // A group of its own: Ctrl-C on the test run must not reach it before it has done its work.
    shell.process_group(0).current_dir("/");
    account.take_on(&mut shell).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().map_err(|source| HarnessFault::Spawn { program: "/bin/sh".to_owned(), source })
}
