//! Named mappings, kept for the next file of the same make.

use dujiang_domain::access::{Actor, Personal, UsePersonal};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::ImportTemplateId;
use dujiang_domain::integration::{ImportTemplate, Mapping};
use dujiang_persistence::integration::imports as store;
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// Somebody keeps a mapping.
#[derive(Debug, Serialize)]
pub struct SaveTemplate {
    /// Its name.
    pub name: String,
    /// The mapping.
    pub mapping: Mapping,
}

/// The caller's templates by name.
///
/// # Errors
/// When the database fails.
pub async fn templates(app: &App, actor: &Actor) -> Result<Vec<ImportTemplate>, AppError> {
    let reach = actor.reach::<UsePersonal>()?;
    Ok(store::templates(app.database(), &reach).await?)
}

/// Keeps a mapping under a name.
///
/// # Errors
/// [`Code::ImportTemplateTaken`] when the caller has one of this name; refusals of a mapping that
/// makes no sense.
pub async fn save_template(
    app: &App,
    call: &Call,
    command: SaveTemplate,
) -> Result<Written<ImportTemplate>, AppError> {
    app.write(call, "import_template.save", &command, async |tx| {
        let owner = call.actor.user().ok_or(AppError::refused(Code::Unauthenticated))?;
        let id: ImportTemplateId = tx.next_id();
        let permit = tx.permit::<UsePersonal>(&call.actor, &Personal { id: id.0, owner }).await?;
        let (name, mapping) = (command.name.clone(), command.mapping.clone());
        let template = ImportTemplate { id, owner, name, mapping, version: 1 }.checked()?;
        store::insert_template(tx, &permit, &template).await?;
        let event = Event::created(EventName::ImportTemplateSaved, &template);
        Ok(Outcome::new(template, event))
    })
    .await
}

/// Removes a template.
///
/// # Errors
/// When the caller has none of this identifier; a stale version.
pub async fn remove_template(app: &App, call: &Call, id: ImportTemplateId) -> Result<Written<()>, AppError> {
    app.write(call, "import_template.remove", &id, async |tx| {
        let template = store::get_template_for_update(tx, id).await?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &template.access()).await?;
        call.expects(template.version)?;
        store::remove_template(tx, &permit).await?;
        Ok(Outcome::new((), Event::removed(EventName::ImportTemplateRemoved, &template)))
    })
    .await
}
