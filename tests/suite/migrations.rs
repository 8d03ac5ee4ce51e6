//! The schema goes up, down to nothing, and up again to the same shape, on both databases; and
//! what the schema promises, it keeps against any program.

use dujiang_migrations::Migrator;
use dujiang_tests::databases::{Engine, template};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};
use sea_orm_migration::MigratorTrait as _;

async fn empty(engine: Engine) -> (dujiang_tests::databases::TestDatabase, DatabaseConnection) {
    let template = template(engine, "nothing", async |_: &str| Ok::<_, sea_orm::DbErr>(())).await.unwrap();
    let database = template.fresh_database().await.unwrap();
    let connection =
        Database::connect(ConnectOptions::new(database.url()).max_connections(1).to_owned()).await;
    (database, connection.unwrap())
}

/// Every object of the schema with its text, as the database tells it.
async fn shape(connection: &DatabaseConnection, engine: Engine) -> Vec<String> {
    let sql = match engine {
        Engine::Sqlite => {
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_master \
             WHERE name NOT LIKE 'seaql%' AND name NOT LIKE 'sqlite_%' ORDER BY line"
        }
        Engine::Postgres => {
            "SELECT line FROM (\
             SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line \
             FROM information_schema.columns WHERE table_schema = 'public' \
             UNION ALL SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint \
             WHERE connamespace = 'public'::regnamespace \
             UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' \
             UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal \
             UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace\
             ) all_of_it WHERE line NOT LIKE '%seaql%' ORDER BY line"
        }
    };
    let rows = connection.query_all_raw(Statement::from_string(connection.get_database_backend(), sql)).await;
    rows.unwrap().iter().map(|row| row.try_get("", "line").unwrap()).collect()
}

async fn goes_up_down_and_up(engine: Engine) {
    let (_database, connection) = empty(engine).await;
    Migrator::up(&connection, None).await.unwrap();
    let first = shape(&connection, engine).await;
    assert!(first.len() > 50, "{first:?}");
    Migrator::down(&connection, None).await.unwrap();
    assert_eq!(shape(&connection, engine).await, Vec::<String>::new());
    Migrator::up(&connection, None).await.unwrap();
    assert_eq!(shape(&connection, engine).await, first);
}

#[tokio::test]
async fn the_schema_goes_up_down_and_up_on_sqlite() {
    goes_up_down_and_up(Engine::Sqlite).await;
}

#[tokio::test]
async fn the_schema_goes_up_down_and_up_on_postgres() {
    goes_up_down_and_up(Engine::Postgres).await;
}

/// Every constraint has a name of its own, so that a violation can be told in words.
#[tokio::test]
async fn every_constraint_has_a_name() {
    let (_database, connection) = empty(Engine::Postgres).await;
    Migrator::up(&connection, None).await.unwrap();
    let names: Vec<String> = shape(&connection, Engine::Postgres)
        .await
        .into_iter()
        .filter_map(|line| Some(line.strip_prefix("constraint ")?.split(' ').next()?.to_owned()))
        .filter(|name| !name.starts_with("seaql") && !name.contains("not_null"))
        .collect();
    let unnamed: Vec<_> = names
        .iter()
        .filter(|name| !["pk_", "fk_", "uq_", "ck_"].iter().any(|prefix| name.starts_with(prefix)))
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}

/// The log can be added to and nothing else, whoever tries.
async fn the_log_is_insert_only(engine: Engine) {
    let app = crate::support::TestApp::start(engine).await;
    app.by("leader").await;
    let connection = app.app.database().writer();
    for attempt in [
        "UPDATE audit_events SET actor_name = 'somebody else'",
        "DELETE FROM audit_events",
        "UPDATE audit_seals SET hash = 'x'",
        "DELETE FROM audit_seals",
    ] {
        // The sealer has had no time yet on a slow machine; an empty table refuses nothing.
        dujiang_app::audit::seal_all(&app.app).await.unwrap();
        let refused = connection.execute_unprepared(attempt).await;
        let text = refused.err().map(|error| error.to_string()).unwrap_or_default();
        assert!(text.contains("insert-only"), "{attempt}: {text}");
    }
}

#[tokio::test]
async fn the_log_is_insert_only_on_sqlite() {
    the_log_is_insert_only(Engine::Sqlite).await;
}

#[tokio::test]
async fn the_log_is_insert_only_on_postgres() {
    the_log_is_insert_only(Engine::Postgres).await;
}
