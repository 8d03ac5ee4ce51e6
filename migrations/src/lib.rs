//! The one set of migrations for SQLite and PostgreSQL.
//!
//! A migration is a pair of SQL files under `sql/`; what the two databases spell differently
//! stands in braces (`{uuid}`, `{instant}`, …) and is filled in by `persistence::dialect`. What
//! goes beyond spelling, full-text indexes and insert-only triggers, is asked of the same module.
//! A migration that has been released is never edited; a later one corrects it.

use dujiang_persistence::dialect::Dialect;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

/// Brings a database to the newest shape or back.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS.iter().map(|step| -> Box<dyn MigrationTrait> { Box::new(*step) }).collect()
    }
}

/// One step: two SQL texts and what the dialect adds to them.
#[derive(Clone, Copy)]
struct Step {
    name: &'static str,
    up: &'static str,
    down: &'static str,
    /// Tables whose rows can only be added.
    insert_only: &'static [&'static str],
    /// Whether the search table gets its full-text index.
    full_text: bool,
}

macro_rules! step {
    ($name:literal, insert_only: $tables:expr, full_text: $full_text:expr) => {
        Step {
            name: $name,
            up: include_str!(concat!("../sql/", $name, ".up.sql")),
            down: include_str!(concat!("../sql/", $name, ".down.sql")),
            insert_only: $tables,
            full_text: $full_text,
        }
    };
}

/// What was said under a number, and what was noted or done on a day, stays.
const INSPECTIONS_KEPT: &[&str] =
    &["contingency_plan_versions", "contingency_entries", "inspection_template_versions", "defect_steps"];

const STEPS: &[Step] = &[
    step!("0001_foundation", insert_only: &["audit_events", "audit_seals"], full_text: false),
    step!("0002_reference", insert_only: &[], full_text: false),
    step!("0003_projects", insert_only: &[], full_text: false),
    step!("0004_integration", insert_only: &[], full_text: false),
    step!("0005_search", insert_only: &[], full_text: true),
    step!("0006_finance", insert_only: &["ledger_entries", "postings", "vouchers"], full_text: false),
    step!("0007_field", insert_only: &["photos"], full_text: false),
    step!("0008_oversight", insert_only: &[], full_text: false),
    step!("0009_inspections", insert_only: INSPECTIONS_KEPT, full_text: false),
    step!("0010_pulses", insert_only: &[], full_text: false),
    step!("0011_alert_lists", insert_only: &[], full_text: false),
];

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let dialect = Dialect::of(connection)?;
        connection.execute_unprepared(&dialect.spell(self.up)).await?;
        for table in self.insert_only {
            connection.execute_unprepared(&dialect.insert_only(table)).await?;
        }
        if self.full_text {
            connection.execute_unprepared(dialect.full_text_index()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let dialect = Dialect::of(connection)?;
        if self.full_text {
            connection.execute_unprepared(dialect.drop_full_text_index()).await?;
        }
        connection.execute_unprepared(self.down).await?;
        for table in self.insert_only {
            connection.execute_unprepared(&dialect.drop_insert_only(table)).await?;
        }
        Ok(())
    }
}
