//! `dujiang demo`: puts the demonstration county into an empty database.
//!
//! The county is made elsewhere; here its indexes become identifiers, its steps are replayed
//! through the decisions of the domain with the dates and persons of the county, so that every
//! project has the history, and the log, that it would have had. The first batch is one
//! transaction with all units, accounts and up to 500 projects. Then the stories are told: money, reports,
//! inspections and risks of some projects, through the use cases themselves.

mod accounts;
mod greeting;
mod ids;
mod organisation;
mod papers;
mod plan;
mod projects;
mod story;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use dujiang_app::bulk::{self, Batch, PastEvent};
use dujiang_app::{App, AppError};
use dujiang_demonstration::{County, Options, Project, Story, county};
use dujiang_domain::audit::{Event, EventName, SubjectKind};
use dujiang_domain::time::civil_date;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::anchors::AnchorWriter;
use crate::settings::Settings;
use crate::wiring::StartError;

pub use accounts::Account;
pub(crate) use greeting::greet;
use ids::Ids;

/// Projects in one transaction.
const BATCH: u32 = 500;

/// Beyond this number a county is for load tests: it has no stories and no papers, whose files would take more
/// room than everything else, and one event for each task and milestone.
const WHOLE: u32 = 2000;

/// What county to load.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Number of projects.
    pub projects: Option<u32>,
    /// Phases and tasks of each.
    pub tasks: Option<u32>,
    /// The same seed gives the same county.
    pub seed: Option<u64>,
    /// Whether nothing happens in the projects besides their plan.
    pub without_stories: bool,
    /// Where the accounts with their passwords are written.
    pub accounts: PathBuf,
}

/// Where `serve --demo-if-empty` writes the accounts.
fn accounts_file(settings: &Settings) -> PathBuf {
    settings.data.dir.join("accounts.json")
}

/// What lies in the data folder while a county is being loaded.
fn marker(settings: &Settings) -> PathBuf {
    settings.data.dir.join("demonstration.loading")
}

/// Loads the usual county when the database is empty; returns its accounts, or none.
///
/// # Errors
/// When loading fails, or was cut off before: half a county shows things that cannot be.
pub async fn load_if_empty(app: &App, settings: &Settings) -> Result<Vec<Account>, StartError> {
    if !bulk::is_empty(app).await? {
        if marker(settings).exists() {
            let folder = settings.data.dir.display();
            return Err(format!(
                "the demonstration county was cut off while it was loaded; remove {folder} (make clean-data) and \
                 start again"
            )
            .into());
        }
        return Ok(Vec::new());
    }
    let accounts = accounts_file(settings);
    let wish = Wish { projects: None, tasks: None, seed: None, without_stories: false, accounts };
    load(app, settings, &wish).await
}

/// Loads the county and returns its accounts.
///
/// # Errors
/// When files go to a bucket, the database is not empty, the accounts file is there already, or something fails.
pub async fn load(app: &App, settings: &Settings, wish: &Wish) -> Result<Vec<Account>, StartError> {
    if settings.files.bucket().is_some() {
        return Err(
            "the demonstration county keeps its papers in the data folder; leave files.bucket empty".into()
        );
    }
    if !bulk::is_empty(app).await? {
        return Err("the database has units or projects already; a county is loaded into an empty one".into());
    }
    let options = options(app, wish);
    let county = county(options);
    let ids = Ids::assign(app, &county);
    let passwords = {
        let bar = progress(county.people().len(), "hashing passwords");
        bulk::first_passwords(app, county.people().len(), || bar.inc(1)).await?
    };
    let accounts = accounts::list(&county, &passwords);
    accounts::write(&wish.accounts, &accounts)?;
    let organisation = organisation::rows(app, &county, &ids, &passwords)?;
    fs::write(marker(settings), "")?;
    let files = settings.data.dir.join("files");
    let anchors = crate::anchors::path(settings);
    let has_stories = !wish.without_stories;
    let loading = Loading { county: &county, ids: &ids, files: &files, anchors, has_stories };
    let saved = save(app, settings, &loading, organisation).await;
    if saved.is_err() && bulk::is_empty(app).await? {
        // Nobody can sign in with them.
        fs::remove_file(&wish.accounts)?;
        fs::remove_file(marker(settings))?;
    }
    saved?;
    fs::remove_file(marker(settings))?;
    Ok(accounts)
}

fn options(app: &App, wish: &Wish) -> Options {
    let usual = Options::on(civil_date(app.database().now()));
    Options {
        projects: wish.projects.unwrap_or(usual.projects),
        tasks_per_project: wish.tasks.unwrap_or(usual.tasks_per_project),
        seed: wish.seed.unwrap_or(usual.seed),
        ..usual
    }
}

/// The county with the identifiers of its units and people.
struct Loading<'a> {
    county: &'a County,
    ids: &'a Ids,
    files: &'a Path,
    anchors: PathBuf,
    has_stories: bool,
}

impl Loading<'_> {
    /// What happens in a project besides its plan.
    fn story(&self, made: &Project) -> Option<Story> {
        if self.has_stories && !self.is_brief() { self.county.story(made) } else { None }
    }

    fn is_brief(&self) -> bool {
        self.county.options().projects > WHOLE
    }
}

/// Saves the county in batches; the next batch is made while the one before is saved.
async fn save(app: &App, settings: &Settings, loading: &Loading<'_>, first: Batch) -> Result<(), StartError> {
    let Options { projects, seed, .. } = loading.county.options();
    let bar = progress(projects.try_into()?, "loading projects");
    bulk::make_room(app).await?;
    let mut batch = first;
    batch.events.push(loaded(app, projects, seed));
    let mut saving: Option<JoinHandle<Result<(), AppError>>> = None;
    let mut casts = Vec::new();
    for index in 0..projects {
        casts.extend(projects::add(app, loading, loading.county.project(index), &mut batch)?);
        bar.inc(1);
        if (index + 1) % BATCH == 0 || index + 1 == projects {
            finish(saving.take()).await?;
            let (app, batch) = (app.clone(), std::mem::take(&mut batch));
            saving = Some(tokio::spawn(async move { bulk::save(&app, batch).await }));
        }
    }
    finish(saving).await?;
    bulk::save(app, batch).await?;
    story::tell(app, settings, loading, casts).await?;
    AnchorWriter::new(loading.anchors.clone()).note(app, true).await
}

async fn finish(saving: Option<JoinHandle<Result<(), AppError>>>) -> Result<(), StartError> {
    match saving {
        Some(saving) => Ok(saving.await??),
        None => Ok(()),
    }
}

fn loaded(app: &App, projects: u32, seed: u64) -> PastEvent {
    let event = Event {
        name: EventName::DemonstrationLoaded,
        kind: SubjectKind::Platform,
        subject_id: Uuid::nil(),
        subject_name: "dujiang".to_owned(),
        project: None,
        before: None,
        after: Some(json!({ "projects": projects, "seed": seed })),
        reason: None,
        papers: Vec::new(),
    };
    PastEvent { at: app.database().now(), by: None, event }
}

/// The last day of which the county tells.
fn yesterday(county: &County) -> NaiveDate {
    let today = county.options().today;
    today.pred_opt().unwrap_or(today)
}

/// A bar on the operator's screen; nothing when it is no screen.
fn progress(length: usize, message: &'static str) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(length).unwrap_or(0)).with_message(message);
    if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar
}
