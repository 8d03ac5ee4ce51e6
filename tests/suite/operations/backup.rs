//! A backup taken while people work can be restored; a damaged one cannot, and touches nothing.

use std::fs;
use std::path::{Path, PathBuf};

use dujiang_app::identity::{Login, SessionKind, log_in};
use dujiang_app::verify::Wrong;
use dujiang_domain::access::Origin;
use dujiang_domain::time::Clock as _;
use dujiang_persistence::entities::projects;
use dujiang_server::{Manifest, SystemClock, backup, restore};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use super::county::{County, settings, wrongs};
use crate::support::Engine;

/// Leaves an event in the log.
async fn knock(county: &County) {
    let login =
        Login { login: "nobody".into(), password: "wrong".to_owned().into(), kind: SessionKind::Desk };
    log_in(&county.app, Origin::default(), login).await.unwrap_err();
    dujiang_app::audit::seal_all(&county.app).await.unwrap();
}

/// A county with one filed content, and a backup of it.
async fn backed_up() -> (County, PathBuf, Manifest) {
    let county = County::open(Engine::Sqlite).await;
    let content = county.settings.data.dir.join("files/content/ab");
    fs::create_dir_all(&content).unwrap();
    fs::write(content.join("cdef"), "content").unwrap();
    fs::create_dir_all(county.settings.data.dir.join("files/incoming")).unwrap();
    fs::write(county.settings.data.dir.join("files/incoming/half"), "half").unwrap();
    let out = county.database.folder().join("backup");
    let manifest = backup(&county.app, &county.settings, &out).await.unwrap();
    (county, out, manifest)
}

/// Where a restored county lies.
fn elsewhere(county: &County) -> dujiang_server::Settings {
    let folder = county.database.folder().join("elsewhere");
    settings(&format!("sqlite://{}?mode=rwc", folder.join("dujiang.sqlite").display()), folder)
}

#[tokio::test]
async fn a_backup_taken_while_people_write_restores_to_a_sound_county() {
    let county = County::open(Engine::Sqlite).await;
    let out = county.database.folder().join("backup");
    let writing = async {
        for _ in 0..10 {
            knock(&county).await;
        }
    };
    let (taken, ()) = tokio::join!(backup(&county.app, &county.settings, &out), writing);
    let manifest = taken.unwrap();
    let there = elsewhere(&county);
    restore(&there, &out, false, SystemClock.now()).await.unwrap();
    let app = dujiang_server::open(&there).await.unwrap();
    let report = dujiang_server::verify(&app, &there, None).await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(i64::try_from(report.seals).unwrap(), manifest.head_seq);
    assert_eq!(projects::Entity::find().count(app.database().reader()).await.unwrap(), 47);
}

#[tokio::test]
async fn files_come_along_but_half_uploads_do_not() {
    let (county, out, manifest) = backed_up().await;
    let names: Vec<&str> = manifest.entries.keys().map(String::as_str).collect();
    assert_eq!(names, ["dujiang.sqlite", "files/content/ab/cdef"]);
    let there = elsewhere(&county);
    restore(&there, &out, false, SystemClock.now()).await.unwrap();
    assert_eq!(fs::read_to_string(there.data.dir.join("files/content/ab/cdef")).unwrap(), "content");
}

#[tokio::test]
async fn a_backup_never_writes_over_another() {
    let (county, out, _) = backed_up().await;
    let again = backup(&county.app, &county.settings, &out).await;
    assert!(again.unwrap_err().to_string().contains("exists already"));
}

/// Changes one byte in the middle.
fn flip(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
}

/// Damages the backup in a folder.
type Harm = fn(&Path);

#[tokio::test]
async fn a_damaged_backup_is_refused_and_nothing_is_touched() {
    let harms: [(&str, Harm); 6] = [
        ("dujiang.sqlite is not the file", |out| flip(&out.join("dujiang.sqlite"))),
        ("cdef is not the file", |out| flip(&out.join("files/content/ab/cdef"))),
        ("cdef: ", |out| fs::remove_file(out.join("files/content/ab/cdef")).unwrap()),
        ("manifest.json", |out| fs::write(out.join("manifest.json"), "{}").unwrap()),
        ("manifest.json", |out| fs::remove_file(out.join("manifest.json")).unwrap()),
        ("leads out", |out| {
            let text = fs::read_to_string(out.join("manifest.json")).unwrap();
            fs::write(out.join("manifest.json"), text.replace("files/content", "../content")).unwrap();
        }),
    ];
    for (reason, harm) in harms {
        let (county, out, _) = backed_up().await;
        harm(&out);
        let there = elsewhere(&county);
        let refused = restore(&there, &out, true, SystemClock.now()).await.unwrap_err().to_string();
        assert!(refused.contains(reason), "{reason}: {refused}");
        assert!(!there.data.dir.join("dujiang.sqlite").exists(), "{reason}");
    }
}

#[tokio::test]
async fn a_database_damaged_before_its_digest_was_taken_is_refused() {
    let (county, out, mut manifest) = backed_up().await;
    let database = out.join("dujiang.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    let page = bytes.len() / 2 / 4096 * 4096;
    bytes[page..page + 4096].fill(0x55);
    fs::write(&database, &bytes).unwrap();
    let entry = manifest.entries.get_mut("dujiang.sqlite").unwrap();
    entry.sm3 = dujiang_persistence::digest::sm3_hex(&bytes);
    fs::write(out.join("manifest.json"), serde_json::to_string(&manifest).unwrap()).unwrap();
    restore(&elsewhere(&county), &out, false, SystemClock.now()).await.unwrap_err();
}

#[tokio::test]
async fn what_is_there_is_replaced_only_by_force_and_set_aside() {
    let (county, out, _) = backed_up().await;
    let there = elsewhere(&county);
    restore(&there, &out, false, SystemClock.now()).await.unwrap();
    fs::write(there.data.dir.join("dujiang.sqlite"), "something else").unwrap();
    let refused = restore(&there, &out, false, SystemClock.now()).await.unwrap_err();
    assert!(refused.to_string().contains("--force"));
    let aside = restore(&there, &out, true, SystemClock.now()).await.unwrap();
    assert_eq!(fs::read_to_string(aside.join("dujiang.sqlite")).unwrap(), "something else");
}

#[tokio::test]
async fn nobody_restores_over_a_running_server() {
    let (county, out, _) = backed_up().await;
    let running = dujiang_server::start(county.app.clone(), &county.settings).unwrap();
    let refused = restore(&county.settings, &out, true, SystemClock.now()).await.unwrap_err();
    assert!(refused.to_string().contains("stop it first"), "{refused}");
    running.stop().await.unwrap();
}

#[tokio::test]
async fn anchors_carried_off_the_machine_still_tell_of_what_a_restore_lost() {
    let (county, out, _) = backed_up().await;
    knock(&county).await;
    let later = county.anchor("later.jsonl").await;
    let there = elsewhere(&county);
    restore(&there, &out, false, SystemClock.now()).await.unwrap();
    let app = dujiang_server::open(&there).await.unwrap();
    let report = dujiang_server::verify(&app, &there, Some(later)).await.unwrap();
    assert_eq!(wrongs(&report), [Wrong::ChainCut]);
}

#[tokio::test]
async fn on_postgresql_the_operator_is_sent_to_its_own_tools() {
    let county = County::open(Engine::Postgres).await;
    let out = county.database.folder().join("backup");
    let refused = backup(&county.app, &county.settings, &out).await.unwrap_err().to_string();
    assert!(refused.contains("pg_dump") && !out.exists());
}
