//! Confirming milestones: once, with the evidence of the rule, and with a second person where the rule asks for one.

use dujiang_domain::access::{
    Actor, ConfirmMilestone, CountersignMilestone, Mutates, Permit, ProjectAccess, ReadProject,
};
use dujiang_domain::audit::{Event, SubjectKind};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::{ConfirmationFields, ConfirmationState, MilestoneConfirmation};
use dujiang_domain::files::photo::PhotoSubject;
use dujiang_domain::ids::{MilestoneConfirmationId, MilestoneId, ProjectId, UploadId};
use dujiang_domain::planning::Milestone;
use dujiang_domain::projects::Project;
use dujiang_domain::rules::kinds::EvidenceFacts;
use dujiang_persistence::Tx;
use dujiang_persistence::field::confirmations as store;
pub use dujiang_persistence::field::confirmations::{ConfirmationRow, ShownConfirmation};
use serde::Serialize;

use super::evidence::{self, Evidence};
use crate::files::photos::{self, Claim};
use crate::planning::milestones::{self as plan, reach};
use crate::planning::{project_of_milestone, reportable};
use crate::{App, AppError, Call, Outcome, Written, projects, rules};

/// Somebody confirms that a milestone was reached.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmationCommand {
    /// Which milestone.
    pub milestone: MilestoneId,
    /// What is said.
    pub fields: ConfirmationFields,
    /// Photos, complete uploads of the one who confirms.
    pub photos: Vec<UploadId>,
}

/// Confirms a milestone. Without a second person it is reached at once; otherwise it waits for one.
///
/// # Errors
/// [`Code::ConfirmationExists`] the second time; [`Code::ConfirmationEvidence`] with the rule and everything that is
/// missing; refusals of permission, of the project's state, of wrong fields and photos.
pub async fn confirm(
    app: &App,
    call: &Call,
    command: ConfirmationCommand,
) -> Result<Written<ShownConfirmation>, AppError> {
    let book = rules::book(app).await?;
    app.write(call, "milestone.confirm", &command, async |tx| {
        let (project, access, milestone) = load(tx, command.milestone).await?;
        let permit = tx.permit::<ConfirmMilestone>(&call.actor, &access).await?;
        let by = permit.actor().ok_or_else(|| Fault::new(Code::NotFound))?;
        dujiang_domain::planning::require_open(project.state)?;
        if store::standing(tx, milestone.id).await?.is_some() {
            return Err(AppError::refused(Code::ConfirmationExists));
        }
        let fields = command.fields.clone().checked(tx.now())?;
        let evidence = evidence::of(&book, milestone.fields.is_key, tx.now());
        evidence::require(&book, milestone.fields.is_key, tx.now(), shown(&fields, &command.photos))?;
        let id: MilestoneConfirmationId = tx.next_id();
        let claim = Claim {
            project: project.id,
            subject: PhotoSubject { kind: SubjectKind::MilestoneConfirmation, id: id.0 },
            task: milestone.fields.task_id,
            owner: by,
            present: 0,
            pointer: "/photo_ids",
        };
        let photos = photos::claim(tx, &permit, claim, &command.photos).await?;
        let needs_second = evidence.as_ref().is_some_and(|evidence| evidence.params.needs_second_person);
        let (confirmation, event) = MilestoneConfirmation {
            id,
            project_id: project.id,
            milestone_id: milestone.id,
            milestone_title: milestone.fields.title.clone(),
            fields,
            photos,
            rule_id: evidence.map(|evidence| evidence.rule.id),
            state: if needs_second { ConfirmationState::Waiting } else { ConfirmationState::Confirmed },
            confirmed_by: by,
            confirmed_at: tx.now(),
            second_by: None,
            second_at: None,
            second_words: String::new(),
            version: 1,
        }
        .made();
        store::insert(tx, &permit, &confirmation).await?;
        let reached = settle(tx, &permit, &project, &milestone, &confirmation).await?;
        Ok(Outcome::new(view(tx, &permit, &confirmation).await?, event).and(reached))
    })
    .await
}

/// What a confirmation brings along as evidence.
fn shown(fields: &ConfirmationFields, photos: &[UploadId]) -> EvidenceFacts {
    EvidenceFacts {
        photos: u32::try_from(photos.len()).unwrap_or(u32::MAX),
        has_words: !fields.words.is_empty(),
        has_position: fields.position.is_some(),
    }
}

/// A second person looks at a confirmation.
#[derive(Debug, Clone, Serialize)]
pub struct SecondLook {
    /// Of which milestone.
    pub milestone: MilestoneId,
    /// Whether he agrees.
    pub agrees: bool,
    /// What he says; needed when he does not agree.
    pub words: String,
}

/// Agrees with a confirmation, which makes its milestone reached, or sends it back with words.
///
/// # Errors
/// [`Code::ConfirmationNotWaiting`]; refusals of permission (never one's own confirmation), of a stale version and of
/// the project's state.
pub async fn look_again(
    app: &App,
    call: &Call,
    command: SecondLook,
) -> Result<Written<ShownConfirmation>, AppError> {
    app.write(call, "milestone.countersign", &command, async |tx| {
        let (project, mut access, milestone) = load(tx, command.milestone).await?;
        let waiting = store::standing(tx, milestone.id).await?;
        access.maker = waiting.as_ref().map(|confirmation| confirmation.confirmed_by);
        let permit = tx.permit::<CountersignMilestone>(&call.actor, &access).await?;
        let before = waiting.ok_or_else(|| Fault::new(Code::ConfirmationNotWaiting))?;
        call.expects(before.version)?;
        dujiang_domain::planning::require_open(project.state)?;
        let stamp = tx.stamp(&call.actor);
        let (after, event) = if command.agrees {
            before.countersign(&command.words, stamp)?
        } else {
            before.send_back(&command.words, stamp)?
        };
        store::save(tx, &permit, &before, &after).await?;
        let reached = settle(tx, &permit, &project, &milestone, &after).await?;
        Ok(Outcome::new(view(tx, &permit, &after).await?, event).and(reached))
    })
    .await
}

/// What a milestone takes, and how often it was tried.
#[derive(Debug, Clone)]
pub struct MilestoneEvidenceView {
    /// The project.
    pub project: ProjectId,
    /// Its evidence; none where no rule asks for any.
    pub evidence: Option<Evidence>,
    /// Its confirmations, the latest first.
    pub confirmations: Vec<ShownConfirmation>,
}

/// The evidence that a milestone takes, and its confirmations.
///
/// # Errors
/// When there is no such milestone in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: MilestoneId) -> Result<MilestoneEvidenceView, AppError> {
    let found = project_of_milestone(app.database(), id).await?;
    let project = found.ok_or_else(|| Fault::new(Code::NotFound))?;
    let mut access = projects::access(app.database(), project).await?;
    let named = reportable(app.database(), project, None, Some(id)).await?;
    access.persons.extend(named.and_then(|named| named.person));
    let permit = actor.may::<ReadProject>(&access)?;
    let book = rules::book(app).await?;
    let milestone = plan::view(app.database(), &permit, project, id).await?;
    let confirmations = store::of_milestone(app.database(), &permit, project, id).await?;
    let evidence = evidence::of(&book, milestone.is_key, app.database().now());
    Ok(MilestoneEvidenceView { project, evidence, confirmations })
}

/// The confirmations of a project, the latest first.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn list(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    state: Option<ConfirmationState>,
) -> Result<Vec<ShownConfirmation>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::of_project(app.database(), &permit, project, state).await?)
}

/// A milestone with its project, locked; whoever is named in it has a part in it.
async fn load(tx: &Tx, id: MilestoneId) -> Result<(Project, ProjectAccess, Milestone), AppError> {
    let project = project_of_milestone(tx, id).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
    let (project, mut access) = projects::get_for_update(tx, project).await?;
    let milestone = plan::get_for_update(tx, project.id, id).await?;
    access.persons.extend(milestone.fields.person_id);
    Ok((project, access, milestone))
}

/// What follows for the plan.
async fn settle<A>(
    tx: &Tx,
    permit: &Permit<A>,
    project: &Project,
    milestone: &Milestone,
    confirmation: &MilestoneConfirmation,
) -> Result<Option<Event>, AppError>
where
    A: Mutates<On = ProjectAccess>,
{
    if confirmation.state != ConfirmationState::Confirmed {
        return Ok(None);
    }
    reach(tx, permit, project, milestone, confirmation.fields.reached_on).await
}

async fn view<A>(
    tx: &Tx,
    permit: &Permit<A>,
    confirmation: &MilestoneConfirmation,
) -> Result<ShownConfirmation, AppError>
where
    A: Mutates<On = ProjectAccess>,
{
    let all = store::of_milestone(tx, permit, confirmation.project_id, confirmation.milestone_id).await?;
    let found = all.into_iter().find(|shown| shown.row.id == confirmation.id.0);
    Ok(found.ok_or_else(|| Fault::new(Code::NotFound))?)
}
