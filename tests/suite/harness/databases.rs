//! A template is filled once, and each copy is complete and private.

use std::sync::atomic::{AtomicU32, Ordering};

use dujiang_tests::databases::{Engine, TestDatabase, template};
use rstest::rstest;
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection, DbErr, Statement};

async fn fill(url: &str) -> Result<(), DbErr> {
    let connection = Database::connect(url).await?;
    connection.execute_unprepared("CREATE TABLE rivers (id bigint PRIMARY KEY, name text NOT NULL)").await?;
    connection.execute_unprepared("INSERT INTO rivers VALUES (1, '岷江')").await?;
    // Left open on purpose: a template must be copyable all the same.
    std::mem::forget(connection);
    Ok(())
}

async fn open(database: &TestDatabase) -> DatabaseConnection {
    Database::connect(database.url()).await.unwrap()
}

async fn names(connection: &DatabaseConnection) -> Vec<String> {
    let query =
        Statement::from_string(connection.get_database_backend(), "SELECT name FROM rivers ORDER BY id");
    let rows = connection.query_all_raw(query).await.unwrap();
    rows.iter().map(|row| row.try_get("", "name").unwrap()).collect()
}

#[rstest]
#[tokio::test]
async fn a_copy_has_the_content_of_its_template_and_nobody_elses(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let rivers = template(engine, "rivers", fill).await.unwrap();
    let (first, second) = (rivers.fresh_database().await.unwrap(), rivers.fresh_database().await.unwrap());
    let (one, two) = (open(&first).await, open(&second).await);
    one.execute_unprepared("INSERT INTO rivers VALUES (2, '沱江')").await.unwrap();
    assert_eq!(names(&one).await, ["岷江", "沱江"]);
    assert_eq!(names(&two).await, ["岷江"]);
}

#[rstest]
#[tokio::test]
async fn a_template_is_filled_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let filled = AtomicU32::new(0);
    for _ in 0..3 {
        let ask = template(engine, "counted", async |_: &str| {
            filled.fetch_add(1, Ordering::SeqCst);
            Ok::<(), DbErr>(())
        });
        ask.await.unwrap();
    }
    assert_eq!(filled.load(Ordering::SeqCst), 1);
}

#[rstest]
#[tokio::test]
async fn a_database_goes_when_its_test_lets_go(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let rivers = template(engine, "rivers", fill).await.unwrap();
    let database = rivers.fresh_database().await.unwrap();
    let (url, folder) = (database.url().to_owned(), database.folder().to_path_buf());
    // Somebody who is still connected does not keep it alive.
    let _guest = open(&database).await;
    drop(database);
    assert!(!folder.exists());
    let url = url.replace("mode=rwc", "mode=rw");
    for _ in 0..100 {
        if Database::connect(&url).await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{url} can still be opened");
}
