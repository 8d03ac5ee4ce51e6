//! An alert on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::oversight::alerts::{AlertHistory, AlertRow};
use dujiang_domain::access::Permission;
use dujiang_domain::oversight::alerts::{AlertState, Closing, Level, ThingKind};
use dujiang_domain::rules::Severity;
use dujiang_domain::rules::kinds::{Handling, Light, OwnerRole};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::refs::{ActorRef, LightWord, PersonRef, UnitRef};
use crate::words::unword;

/// Declares a word enum of the document from the domain's own vocabulary.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident of $domain:ty { $($(#[$item:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name {$($(#[$item])* $variant,)+}

        impl From<$name> for $domain {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant),+ }
            }
        }
    )+};
}

words! {
    /// Where an alert stands.
    AlertStateWord of AlertState {
        /// Nobody has taken notice.
        Open,
        /// Somebody has.
        Acknowledged,
        /// It was given to somebody.
        Assigned,
        /// Somebody told what was done; the cause may still stand.
        Acted,
        /// It is closed.
        Resolved,
    }
    /// How far up an alert has come.
    AlertLevelWord of Level {
        /// The person responsible.
        Holder,
        /// The person in charge of the project.
        InCharge,
        /// The responsible leader watches over it.
        Supervised,
    }
    /// What sort of thing an alert is about.
    AlertThingWord of ThingKind {
        /// The project.
        Project,
        /// A milestone.
        Milestone,
        /// A budget line.
        BudgetLine,
        /// A year of the project's budget.
        ProjectYear,
        /// A defect.
        Defect,
    }
    /// How an alert was closed.
    AlertClosingWord of Closing {
        /// Somebody closed it in words.
        Words,
        /// The rule does not speak any more.
        CauseGone,
        /// The rule is not in force any more.
        RuleWithdrawn,
        /// The project is not under way any more.
        NotWatched,
    }
}

/// The rule behind an alert, as it stood when it tripped.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertRule {
    /// Its name in code.
    #[schema(max_length = 100, example = "alert.milestone.overdue")]
    id: String,
    /// Its name for people.
    #[schema(max_length = 200, example = "关键节点逾期")]
    title: String,
    /// The document it comes from.
    #[schema(max_length = 300)]
    source_document: String,
    /// Article or clause in that document.
    #[schema(max_length = 200)]
    clause: String,
}

/// What an alert is about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertThing {
    /// What sort of thing.
    #[schema(value_type = AlertThingWord)]
    kind: ThingKind,
    /// Which.
    id: Uuid,
    /// Its name at that time.
    #[schema(max_length = 500)]
    name: String,
}

/// A project of an alert.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertProject {
    /// Identifier.
    id: Uuid,
    /// Name.
    #[schema(max_length = 200)]
    name: String,
    /// Project code.
    #[schema(required = true, max_length = 30)]
    code: Option<String>,
    /// The unit that answers for it.
    unit: UnitRef,
}

/// What the rule said at some time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertFinding {
    /// Its message with the figures filled in.
    #[schema(max_length = 2000, example = "关键节点应于 2026-03-10 完成，已逾期 1 天。")]
    message: String,
    /// The figures; `limit` is the threshold that was reached.
    #[schema(value_type = Object, example = json!({"due": "2026-03-10", "days": 1, "limit": 1}))]
    numbers: Value,
}

/// What must be done.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertDemand {
    /// What.
    #[schema(max_length = 500)]
    action: String,
    /// Whose business it is first.
    #[schema(value_type = AlertOwnerWord)]
    owner: OwnerRole,
    /// Who must do it now; null where the project names nobody.
    #[schema(required = true)]
    holder: Option<PersonRef>,
    /// Who watches over it; null until it has come so far.
    #[schema(required = true)]
    supervisor: Option<PersonRef>,
    /// The last day for it, in working days from the alert, its assignment or its last step up.
    due: NaiveDate,
    /// Whether a year on the way has no published calendar yet, so that the day may move.
    is_provisional: bool,
}

/// Whose business an alert is first.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum AlertOwnerWord {
    Responsible,
    InCharge,
    Leader,
}

/// How serious the rule of an alert is.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum AlertSeverityWord {
    Info,
    Warn,
    Block,
}

/// What a rule that watches found, and what became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project: AlertProject,
    /// The rule, with document and clause.
    rule: AlertRule,
    /// How serious the rule is.
    #[schema(value_type = AlertSeverityWord)]
    severity: Severity,
    /// The colour.
    #[schema(value_type = LightWord)]
    light: Light,
    /// About what.
    thing: AlertThing,
    /// What the rule said when it tripped.
    tripped: AlertFinding,
    /// What it says today; null while its cause does not stand.
    #[schema(required = true)]
    now: Option<AlertFinding>,
    /// Who must do what by when.
    demand: AlertDemand,
    /// Where it stands.
    #[schema(value_type = AlertStateWord)]
    state: AlertState,
    /// How far up it has come.
    #[schema(value_type = AlertLevelWord)]
    level: Level,
    /// The civil day on which it tripped last.
    tripped_on: NaiveDate,
    /// How often it tripped.
    #[schema(minimum = 1)]
    trips: i64,
    /// When it tripped first.
    raised_at: DateTime<Utc>,
    /// How it was closed; null while it is open.
    #[schema(required = true, value_type = Option<AlertClosingWord>)]
    closing: Option<Closing>,
    /// When it was closed.
    #[schema(required = true)]
    closed_at: Option<DateTime<Utc>>,
    /// Version for `If-Match`.
    pub(super) version: i64,
}

/// Something that happened to an alert.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertStep {
    /// Identifier of the event.
    id: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// What, as a dotted word.
    #[schema(max_length = 60, example = "alert.acted")]
    action: String,
    /// Who; the system where nobody did.
    actor: ActorRef,
    /// What was said.
    #[schema(required = true, max_length = 2000)]
    words: Option<String>,
}

/// An alert with its history.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertDetail {
    /// The alert.
    #[serde(flatten)]
    alert: AlertView,
    /// What happened to it, the latest first.
    #[schema(max_items = 100)]
    steps: Vec<AlertStep>,
    /// What the caller may do, as permission codes.
    capabilities: Vec<String>,
}

impl From<AlertRow> for AlertView {
    fn from(row: AlertRow) -> Self {
        let handling: Option<Handling> = serde_json::from_value(row.handling).ok();
        let seen = AlertFinding { message: row.seen_message, numbers: row.seen_numbers };
        Self {
            id: row.id,
            project: AlertProject {
                id: row.project_id,
                name: row.project_name,
                code: row.project_code,
                unit: UnitRef { id: row.unit_id, name: row.unit_name },
            },
            rule: AlertRule {
                id: row.rule_id,
                title: row.rule_title,
                source_document: row.source_document,
                clause: row.clause,
            },
            severity: Severity::parse(&row.severity).unwrap_or(Severity::Warn),
            light: Light::parse(&row.light).unwrap_or_default(),
            thing: AlertThing {
                kind: unword(&row.thing_kind).unwrap_or(ThingKind::Project),
                id: row.thing_id,
                name: row.thing_name,
            },
            tripped: AlertFinding { message: row.message, numbers: row.numbers },
            now: row.is_standing.then_some(seen),
            demand: AlertDemand {
                action: handling.as_ref().map(|handling| handling.action.clone()).unwrap_or_default(),
                owner: handling.map_or(OwnerRole::Responsible, |handling| handling.owner),
                holder: PersonRef::from_parts(row.holder_id, row.holder_name, row.holder_unit),
                supervisor: PersonRef::from_parts(
                    row.supervisor_id,
                    row.supervisor_name,
                    row.supervisor_unit,
                ),
                due: row.due,
                is_provisional: row.is_provisional,
            },
            state: unword(&row.state).unwrap_or(AlertState::Open),
            level: unword(&row.level).unwrap_or(Level::Holder),
            tripped_on: row.tripped_on,
            trips: row.trips,
            raised_at: row.raised_at,
            closing: row.closing.as_deref().and_then(unword),
            closed_at: row.closed_at,
            version: row.version,
        }
    }
}

impl AlertDetail {
    /// The alert with its history, for a caller who may do what `permissions` says.
    pub(super) fn new(row: AlertRow, history: Vec<AlertHistory>, permissions: &[Permission]) -> Self {
        let step = |event: AlertHistory| AlertStep {
            id: event.id,
            at: event.at,
            action: event.action,
            actor: ActorRef { id: event.actor_id, name: event.actor_id.map(|_| event.actor_name) },
            words: event.words,
        };
        Self {
            alert: AlertView::from(row),
            steps: history.into_iter().map(step).collect(),
            capabilities: permissions.iter().map(|permission| permission.code().to_owned()).collect(),
        }
    }

    pub(super) const fn version(&self) -> i64 {
        self.alert.version
    }
}

#[cfg(test)]
mod tests {
    use utoipa::PartialSchema as _;

    use super::*;

    #[test]
    fn the_document_knows_every_word() {
        let words = |schema| serde_json::to_value(schema).unwrap()["enum"].clone();
        let all = |words: Vec<&str>| serde_json::json!(words);
        assert_eq!(
            words(AlertStateWord::schema()),
            all(AlertState::ALL.iter().map(|word| word.as_str()).collect())
        );
        assert_eq!(
            words(AlertLevelWord::schema()),
            all(Level::ALL.iter().map(|word| word.as_str()).collect())
        );
        assert_eq!(
            words(AlertThingWord::schema()),
            all(ThingKind::ALL.iter().map(|word| word.as_str()).collect())
        );
        assert_eq!(
            words(AlertClosingWord::schema()),
            all(Closing::ALL.iter().map(|word| word.as_str()).collect())
        );
        assert_eq!(words(LightWord::schema()), all(Light::ALL.iter().map(|word| word.as_str()).collect()));
    }
}
