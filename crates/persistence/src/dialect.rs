//! The one place that knows which database it is: spelling of types, triggers, full text, what
//! counts as "try again".
//!
//! Everything else speaks the common tongue: no arrays, native enums, JSON operators, `ilike`,
//! `distinct on` or advisory locks, so that the way to other PostgreSQL-compatible engines stays
//! open.

use std::borrow::Cow;

use sea_orm::sqlx::error::DatabaseError;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, RuntimeErr};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Embedded, one writer.
    Sqlite,
    /// PostgreSQL 15 or newer.
    Postgres,
}

impl Dialect {
    /// The dialect of a connection.
    ///
    /// # Errors
    /// [`DbErr`] for a database we do not speak.
    pub fn of(connection: &impl ConnectionTrait) -> Result<Self, DbErr> {
        match connection.get_database_backend() {
            DbBackend::Sqlite => Ok(Self::Sqlite),
            DbBackend::Postgres => Ok(Self::Postgres),
            other => Err(DbErr::Custom(format!("no dialect for {other:?}"))),
        }
    }

    /// The backend as sea-orm names it.
    pub const fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }

    /// Fills in the types of a schema text. Text columns compare byte by byte on both.
    pub fn spell(self, schema: &str) -> String {
        let words: [(&str, &str); 8] = match self {
            Self::Sqlite => [
                ("{uuid}", "BLOB"),
                ("{text}", "TEXT"),
                ("{bigint}", "BIGINT"),
                ("{bool}", "BOOLEAN"),
                ("{date}", "DATE"),
                ("{instant}", "TIMESTAMP"),
                ("{json}", "TEXT"),
                ("{serial}", "INTEGER NOT NULL CONSTRAINT pk_search_entries PRIMARY KEY"),
            ],
            Self::Postgres => [
                ("{uuid}", "UUID"),
                ("{text}", "TEXT COLLATE \"C\""),
                ("{bigint}", "BIGINT"),
                ("{bool}", "BOOLEAN"),
                ("{date}", "DATE"),
                ("{instant}", "TIMESTAMPTZ"),
                ("{json}", "JSON"),
                ("{serial}", "BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_search_entries PRIMARY KEY"),
            ],
        };
        words.iter().fold(schema.to_owned(), |text, (from, to)| text.replace(from, to))
    }

    /// Locks the rows of the table called `p` against other changes until the transaction ends; on SQLite a
    /// writing transaction has the whole database to itself.
    pub const fn lock_p(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE OF p",
        }
    }

    /// Lets the writing connection keep 512 MB of pages; PostgreSQL has its own memory.
    pub const fn widen_cache(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => Some("PRAGMA cache_size = -524288"),
            Self::Postgres => None,
        }
    }

    /// Lets the writing connection return before the disk has everything. The connections of PostgreSQL are a pool,
    /// of which one could not be told from another.
    pub const fn skip_waiting(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => Some("PRAGMA synchronous = off"),
            Self::Postgres => None,
        }
    }

    /// Lets the planner count again where tables grew tenfold, or were never counted: from a sample, within a second
    /// whatever their size. PostgreSQL does so by itself.
    pub const fn count_again(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => Some("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002"),
            Self::Postgres => None,
        }
    }

    /// A word that changes with every change that leaves an event. SQLite has one writer, so that the last row of the log
    /// tells; on PostgreSQL a transaction may be saved after a later one began, so that only the transactions that are
    /// visible do.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Sqlite => "SELECT CAST(COALESCE(MAX(rowid), 0) AS TEXT) AS mark FROM audit_events",
            Self::Postgres => "SELECT CAST(txid_current_snapshot() AS TEXT) AS mark",
        }
    }

    /// Triggers that refuse UPDATE and DELETE on `table`.
    pub fn insert_only(self, table: &str) -> String {
        match self {
            Self::Sqlite => ["UPDATE", "DELETE"]
                .map(|verb| {
                    format!(
                        "CREATE TRIGGER {table}_no_{lower} BEFORE {verb} ON {table} BEGIN \
                         SELECT RAISE(ABORT, '{table} is insert-only'); END;",
                        lower = verb.to_lowercase()
                    )
                })
                .concat(),
            Self::Postgres => format!(
                "CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION '{table} is insert-only'; END $$; \
                 CREATE TRIGGER {table}_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} \
                 FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();"
            ),
        }
    }

    /// Removes what [`Dialect::insert_only`] left when its table is gone.
    pub fn drop_insert_only(self, table: &str) -> String {
        match self {
            Self::Sqlite => "SELECT 1;".to_owned(),
            Self::Postgres => format!("DROP FUNCTION {table}_refuse();"),
        }
    }

    /// The index behind [`Dialect::matches_tokens`].
    pub const fn full_text_index(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "CREATE VIRTUAL TABLE search_tokens USING fts5(tokens, content='search_entries', \
                 content_rowid='entry', tokenize='ascii', detail='none', columnsize=0);
                 CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
                   INSERT INTO search_tokens(rowid, tokens) VALUES (new.entry, new.tokens);
                 END;
                 CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
                   INSERT INTO search_tokens(search_tokens, rowid, tokens)
                   VALUES ('delete', old.entry, old.tokens);
                 END;
                 CREATE TRIGGER search_entries_changed AFTER UPDATE ON search_entries BEGIN
                   INSERT INTO search_tokens(search_tokens, rowid, tokens)
                   VALUES ('delete', old.entry, old.tokens);
                   INSERT INTO search_tokens(rowid, tokens) VALUES (new.entry, new.tokens);
                 END;"
            }
            Self::Postgres => {
                "CREATE INDEX ix_search_entries_tokens ON search_entries \
                 USING gin (string_to_array(tokens, ' '));"
            }
        }
    }

    /// Removes the full-text index.
    pub const fn drop_full_text_index(self) -> &'static str {
        match self {
            Self::Sqlite => "DROP TABLE search_tokens;",
            Self::Postgres => "DROP INDEX ix_search_entries_tokens;",
        }
    }

    /// A condition on `search_entries AS s`, before and after its one parameter, which
    /// [`Dialect::token_query`] makes: the entry has all the tokens.
    pub const fn matches_tokens(self) -> (&'static str, &'static str) {
        match self {
            Self::Sqlite => ("s.entry IN (SELECT rowid FROM search_tokens WHERE search_tokens MATCH ", ")"),
            Self::Postgres => ("string_to_array(s.tokens, ' ') @> string_to_array(", ", ' ')"),
        }
    }

    /// All of `search_entries AS s` that have the tokens of the one parameter that follows, as
    /// the source of a SELECT; [`Dialect::walk_tokens_end`] closes it. Unlike
    /// [`Dialect::matches_tokens`] it can be left after the first rows.
    pub const fn walk_tokens(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "search_tokens k CROSS JOIN search_entries s ON s.entry = k.rowid WHERE k.search_tokens MATCH "
            }
            Self::Postgres => "search_entries s WHERE string_to_array(s.tokens, ' ') @> string_to_array(",
        }
    }

    /// What follows the parameter of [`Dialect::walk_tokens`].
    pub const fn walk_tokens_end(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => ", ' ')",
        }
    }

    /// The order of [`Dialect::walk_tokens`] that begins with the newest entry.
    pub const fn newest_first(self) -> &'static str {
        match self {
            Self::Sqlite => " ORDER BY k.rowid DESC",
            Self::Postgres => " ORDER BY s.entry DESC",
        }
    }

    /// The parameter for [`Dialect::matches_tokens`] and [`Dialect::walk_tokens`].
    pub fn token_query(self, tokens: &[String]) -> String {
        match self {
            Self::Sqlite => tokens.join(" AND "),
            Self::Postgres => tokens.join(" "),
        }
    }

    /// Before and after a bound instant in a SELECT list, where PostgreSQL would take it for a text.
    pub const fn as_instant(self) -> (&'static str, &'static str) {
        match self {
            Self::Sqlite => ("", ""),
            Self::Postgres => ("CAST(", " AS TIMESTAMPTZ)"),
        }
    }

    /// What keeps a selected row for this transaction; on SQLite the whole database is kept already.
    pub const fn row_lock(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE",
        }
    }

    /// What keeps a selected row from being changed while others may hold it just so; on SQLite the whole
    /// database is kept already.
    pub const fn share_lock(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR SHARE",
        }
    }

    /// After a SELECT inside an UPDATE: leaves aside rows that somebody else is just taking.
    /// SQLite has one writer and needs nothing.
    pub const fn skip_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// Whether running the whole transaction again may help: serialization failure, deadlock,
    /// a busy database.
    pub fn is_transient(error: &DbErr) -> bool {
        match code_of(error) {
            Some(code) => matches!(code.as_str(), "40001" | "40P01" | "5" | "261" | "517" | "6" | "262"),
            None => false,
        }
    }

    /// Whether the database is out of room or out of reach, so that waiting may help.
    pub fn is_unavailable(error: &DbErr) -> bool {
        match error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
            _ => code_of(error).is_some_and(|code| {
                // SQLITE_FULL, SQLITE_IOERR and its kin, SQLITE_CANTOPEN, SQLITE_READONLY;
                // class 53 (disk full, too many connections), 57P0x, class 08.
                code == "13"
                    || code == "14"
                    || code == "8"
                    || code.parse::<u32>().is_ok_and(|number| number & 0xff == 10)
                    || ["53", "57P", "08"].iter().any(|class| code.len() == 5 && code.starts_with(class))
            }),
        }
    }

    /// The name of the constraint that refused a row, in the spelling of the schema. SQLite names
    /// the columns of a unique index instead: `projects.code`.
    pub fn violated(error: &DbErr) -> Option<String> {
        let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) = error
        else {
            return None;
        };
        let error = error.as_database_error()?;
        if let Some(name) = error.constraint() {
            return Some(name.to_owned());
        }
        let (_, what) = error.message().split_once("constraint failed: ")?;
        Some(what.to_owned())
    }
}

fn code_of(error: &DbErr) -> Option<String> {
    match error {
        DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error))
        | DbErr::Conn(RuntimeErr::SqlxError(error)) => {
            error.as_database_error().and_then(DatabaseError::code).map(Cow::into_owned)
        }
        _ => None,
    }
}
