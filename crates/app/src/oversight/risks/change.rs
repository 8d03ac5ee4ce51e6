//! Changing, treating and reviewing a risk.

use chrono::NaiveDate;
use dujiang_domain::access::{self, ManageRisk, Mutates, Permit, ProjectAccess};
use dujiang_domain::audit::Event;
use dujiang_domain::fault::Fault;
use dujiang_domain::ids::RiskId;
use dujiang_domain::oversight::risks::{ReviewWords, Risk, RiskPatch, Treatment};
use dujiang_domain::rules::kinds::RiskPlace;
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::risks as store;
use serde::Serialize;

use super::grading::{GradedRisk, Grading};
use crate::identity::{Named, require_all_named, require_named};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody changes what is said about a risk.
#[derive(Debug, Serialize)]
pub struct EditRisk {
    /// Which.
    pub id: RiskId,
    /// What to change.
    pub patch: RiskPatch,
}

/// Changes a risk.
///
/// # Errors
/// Refusals of permission, of a stale version, of a closed risk, and of wrong fields.
pub async fn edit(app: &App, call: &Call, command: EditRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.edit", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let permit = tx.permit::<ManageRisk>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let latest = |after: &Risk| grading.next_review(after.fields.place, None).or(Ok(after.review_due));
        let Some((after, event)) = before.edit(command.patch.clone(), tx.now(), latest)? else {
            return unchanged(tx, &permit, &grading, &before).await;
        };
        let owner = after.fields.owner_id.filter(|id| before.fields.owner_id != Some(*id));
        let unit = after.fields.unit_id.filter(|id| before.fields.unit_id != Some(*id));
        let owner = owner.map(|id| ("/owner_id", Named::Person(id)));
        require_named(tx, [owner, unit.map(|id| ("/unit_id", Named::Unit(id)))]).await?;
        saved(tx, &permit, &grading, (&before, &after, event)).await
    })
    .await
}

/// Somebody decides what is done about a risk.
#[derive(Debug, Serialize)]
pub struct TreatRisk {
    /// Which.
    pub id: RiskId,
    /// What is done.
    pub treatment: Treatment,
}

/// Decides what is done about a risk, or brings its measures up to date.
///
/// # Errors
/// Refusals of permission, of a stale version, of a risk that occurred or is closed, and of wrong
/// fields.
pub async fn treat(app: &App, call: &Call, command: TreatRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.treat", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let access = owned(call, &before, access)?;
        let permit = tx.permit::<access::TreatRisk>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.treat(command.treatment.clone(), tx.now())? else {
            return unchanged(tx, &permit, &grading, &before).await;
        };
        require_persons(tx, &before, &command.treatment).await?;
        saved(tx, &permit, &grading, (&before, &after, event)).await
    })
    .await
}

/// Somebody looks at a risk again.
#[derive(Debug, Serialize)]
pub struct ReviewRisk {
    /// Which.
    pub id: RiskId,
    /// What he saw.
    pub review: ReviewWords,
    /// When it is looked at next; by the clock of its level without.
    pub next_review_on: Option<NaiveDate>,
}

/// Records that somebody looked at a risk again, and winds its clock.
///
/// # Errors
/// Refusals of permission, of a stale version, of a risk that occurred or is closed, of wrong fields,
/// and of a next look that comes too late, with the rule.
pub async fn review(app: &App, call: &Call, command: ReviewRisk) -> Result<Written<GradedRisk>, AppError> {
    let grading = Grading::load(app).await?;
    app.write(call, "risk.review", &command, async |tx| {
        let (before, access) = load(tx, command.id).await?;
        let access = owned(call, &before, access)?;
        let permit = tx.permit::<access::TreatRisk>(&call.actor, &access).await?;
        call.expects(before.version)?;
        let place = RiskPlace {
            probability: command.review.probability.unwrap_or(before.fields.place.probability),
            impact: command.review.impact.unwrap_or(before.fields.place.impact),
        };
        // A place outside the matrix is complained about with the other fields.
        let next = match grading.next_review(place, command.next_review_on) {
            Err(_) if grading.of(place).is_none() => before.review_due,
            next => next?,
        };
        let (after, event) = before.review(&command.review, next, tx.now())?;
        saved(tx, &permit, &grading, (&before, &after, event)).await
    })
    .await
}

/// Loads a risk and what permissions need to know, the project's row locked first.
pub(super) async fn load(tx: &Tx, id: RiskId) -> Result<(Risk, ProjectAccess), AppError> {
    let project = store::project_of(tx, id).await?;
    let (_, access) = projects::get_for_update(tx, project).await?;
    Ok((store::get_for_update(tx, project, id).await?, access))
}

/// The project as the owner of a risk has to do with it. To treat what somebody else owns, one must
/// manage the risks of the project.
fn owned(call: &Call, risk: &Risk, mut access: ProjectAccess) -> Result<ProjectAccess, Fault> {
    if risk.fields.owner_id.is_some() && risk.fields.owner_id == call.actor.user() {
        access.persons.extend(risk.fields.owner_id);
    } else {
        call.actor.may::<ManageRisk>(&access)?;
    }
    Ok(access)
}

/// Refuses persons that are not there; those that stood before are left in peace.
async fn require_persons(tx: &Tx, before: &Risk, treatment: &Treatment) -> Result<(), AppError> {
    let measures = |treatment: &Treatment| treatment.measures.clone();
    let stood: Vec<_> = before.treatment.as_ref().map(measures).unwrap_or_default();
    let persons = treatment.measures.iter().enumerate().filter_map(|(index, measure)| {
        let person = measure.person_id?;
        let is_new = !stood.iter().any(|measure| measure.person_id == Some(person));
        is_new.then(|| (format!("/measures/{index}/person_id"), Named::Person(person)))
    });
    require_all_named(tx, &persons.collect::<Vec<_>>()).await
}

pub(super) async fn saved<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    permit: &Permit<A>,
    grading: &Grading,
    (before, after, event): (&Risk, &Risk, Event),
) -> Result<Outcome<GradedRisk>, AppError> {
    store::save(tx, permit, before, after).await?;
    let row = store::view(tx, permit, after.id).await?;
    Ok(Outcome::new(grading.grade_one(tx, row).await?, event))
}

async fn unchanged<A: Mutates<On = ProjectAccess>>(
    tx: &Tx,
    permit: &Permit<A>,
    grading: &Grading,
    risk: &Risk,
) -> Result<Outcome<GradedRisk>, AppError> {
    let row = store::view(tx, permit, risk.id).await?;
    Ok(Outcome::unchanged(grading.grade_one(tx, row).await?))
}
