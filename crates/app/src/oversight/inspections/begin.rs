//! Somebody begins an inspection.

use dujiang_domain::access::ConductInspection;
use dujiang_domain::audit::SubjectKind;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::photo::PhotoSubject;
use dujiang_domain::ids::{InspectionId, InspectionTemplateId, ProjectId, UploadId};
use dujiang_domain::oversight::inspections::{Inspection, NewInspection, Party};
use dujiang_persistence::oversight::{inspection_templates, inspections as store};
use serde::Serialize;

use super::InspectionDetail;
use super::read::detail;
use crate::files::photos::{Claim, claim};
use crate::identity::{Named, require_named};
use crate::oversight::{require_alive, sender};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// An inspection to begin.
#[derive(Debug, Serialize)]
pub struct BeginInspection {
    /// Of which project.
    pub project: ProjectId,
    /// By which checklist.
    pub template: InspectionTemplateId,
    /// Who is inspected.
    pub party: Party,
    /// Pictures of drawings on which places are marked.
    pub plan_pictures: Vec<UploadId>,
}

/// Begins an inspection, which keeps the items that the checklist has now.
///
/// # Errors
/// Refusals of permission, of a project that is over, of a retired checklist, and of fields that are
/// wrong or lead nowhere.
pub async fn begin(
    app: &App,
    call: &Call,
    command: BeginInspection,
) -> Result<Written<InspectionDetail>, AppError> {
    app.write(call, "inspection.begin", &command, async |tx| {
        let (project, access) = projects::get_for_update(tx, command.project).await?;
        let permit = tx.permit::<ConductInspection>(&call.actor, &access).await?;
        require_alive(&project)?;
        let template = inspection_templates::get(tx, command.template).await;
        let template = template.map_err(|error| unknown_template(AppError::from(error)))?;
        let unit = command.party.unit_id.map(|id| ("/unit_id", Named::Unit(id)));
        require_named(tx, [unit]).await?;
        let id: InspectionId = tx.next_id();
        let plan_pictures = claim(
            tx,
            &permit,
            Claim {
                project: project.id,
                subject: PhotoSubject { kind: SubjectKind::Inspection, id: id.0 },
                task: None,
                owner: sender(call)?,
                present: 0,
                pointer: "/plan_picture_ids",
            },
            &command.plan_pictures,
        )
        .await?;
        let party = command.party.clone();
        let new = NewInspection { id, project_id: project.id, party, plan_pictures };
        let (inspection, event) = Inspection::begin(&template, new, tx.stamp(&call.actor))?;
        store::insert(tx, &permit, &inspection).await?;
        Ok(Outcome::new(detail(tx, &permit, id).await?, event))
    })
    .await
}

/// The checklist is a field of this request, not its address.
fn unknown_template(error: AppError) -> AppError {
    match error {
        AppError::Refused(fault) if fault.code == Code::NotFound => {
            Fault::field("/template_id", Code::FieldReference).into()
        }
        error => error,
    }
}
