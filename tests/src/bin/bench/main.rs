//! `bench SERVER OUT [PROJECTS…]`: measures a release server on SQLite and PostgreSQL, with counties of these sizes,
//! beside a floor in the same run: a bare handler that sends the very statements of the request through raw sqlx. Only
//! ratios are worth writing down; they go to OUT, the figures of this machine to the screen.

mod county;
mod floor;
mod history;
mod load;
mod operations;
mod record;
mod report;
mod statements;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dujiang_tests::cluster::{Cluster, ClusterSettings};
use sea_orm::{ConnectionTrait as _, Database};

use county::County;
use report::Report;

/// What goes wrong in a benchmark ends it; the text is for whoever runs it.
type Fault = Box<dyn Error + Send + Sync>;

#[actix_web::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (Some(server), Some(out)) = (words.first(), words.get(1)) else {
        eprintln!("usage: bench SERVER OUT [PROJECTS…]");
        return ExitCode::from(2);
    };
    let sizes: Vec<u32> = words.iter().skip(2).filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 100_000] } else { sizes };
    match run(&PathBuf::from(server), &sizes, &PathBuf::from(out)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Measures county after county; what is measured is written down at once, so that a run that is
/// cut short was not for nothing.
async fn run(server: &Path, sizes: &[u32], out: &Path) -> Result<(), Fault> {
    let cluster = Cluster::start(&ClusterSettings::from_environment())?;
    let mut report = Report::default();
    for engine in ["SQLite", "PostgreSQL"] {
        for projects in sizes {
            let folder = tempfile::tempdir()?;
            let url = match engine {
                "SQLite" => format!("sqlite://{}?mode=rwc", folder.path().join("dujiang.sqlite").display()),
                _ => new_database(&cluster, *projects).await?,
            };
            println!("{engine}, {projects} projects");
            let county = County::load(server, url, folder, *projects).await?;
            report.add(engine, *projects, operations::measure(&county).await?);
            std::fs::write(out, report.markdown())?;
        }
    }
    Ok(())
}

async fn new_database(cluster: &Cluster, projects: u32) -> Result<String, Fault> {
    let name = format!("bench_{projects}");
    let admin = Database::connect(cluster.url("postgres")).await?;
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
    admin.close().await?;
    Ok(cluster.url(&name))
}
