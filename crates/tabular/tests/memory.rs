//! What hostile files cost in memory: at most 64 MiB, each measured in a process of its own, because an allocator
//! keeps what it once had and would hide the next file's appetite. Linux only: elsewhere the system does not tell.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail as tests do")]

#[path = "suite/fixtures.rs"]
#[expect(dead_code, reason = "the other test uses the rest")]
mod fixtures;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::{Limits, TabularError};
use fixtures::{Parts, noise};

const ROW: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
const FILE: &str = "DUJIANG_TABULAR_MEASURED_FILE";

/// Not a test of its own: the child process of the one below, which names the file to read.
#[test]
fn measured_child() {
    let Some(file) = std::env::var_os(FILE).map(PathBuf::from) else { return };
    let before = peak_kib();
    let code = read(file).err().map_or("read", |error| error.code());
    println!("\nmeasured {} {code}", peak_kib() - before);
}

fn read(file: PathBuf) -> Result<(), TabularError> {
    let workbook = Workbook::open(file.into(), Limits::default())?;
    for sheet in workbook.sheets() {
        workbook.visit_rows(&sheet.name, ReadOptions::default(), |_| ControlFlow::<()>::Continue(()))?;
    }
    Ok(())
}

fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches("kB").trim().parse().unwrap()
}

/// Reads a file in a child process: KiB of memory it took, and how it ended.
fn measure(name: &str, content: &[u8]) -> (u64, String) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "measured_child", "--nocapture"])
        .env(FILE, &path)
        .output()
        .unwrap();
    std::fs::remove_file(path).unwrap();
    let told = String::from_utf8(child.stdout).unwrap();
    let line = told.lines().find_map(|line| line.strip_prefix("measured ")).unwrap();
    let (kib, code) = line.split_once(' ').unwrap();
    (kib.parse().unwrap(), code.to_owned())
}

#[test]
fn no_hostile_file_takes_more_than_64_mib() {
    let noise = noise(20 << 20);
    let long = "长".repeat(32_000);
    let named: String = (1..=4_000).map(|row| ROW.replace("r=\"1\"", &format!("r=\"{row}\""))).collect();
    let inline = format!(r#"<row r="2"><c r="C2" t="inlineStr"><is><t>{noise}</t></is></c></row>"#);
    let full = format!("<si><t>{}</t></si>", noise.get(..30_000).unwrap()).repeat(1_100);
    for (name, content, code) in [
        ("cell.csv", format!("a,b\nc,\"{noise}\"\n").into_bytes(), "import.cell.too_long"),
        ("wide.csv", "a,".repeat(10 << 20).into_bytes(), "import.sheet.too_many_columns"),
        ("blank.csv", "\n".repeat(10 << 20).into_bytes(), "import.sheet.too_many_rows"),
        ("cell.xlsx", Parts::new(&inline, "").pack(), "import.cell.too_long"),
        (
            "named.xlsx",
            Parts::new(&named, &format!("<si><t>{long}</t></si>")).pack(),
            "import.file.too_much_text",
        ),
        ("nothings.xlsx", Parts::new(ROW, &"<si/>".repeat(1_100_000)).pack(), "import.file.too_much_text"),
        ("full.xlsx", Parts::new(ROW, &full).pack(), "read"),
        ("bomb.xlsx", Parts::new(&" ".repeat(15 << 20), "").pack(), "import.cell.too_long"),
    ] {
        let (kib, ended) = measure(name, &content);
        assert_eq!(ended, code, "{name}");
        assert!(kib <= 64 << 10, "{name} took {kib} KiB");
    }
}
