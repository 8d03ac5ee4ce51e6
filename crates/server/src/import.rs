//! `dujiang import`: a register from a file, in the name of a person and with her rights, by the
//! same steps as on the screen.

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgGroup, Args};
use dujiang_app::integration::imports::{self, BeginImport, ImportDetail, MapImport};
use dujiang_app::{App, Call, identity, jobs};
use dujiang_domain::access::{Actor, Origin};
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::{ImportState, Mapping};
use tokio::sync::watch;

use crate::settings::Settings;
use crate::wiring::{self, StartError};

/// What to bring in, and how.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("columns").required(true)))]
pub(crate) struct ImportArguments {
    /// The file: XLSX or delimited text.
    file: PathBuf,
    /// Code of the unit whose register it is.
    #[arg(long)]
    unit: String,
    /// Name of a template of the person.
    #[arg(long, group = "columns")]
    template: Option<String>,
    /// A file with the mapping as the API takes it, in JSON.
    #[arg(long, group = "columns")]
    mapping: Option<PathBuf>,
    /// Log-in name of the person who imports.
    #[arg(long = "as")]
    login: String,
}

/// Brings the file in and says what became of it.
pub(crate) async fn run(arguments: ImportArguments) -> Result<(), StartError> {
    let settings = Settings::load()?;
    crate::telemetry::log(&settings);
    let app = wiring::open(&settings).await?;
    let origin = Origin { user_agent: Some("dujiang import".to_owned()), ..Origin::default() };
    let actor = identity::acting_for_login(&app, &arguments.login, origin).await?;
    let runner = Runner { app, actor };
    let mapping = runner.mapping(&arguments).await?;
    let received = runner.upload(&arguments).await?;
    let command = MapImport { id: received.import.id, mapping };
    let mapped = imports::map(&runner.app, &runner.call(&received), command).await?.value;
    imports::begin_check(&runner.app, &runner.call(&mapped), mapped.import.id).await?;
    let checked = runner.settled(mapped.import.id, ImportState::Checked).await?;
    eprintln!("checked: {}", serde_json::to_string(&checked.import.report.check)?);
    imports::begin_commit(&runner.app, &runner.call(&checked), checked.import.id).await?;
    let committed = runner.settled(checked.import.id, ImportState::Committed).await?;
    println!("{}", serde_json::to_string(&committed.import.report.commit)?);
    dujiang_app::audit::seal_all(&runner.app).await?;
    Ok(())
}

struct Runner {
    app: App,
    actor: Actor,
}

impl Runner {
    fn call(&self, seen: &ImportDetail) -> Call {
        Call { expected: Some(seen.import.version), ..Call::by(self.actor.clone()) }
    }

    async fn mapping(&self, arguments: &ImportArguments) -> Result<Mapping, StartError> {
        if let Some(path) = &arguments.mapping {
            return Ok(serde_json::from_slice(&std::fs::read(path)?)?);
        }
        let wanted = arguments.template.as_deref().unwrap_or_default();
        let templates = imports::templates(&self.app, &self.actor).await?;
        let found = templates.into_iter().find(|template| template.name == wanted);
        Ok(found.ok_or_else(|| format!("{} has no template {wanted:?}", arguments.login))?.mapping)
    }

    async fn upload(&self, arguments: &ImportArguments) -> Result<ImportDetail, StartError> {
        let bytes = std::fs::read(&arguments.file)?;
        let name = arguments.file.file_name().map(|name| name.to_string_lossy().into_owned());
        let command = BeginImport {
            file_name: name.unwrap_or_default(),
            size: u64::try_from(bytes.len())?,
            unit: imports::unit_by_code(&self.app, &arguments.unit).await?,
        };
        let begun = imports::begin(&self.app, &Call::by(self.actor.clone()), command).await?.value;
        let bytes = futures::stream::iter([Ok::<_, std::convert::Infallible>(bytes.into())]);
        Ok(imports::receive(&self.app, &self.call(&begun), begun.import.id, bytes).await?.value)
    }

    /// Works on jobs, or waits for a server that does, until the import stands still.
    async fn settled(&self, id: ImportId, wanted: ImportState) -> Result<ImportDetail, StartError> {
        let (_stop, stopped) = watch::channel(false);
        loop {
            let import = imports::get(&self.app, &self.actor, id).await?;
            let state = import.import.state;
            if state == wanted {
                return Ok(import);
            }
            if !matches!(state, ImportState::Checking | ImportState::Committing) {
                let failure = import.import.failure.map(|failure| failure.code).unwrap_or_default();
                return Err(format!("the import stopped: {failure}").into());
            }
            if !jobs::run_next(&self.app, &stopped).await? {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}
