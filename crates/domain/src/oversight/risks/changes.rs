//! Changing what is said about a risk, and looking at it again.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Risk, RiskCategory, RiskState};
use crate::audit::{Event, EventName};
use crate::change::Change;
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};
use crate::input::Fields;
use crate::time::civil_date;

/// What to change; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RiskPatch {
    /// New title.
    pub title: Option<String>,
    /// New category.
    pub category: Option<RiskCategory>,
    /// New causes.
    pub causes: Option<String>,
    /// New consequences.
    pub consequences: Option<String>,
    /// New probability.
    pub probability: Option<i64>,
    /// New impact.
    pub impact: Option<i64>,
    /// New owner.
    pub owner_id: Change<UserId>,
    /// New responsible unit.
    pub unit_id: Change<OrgUnitId>,
}

/// What somebody says who looked at a risk again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewWords {
    /// What he saw, 1 to 1,000 characters.
    pub words: String,
    /// Where the risk stands now, where that changed.
    pub probability: Option<i64>,
    /// The same of the impact.
    pub impact: Option<i64>,
}

impl Risk {
    /// Changes whatever the patch names; `latest_review` tells, for the place where the risk then
    /// stands, the day until which it must be looked at. `None` when the wish is what already
    /// stands.
    ///
    /// # Errors
    /// [`Code::RiskWrongState`] when it is closed; a [`Fault`] that names every field that is wrong.
    pub fn edit(
        &self,
        patch: RiskPatch,
        at: DateTime<Utc>,
        latest_review: impl FnOnce(&Self) -> Result<NaiveDate, Fault>,
    ) -> Result<Option<(Self, Event)>, Fault> {
        self.require(&[RiskState::Open, RiskState::Treated, RiskState::Occurred])?;
        let mut after = self.clone();
        let fields = &mut after.fields;
        patch.owner_id.apply(&mut fields.owner_id);
        patch.unit_id.apply(&mut fields.unit_id);
        fields.title = patch.title.unwrap_or_else(|| fields.title.clone());
        fields.category = patch.category.unwrap_or(fields.category);
        fields.causes = patch.causes.unwrap_or_else(|| fields.causes.clone());
        fields.consequences = patch.consequences.unwrap_or_else(|| fields.consequences.clone());
        fields.place.probability = patch.probability.unwrap_or(fields.place.probability);
        fields.place.impact = patch.impact.unwrap_or(fields.place.impact);
        after.fields = after.fields.checked()?;
        if after.fields == self.fields {
            return Ok(None);
        }
        if after.fields.place != self.fields.place {
            after.fit_residual();
            // A graver risk is looked at sooner; a lesser one keeps the day it has.
            after.review_due = after.review_due.min(latest_review(&after)?);
        }
        Ok(Some(self.became(after, EventName::RiskChanged, None, at)))
    }

    /// Somebody looked at it again, until `next` at the latest the next time. A review is always
    /// something that happened, even when nothing changed.
    ///
    /// # Errors
    /// [`Code::RiskWrongState`] once it occurred or is closed; a [`Fault`] that names every field
    /// that is wrong.
    pub fn review(
        &self,
        review: &ReviewWords,
        next: NaiveDate,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        self.require(&[RiskState::Open, RiskState::Treated])?;
        let today = civil_date(at);
        let mut fields = Fields::default();
        let words = fields.text("/words", &review.words, 1000);
        fields.require("/next_review_on", next > today, Code::FieldRange);
        let mut after = self.clone();
        after.fields.place.probability = review.probability.unwrap_or(after.fields.place.probability);
        after.fields.place.impact = review.impact.unwrap_or(after.fields.place.impact);
        after.fields = fields.finish_with(after.fields.checked())?;
        after.fit_residual();
        after.reviewed_on = Some(today);
        after.review_due = next;
        Ok(self.became(after, EventName::RiskReviewed, Some(&words), at))
    }

    /// What is left of a risk is never more than the risk.
    fn fit_residual(&mut self) {
        if let Some(treatment) = &mut self.treatment {
            let place = self.fields.place;
            treatment.residual.probability = treatment.residual.probability.min(place.probability);
            treatment.residual.impact = treatment.residual.impact.min(place.impact);
        }
    }
}
