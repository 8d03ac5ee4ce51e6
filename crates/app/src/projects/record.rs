//! 存量登记: projects that are already under way enter the register, one by one or row by row.
//!
//! They are recorded here, not decided here: the state is taken as it is told. What a recording
//! needs are rules of the registry (scope `record-existing`); a missing project code is a
//! warning, a wrong one is refused.

use dujiang_domain::access::{self, Creates, Permit, UnitAccess};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::{Code, FieldFault, RuleRef};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::{Project, ProjectFields, Recording};
use dujiang_domain::rules::kinds::{GuardFacts, LifecycleGuard};
use dujiang_domain::rules::{Refusal, RuleBook};
use dujiang_domain::time::civil_date;
use dujiang_persistence::{Tx, projects as store};
use serde::{Deserialize, Serialize};

use super::{ProjectDetail, guards, references};
use crate::{App, AppError, Call, Outcome, Written, rules};

/// The scope of the rules about recordings.
const SCOPE: &str = "record-existing";

/// Somebody records a project.
#[derive(Debug, Clone, Serialize)]
pub struct RecordProject {
    /// What is said about it.
    pub fields: ProjectFields,
    /// Where it stands, and on what grounds.
    pub recording: Recording,
}

/// A project that was recorded.
#[derive(Debug)]
pub struct Recorded {
    /// The project.
    pub project: Project,
    /// What happened.
    pub event: Event,
    /// What rules have to object without standing in the way.
    pub warnings: Vec<Refusal>,
}

/// What recording a project answers.
#[derive(Debug, Serialize, Deserialize)]
pub struct RecordedProject {
    /// The project.
    pub project: ProjectDetail,
    /// What rules have to object without standing in the way.
    pub warnings: Vec<Refusal>,
}

/// Records a project of a unit in the caller's reach.
///
/// # Errors
/// Refusals of permission over the unit, of wrong fields, and of a rule.
pub async fn record_existing(
    app: &App,
    call: &Call,
    command: RecordProject,
) -> Result<Written<RecordedProject>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "project.record_existing", &command, async |tx| {
        let unit = UnitAccess(command.fields.unit_id);
        let permit = tx.permit::<access::RecordProject>(&call.actor, &unit).await?;
        let recorded = record(tx, call, &permit, &book, command.clone()).await?;
        let project = store::view_created(tx, &permit, &recorded.project).await?;
        let answer = RecordedProject { project, warnings: recorded.warnings };
        Ok(Outcome::new(answer, recorded.event))
    })
    .await
}

/// Records one project inside the transaction of the caller, who holds a permit over its unit.
/// Use it row by row; the event goes into the caller's outcome.
///
/// # Errors
/// Refusals of wrong fields, of a rule, and of a code or source key that another project has.
pub async fn record<A>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    book: &RuleBook,
    command: RecordProject,
) -> Result<Recorded, AppError>
where
    A: Creates<On = UnitAccess>,
{
    let id: ProjectId = tx.next_id();
    let RecordProject { fields, mut recording } = command;
    recording.code = recording.code.map(|code| code.trim().to_owned()).filter(|code| !code.is_empty());
    let (project, event) = Project::record(id, fields, recording.clone(), tx.stamp(&call.actor))?;
    let (blocking, warnings): (Vec<_>, Vec<_>) =
        objections(book, &project, &recording, civil_date(tx.now())).into_iter().partition(Refusal::blocks);
    if let Some(refusal) = blocking.into_iter().next() {
        return Err(rules::fault_of(Code::CommandRefused, refusal).into());
    }
    references::require(tx, &project.fields, None).await?;
    store::insert(tx, permit, &project).await?;
    Ok(Recorded { project, event, warnings })
}

/// What a rule objects to, in the words of the catalogue.
pub fn objections_of(refusal: Refusal) -> (Vec<FieldFault>, RuleRef) {
    (refusal.missing.into_iter().map(rules::field_of).collect(), rules::reference(refusal.rule))
}

/// What the rules object to. The row that a project comes from is as good as a reason.
pub(super) fn objections(
    book: &RuleBook,
    project: &Project,
    recording: &Recording,
    today: chrono::NaiveDate,
) -> Vec<Refusal> {
    let code = project.code.as_deref().map(|code| guards::code_refusals(book, code, today));
    let has_reason = recording.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
    let facts = GuardFacts {
        filled_fields: project.fields.filled(),
        has_reason: has_reason || project.source_key.is_some(),
        has_valid_code: code.is_some() || !project.state.needs_code(),
        ..GuardFacts::default()
    };
    let guards = book.all_active::<LifecycleGuard>(SCOPE, today);
    code.into_iter().flatten().chain(guards.filter_map(|guard| guard.refusal(&facts, ()))).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use dujiang_domain::ids::OrgUnitId;
    use dujiang_domain::projects::{ProjectState, Stamp};
    use dujiang_domain::rules::seed;
    use uuid::Uuid;

    use super::*;

    /// Rule identifiers and whether each stands in the way.
    fn speak(recording: &Recording) -> Vec<(String, bool)> {
        let book = RuleBook::new(seed::records().unwrap()).unwrap();
        let fields = ProjectFields::new("柳林水库", OrgUnitId(Uuid::nil()));
        let stamp = Stamp { by: None, at: DateTime::UNIX_EPOCH };
        let (project, _) = Project::record(ProjectId(Uuid::nil()), fields, recording.clone(), stamp).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        let objections = objections(&book, &project, recording, today);
        objections.iter().map(|refusal| (refusal.rule.id.to_string(), refusal.blocks())).collect()
    }

    fn recording(state: ProjectState) -> Recording {
        Recording { state, code: None, source_key: None, reason: Some("县台账".into()) }
    }

    #[test]
    fn a_missing_code_is_a_warning_where_there_should_be_one() {
        assert_eq!(speak(&recording(ProjectState::Reserved)), []);
        let warning = ("project.lifecycle.record_existing.code".to_owned(), false);
        assert_eq!(speak(&recording(ProjectState::InExecution)), [warning]);
        let code = Some("2025-990101-04-01-123456".to_owned());
        assert_eq!(speak(&Recording { code, ..recording(ProjectState::InExecution) }), []);
    }

    #[test]
    fn a_wrong_code_stands_in_the_way_in_every_state() {
        let code = Some("2025-1".to_owned());
        let wrong = ("project.code.format".to_owned(), true);
        for state in [ProjectState::Draft, ProjectState::Accepted] {
            assert_eq!(
                speak(&Recording { code: code.clone(), ..recording(state) }),
                std::slice::from_ref(&wrong)
            );
        }
    }

    #[test]
    fn a_recording_has_a_reason_or_a_source() {
        let silent = Recording { reason: Some(" ".into()), ..recording(ProjectState::Draft) };
        assert_eq!(speak(&silent), [("project.lifecycle.record_existing".to_owned(), true)]);
        assert_eq!(speak(&Recording { source_key: Some("7".into()), ..silent }), []);
    }
}
