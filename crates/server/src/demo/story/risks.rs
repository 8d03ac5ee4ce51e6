//! Deeds about risks.

use dujiang_app::oversight::risks::{
    self, CloseRisk, OccurRisk, RaiseRisk, ReopenRisk, ReviewRisk, TreatRisk,
};
use dujiang_demonstration::{Deed, PersonIndex, Risk, What};
use dujiang_domain::ids::RiskId;
use dujiang_domain::oversight::risks::{
    Measure, ReviewWords, RiskCategory, RiskFields, Treatment, TreatmentStrategy,
};
use dujiang_domain::rules::kinds::RiskPlace;
use dujiang_domain::time::civil_date;

use super::cast::Cast;
use super::{Stage, at};
use crate::wiring::StartError;

impl Stage<'_> {
    pub(super) async fn risk(&mut self, deed: Deed, cast: &mut Cast) -> Result<(), StartError> {
        let day = civil_date(at(deed.at));
        let (What::TreatRisk { risk, .. }
        | What::ReviewRisk { risk, .. }
        | What::OccurRisk { risk, .. }
        | What::CloseRisk { risk, .. }
        | What::ReopenRisk { risk, .. }) = deed.what
        else {
            let What::RaiseRisk(risk) = deed.what else { return Ok(()) };
            return self.raise(deed.by, (deed.number, risk), cast).await;
        };
        let kept = cast.risks.get(risk)?;
        let call = self.call(deed.by, Some(kept.version)).await?;
        let (app, id) = (&self.app, kept.id);
        let graded = match deed.what {
            What::TreatRisk { measure, residual: (probability, impact), done_on, .. } => {
                let person_id = Some(self.loading.ids.person(deed.by)?.id);
                let due_on = day.checked_add_days(chrono::Days::new(30));
                let treatment = Treatment {
                    strategy: TreatmentStrategy::Reduce,
                    measures: vec![Measure { text: measure, due_on, person_id, done_on }],
                    residual: RiskPlace { probability, impact },
                };
                risks::treat(app, &call, TreatRisk { id, treatment }).await?
            }
            What::ReviewRisk { words, .. } => {
                let review = ReviewWords { words, probability: None, impact: None };
                risks::review(app, &call, ReviewRisk { id, review, next_review_on: None }).await?
            }
            What::OccurRisk { words, .. } => {
                risks::occur(app, &call, OccurRisk { id, occurred_on: day, words }).await?
            }
            What::CloseRisk { reason, .. } => risks::close(app, &call, CloseRisk { id, reason }).await?,
            What::ReopenRisk { reason, .. } => risks::reopen(app, &call, ReopenRisk { id, reason }).await?,
            _ => return Ok(()),
        };
        cast.risks.changed(risk, graded.value.row.version);
        Ok(())
    }

    async fn raise(
        &mut self,
        by: PersonIndex,
        (number, made): (usize, Risk),
        cast: &mut Cast,
    ) -> Result<(), StartError> {
        let call = self.call(by, None).await?;
        let fields = RiskFields {
            title: made.title,
            category: RiskCategory::parse(made.category).ok_or("an unknown sort of risk")?,
            causes: made.causes,
            consequences: made.consequences,
            place: RiskPlace { probability: made.probability, impact: made.impact },
            owner_id: Some(self.loading.ids.person(made.owner)?.id),
            unit_id: Some(self.loading.ids.unit(made.unit)?),
        };
        let command = RaiseRisk { project: cast.project, fields, next_review_on: None };
        let graded = risks::raise(&self.app, &call, command).await?.value;
        cast.risks.add(number, (RiskId(graded.row.id), graded.row.version));
        Ok(())
    }
}
