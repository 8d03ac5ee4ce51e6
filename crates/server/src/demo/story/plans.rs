//! Deeds about contingency plans.

use dujiang_app::oversight::contingency_plans::{
    self as plans, ActivatePlan, DraftPlan, IssuePlan, NoteEntry, StandDown, WithdrawPlan,
};
use dujiang_demonstration::{Deed, PersonIndex, Plan, What};
use dujiang_domain::ids::{ContingencyActivationId, ContingencyPlanId};
use dujiang_domain::oversight::contingency_plans::{
    PlanContact, PlanContent, PlanFields, PlanKind, PlanResource, PlanStep,
};

use super::Stage;
use super::cast::Cast;
use crate::wiring::StartError;

impl Stage<'_> {
    pub(super) async fn plan(&mut self, deed: Deed, cast: &mut Cast) -> Result<(), StartError> {
        let (by, number) = (deed.by, deed.number);
        match deed.what {
            What::DraftPlan(made) => {
                let fields = self.plan_fields(made, cast)?;
                let call = self.call(by, None).await?;
                let row = plans::draft(&self.app, &call, DraftPlan { fields }).await?.value.row;
                cast.plans.add(number, (ContingencyPlanId(row.id), row.version));
            }
            What::IssuePlan { plan } => {
                let kept = cast.plans.get(plan)?;
                let call = self.call(by, Some(kept.version)).await?;
                let row = plans::issue(&self.app, &call, IssuePlan { id: kept.id }).await?.value.row;
                cast.plans.changed(plan, row.version);
            }
            What::WithdrawPlan { plan, reason } => {
                let kept = cast.plans.get(plan)?;
                let call = self.call(by, Some(kept.version)).await?;
                let command = WithdrawPlan { id: kept.id, reason };
                let row = plans::withdraw(&self.app, &call, command).await?.value.row;
                cast.plans.changed(plan, row.version);
            }
            What::ActivatePlan { plan, risk, reason } => {
                let risk = risk.map(|risk| cast.risks.get(risk)).transpose()?;
                let command = ActivatePlan {
                    plan: cast.plans.get(plan)?.id,
                    project: cast.project,
                    risk: risk.map(|kept| kept.id),
                    reason,
                    incident: None,
                };
                let call = self.call(by, None).await?;
                let row = plans::activate(&self.app, &call, command).await?.value.row;
                cast.activations.add(number, (ContingencyActivationId(row.id), row.version));
            }
            what => self.activation(by, what, cast).await?,
        }
        Ok(())
    }

    async fn activation(&mut self, by: PersonIndex, what: What, cast: &mut Cast) -> Result<(), StartError> {
        match what {
            What::NoteActivation { activation, words } => {
                let id = cast.activations.get(activation)?.id;
                let call = self.call(by, None).await?;
                plans::note(&self.app, &call, NoteEntry { id, words }).await?;
            }
            What::StandDown { activation, words } => {
                let kept = cast.activations.get(activation)?;
                let call = self.call(by, Some(kept.version)).await?;
                let command = StandDown { id: kept.id, words };
                let row = plans::stand_down(&self.app, &call, command).await?.value.row;
                cast.activations.changed(activation, row.version);
            }
            _ => {}
        }
        Ok(())
    }

    fn plan_fields(&self, made: Plan, cast: &Cast) -> Result<PlanFields, StartError> {
        let ids = self.loading.ids;
        let step = |(title, role, person, hours_after): (String, String, Option<PersonIndex>, i64)| {
            let person_id = person.map(|person| ids.person(person).map(|known| known.id)).transpose()?;
            Ok(PlanStep { title, what: String::new(), role, person_id, unit_id: None, hours_after })
        };
        let contact = |(person, duty): (PersonIndex, String)| {
            let known = self.loading.county.people().get(person).ok_or("an unknown contact")?;
            let unit = self.loading.county.units().get(known.unit);
            Ok(PlanContact {
                name: known.name.clone(),
                duty,
                organisation: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
                phone: known.phone.clone(),
                person_id: Some(ids.person(person)?.id),
            })
        };
        let resource = |(name, quantity, place): (String, String, String)| PlanResource {
            name,
            quantity,
            place,
            keeper: String::new(),
        };
        let risks = made.risks.iter().map(|risk| cast.risks.get(*risk).map(|kept| kept.id));
        Ok(PlanFields {
            title: made.title,
            kind: PlanKind::parse(made.kind).ok_or("an unknown sort of plan")?,
            unit_id: ids.unit(made.unit)?,
            project_ids: vec![cast.project],
            risk_ids: risks.collect::<Result<_, _>>()?,
            content: PlanContent {
                trigger: made.trigger,
                steps: made.steps.into_iter().map(step).collect::<Result<_, StartError>>()?,
                contacts: made.contacts.into_iter().map(contact).collect::<Result<_, StartError>>()?,
                resources: made.resources.into_iter().map(resource).collect(),
            },
        })
    }
}
