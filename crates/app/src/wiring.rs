//! What the use cases share: the database, the caches of who may what, limits and keys.

use std::sync::Arc;

use dujiang_domain::identity::password::{Lockout, PasswordPolicy};
use dujiang_domain::rules::RuleBook;
use dujiang_persistence::Database;
use dujiang_persistence::analytics::LightRow;
use dujiang_persistence::oversight::alerts::LightCount;
use dujiang_persistence::projects::Counts;
use dujiang_scheduling::WorkCalendar;
use tokio::sync::Semaphore;

use crate::files::FileStore;
use crate::fresh::Fresh;
use crate::identity::{ActorCache, Passwords, TokenKeys};
use crate::integration::imports::ImportFiles;
use crate::kept::Kept;
use crate::printing::Printer;

/// Limits that an operator may set.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How many wrong passwords in a row close an account for how long.
    pub lockout: Lockout,
    /// What passwords are acceptable.
    pub passwords: PasswordPolicy,
    /// After how many idle minutes a desk session ends.
    pub idle_minutes: i64,
    /// After how many hours a desk session ends whatever happens.
    pub desk_hours: i64,
    /// After how many days a field session ends whatever happens.
    pub field_days: i64,
    /// The largest file in bytes.
    pub file_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            lockout: Lockout::default(),
            passwords: PasswordPolicy::default(),
            idle_minutes: 30,
            desk_hours: 12,
            field_days: 30,
            file_bytes: 50 << 20,
        }
    }
}

struct Shared {
    database: Database,
    files: FileStore,
    actors: ActorCache,
    tokens: TokenKeys,
    passwords: Passwords,
    rules: Fresh<RuleBook>,
    calendar: Fresh<WorkCalendar>,
    limits: Limits,
    imports: ImportFiles,
    printer: Printer,
    kept: Figures,
}

/// Figures over many rows, each kept as long as nothing is saved.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// Projects under way by unit and light.
    pub(crate) standings: Kept<Vec<LightRow>>,
    /// Open alerts by light.
    pub(crate) alerts: Kept<Vec<LightCount>>,
    /// Projects by state, or by light.
    pub(crate) projects: Kept<Vec<Counts>>,
}

/// What the use cases stand on, made by the wiring.
#[derive(Debug)]
pub struct Parts {
    /// The database.
    pub database: Database,
    /// The file store.
    pub files: FileStore,
    /// Where imported files are worked on.
    pub imports: ImportFiles,
    /// What sets documents for paper.
    pub printer: Printer,
    /// The keys of access tokens.
    pub tokens: TokenKeys,
    /// The limits in force.
    pub limits: Limits,
}

/// The use cases' common ground; cheap to clone.
#[derive(Clone)]
pub struct App {
    shared: Arc<Shared>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("database", &self.shared.database).finish_non_exhaustive()
    }
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        let Parts { database, files, imports, printer, tokens, limits } = parts;
        // Two hashes at a time: more would starve the server beside them.
        let passwords = Passwords::new(Arc::new(Semaphore::new(2)));
        let shared = Shared {
            database,
            files,
            actors: ActorCache::default(),
            tokens,
            passwords,
            rules: Fresh::default(),
            calendar: Fresh::default(),
            limits,
            imports,
            printer,
            kept: Figures::default(),
        };
        Self { shared: Arc::new(shared) }
    }

    /// The database.
    pub fn database(&self) -> &Database {
        &self.shared.database
    }

    /// The file store.
    pub fn files(&self) -> &FileStore {
        &self.shared.files
    }

    pub(crate) fn actors(&self) -> &ActorCache {
        &self.shared.actors
    }

    pub(crate) fn tokens(&self) -> &TokenKeys {
        &self.shared.tokens
    }

    pub(crate) fn passwords(&self) -> &Passwords {
        &self.shared.passwords
    }

    pub(crate) fn rule_cache(&self) -> &Fresh<RuleBook> {
        &self.shared.rules
    }

    pub(crate) fn calendar_cache(&self) -> &Fresh<WorkCalendar> {
        &self.shared.calendar
    }

    pub(crate) fn kept(&self) -> &Figures {
        &self.shared.kept
    }

    pub(crate) fn imports(&self) -> &ImportFiles {
        &self.shared.imports
    }

    pub(crate) fn printer(&self) -> &Printer {
        &self.shared.printer
    }

    /// The limits in force.
    pub fn limits(&self) -> &Limits {
        &self.shared.limits
    }
}
