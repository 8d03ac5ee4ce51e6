//! A loaded county and the server that is measured on it.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde::Deserialize;
use tempfile::TempDir;

use crate::Fault;

/// Tasks of each project.
const TASKS: &str = "20";

/// A county in a database.
pub(crate) struct County {
    server: PathBuf,
    pub(crate) url: String,
    folder: TempDir,
}

/// An account of the county.
#[derive(Debug, Deserialize)]
pub(crate) struct Account {
    pub(crate) login: String,
    pub(crate) password: String,
    pub(crate) roles: Vec<String>,
}

/// A server process; dropping it ends it.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process to the first answer that it is ready.
    pub(crate) ready: Duration,
}

impl County {
    /// Loads a county into an empty database.
    pub(crate) fn load(server: &Path, url: String, folder: TempDir, projects: u32) -> Result<Self, Fault> {
        let county = Self { server: server.to_owned(), url, folder };
        let begin = Instant::now();
        for words in [vec!["migrate".to_owned()], county.demo(projects)] {
            let status = county.command()?.args(&words).status()?;
            if !status.success() {
                return Err(format!("{words:?} failed: {status}").into());
            }
        }
        println!("  loaded in {:?}", begin.elapsed());
        Ok(county)
    }

    fn demo(&self, projects: u32) -> Vec<String> {
        let accounts = self.accounts_file().display().to_string();
        let words =
            ["demo", "--projects", &projects.to_string(), "--tasks", TASKS, "--accounts-out", &accounts];
        words.map(str::to_owned).to_vec()
    }

    fn accounts_file(&self) -> PathBuf {
        self.folder.path().join("accounts.json")
    }

    /// The data folder.
    pub(crate) fn data(&self) -> &Path {
        self.folder.path()
    }

    /// Somebody with this role whose log-in begins so: not every bureau has projects.
    pub(crate) fn account(&self, role: &str, start: &str) -> Result<Account, Fault> {
        let accounts: Vec<Account> = serde_json::from_slice(&fs::read(self.accounts_file())?)?;
        let fits = |account: &Account| {
            account.login.starts_with(start) && account.roles.iter().any(|held| held == role)
        };
        accounts.into_iter().find(fits).ok_or_else(|| format!("nobody is {role}").into())
    }

    fn command(&self) -> Result<Command, Fault> {
        let mut command = Command::new(&self.server);
        command
            .env("DUJIANG__DATA__DIR", self.folder.path())
            .env("DUJIANG__DATABASE__URL", &self.url)
            .env("DUJIANG__METRICS__LISTEN", "")
            .env("DUJIANG__LIMITS__REQUESTS_PER_ACCOUNT", "0")
            .env("DUJIANG__LIMITS__REQUESTS_PER_ADDRESS", "0")
            .env("DUJIANG__LOG__FILTER", "warn")
            .stderr(fs::File::create(self.folder.path().join("server.log"))?);
        Ok(command)
    }

    /// Starts the server.
    pub(crate) fn serve(&self) -> Result<Server, Fault> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = self.command()?;
        command.arg("serve").env("DUJIANG__SERVER__LISTEN", address.to_string()).stdout(Stdio::null());
        let begin = Instant::now();
        let child = command.spawn()?;
        let mut server = Server { child, address, ready: Duration::ZERO };
        while TcpStream::connect(address).is_err() {
            if begin.elapsed() > Duration::from_mins(1) || server.child.try_wait()?.is_some() {
                return Err("the server did not become ready".into());
            }
            sleep(Duration::from_millis(2));
        }
        server.ready = begin.elapsed();
        Ok(server)
    }
}

impl Server {
    /// Resident memory in KiB, as the kernel counts it.
    pub(crate) fn memory(&self) -> Result<u64, Fault> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A process that ended by itself cannot be killed, and that is fine.
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}
