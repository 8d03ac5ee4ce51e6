//! The temporary cluster: its locale, its account, and above all that it never stays behind.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use dujiang_tests::cluster::{Cluster, ClusterSettings};
use sea_orm::{ConnectionTrait as _, Database, Statement};

async fn ask(cluster: &Cluster, setting: &str) -> String {
    let connection = Database::connect(cluster.url("postgres")).await.unwrap();
    let query = format!("SELECT current_setting('{setting}') AS answer");
    let query = Statement::from_string(connection.get_database_backend(), query);
    connection.query_one_raw(query).await.unwrap().unwrap().try_get("", "answer").unwrap()
}

fn is_gone(folder: &Path) -> bool {
    (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        !folder.exists()
    })
}

#[tokio::test]
async fn the_cluster_speaks_utf8_sorts_by_code_point_and_skips_the_disk_unless_told() {
    let fast = Cluster::start(&ClusterSettings::default()).unwrap();
    assert_eq!(ask(&fast, "server_encoding").await, "UTF8");
    assert_eq!(ask(&fast, "lc_collate").await, "C.UTF-8");
    assert_eq!(ask(&fast, "listen_addresses").await, "");
    assert_eq!(ask(&fast, "fsync").await, "off");
    let durable =
        Cluster::start(&ClusterSettings { is_durable: true, ..ClusterSettings::default() }).unwrap();
    assert_eq!(ask(&durable, "fsync").await, "on");
    assert_eq!(ask(&durable, "synchronous_commit").await, "on");
    let folder = durable.folder().to_path_buf();
    drop(durable);
    assert!(!folder.exists(), "dropping a cluster removes it before going on");
}

#[test]
fn a_cluster_that_cannot_be_made_says_why_and_leaves_nothing() {
    let settings = ClusterSettings { locale: "xx_XX.nowhere".to_owned(), ..ClusterSettings::default() };
    let fault = Cluster::start(&settings).unwrap_err().to_string();
    assert!(fault.contains("initdb failed") && fault.contains("locale"), "{fault}");
}

#[test]
fn the_cluster_goes_with_a_killed_process() {
    let mut victim = Command::new(env!("CARGO_BIN_EXE_with-postgres"))
        .args(["sh", "-c", "echo $DUJIANG__DATABASE__URL; exec cat"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(victim.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let folder = PathBuf::from(line.trim().split_once("host=").expect("the address names the folder").1);
    assert!(folder.join("data/postmaster.pid").exists());
    victim.kill().unwrap();
    victim.wait().unwrap();
    assert!(is_gone(&folder), "{} is still there", folder.display());
}

#[test]
fn with_postgres_answers_with_the_code_of_its_command() {
    let program = env!("CARGO_BIN_EXE_with-postgres");
    let run = |script: &str| Command::new(program).args(["sh", "-c", script]).status().unwrap().code();
    assert_eq!(run("test -n \"$DUJIANG__DATABASE__URL\""), Some(0));
    assert_eq!(run("exit 7"), Some(7));
}
