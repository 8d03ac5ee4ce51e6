//! What is measured: the pages and changes of a working day, each beside its floor, the two taking turns.

mod money;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::rt::task::spawn_blocking;
use dujiang_domain::time::Clock as _;
use dujiang_server::SystemClock;
use sea_orm::{Statement, Value};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::Fault;
use crate::county::County;
use crate::floor::{Floor, FloorServer};
use crate::load::{Measured, Request, Script, WORKERS, drive, script};
use crate::record::{Asking, Recorder};

/// How log-ins of the bureau of transport begin, which always has projects under way.
const ROADS: &str = "jiaotong.";

/// The result of one operation.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) statements: usize,
    pub(crate) server: Measured,
    pub(crate) floor: Measured,
}

/// The result of one county.
#[derive(Debug, Clone)]
pub(crate) struct Measurements {
    pub(crate) lines: Vec<Line>,
    /// From the start of the process to the first answer.
    pub(crate) ready: Duration,
    /// Resident memory in KiB, before and after the load.
    pub(crate) memory: (u64, u64),
    /// A foreign register of 50,000 rows, from the file to the last project.
    pub(crate) import: Duration,
    /// All rules on all projects, for the first time and on the night after.
    pub(crate) nights: (Duration, Duration),
    /// The proof of the whole database.
    pub(crate) verified: Duration,
    /// Postings and reports.
    pub(crate) history: (usize, usize),
}

/// An operation on its way through recording and measuring.
struct Operation {
    name: &'static str,
    status: u16,
    scripts: Box<dyn Fn() -> Vec<Script>>,
    statements: usize,
    floor: Floor,
}

/// Who asks, and about what.
struct Scene {
    auditor: String,
    clerk: String,
    officer: String,
    /// The year of the money.
    year: i32,
    /// The clerk's log-in name.
    login: String,
    unit: String,
    project: String,
    /// The project with the most postings.
    busiest: Uuid,
    /// Each with tasks that the clerk may change.
    plans: Vec<Plan>,
}

/// A project of the clerk's unit.
struct Plan {
    project: String,
    /// Identifier and version.
    tasks: Vec<(Uuid, i64)>,
}

/// Measures all operations on a county.
pub(crate) async fn measure(county: &County) -> Result<Measurements, Fault> {
    let recorder = Recorder::start(county).await?;
    let scene = Scene::set(&recorder, county).await?;
    let mut operations = Vec::new();
    for (name, path) in scene.pages() {
        operations.push(reading(&recorder, name, path, &scene.auditor).await?);
    }
    operations.push(creating(&recorder, &scene).await?);
    operations.push(updating(&recorder, &scene).await?);
    operations.push(reporting(&recorder, &scene).await?);
    operations.push(money::drafting(&recorder, &scene).await?);
    operations.push(money::paying(&recorder, &scene, &county.history.payable).await?);
    let unit = ask(&recorder, &format!("/api/v1/org-units/{}", scene.unit), &scene.clerk).await?;
    let unit_code = text(&unit, "/code")?;
    recorder.stop().await?;
    let mut plans = Vec::new();
    let mut floors = Vec::new();
    for Operation { name, status, scripts, statements, floor } in operations {
        plans.push((name, status, scripts, statements));
        floors.push(floor);
    }
    let floor = FloorServer::start(&county.url, floors).await?;
    let server = county.serve()?;
    std::thread::sleep(Duration::from_secs(2));
    let idle = server.memory()?;
    let mut lines = Vec::new();
    for (place, (name, status, scripts, statements)) in plans.into_iter().enumerate() {
        let bare = move || -> Vec<Script> {
            (0..WORKERS).map(|_| script(move |_| Request::get(format!("/{place}"), ""))).collect()
        };
        let ours = Side { address: server.address, scripts, status };
        let theirs = Side { address: floor.address, scripts: Box::new(bare), status: 200 };
        let (server, floor) = in_turns(&ours, &theirs).await?;
        let line = Line { name, statements, server, floor };
        println!("  {name}: {:?} beside {:?}", line.server, line.floor);
        lines.push(line);
    }
    floor.stop().await;
    let memory = (idle, server.memory()?);
    let ready = server.ready;
    drop(server);
    let import = county.import(&scene.login, &unit_code)?;
    println!("  ready {ready:?}, memory {memory:?} KiB, import {import:?}");
    let (nights, verified) = (county.nights, county.verified);
    let history = (county.history.postings, county.history.reports);
    Ok(Measurements { lines, ready, memory, import, nights, verified, history })
}

/// Who is asked, and how.
struct Side {
    address: SocketAddr,
    scripts: Box<dyn Fn() -> Vec<Script>>,
    status: u16,
}

/// Drives two sides in turns; the first turn of each warms caches and does not count.
async fn in_turns(ours: &Side, theirs: &Side) -> Result<(Measured, Measured), Fault> {
    let mut measured = (Vec::new(), Vec::new());
    for turn in 0..3 {
        let one = async |side: &Side| -> Result<Measured, Fault> {
            let (address, scripts, status) = (side.address, (side.scripts)(), side.status);
            spawn_blocking(move || drive(address, scripts, span(turn), status)).await?
        };
        let (our_side, their_side) = (one(ours).await?, one(theirs).await?);
        if turn > 0 {
            measured.0.push(our_side);
            measured.1.push(their_side);
        }
    }
    Ok((mean(&measured.0), mean(&measured.1)))
}

/// How long a turn takes: `BENCH_SECONDS`, or three.
fn span(turn: u32) -> Duration {
    let seconds = std::env::var("BENCH_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(3.0);
    Duration::from_secs_f64(if turn == 0 { 1.0 } else { seconds })
}

fn mean(all: &[Measured]) -> Measured {
    let number = u32::try_from(all.len()).unwrap_or(1).max(1);
    Measured {
        rate: all.iter().map(|one| one.rate).sum::<f64>() / f64::from(number),
        p50: all.iter().map(|one| one.p50).sum::<Duration>() / number,
        p99: all.iter().map(|one| one.p99).sum::<Duration>() / number,
    }
}

impl Scene {
    async fn set(recorder: &Recorder, county: &County) -> Result<Self, Fault> {
        let auditor = sign_in(recorder, county, "auditor", "").await?;
        let clerk = sign_in(recorder, county, "clerk", ROADS).await?;
        let officer = sign_in(recorder, county, "finance_officer", "").await?;
        let me = ask(recorder, "/api/v1/me", &clerk).await?;
        let unit = text(&me, "/grants/0/unit/id")?;
        let running = ask(recorder, "/api/v1/projects?state=in_execution&limit=1", &auditor).await?;
        let plans = own_plans(recorder, &clerk, &unit).await?;
        let login = county.account("clerk", ROADS)?.login;
        let year = chrono::Datelike::year(&dujiang_domain::time::civil_date(SystemClock.now()));
        let project = text(&running, "/items/0/id")?;
        let busiest = county.history.busiest;
        Ok(Self { auditor, clerk, officer, year, login, unit, project, busiest, plans })
    }

    fn pages(&self) -> Vec<(&'static str, String)> {
        let register = "/api/v1/projects?limit=50";
        vec![
            ("register page", register.to_owned()),
            ("register, sorted by amount", format!("{register}&sort=-total_investment")),
            ("register, one state of one year", format!("{register}&state=in_execution&year=2026")),
            ("register, by a fragment of the name", format!("{register}&q=%E9%81%93%E8%B7%AF")),
            ("tabs: counts by state", "/api/v1/projects/counts".to_owned()),
            ("project page", format!("/api/v1/projects/{}", self.project)),
            ("search", "/api/v1/search?q=%E5%85%AC%E8%B7%AF".to_owned()),
            ("home page", "/api/v1/home".to_owned()),
            ("fund page", format!("/api/v1/projects/{}/funds", self.project)),
            ("fund page of 10,000 postings", format!("/api/v1/projects/{}/funds", self.busiest)),
            ("ledger of 10,000 postings", format!("/api/v1/projects/{}/ledger?limit=50", self.busiest)),
            ("payments, the latest first", "/api/v1/payments?limit=50".to_owned()),
            ("reports, the latest first", "/api/v1/progress-reports?limit=50".to_owned()),
            ("open alerts, by their last day", "/api/v1/alerts?limit=50".to_owned()),
        ]
    }
}

fn text(value: &Json, pointer: &str) -> Result<String, Fault> {
    let found = value.pointer(pointer).and_then(Json::as_str).map(str::to_owned);
    found.ok_or_else(|| format!("nothing at {pointer} of {value}").into())
}

/// Projects whose tasks the clerk may change, one for each worker and one to be overheard.
async fn own_plans(recorder: &Recorder, clerk: &str, unit: &str) -> Result<Vec<Plan>, Fault> {
    let mut plans = Vec::new();
    for state in ["in_execution", "planned", "established", "draft"] {
        let path = format!("/api/v1/projects?unit_id={unit}&state={state}&limit=9");
        let found = ask(recorder, &path, clerk).await?;
        for project in items(&found) {
            let project = text(project, "/id")?;
            let listed = ask(recorder, &format!("/api/v1/projects/{project}/tasks?limit=100"), clerk).await?;
            // Only what has nothing below it can be reported on.
            let parents: Vec<&Json> = items(&listed).filter_map(|task| task.get("parent_id")).collect();
            let is_leaf = |task: &&Json| task.get("id").is_some_and(|id| !parents.contains(&id));
            let tasks: Vec<(Uuid, i64)> = items(&listed).filter(is_leaf).filter_map(task).collect();
            if !tasks.is_empty() {
                plans.push(Plan { project, tasks });
            }
        }
        if plans.len() > WORKERS {
            return Ok(plans);
        }
    }
    Err(format!("the clerk has {} projects with tasks", plans.len()).into())
}

fn items(page: &Json) -> impl Iterator<Item = &Json> {
    page.get("items").and_then(Json::as_array).into_iter().flatten()
}

fn task(value: &Json) -> Option<(Uuid, i64)> {
    Some((value.get("id")?.as_str()?.parse().ok()?, value.get("version")?.as_i64()?))
}

fn bearer(token: &str) -> String {
    format!("authorization: Bearer {token}\r\n")
}

async fn ask(recorder: &Recorder, path: &str, token: &str) -> Result<Json, Fault> {
    let request = Request::get(path, &bearer(token));
    let (_, answer) = recorder.overhear(|_| request.clone()).await?;
    Ok(serde_json::from_slice(&answer.body)?)
}

async fn sign_in(recorder: &Recorder, county: &County, role: &str, start: &str) -> Result<String, Fault> {
    let account = county.account(role, start)?;
    let body = json!({"login": account.login, "password": account.password, "session_kind": "desk"});
    let request = Request {
        method: "POST",
        path: "/api/v1/auth/login".to_owned(),
        headers: String::new(),
        body: body.to_string(),
    };
    let (_, answer) = recorder.overhear(|_| request.clone()).await?;
    text(&serde_json::from_slice(&answer.body)?, "/access_token")
}

/// The same request from every worker.
fn same(request: Request) -> Box<dyn Fn() -> Vec<Script>> {
    Box::new(move || {
        let worker = |request: Request| script(move |_| request.clone());
        (0..WORKERS).map(|_| worker(request.clone())).collect()
    })
}

async fn reading(
    recorder: &Recorder,
    name: &'static str,
    path: String,
    token: &str,
) -> Result<Operation, Fault> {
    let request = Request::get(path, &bearer(token));
    let (statements, answer) = recorder.overhear(|_| request.clone()).await?;
    let floor = Floor {
        statements: statements.clone(),
        is_write: false,
        fresh: BTreeSet::new(),
        instead: Vec::new(),
        body: answer.body,
    };
    Ok(Operation { name, status: 200, scripts: same(request), statements: statements.len(), floor })
}

fn key() -> String {
    format!("idempotency-key: {}\r\n", Uuid::from_u64_pair(fastrand(), fastrand()))
}

/// A number that no other request has.
fn fastrand() -> u64 {
    use std::hash::{BuildHasher as _, RandomState};
    RandomState::new().hash_one(std::thread::current().id())
}

fn creation(clerk: &str, unit: &str) -> Request {
    let body = json!({
        "name": "清源镇农村公路养护工程（测试）", "unit_id": unit, "year": 2026, "total_investment": "1234567.00",
        "category_code": "transport", "summary": "路面养护十二公里，含标志标线。", "tags": ["民生实事"]
    });
    Request {
        method: "POST",
        path: "/api/v1/projects".to_owned(),
        headers: format!("{}{}", bearer(clerk), key()),
        body: body.to_string(),
    }
}

async fn creating(recorder: &Recorder, scene: &Scene) -> Result<Operation, Fault> {
    let (clerk, unit) = (scene.clerk.clone(), scene.unit.clone());
    let change = recorder.overhear_change(vec![Box::new(move |_| creation(&clerk, &unit))]).await?;
    let (clerk, unit) = (scene.clerk.clone(), scene.unit.clone());
    let scripts = Box::new(move || {
        let worker = |clerk: String, unit: String| script(move |_| creation(&clerk, &unit));
        (0..WORKERS).map(|_| worker(clerk.clone(), unit.clone())).collect()
    });
    let statements = change.statements.len();
    Ok(Operation { name: "project create", status: 201, scripts, statements, floor: change.floor(&[]) })
}

/// A change of a task that is never the one before.
fn update(scene: (&str, &str), task: Uuid, version: &str) -> Request {
    let (clerk, plan) = scene;
    Request {
        method: "PATCH",
        path: format!("/api/v1/projects/{plan}/tasks/{task}"),
        headers: format!("{}if-match: {version}\r\n", bearer(clerk)),
        body: json!({"description": format!("记录 {version} {}", fastrand())}).to_string(),
    }
}

async fn updating(recorder: &Recorder, scene: &Scene) -> Result<Operation, Fault> {
    let clerk = scene.clerk.clone();
    let plans = &scene.plans;
    // The floor changes tasks that no worker of the server's side does, all of one version.
    let untouched =
        |plan: &Plan| plan.tasks.iter().skip(1).find(|(_, version)| *version == 1).map(|task| task.0);
    let idle: Vec<(String, Uuid)> = plans
        .iter()
        .filter_map(|plan| Some((plan.project.clone(), untouched(plan)?)))
        .take(WORKERS)
        .collect();
    let asking = idle.iter().cloned().map(|(plan, task)| -> Asking {
        let (clerk, mut tag) = (clerk.clone(), "\"1\"".to_owned());
        Box::new(move |last| {
            if let Some(now) = last.and_then(|answer| answer.etag.clone()) {
                tag = now;
            }
            update((&clerk, &plan), task, &tag)
        })
    });
    let mut change = recorder.overhear_change(asking.collect()).await?;
    let statements = change.statements.len();
    keep_version(&mut change.statements, "UPDATE \"tasks\"")?;
    let floor = change.floor(&[]);
    // Each worker has a plan of its own, and knows the version of its task from turn to turn.
    let target = |plan: &Plan| {
        let (task, version) = plan.tasks.first().copied()?;
        Some((plan.project.clone(), task, Arc::new(Mutex::new(format!("\"{version}\"")))))
    };
    let targets: Vec<(String, Uuid, Arc<Mutex<String>>)> =
        plans.iter().take(WORKERS).filter_map(target).collect();
    let scripts = Box::new(move || {
        let worker = |(plan, task, tag): (String, Uuid, Arc<Mutex<String>>), clerk: String| {
            script(move |last| {
                let mut tag = tag.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(now) = last.and_then(|answer| answer.etag.clone()) {
                    *tag = now;
                }
                update((&clerk, &plan), task, &tag)
            })
        };
        targets.iter().map(|target| worker(target.clone(), clerk.clone())).collect()
    });
    Ok(Operation { name: "task update", status: 200, scripts, statements, floor })
}

/// A report on a task that is new each time.
fn report(clerk: &str, plan: &str, task: Uuid) -> Request {
    let body = json!({
        "id": Uuid::from_u64_pair(fastrand(), fastrand()), "task_id": task, "state": "normal", "progress_percent": 40,
        "words": "完成路基填筑三百米，质量自检合格。", "captured_at": "2026-01-06T09:30:00+08:00",
    });
    Request {
        method: "POST",
        path: format!("/api/v1/projects/{plan}/progress-reports"),
        headers: format!("{}{}", bearer(clerk), key()),
        body: body.to_string(),
    }
}

async fn reporting(recorder: &Recorder, scene: &Scene) -> Result<Operation, Fault> {
    let clerk = scene.clerk.clone();
    let target = |plan: &Plan| Some((plan.project.clone(), plan.tasks.first()?.0));
    let targets: Vec<(String, Uuid)> = scene.plans.iter().take(WORKERS).filter_map(target).collect();
    let asking = targets.iter().cloned().map(|(plan, task)| -> Asking {
        let clerk = clerk.clone();
        Box::new(move |_| report(&clerk, &plan, task))
    });
    let change = recorder.overhear_change(asking.collect()).await?;
    let statements = change.statements.len();
    let floor = change.floor(&[]);
    let scripts = Box::new(move || {
        let worker =
            |(plan, task): (String, Uuid), clerk: String| script(move |_| report(&clerk, &plan, task));
        targets.iter().map(|target| worker(target.clone(), clerk.clone())).collect()
    });
    Ok(Operation { name: "report post", status: 201, scripts, statements, floor })
}

/// Leaves the version as it is in the statement that begins so: the next turn meets the row again.
fn keep_version(statements: &mut [Statement], beginning: &str) -> Result<(), Fault> {
    let change = statements.iter_mut().find(|statement| statement.sql.starts_with(beginning));
    let values = change.and_then(|change| change.values.as_mut()).ok_or("no such statement")?;
    // The version that is sought comes last; the row stands at the next one since it was overheard.
    let sought = values.0.iter_mut().rev().find_map(|value| match value {
        Value::BigInt(Some(number)) => Some(number),
        _ => None,
    });
    *sought.ok_or("no version")? += 1;
    Ok(())
}
