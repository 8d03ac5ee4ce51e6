//! What can go wrong below the use cases, and the names of the constraints in words.

use dujiang_domain::fault::{Code, Fault};
use sea_orm::DbErr;

use crate::dialect::Dialect;

/// A failure of this floor.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A refusal in the words of the domain.
    #[error(transparent)]
    Refused(#[from] Fault),
    /// The key of this request was used before and this is what it answered. Never an error for
    /// the caller: the writer turns it into the answer.
    #[error("answered before")]
    Replayed(serde_json::Value),
    /// Somebody else answered the same key at the same moment; the next try finds his answer.
    #[error("raced")]
    Raced,
    /// The database failed.
    #[error("database: {0}")]
    Database(DbErr),
    /// A stored value cannot be read back; somebody changed the database by hand.
    #[error("stored value of {0} cannot be read")]
    Unreadable(&'static str),
}

impl StoreError {
    /// The end of every update or removal of one row that asks for the version it was read at.
    ///
    /// # Errors
    /// [`Code::RequestVersionStale`] when no row had that version any more: somebody was faster.
    pub fn unless_replaced(rows: u64) -> Result<(), Self> {
        if rows == 0 { Err(Fault::new(Code::RequestVersionStale).into()) } else { Ok(()) }
    }

    /// Whether running the whole transaction again may help.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Raced => true,
            Self::Database(error) => Dialect::is_transient(error),
            _ => false,
        }
    }

    /// Whether the database is full or out of reach.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Database(error) if Dialect::is_unavailable(error))
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        let known = Dialect::violated(&error).and_then(|name| refusal(&name));
        known.map_or(Self::Database(error), Self::Refused)
    }
}

/// The refusal behind a violated constraint: its name on PostgreSQL, the columns of the unique
/// index on SQLite.
fn refusal(constraint: &str) -> Option<Fault> {
    let (pointer, code) = match constraint {
        "uq_projects_code" | "projects.code" => ("/code", Code::ProjectCodeTaken),
        "uq_projects_source" | "projects.unit_id, projects.source_key" => {
            ("/source_key", Code::ProjectSourceTaken)
        }
        "pk_regions" | "regions.code" | "pk_industries" | "industries.code" | "pk_categories"
        | "categories.code" => ("/code", Code::ReferenceCodeTaken),
        "uq_categories_name" | "categories.name" => ("/name", Code::CategoryNameTaken),
        "pk_calendar_years" | "calendar_years.year" => ("", Code::RequestVersionStale),
        "uq_users_login" | "users.login" => ("/login", Code::LoginTaken),
        "uq_org_units_code" | "org_units.code" => ("/code", Code::OrgUnitCodeTaken),
        "uq_grants" | "grants.user_id, grants.role_code, grants.unit_id" => ("/role_code", Code::GrantExists),
        "fk_grants_duty" => ("/role_code", Code::DutiesExclude),
        "pk_roles" | "uq_roles_code_duty" | "roles.code" | "roles.code, roles.duty" => {
            ("/code", Code::RoleCodeTaken)
        }
        "uq_roles_name" | "roles.name" => ("/name", Code::RoleNameTaken),
        "uq_participants" | "project_participants.project_id, project_participants.unit_id" => {
            ("/unit_id", Code::ParticipantUnitTaken)
        }
        "uq_participants_lead" | "project_participants.project_id" => ("/role", Code::ParticipantLeadTaken),
        "pk_uploads" | "uploads.id" => ("", Code::UploadTaken),
        "pk_progress_reports" | "progress_reports.id" => ("", Code::ReportTaken),
        "uq_milestone_confirmations" | "milestone_confirmations.milestone_id" => {
            ("", Code::ConfirmationExists)
        }
        "uq_daily_briefs" | "daily_briefs.project_id, daily_briefs.day" => ("", Code::BriefExists),
        "uq_saved_views" | "saved_views.owner_id, saved_views.page, saved_views.name" => {
            ("/name", Code::SavedViewNameTaken)
        }
        "uq_import_templates" | "import_templates.owner_id, import_templates.name" => {
            ("/name", Code::ImportTemplateTaken)
        }
        "uq_ledger_entries_reverses" | "ledger_entries.reverses" => ("", Code::ReversedBefore),
        "ck_payments_approver" | "ck_payments_payer" | "ck_periods_persons" => ("", Code::OwnWork),
        "ck_fund_papers_paid" => ("/amount", Code::CommitmentExceeded),
        "uq_contingency_activations_active"
        | "contingency_activations.plan_id, contingency_activations.project_id" => {
            ("/project_id", Code::PlanActivated)
        }
        _ => return None,
    };
    Some(Fault::new(code).with("pointer", pointer))
}
