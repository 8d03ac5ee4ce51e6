//! Ends of the sealed chain, written down outside the database: one JSON object per line with
//! number, hash and instant, only ever appended.
//!
//! Whoever cuts the chain or puts an older database in place must change this file too. It is
//! worth something when it is carried off the machine: by a log shipper, or by a printer.

use std::fs::{self, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_app::App;
use dujiang_app::audit::Head;
use dujiang_app::verify::{Anchors, Finding, Wrong};
use serde::{Deserialize, Serialize};

use crate::settings::Settings;
use crate::wiring::StartError;

/// How often an end is written down at most.
const EVERY: TimeDelta = TimeDelta::minutes(1);

#[derive(Serialize, Deserialize)]
struct Line {
    seq: i64,
    hash: String,
    at: DateTime<Utc>,
}

/// Where the program writes down the ends of its chain.
pub(crate) fn path(settings: &Settings) -> PathBuf {
    settings.data.dir.join("anchors").join("heads.jsonl")
}

/// Writes down the end of the chain as it grows.
#[derive(Debug)]
pub(crate) struct AnchorWriter {
    path: PathBuf,
    last: Option<(i64, DateTime<Utc>)>,
}

impl AnchorWriter {
    /// Begins; the first end is written at once.
    pub(crate) const fn new(path: PathBuf) -> Self {
        Self { path, last: None }
    }

    /// Writes the end down when it moved and the last time is a minute ago, or when it must be
    /// now.
    ///
    /// # Errors
    /// When the database or the file fails.
    pub(crate) async fn note(&mut self, app: &App, is_last: bool) -> Result<(), StartError> {
        let now = app.database().now();
        let is_due = self.last.is_none_or(|(_, at)| now - at >= EVERY);
        if !is_due && !is_last {
            return Ok(());
        }
        let head = dujiang_app::audit::head(app).await?;
        if head.seq > 0 && self.last.is_none_or(|(seq, _)| seq != head.seq) {
            append(&self.path, &Line { seq: head.seq, hash: head.hash, at: now })?;
        }
        self.last = Some((head.seq, now));
        Ok(())
    }
}

fn append(path: &Path, line: &Line) -> Result<(), StartError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut text = serde_json::to_vec(line)?;
    text.push(b'\n');
    let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(path)?;
    file.write_all(&text)?;
    Ok(file.sync_data()?)
}

/// Reads an anchor file; lines that make no sense are findings.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn read(path: &Path) -> io::Result<(Anchors, Vec<Finding>)> {
    let (mut anchors, mut findings) = (Anchors::default(), Vec::new());
    for (number, line) in BufReader::new(fs::File::open(path)?).lines().enumerate() {
        let line = line?;
        match serde_json::from_str::<Line>(&line) {
            Ok(Line { seq, hash, .. }) => {
                findings.extend(anchors.add(&Head { seq, hash }).err().map(|finding| *finding));
            }
            Err(_) => findings.push(Finding {
                wrong: Wrong::AnchorUnreadable,
                place: format!("{} line {}", path.display(), number + 1),
                detail: "not an anchor".to_owned(),
            }),
        }
    }
    Ok((anchors, findings))
}
