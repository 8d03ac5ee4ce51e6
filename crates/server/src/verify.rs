//! `dujiang verify`: says whether anybody changed the database behind the program's back.

use std::path::{Path, PathBuf};

use dujiang_app::App;
use dujiang_app::verify::{Anchors, Report};
use indicatif::{ProgressBar, ProgressStyle};

use crate::anchors;
use crate::settings::Settings;
use crate::wiring::StartError;

/// Checks chain and things against `anchor`, or against the program's own anchor file when there
/// is one.
///
/// # Errors
/// When database or anchor file cannot be read.
pub async fn verify(app: &App, settings: &Settings, anchor: Option<PathBuf>) -> Result<Report, StartError> {
    let own = anchors::path(settings);
    let path = anchor.or_else(|| own.exists().then_some(own));
    // The anchors first: what the chain gains meanwhile is beyond them.
    let (anchors, findings) = match &path {
        Some(path) => read(path)?,
        None => (Anchors::default(), Vec::new()),
    };
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
        bar.set_style(style);
    }
    let mut report = dujiang_app::verify::verify(app, &anchors, |what, number| {
        bar.set_message(format!("{what} {number}"));
        bar.tick();
    })
    .await?;
    bar.finish_and_clear();
    report.findings.splice(0..0, findings);
    Ok(report)
}

fn read(path: &Path) -> Result<(Anchors, Vec<dujiang_app::verify::Finding>), StartError> {
    anchors::read(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Prints what the check saw, for people or as JSON.
///
/// # Errors
/// When something is wrong: the first of it.
pub(crate) fn print(report: &Report, as_json: bool) -> Result<(), StartError> {
    if as_json {
        println!("{}", serde_json::to_string_pretty(report)?);
    } else {
        println!("{} seals, {} events waiting, {} anchors", report.seals, report.waiting, report.anchors);
        for compared in &report.compared {
            println!("{}: {} compared with their last event", compared.table, compared.things);
        }
        for finding in &report.findings {
            println!("{}: {:?}: {}", finding.place, finding.wrong, finding.detail);
        }
    }
    match report.findings.first() {
        None => Ok(()),
        Some(first) => Err(format!("the first bad record: {}: {}", first.place, first.detail).into()),
    }
}
