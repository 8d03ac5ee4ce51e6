//! Drops used test databases behind the tests' back.
//!
//! A database is dropped when its guard is, which happens in plain `Drop` code of tests that may have no runtime left;
//! so the names go to one thread that has its own. Without it a full run would leave gigabytes until its end.

use std::sync::OnceLock;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DbErr};

/// Hands `database` over to be dropped, with whoever is still connected to it.
pub(crate) fn sweep(admin_url: &str, database: String) {
    static INBOX: OnceLock<Sender<String>> = OnceLock::new();
    let inbox = INBOX.get_or_init(|| {
        let (sender, receiver) = mpsc::channel();
        let admin_url = admin_url.to_owned();
        thread::spawn(move || work(admin_url, &receiver));
        sender
    });
    // The thread is gone only when it could not work at all, which it has said; the cluster takes the rest with it.
    let _ = inbox.send(database);
}

fn work(admin_url: String, inbox: &Receiver<String>) {
    let outcome = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|fault| DbErr::Custom(fault.to_string()))
        .and_then(|runtime| runtime.block_on(drop_all(admin_url, inbox)));
    if let Err(fault) = outcome {
        eprintln!("test databases are no longer dropped: {fault}");
    }
}

/// Waiting for the next name blocks the thread, which is its only business.
async fn drop_all(admin_url: String, inbox: &Receiver<String>) -> Result<(), DbErr> {
    let admin = Database::connect(ConnectOptions::new(admin_url).max_connections(1).to_owned()).await?;
    for database in inbox {
        admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)")).await?;
    }
    Ok(())
}
