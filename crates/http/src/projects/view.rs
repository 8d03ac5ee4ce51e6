//! How projects look on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::projects::{ProjectDetail, ProjectRow as Row};
use dujiang_domain::access::Permission;
use dujiang_domain::money::Money;
use dujiang_domain::projects::{Origin, ProjectState, SecurityLabel};
use dujiang_domain::rules::kinds::Light;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::refs::{ActorRef, CodeRef, LightWord, PersonRef, UnitRef};
use crate::words::unword;

/// One row of the register.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectRow {
    /// Identifier.
    pub id: Uuid,
    /// Project code, from the establishment on.
    #[schema(required = true, example = "2026-990101-01-01-123456")]
    pub code: Option<String>,
    /// Name.
    #[schema(example = "清源镇石桥村至柳林村道路硬化工程")]
    pub name: String,
    /// Where it stands in its life.
    #[schema(value_type = ProjectStateWord)]
    pub state: ProjectState,
    /// The unit that answers for it.
    pub unit: UnitRef,
    /// Category.
    #[schema(required = true)]
    pub category: Option<CodeRef>,
    /// Region.
    #[schema(required = true)]
    pub region: Option<CodeRef>,
    /// Plan year.
    #[schema(required = true, example = 2026)]
    pub year: Option<i64>,
    /// Total investment in yuan.
    #[schema(required = true, value_type = Option<String>, example = "1234567.50")]
    pub total_investment: Option<Money>,
    /// Planned start.
    #[schema(required = true)]
    pub planned_start: Option<NaiveDate>,
    /// Planned end.
    #[schema(required = true)]
    pub planned_end: Option<NaiveDate>,
    /// Responsible leader.
    #[schema(required = true)]
    pub responsible_leader: Option<PersonRef>,
    /// Person in charge.
    #[schema(required = true)]
    pub in_charge: Option<PersonRef>,
    /// Physical progress, weighed by tasks, 0 to 100.
    #[schema(minimum = 0, maximum = 100)]
    pub progress_percent: i64,
    /// The light of its worst open alert; green without any.
    #[schema(value_type = LightWord)]
    pub light: Light,
    /// Open alerts.
    #[schema(minimum = 0)]
    pub open_alerts: i64,
    /// What its money comes to.
    pub funds: ProjectFundSums,
    /// Tags.
    pub tags: Vec<String>,
    /// Last change.
    pub updated_at: DateTime<Utc>,
    /// Version for `If-Match`.
    pub version: i64,
}

/// What the money of a project comes to, in yuan.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectFundSums {
    /// Planned by budget lines 预算.
    #[schema(value_type = String, example = "1200000.00")]
    pub budget: Money,
    /// Authority given 指标下达.
    #[schema(value_type = String, example = "1000000.00")]
    pub appropriated: Money,
    /// Money that came 到位.
    #[schema(value_type = String, example = "800000.00")]
    pub received: Money,
    /// Committed 承诺, whether paid or not.
    #[schema(value_type = String, example = "900000.00")]
    pub committed: Money,
    /// Paid 支付.
    #[schema(value_type = String, example = "500000.00")]
    pub paid: Money,
    /// Paid, in whole percent of the budget, rounded down; null without a budget.
    #[schema(required = true, minimum = 0, example = 41)]
    pub paid_percent: Option<i64>,
}

impl ProjectFundSums {
    fn new(row: &Row) -> Self {
        let money = |fen: i64| Money::from_fen(fen).unwrap_or_default();
        Self {
            budget: money(row.budget_fen),
            appropriated: money(row.appropriated_fen),
            received: money(row.received_fen),
            committed: money(row.committed_fen),
            paid: money(row.paid_fen),
            paid_percent: row.paid_percent(),
        }
    }
}

/// A project as its page shows it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectView {
    /// What the register shows as well.
    #[serde(flatten)]
    pub row: ProjectRow,
    /// What is built and at what scale.
    pub summary: String,
    /// Where.
    pub address: String,
    /// Industry.
    #[schema(required = true)]
    pub industry: Option<CodeRef>,
    /// Key of the row it was imported from.
    #[schema(required = true)]
    pub source_key: Option<String>,
    /// Drafted here or recorded when already under way.
    #[schema(value_type = ProjectOriginWord)]
    pub origin: Origin,
    /// Security label.
    #[schema(value_type = SecurityLabelWord)]
    pub security_label: SecurityLabel,
    /// Actual start.
    #[schema(required = true)]
    pub actual_start: Option<NaiveDate>,
    /// Actual end.
    #[schema(required = true)]
    pub actual_end: Option<NaiveDate>,
    /// Where it stood before it was suspended or terminated.
    #[schema(required = true, value_type = Option<ProjectStateWord>)]
    pub state_before: Option<ProjectState>,
    /// When it began in the register.
    pub created_at: DateTime<Utc>,
    /// Who began it.
    pub created_by: ActorRef,
    /// Who changed it last.
    pub updated_by: ActorRef,
    /// Tasks.
    pub task_count: i64,
    /// Milestones.
    pub milestone_count: i64,
    /// Papers.
    pub document_count: i64,
    /// Participating units.
    pub participant_count: i64,
    /// What the caller may do with it, as permission codes.
    pub capabilities: Vec<String>,
}

/// State of a project.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ProjectStateWord {
    Draft,
    Submitted,
    PreliminaryReview,
    ExpertReview,
    Reserved,
    Established,
    Planned,
    InExecution,
    Accepted,
    Evaluated,
    Archived,
    Suspended,
    Rejected,
    Removed,
    Terminated,
}

/// How a project came into the register.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ProjectOriginWord {
    Created,
    Recorded,
}

/// Security label of a thing.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum SecurityLabelWord {
    Public,
    Internal,
    Sensitive,
    Important,
}

impl From<Row> for ProjectRow {
    fn from(row: Row) -> Self {
        Self {
            funds: ProjectFundSums::new(&row),
            id: row.id,
            code: row.code,
            name: row.name,
            state: ProjectState::parse(&row.state).unwrap_or(ProjectState::Draft),
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            category: CodeRef::from_parts(row.category_code, row.category_name),
            region: CodeRef::from_parts(row.region_code, row.region_name),
            year: row.year,
            total_investment: row.total_investment.and_then(|fen| Money::from_fen(fen).ok()),
            planned_start: row.planned_start,
            planned_end: row.planned_end,
            responsible_leader: PersonRef::from_parts(row.leader_id, row.leader_name, row.leader_unit),
            in_charge: PersonRef::from_parts(row.in_charge_id, row.in_charge_name, row.in_charge_unit),
            progress_percent: row.progress_percent,
            light: Light::parse(&row.light).unwrap_or_default(),
            open_alerts: row.open_alerts,
            tags: serde_json::from_value(row.tags).unwrap_or_default(),
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

impl ProjectView {
    /// The view for a caller who may do what `permissions` says.
    pub(crate) fn new(detail: ProjectDetail, permissions: &[Permission]) -> Self {
        Self {
            summary: detail.summary,
            address: detail.address,
            industry: CodeRef::from_parts(detail.industry_code, detail.industry_name),
            source_key: detail.source_key,
            origin: unword(&detail.origin).unwrap_or(Origin::Created),
            security_label: unword(&detail.security_label).unwrap_or_default(),
            actual_start: detail.actual_start,
            actual_end: detail.actual_end,
            state_before: detail.state_before.as_deref().and_then(ProjectState::parse),
            created_at: detail.created_at,
            created_by: ActorRef { id: detail.created_by, name: detail.created_by_name },
            updated_by: ActorRef { id: detail.updated_by, name: detail.updated_by_name },
            task_count: detail.task_count,
            milestone_count: detail.milestone_count,
            document_count: detail.document_count,
            participant_count: detail.participant_count,
            capabilities: permissions.iter().map(|permission| permission.code().to_owned()).collect(),
            row: detail.row.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use utoipa::PartialSchema as _;

    use super::*;

    #[test]
    fn the_document_knows_every_state() {
        let schema = serde_json::to_value(ProjectStateWord::schema()).unwrap();
        let words: Vec<&str> = ProjectState::ALL.iter().map(|state| state.as_str()).collect();
        assert_eq!(schema["enum"], serde_json::json!(words));
    }
}
