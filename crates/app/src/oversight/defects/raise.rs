//! An inspection finds something.

use chrono::NaiveDate;
use dujiang_domain::access::{ConductInspection, Permit};
use dujiang_domain::audit::SubjectKind;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::photo::PhotoSubject;
use dujiang_domain::ids::{DefectId, InspectionId, ProjectId, UploadId, UserId};
use dujiang_domain::oversight::defects::{Defect, DefectFields, NewDefect, PlanPlace};
use dujiang_domain::oversight::inspections::{Inspection, Party};
use dujiang_domain::rules::kinds::DefectSeverity;
use dujiang_persistence::Tx;
use dujiang_persistence::files::photos as photo_store;
use dujiang_persistence::oversight::{defects as store, inspection_templates, inspections};
use serde::Serialize;

use super::DefectDetail;
use super::deadline::Deadlines;
use super::read::detail;
use crate::files::photos::{Claim, claim};
use crate::identity::{Named, require_named};
use crate::oversight::sender;
use crate::{App, AppError, Call, Outcome, Written, projects};

/// A defect to put on record.
#[derive(Debug, Serialize)]
pub struct RaiseDefect {
    /// By which inspection it was found.
    pub inspection: InspectionId,
    /// Number of the item of its checklist, from 1.
    pub item: Option<i64>,
    /// Title.
    pub title: String,
    /// What exactly.
    pub description: String,
    /// Sort of defect; that of the item without.
    pub category: Option<String>,
    /// How grave.
    pub severity: DefectSeverity,
    /// Where, on the picture of a drawing.
    pub place: Option<PlanPlace>,
    /// Who answers for it; the inspected party without.
    pub party: Option<Party>,
    /// Who mends it.
    pub person: Option<UserId>,
    /// Until when; by the rule of its severity without.
    pub due_on: Option<NaiveDate>,
    /// Photos of it.
    pub photos: Vec<UploadId>,
}

/// Puts a defect on record.
///
/// # Errors
/// Refusals of permission, of an inspection that is over, of a deadline beyond the rule, and of fields
/// that are wrong or lead nowhere.
pub async fn raise(app: &App, call: &Call, command: RaiseDefect) -> Result<Written<DefectDetail>, AppError> {
    let deadlines = Deadlines::load(app).await?;
    app.write(call, "defect.raise", &command, async |tx| {
        let project = inspections::project_of(tx, command.inspection).await?;
        let (_, access) = projects::get_for_update(tx, project).await?;
        let permit = tx.permit::<ConductInspection>(&call.actor, &access).await?;
        let inspection = inspections::get_for_update(tx, project, command.inspection).await?;
        inspection.require_running()?;
        let fields = fields_of(tx, &command, &inspection, &deadlines).await?.checked()?;
        require_place(tx, project, fields.place).await?;
        let unit = fields.party.unit_id.map(|id| ("/unit_id", Named::Unit(id)));
        require_named(tx, [unit, fields.person_id.map(|id| ("/person_id", Named::Person(id)))]).await?;
        let id: DefectId = tx.next_id();
        let new = NewDefect {
            id,
            project_id: project,
            inspection_id: inspection.id,
            item: command.item,
            number: store::next_number(tx, project).await?,
            photos: photographed(tx, call, &permit, (project, id.0, &command.photos)).await?,
        };
        let (defect, event) = Defect::raise(new, fields, tx.stamp(&call.actor))?;
        store::insert(tx, &permit, &defect).await?;
        let counts = store::open_by_deadline(tx, project).await?;
        projects::keep_open_defects(tx, &permit, project, &counts).await?;
        let access = store::access(tx, access, id).await?;
        Ok(Outcome::new(detail(tx, &permit, &access, deadlines.today).await?, event))
    })
    .await
}

async fn fields_of(
    tx: &Tx,
    command: &RaiseDefect,
    inspection: &Inspection,
    deadlines: &Deadlines,
) -> Result<DefectFields, AppError> {
    let items =
        inspection_templates::items_of(tx, inspection.template_id, inspection.template_number).await?;
    let item = match command.item {
        None => None,
        Some(number) => {
            let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
            let item = index.and_then(|index| items.get(index));
            Some(item.ok_or_else(|| Fault::field("/item", Code::FieldReference))?)
        }
    };
    let category = command.category.clone().or_else(|| item.map(|item| item.category.clone()));
    Ok(DefectFields {
        title: command.title.clone(),
        description: command.description.clone(),
        category: category.unwrap_or_default(),
        severity: command.severity,
        place: command.place,
        party: command.party.clone().unwrap_or_else(|| inspection.party.clone()),
        person_id: command.person,
        due_on: deadlines.of(command.severity, command.due_on)?,
    })
}

/// The picture of a place is a photo or a paper of the same project.
async fn require_place(tx: &Tx, project: ProjectId, place: Option<PlanPlace>) -> Result<(), AppError> {
    let Some(place) = place else { return Ok(()) };
    if let Some(photo) = place.photo_id {
        let found = photo_store::find(tx, photo).await?;
        if found.is_none_or(|row| row.project_id != project.0) {
            return Err(Fault::field("/place/photo_id", Code::FieldReference).into());
        }
    }
    if let Some(paper) = place.document_id
        && projects::filed_papers(tx, project, &[paper]).await?.is_empty()
    {
        return Err(Fault::field("/place/document_id", Code::FieldReference).into());
    }
    Ok(())
}

/// Claims photos for a defect, or for a step of it.
pub(super) async fn photographed<A>(
    tx: &Tx,
    call: &Call,
    permit: &Permit<A>,
    (project, subject, photos): (ProjectId, uuid::Uuid, &[UploadId]),
) -> Result<Vec<dujiang_domain::files::photo::PhotoRef>, AppError>
where
    A: dujiang_domain::access::Mutates<On = dujiang_domain::access::ProjectAccess>,
{
    if photos.is_empty() {
        return Ok(Vec::new());
    }
    let claimed = Claim {
        project,
        subject: PhotoSubject { kind: SubjectKind::Defect, id: subject },
        task: None,
        owner: sender(call)?,
        present: 0,
        pointer: "/photo_ids",
    };
    claim(tx, permit, claimed, photos).await
}
