//! `with-postgres COMMAND…` runs a command beside a temporary PostgreSQL cluster, whose empty database `dujiang` is at
//! `DUJIANG__DATABASE__URL` for it; for benchmarks, for the crash loop, and for a look by hand with `psql`.
//!
//! Ends with the command's own exit code, and the cluster with it.

use std::env;
use std::process::{Command, ExitCode};

use dujiang_tests::cluster::{Cluster, ClusterSettings};
use sea_orm::{ConnectionTrait as _, Database};

fn main() -> ExitCode {
    let mut words = env::args_os().skip(1);
    let Some(program) = words.next() else {
        eprintln!("usage: with-postgres COMMAND [ARGUMENT…]");
        return ExitCode::from(2);
    };
    match run(Command::new(program).args(words)) {
        Ok(code) => ExitCode::from(code),
        Err(fault) => {
            eprintln!("with-postgres: {fault}");
            ExitCode::from(125)
        }
    }
}

fn run(command: &mut Command) -> Result<u8, Box<dyn std::error::Error>> {
    let cluster = Cluster::start(&ClusterSettings::from_environment())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let admin = Database::connect(cluster.url("postgres")).await?;
        admin.execute_unprepared("CREATE DATABASE dujiang").await?;
        admin.close().await
    })?;
    let status = command.env("DUJIANG__DATABASE__URL", cluster.url("dujiang")).status()?;
    // A command that a signal ended has no code: 1 stands for it.
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}
