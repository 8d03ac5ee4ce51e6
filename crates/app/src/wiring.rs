//! What the use cases share: the database, the caches of who may what, limits and keys.

use std::sync::Arc;

use dujiang_persistence::Database;
use tokio::sync::Semaphore;

use crate::identity::{ActorCache, Passwords, TokenKeys};
use crate::integration::ImportFiles;
use crate::rules::RuleCache;

/// Limits that an operator may set.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Wrong passwords in a row before the account rests.
    pub login_failures: i64,
    /// For how many minutes it rests.
    pub lockout_minutes: i64,
    /// After how many idle minutes a desk session ends.
    pub idle_minutes: i64,
    /// After how many hours a desk session ends whatever happens.
    pub desk_hours: i64,
    /// After how many days a field session ends whatever happens.
    pub field_days: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { login_failures: 5, lockout_minutes: 30, idle_minutes: 30, desk_hours: 12, field_days: 30 }
    }
}

struct Shared {
    database: Database,
    actors: ActorCache,
    tokens: TokenKeys,
    passwords: Passwords,
    rules: RuleCache,
    limits: Limits,
    imports: ImportFiles,
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
    pub fn new(database: Database, tokens: TokenKeys, limits: Limits, imports: ImportFiles) -> Self {
        // Two hashes at a time: more would starve the server beside them.
        let passwords = Passwords::new(Arc::new(Semaphore::new(2)));
        let shared = Shared {
            database,
            actors: ActorCache::default(),
            tokens,
            passwords,
            rules: RuleCache::default(),
            limits,
            imports,
        };
        Self { shared: Arc::new(shared) }
    }

    /// The database.
    pub fn database(&self) -> &Database {
        &self.shared.database
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

    pub(crate) fn rule_cache(&self) -> &RuleCache {
        &self.shared.rules
    }

    pub(crate) fn imports(&self) -> &ImportFiles {
        &self.shared.imports
    }

    /// The limits in force.
    pub fn limits(&self) -> &Limits {
        &self.shared.limits
    }
}
