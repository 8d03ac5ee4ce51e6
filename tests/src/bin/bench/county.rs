//! A loaded county and the server that is measured on it.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Fault;
use crate::history::History;

/// Tasks of each project.
const TASKS: &str = "20";

/// Rows of the register that is brought in.
const ROWS: u32 = 50_000;

/// A county in a database.
pub(crate) struct County {
    server: PathBuf,
    pub(crate) url: String,
    folder: TempDir,
    pub(crate) history: History,
    /// The rules on all projects, for the first time and on the night after; then the proof of the whole database.
    pub(crate) nights: (Duration, Duration),
    pub(crate) verified: Duration,
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
    /// Loads a county with its history into an empty database, evaluates all rules on it twice and proves it.
    pub(crate) async fn load(
        server: &Path,
        url: String,
        folder: TempDir,
        projects: u32,
    ) -> Result<Self, Fault> {
        let (history, none) = (History::default(), Duration::ZERO);
        let mut county =
            Self { server: server.to_owned(), url, folder, history, nights: (none, none), verified: none };
        let mut took = county.run(&["migrate".to_owned()])?;
        took += county.run(&county.demo(projects))?;
        let begin = Instant::now();
        county.history = History::write(&county.url).await?;
        let History { postings, reports, .. } = &county.history;
        println!("  loaded in {took:?}; {postings} postings and {reports} reports in {:?}", begin.elapsed());
        let night = ["nightly".to_owned()];
        county.nights = (county.run(&night)?, county.run(&night)?);
        county.verified = county.prove()?;
        println!("  rules {:?}, proof {:?}", county.nights, county.verified);
        Ok(county)
    }

    /// Runs a command of the program to its end, and tells how long it took.
    fn run(&self, words: &[String]) -> Result<Duration, Fault> {
        let begin = Instant::now();
        let status = self.command()?.args(words).stdout(Stdio::null()).status()?;
        if status.success() { Ok(begin.elapsed()) } else { Err(format!("{words:?} failed: {status}").into()) }
    }

    /// Proves the database. That no event tells of the history is the only thing that may be found.
    fn prove(&self) -> Result<Duration, Fault> {
        let begin = Instant::now();
        let output = self.command()?.args(["verify", "--json"]).stdout(Stdio::piped()).output()?;
        let took = begin.elapsed();
        let report: Value = serde_json::from_slice(&output.stdout)?;
        let findings = report.get("findings").and_then(Value::as_array).ok_or("no findings")?;
        let is_expected = |finding: &&Value| {
            finding.get("wrong").and_then(Value::as_str).is_some_and(|word| word == "thing_unrecorded")
        };
        match findings.iter().find(|finding| !is_expected(finding)) {
            None => Ok(took),
            Some(finding) => Err(format!("the books are not whole: {finding}").into()),
        }
    }

    fn demo(&self, projects: u32) -> Vec<String> {
        let accounts = self.accounts_file().display().to_string();
        let projects = projects.to_string();
        let size = ["--projects", projects.as_str(), "--tasks", TASKS];
        // What is measured must be the same in all sizes.
        let words = ["demo", "--without-stories", "--accounts-out", accounts.as_str()];
        words.into_iter().chain(size).map(str::to_owned).collect()
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

    /// How long a foreign register of [`ROWS`] rows takes from the file to the last project, checked
    /// first; its owner is somebody of the unit.
    pub(crate) fn import(&self, login: &str, unit_code: &str) -> Result<Duration, Fault> {
        let (file, mapping) = (self.data().join("register.csv"), self.data().join("mapping.json"));
        let row = |row| {
            format!(
                "QY-{row:06},清源镇第{row}号农村公路养护工程,\"{}.50\",2026-03-{:02},2026年11月30日,路面养护{}公里\n",
                row % 9000,
                row % 28 + 1,
                row % 40,
            )
        };
        let rows: String = (1..=ROWS).map(row).collect();
        fs::write(&file, format!("编号,项目名称,总投资（万元）,计划开工,计划完工,建设内容\n{rows}"))?;
        let field = |name: &str, column: u32| json!({"field": name, "columns": [column]});
        let amount = json!({"field": "total_investment", "columns": [2], "factor": "10000"});
        let fields = [
            field("name", 1),
            amount,
            field("planned_start", 3),
            field("planned_end", 4),
            field("summary", 5),
        ];
        let words = json!({"sheet": "CSV", "header_row": 1, "fields": fields, "key": {"columns": [0]}});
        fs::write(&mapping, words.to_string())?;
        let mut command = self.command()?;
        command
            .arg("import")
            .arg(&file)
            .args(["--unit", unit_code, "--as", login])
            .arg("--mapping")
            .arg(&mapping);
        let begin = Instant::now();
        let output = command.stdout(Stdio::piped()).output()?;
        let told = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() || !told.contains(&ROWS.to_string()) {
            return Err(format!("the register did not come in whole: {told}").into());
        }
        Ok(begin.elapsed())
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
