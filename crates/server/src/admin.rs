//! `dujiang admin`: the first accounts of a real deployment, and the way back in for who lost a password.
//! Passwords leave the program in files that only their owner can read.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use dujiang_app::App;
use dujiang_app::identity::{self, FirstAccount};
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};

use crate::keys::write_private;
use crate::settings::Settings;
use crate::wiring::{self, StartError};

/// The name of the unit above all others until somebody gives it its own.
const GOVERNMENT: &str = "本级政府";
const FIRST_ACCOUNTS: &str = "first-accounts.json";

/// What an operator does with accounts at the machine itself.
#[derive(Debug, Subcommand)]
pub(crate) enum AdminCommand {
    /// Make the first accounts in a database that has none: the three administrators and a business
    /// administrator, with passwords for one use.
    Init {
        /// Name of the government, the unit above all others.
        #[arg(long, default_value = GOVERNMENT)]
        government: String,
    },
    /// Set a password for one use, whoever it is; the account's sessions end.
    ResetPassword {
        /// Log-in name.
        login: String,
        /// Where the password is written, for the owner alone; the file must not be there yet.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Runs a command of an operator.
///
/// # Errors
/// A text for the operator.
pub(crate) async fn run(command: AdminCommand) -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    wiring::migrate(&app).await?;
    crate::setup::install_shipped(&app).await?;
    match command {
        AdminCommand::Init { government } => {
            let path = make_first_accounts(&app, &settings, &government).await?;
            println!("{}", path.display());
        }
        AdminCommand::ResetPassword { login, out } => {
            // Reserved before anything changes: a password that cannot be written is lost.
            write_private(&out, b"")?;
            let password = match identity::reset_password_at_machine(&app, &login).await {
                Ok(password) => password,
                Err(error) => {
                    fs::remove_file(&out)?;
                    return Err(error.into());
                }
            };
            let account = json!([{"login": login, "password": password.expose_secret()}]);
            fs::write(&out, pretty(&account)?)?;
        }
    }
    // What happened is sealed before the program ends; no server may be there to do it.
    dujiang_app::audit::seal_all(&app).await?;
    Ok(())
}

/// Makes the first accounts if nobody has one yet.
///
/// # Errors
/// When the file or the database cannot be written.
pub(crate) async fn ensure_first_accounts(app: &App, settings: &Settings) -> Result<(), StartError> {
    if identity::has_accounts(app).await? {
        return Ok(());
    }
    let path = make_first_accounts(app, settings, GOVERNMENT).await?;
    tracing::info!(path = %path.display(), "the first accounts with passwords for one use are written here");
    Ok(())
}

/// The file comes first and the accounts second: accounts whose passwords nobody can read would lock everybody
/// out. A file left by a try that ended in between opens nothing and gives way.
async fn make_first_accounts(
    app: &App,
    settings: &Settings,
    government: &str,
) -> Result<PathBuf, StartError> {
    let first = identity::first_run(app, government).await?;
    let path = settings.data.dir.join(FIRST_ACCOUNTS);
    remove_if_there(&path)?;
    let accounts: Value = first.accounts.iter().map(entry).collect();
    write_private(&path, pretty(&accounts)?.as_bytes())?;
    if let Err(error) = first.save().await {
        remove_if_there(&path)?;
        return Err(error.into());
    }
    Ok(path)
}

fn entry(account: &FirstAccount) -> Value {
    json!({
        "login": account.login,
        "password": account.password.expose_secret(),
        "roles": [account.role],
        "unit": account.unit,
    })
}

fn pretty(value: &Value) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
