//! Deeds about checklists, inspections and defects.

use dujiang_app::oversight::defects::{self, RaiseDefect, RecheckDefect, RectifyDefect, WithdrawDefect};
use dujiang_app::oversight::inspection_templates::{
    self as templates, AddTemplate, EditTemplate, UseTemplate,
};
use dujiang_app::oversight::inspections::{
    self, BeginInspection, CancelInspection, FinishInspection, NewAnswer, RecordAnswers,
};
use dujiang_demonstration::{Answer, ChecklistItem, Deed, Flaw, PersonIndex, What};
use dujiang_domain::files::upload::UploadPurpose;
use dujiang_domain::ids::{DefectId, InspectionId};
use dujiang_domain::oversight::defects::PlanPlace;
use dujiang_domain::oversight::inspection_templates::{
    InspectionKind, TemplateFields, TemplateItem, TemplatePatch,
};
use dujiang_domain::oversight::inspections::{ItemOutcome, Party};
use dujiang_domain::rules::kinds::DefectSeverity;

use super::Stage;
use super::cast::{Cast, Common};
use crate::wiring::StartError;

impl Stage<'_> {
    pub(super) async fn checklist(&mut self, deed: Deed, common: &mut Common) -> Result<(), StartError> {
        match deed.what {
            What::AddChecklist(made) => {
                let call = self.call(deed.by, None).await?;
                let fields = TemplateFields {
                    kind: InspectionKind::parse(made.kind).ok_or("an unknown sort of inspection")?,
                    title: made.title,
                    items: made.items.into_iter().map(item).collect(),
                };
                let added = templates::add(&self.app, &call, AddTemplate { fields }).await?.value;
                common.checklists.add(deed.number, (added.id, added.version));
            }
            What::ReviseChecklist { checklist, items } => {
                let kept = common.checklists.get(checklist)?;
                let call = self.call(deed.by, Some(kept.version)).await?;
                let items = Some(items.into_iter().map(item).collect());
                let patch = TemplatePatch { items, ..TemplatePatch::default() };
                let command = EditTemplate { id: kept.id, patch };
                let after = templates::edit(&self.app, &call, command).await?.value;
                common.checklists.changed(checklist, after.version);
            }
            What::RetireChecklist { checklist } => {
                let kept = common.checklists.get(checklist)?;
                let call = self.call(deed.by, Some(kept.version)).await?;
                templates::put_to_use(&self.app, &call, UseTemplate { id: kept.id, is_in_use: false })
                    .await?;
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) async fn inspection(
        &mut self,
        deed: Deed,
        cast: &mut Cast,
        common: &Common,
    ) -> Result<(), StartError> {
        let (by, number) = (deed.by, deed.number);
        match deed.what {
            What::BeginInspection { checklist, contractor, plan } => {
                let pictures = self.send(by, plan.as_slice(), (UploadPurpose::PlanPicture, None)).await?;
                if let Some(picture) = pictures.first() {
                    cast.plan_pictures.insert(number, picture.0.into());
                }
                let command = BeginInspection {
                    project: cast.project,
                    template: common.checklists.get(checklist)?.id,
                    party: Party { unit_id: None, contractor },
                    plan_pictures: pictures,
                };
                let call = self.call(by, None).await?;
                let row = inspections::begin(&self.app, &call, command).await?.value.row;
                cast.inspections.add(number, (InspectionId(row.id), row.version));
                Ok(())
            }
            What::RaiseDefect { inspection, flaw } => {
                let defect = self.flaw(by, (inspection, flaw), cast).await?;
                cast.defects.add(number, defect);
                Ok(())
            }
            What::RecordAnswers { .. } | What::FinishInspection { .. } | What::CancelInspection { .. } => {
                self.run(by, deed.what, cast).await
            }
            _ => self.defect(by, deed.what, cast).await,
        }
    }

    async fn run(&mut self, by: PersonIndex, what: What, cast: &mut Cast) -> Result<(), StartError> {
        let (What::RecordAnswers { inspection, .. }
        | What::FinishInspection { inspection, .. }
        | What::CancelInspection { inspection, .. }) = what
        else {
            return Ok(());
        };
        let kept = cast.inspections.get(inspection)?;
        let call = self.call(by, Some(kept.version)).await?;
        let (app, id) = (&self.app, kept.id);
        let after = match what {
            What::RecordAnswers { answers, .. } => {
                let answers = answers.into_iter().map(answer).collect::<Result<_, _>>()?;
                inspections::record(app, &call, RecordAnswers { id, answers }).await?
            }
            What::FinishInspection { conclusion, .. } => {
                inspections::finish(app, &call, FinishInspection { id, conclusion }).await?
            }
            What::CancelInspection { reason, .. } => {
                inspections::cancel(app, &call, CancelInspection { id, reason }).await?
            }
            _ => return Ok(()),
        };
        cast.inspections.changed(inspection, after.value.row.version);
        Ok(())
    }

    async fn flaw(
        &mut self,
        by: PersonIndex,
        (inspection, made): (usize, Flaw),
        cast: &Cast,
    ) -> Result<(DefectId, i64), StartError> {
        let photos = self.send(by, &made.photos, (UploadPurpose::SafetyPhoto, None)).await?;
        let picture = cast.plan_pictures.get(&inspection).copied();
        let place = made.spot.filter(|_| picture.is_some());
        let command = RaiseDefect {
            inspection: cast.inspections.get(inspection)?.id,
            item: Some(made.item),
            title: made.title,
            description: made.description,
            category: None,
            severity: DefectSeverity::parse(made.severity).ok_or("an unknown severity")?,
            place: place.map(|(x, y)| PlanPlace { photo_id: picture, document_id: None, x, y }),
            party: None,
            person: Some(self.loading.ids.person(made.person)?.id),
            due_on: None,
            photos,
        };
        let call = self.call(by, None).await?;
        let row = defects::raise(&self.app, &call, command).await?.value.row;
        Ok((DefectId(row.id), row.version))
    }

    async fn defect(&mut self, by: PersonIndex, what: What, cast: &mut Cast) -> Result<(), StartError> {
        let (What::MendDefect { defect, .. }
        | What::RecheckDefect { defect, .. }
        | What::WithdrawDefect { defect, .. }) = what
        else {
            return Ok(());
        };
        let kept = cast.defects.get(defect)?;
        let call = self.call(by, Some(kept.version)).await?;
        let (app, id) = (self.app.clone(), kept.id);
        let after = match what {
            What::MendDefect { words, photos, .. } => {
                let photos = self.send(by, &photos, (UploadPurpose::SafetyPhoto, None)).await?;
                defects::rectify(&app, &call, RectifyDefect { id, words, photos }).await?
            }
            What::RecheckDefect { is_passed, words, .. } => {
                let command = RecheckDefect { id, is_passed, words, due_on: None };
                defects::recheck(&app, &call, command).await?
            }
            What::WithdrawDefect { reason, .. } => {
                defects::withdraw(&app, &call, WithdrawDefect { id, reason }).await?
            }
            _ => return Ok(()),
        };
        cast.defects.changed(defect, after.value.row.version);
        Ok(())
    }
}

fn item(made: ChecklistItem) -> TemplateItem {
    let ChecklistItem { title, category, requirement, basis } = made;
    TemplateItem { title, category, requirement, basis }
}

fn answer(made: Answer) -> Result<NewAnswer, StartError> {
    let outcome = ItemOutcome::parse(made.outcome).ok_or("an unknown outcome")?;
    Ok(NewAnswer { item: made.item, outcome, words: made.words, photos: Vec::new() })
}
