//! The commands of `dujiang`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use dujiang_domain::time::Clock as _;

use crate::admin::AdminCommand;
use crate::import::ImportArguments;
use crate::settings::Settings;
use crate::sources::SystemClock;
use crate::wiring::{self, StartError};

#[derive(Parser)]
#[command(name = "dujiang", version, about = "Public projects from first idea to archive 政务项目管理平台")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve API and screens, with the background work inside.
    Serve {
        /// Load the demonstration county first when the database is empty.
        #[arg(long)]
        demo_if_empty: bool,
    },
    /// Do background work only, beside a server on the same database.
    Worker,
    /// Bring the database to the newest shape.
    Migrate,
    /// Evaluate all rules that watch on all projects now, as every night.
    Nightly,
    /// Print the OpenAPI document.
    Openapi,
    /// Load the demonstration county, an invented one, into an empty database.
    Demo(DemoArguments),
    /// First accounts, and passwords that were lost.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Bring a register in from a file, in the name of a person who may.
    Import(ImportArguments),
    /// Check whether anybody changed the database behind the program's back; exit 1 when so.
    Verify {
        /// Ends of the chain written down outside; the program's own file unless given.
        #[arg(long)]
        anchor: Option<PathBuf>,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write a verified backup of an SQLite database and its files, while people work.
    Backup {
        /// A new folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Put a backup in the place of what is there, which is set aside.
    Restore {
        /// The folder of the backup.
        #[arg(long)]
        from: PathBuf,
        /// Also when there is a database already.
        #[arg(long)]
        force: bool,
    },
    /// About the settings.
    #[command(subcommand)]
    Config(ConfigCommand),
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// List everything that is wrong with the settings; exit 1 when something is.
    Check,
}

#[derive(Args)]
struct DemoArguments {
    /// Number of projects (400). Beyond 2,000 they come without papers.
    #[arg(long)]
    projects: Option<u32>,
    /// Phases and tasks of each project (16).
    #[arg(long)]
    tasks: Option<u32>,
    /// The same seed gives the same county.
    #[arg(long)]
    seed: Option<u64>,
    /// Nothing but the plan: no money, no reports, no inspections and risks.
    #[arg(long)]
    without_stories: bool,
    /// Where the accounts with their passwords are written, for the owner alone.
    #[arg(long)]
    accounts_out: PathBuf,
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = actix_web::rt::System::new().block_on(run(arguments.command));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dujiang: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<(), StartError> {
    match command {
        Command::Serve { demo_if_empty } => serve(demo_if_empty).await,
        Command::Worker => worker().await,
        Command::Migrate => migrate().await,
        Command::Nightly => nightly().await,
        Command::Openapi => openapi(),
        Command::Demo(arguments) => demo(arguments).await,
        Command::Import(arguments) => crate::import::run(arguments).await,
        Command::Admin(command) => crate::admin::run(command).await,
        Command::Verify { anchor, json } => verify(anchor, json).await,
        Command::Backup { out } => backup(&out).await,
        Command::Restore { from, force } => restore(&from, force).await,
        Command::Config(ConfigCommand::Check) => load_settings().map(|_| println!("the settings are fit")),
    }
}

async fn serve(demo_if_empty: bool) -> Result<(), StartError> {
    let settings = load_settings()?;
    crate::telemetry::log(&settings);
    crate::telemetry::metrics(&settings)?;
    let app = wiring::open(&settings).await?;
    wiring::migrate(&app).await?;
    crate::setup::install_shipped(&app).await?;
    let accounts =
        if demo_if_empty { crate::demo::load_if_empty(&app, &settings).await? } else { Vec::new() };
    crate::admin::ensure_first_accounts(&app, &settings).await?;
    let running = crate::serve::start(app, &settings)?;
    tracing::info!(address = %running.address, "serving");
    if demo_if_empty {
        crate::demo::greet(running.address, &settings, &accounts);
    }
    running.finish().await
}

async fn nightly() -> Result<(), StartError> {
    let settings = load_settings()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    dujiang_app::oversight::alerts::run_now(&app).await?;
    // What it left in the log is sealed before the program ends.
    dujiang_app::audit::seal_all(&app).await?;
    println!("all rules were evaluated");
    Ok(())
}

async fn demo(arguments: DemoArguments) -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    wiring::migrate(&app).await?;
    crate::setup::install_shipped(&app).await?;
    let DemoArguments { projects, tasks, seed, without_stories, accounts_out: accounts } = arguments;
    let wish = crate::demo::Wish { projects, tasks, seed, without_stories, accounts };
    crate::demo::load(&app, &settings, &wish).await.map(drop)
}

/// Works until a signal to stop.
async fn worker() -> Result<(), StartError> {
    let settings = load_settings()?;
    crate::telemetry::log(&settings);
    crate::telemetry::metrics(&settings)?;
    let app = wiring::open(&settings).await?;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let work = crate::background::Background::start(app, &settings, true, stopped)?;
    tracing::info!("working");
    stop_signal().await?;
    stop.send_replace(true);
    work.finish().await;
    Ok(())
}

/// Waits for Ctrl-C or the signal of a service manager.
async fn stop_signal() -> Result<(), StartError> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => Ok(result?),
        _ = terminate.recv() => Ok(()),
    }
}

async fn migrate() -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    wiring::migrate(&app).await?;
    crate::setup::install_shipped(&app).await
}

async fn verify(anchor: Option<PathBuf>, as_json: bool) -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    let report = crate::verify::verify(&app, &settings, anchor).await?;
    crate::verify::print(&report, as_json)
}

/// Settings without faults.
fn load_settings() -> Result<Settings, StartError> {
    let settings = Settings::load()?;
    let faults = settings.faults();
    if faults.is_empty() {
        return Ok(settings);
    }
    Err(format!("the settings are not fit:\n  {}", faults.join("\n  ")).into())
}

async fn backup(out: &Path) -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    let manifest = crate::backup::backup(&app, &settings, out).await?;
    println!("{}: {} files, chain up to seal {}", out.display(), manifest.entries.len(), manifest.head_seq);
    Ok(())
}

async fn restore(from: &Path, force: bool) -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let aside = crate::backup::restore(&settings, from, force, SystemClock.now()).await?;
    println!("restored; what was there lies in {}", aside.display());
    println!("anchors carried off this machine know more than the restored chain: tell the auditor");
    Ok(())
}

fn openapi() -> Result<(), StartError> {
    let mut text = dujiang_http::document().to_pretty_json()?;
    text.push('\n');
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}
