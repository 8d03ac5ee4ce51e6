//! What a file costs to read: `cargo run --release --example measure -- FILE…` prints for each file the outcome, the
//! time, and by how much the largest memory of the process so far has grown (Linux).

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::{Limits, TabularError};

fn main() {
    for file in std::env::args_os().skip(1).map(PathBuf::from) {
        let (before, started) = (peak_kib(), Instant::now());
        let outcome = read(file.clone());
        let (took, grown) = (started.elapsed(), peak_kib().saturating_sub(before));
        let told = match outcome {
            Ok((rows, cells)) => format!("{rows} rows, {cells} cells"),
            Err(error) => error.to_string(),
        };
        println!("{}: {} ms, {grown} KiB, {told}", file.display(), took.as_millis());
    }
}

fn read(file: PathBuf) -> Result<(usize, usize), TabularError> {
    let workbook = Workbook::open(file.into(), Limits::default())?;
    let (mut rows, mut cells) = (0, 0);
    for sheet in workbook.sheets() {
        workbook.visit_rows(&sheet.name, ReadOptions::default(), |row| {
            rows += 1;
            cells += row.cells.len();
            ControlFlow::<()>::Continue(())
        })?;
    }
    Ok((rows, cells))
}

/// The largest resident memory of this process so far; 0 where the system does not tell.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or_default()
}
