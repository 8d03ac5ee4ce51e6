//! What is done about a risk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fields::require_step;
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::UserId;
use crate::input::Fields;
use crate::rules::kinds::RiskPlace;
use crate::vocabulary::vocabulary;

/// The most measures of one treatment.
pub const MAX_MEASURES: usize = 50;

vocabulary! {
    /// 应对策略.
    TreatmentStrategy {
        /// 规避
        Avoid = "avoid",
        /// 减轻
        Reduce = "reduce",
        /// 转移
        Transfer = "transfer",
        /// 接受
        Accept = "accept",
    }
}

/// One thing that is done about a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What, 1 to 500 characters.
    pub text: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// By whom.
    pub person_id: Option<UserId>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

/// 应对: a strategy, its measures, and where the risk stands once they work 残余风险.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treatment {
    /// What kind of answer it is.
    pub strategy: TreatmentStrategy,
    /// What is done; accepting a risk may need nothing.
    pub measures: Vec<Measure>,
    /// Where the risk stands once the measures work.
    pub residual: RiskPlace,
}

impl Treatment {
    /// The same treatment, trimmed and checked against where the risk stands untreated.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong: a strategy other than to accept needs a
    /// measure, and no treatment makes a risk likelier or graver.
    pub fn checked(mut self, inherent: RiskPlace) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        for (index, measure) in self.measures.iter_mut().enumerate() {
            measure.text = fields.text(&format!("/measures/{index}/text"), &measure.text, 500);
        }
        if self.measures.len() > MAX_MEASURES {
            fields.note(FieldFault::new("/measures", Code::FieldTooLong).with("max", MAX_MEASURES));
        }
        let needs_measure = self.strategy != TreatmentStrategy::Accept;
        fields.require("/measures", !needs_measure || !self.measures.is_empty(), Code::FieldRequired);
        for (pointer, residual, inherent) in [
            ("/residual_probability", self.residual.probability, inherent.probability),
            ("/residual_impact", self.residual.impact, inherent.impact),
        ] {
            require_step(&mut fields, pointer, residual);
            let is_worse = (1..=5).contains(&residual) && residual > inherent;
            fields.require(pointer, !is_worse, Code::RiskResidualAbove);
        }
        fields.finish(self)
    }
}
