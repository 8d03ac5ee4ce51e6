//! Checklists 检查表, kept by the business administrator.

use dujiang_domain::access::{Actor, Government, ManageInspectionTemplates, ReadOrganisation};
use dujiang_domain::ids::InspectionTemplateId;
use dujiang_domain::oversight::inspection_templates::{InspectionTemplate, TemplateFields, TemplatePatch};
use dujiang_persistence::oversight::inspection_templates as store;
pub use dujiang_persistence::oversight::inspection_templates::TemplateFilter;
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written};

/// A page of checklists by kind and title.
///
/// # Errors
/// When the caller holds no role at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &TemplateFilter,
    page: &PageRequest,
) -> Result<Page<InspectionTemplate>, AppError> {
    let reach = actor.reach::<ReadOrganisation>()?;
    Ok(store::list(app.database(), &reach, filter, page).await?)
}

/// One checklist.
///
/// # Errors
/// When there is none, or the caller holds no role at all.
pub async fn get(app: &App, actor: &Actor, id: InspectionTemplateId) -> Result<InspectionTemplate, AppError> {
    actor.reach::<ReadOrganisation>()?;
    Ok(store::get(app.database(), id).await?)
}

/// A checklist to add.
#[derive(Debug, Serialize)]
pub struct AddTemplate {
    /// What is said about it.
    pub fields: TemplateFields,
}

/// Adds a checklist.
///
/// # Errors
/// Refusals of permission and of wrong fields.
pub async fn add(
    app: &App,
    call: &Call,
    command: AddTemplate,
) -> Result<Written<InspectionTemplate>, AppError> {
    app.write(call, "inspection_template.add", &command, async |tx| {
        let permit = tx.permit::<ManageInspectionTemplates>(&call.actor, &Government).await?;
        let (template, event) = InspectionTemplate::add(tx.next_id(), command.fields.clone(), tx.now())?;
        store::insert(tx, &permit, &template).await?;
        Ok(Outcome::new(template, event))
    })
    .await
}

/// Somebody changes a checklist.
#[derive(Debug, Serialize)]
pub struct EditTemplate {
    /// Which.
    pub id: InspectionTemplateId,
    /// What to change.
    pub patch: TemplatePatch,
}

/// Changes a checklist. New items get the next number; running inspections keep theirs.
///
/// # Errors
/// Refusals of permission, of a stale version, of a retired checklist and of wrong fields.
pub async fn edit(
    app: &App,
    call: &Call,
    command: EditTemplate,
) -> Result<Written<InspectionTemplate>, AppError> {
    app.write(call, "inspection_template.edit", &command, async |tx| {
        let permit = tx.permit::<ManageInspectionTemplates>(&call.actor, &Government).await?;
        let before = store::get_for_update(tx, command.id).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(command.patch.clone(), tx.now())? else {
            return Ok(Outcome::unchanged(before));
        };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(after, event))
    })
    .await
}

/// A checklist is taken out of use, or back into it.
#[derive(Debug, Serialize)]
pub struct UseTemplate {
    /// Which.
    pub id: InspectionTemplateId,
    /// Whether inspections may begin with it.
    pub is_in_use: bool,
}

/// Retires a checklist, or reinstates it.
///
/// # Errors
/// Refusals of permission, of a stale version and of the checklist's state.
pub async fn put_to_use(
    app: &App,
    call: &Call,
    command: UseTemplate,
) -> Result<Written<InspectionTemplate>, AppError> {
    app.write(call, "inspection_template.use", &command, async |tx| {
        let permit = tx.permit::<ManageInspectionTemplates>(&call.actor, &Government).await?;
        let before = store::get_for_update(tx, command.id).await?;
        call.expects(before.version)?;
        let (after, event) =
            if command.is_in_use { before.reinstate(tx.now())? } else { before.retire(tx.now())? };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(after, event))
    })
    .await
}
