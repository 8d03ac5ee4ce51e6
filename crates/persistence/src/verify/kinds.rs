//! Which sorts of things are compared with their last event. A new aggregate gets one line here.

use std::collections::HashMap;

use dujiang_domain::audit::SubjectKind;
use sea_orm::Value as Key;
use serde_json::Value;
use uuid::Uuid;

use super::images::{Row, document_rows, image, rows};
use crate::entities;
use crate::error::StoreError;
use crate::field::{briefs, confirmations, reports};
use crate::finance::{lines, papers, payments, periods};
use crate::identity::{grants, roles, units, users};
use crate::integration::imports::{aggregate as imports, templates};
use crate::integration::{exports, saved_views};
use crate::notifications;
use crate::oversight::{alerts, contingency_plans, defects, inspection_templates, inspections, risks};
use crate::planning::{milestones, tasks};
use crate::projects::{self, participants};
use crate::reference::{calendar, categories};
use crate::rules;
use crate::tx::Source;

/// What a thing is worth of which no event tells.
#[derive(Debug, Clone, Copy)]
pub(super) enum Untold {
    /// Somebody smuggled it in.
    Wrong,
    /// The program brought it along; the first change leaves an event and raises the version.
    AsShipped,
    /// It must be one of the built-in roles, as this version of the program has them.
    BuiltIn,
}

/// A sort of things.
#[derive(Debug)]
pub struct Kind {
    /// What events call it.
    pub subject: SubjectKind,
    /// Its table.
    pub table: &'static str,
    pub(super) untold: Untold,
}

/// Declares the kinds: sort of thing, table, what it is worth untold, and how its rows are read.
macro_rules! kinds {
    ($($kind:ident, $table:literal, $untold:ident, $rows:ident $(::<$entity:path, _>, $read:expr)?;)+) => {
        /// The sorts of things that are compared.
        pub const KINDS: &[Kind] =
            &[$(Kind { subject: SubjectKind::$kind, table: $table, untold: Untold::$untold }),+];

        /// The next rows of a kind behind `after`.
        pub(super) async fn page(
            source: &impl Source,
            kind: SubjectKind,
            after: Option<Key>,
            limit: u64,
        ) -> Result<Vec<Row>, StoreError> {
            match kind {
                $(SubjectKind::$kind => $rows$(::<$entity, _>)?(source, after, limit $(, $read)?).await,)+
                _ => Ok(Vec::new()),
            }
        }
    };
}

kinds! {
    Project, "projects", Wrong, rows::<entities::projects::Entity, _>, projects::to_domain;
    Participant, "project_participants", Wrong,
        rows::<entities::project_participants::Entity, _>, participants::to_domain;
    Task, "tasks", Wrong, rows::<entities::tasks::Entity, _>, |row| Ok(tasks::to_domain(row));
    Milestone, "milestones", Wrong, rows::<entities::milestones::Entity, _>, |row| Ok(milestones::to_domain(row));
    Document, "documents", Wrong, document_rows;
    Risk, "risks", Wrong, rows::<entities::risks::Entity, _>, risks::to_domain;
    ContingencyPlan, "contingency_plans", Wrong,
        rows::<entities::contingency_plans::Entity, _>, contingency_plans::to_domain;
    ContingencyActivation, "contingency_activations", Wrong,
        rows::<entities::contingency_activations::Entity, _>, contingency_plans::activation_to_domain;
    InspectionTemplate, "inspection_templates", Wrong,
        rows::<entities::inspection_templates::Entity, _>, inspection_templates::to_domain;
    Inspection, "inspections", Wrong, rows::<entities::inspections::Entity, _>, inspections::to_domain;
    Defect, "defects", Wrong, rows::<entities::defects::Entity, _>, defects::to_domain;
    ProgressReport, "progress_reports", Wrong, rows::<entities::progress_reports::Entity, _>, reports::to_domain;
    MilestoneConfirmation, "milestone_confirmations", Wrong,
        rows::<entities::milestone_confirmations::Entity, _>, confirmations::to_domain;
    DailyBrief, "daily_briefs", Wrong, rows::<entities::daily_briefs::Entity, _>, briefs::to_domain;
    OrgUnit, "org_units", Wrong, rows::<entities::org_units::Entity, _>, units::to_domain;
    User, "users", Wrong, rows::<entities::users::Entity, _>, |row| Ok(users::to_domain(row));
    Grant, "grants", Wrong, rows::<entities::grants::Entity, _>, grants::to_domain;
    Role, "roles", BuiltIn, rows::<entities::roles::Entity, _>, roles::to_domain;
    Rule, "rules", AsShipped, rows::<entities::rules::Entity, _>, |row| rules::to_domain(&row);
    Category, "categories", AsShipped, rows::<entities::categories::Entity, _>, categories::to_domain;
    SavedView, "saved_views", Wrong, rows::<entities::saved_views::Entity, _>, saved_views::to_domain;
    ImportTemplate, "import_templates", Wrong, rows::<entities::import_templates::Entity, _>, templates::to_domain;
    Import, "imports", Wrong,
        rows::<entities::imports::Entity, _>, |row| imports::to_domain(row).map(|(import, _)| import);
    Export, "exports", Wrong, rows::<entities::exports::Entity, _>, exports::to_domain;
    BudgetLine, "budget_lines", Wrong, rows::<entities::budget_lines::Entity, _>, lines::to_domain;
    FundPaper, "fund_papers", Wrong, rows::<entities::fund_papers::Entity, _>, papers::to_domain;
    Payment, "payments", Wrong, rows::<entities::payments::Entity, _>, payments::to_domain;
    Period, "periods", AsShipped, rows::<entities::periods::Entity, _>, periods::to_domain;
    Alert, "alerts", Wrong, rows::<entities::alerts::Entity, _>, alerts::to_domain;
    NotificationPreferences, "notification_preferences", Wrong,
        rows::<entities::notification_preferences::Entity, _>, notifications::to_domain;
    CalendarYear, "calendar_years", AsShipped, rows::<entities::calendar_years::Entity, _>, calendar::to_domain;
}

/// The images of the built-in roles.
pub(super) fn built_in() -> HashMap<Uuid, Value> {
    roles::built_in().filter_map(|role| image(&role).ok()).collect()
}
